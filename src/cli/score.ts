import type { Finding } from '../model/finding';
import type { ScanReport } from '../model/report';
import type { ReadingSpan } from '../training/inline-format';
import type { Case, LabelMap } from './evaluation-cases';

/** Sums of one source; overlapping span, acceptable family, live status, `?` neither way. */
export interface Tally {
  documents: number;
  words: number;
  /** Shown live findings that meet a live span of an acceptable family, and those that meet none. */
  right: number;
  wrong: number;
  spans: number;
  found: number;
  anyFamily: number;
  readonly families: Map<string, { right: number; wrong: number; spans: number; found: number }>;
  /** By indicator and how it was found. */
  readonly indicators: Map<string, { right: number; wrong: number }>;
  /** Reviewers' status → our status, on matched spans. */
  readonly status: Map<string, number>;
  readonly experiencer: Map<string, number>;
  promptsWanted: number;
  promptsFound: number;
  promptsUnwanted: number;
  unwantedOf: number;
  prompted: number;
  readonly rules: Map<string, number>;
  readonly misses: Example[];
  readonly alarms: Example[];
  readonly misread: Example[];
  readonly prompts: string[];
}

export interface Example {
  readonly id: string;
  readonly what: string;
  readonly text: string;
}

export function emptyTally(): Tally {
  return {
    documents: 0,
    words: 0,
    right: 0,
    wrong: 0,
    spans: 0,
    found: 0,
    anyFamily: 0,
    families: new Map(),
    indicators: new Map(),
    status: new Map(),
    experiencer: new Map(),
    promptsWanted: 0,
    promptsFound: 0,
    promptsUnwanted: 0,
    unwantedOf: 0,
    prompted: 0,
    rules: new Map(),
    misses: [],
    alarms: [],
    misread: [],
    prompts: [],
  };
}

const isLive = (status: string): boolean => status === 'affirmed' || status === 'hypothetical';
const meets = (finding: Finding, span: ReadingSpan): boolean =>
  finding.position.start < span.end && span.start < finding.position.end;

/** Counts one case into the tally. */
export function count(one: Case, report: ScanReport, labels: LabelMap, tally: Tally): void {
  tally.documents++;
  tally.words += report.words;
  countPrompts(one, report, tally);
  if (one.spans === null) return;
  const spans = one.spans;
  const fits = (finding: Finding, span: ReadingSpan): boolean =>
    meets(finding, span) && (labels.get(span.label) ?? []).includes(finding.family);
  const shown = report.findings.filter((finding) => finding.shown);
  for (const finding of shown.filter(({ assertion }) => isLive(assertion.status))) {
    const live = spans.find((span) => !span.uncertain && isLive(span.status) && fits(finding, span));
    const family = familyTally(tally, finding.family);
    const indicator = indicatorTally(tally, `${finding.indicator} ${finding.foundBy}`);
    if (live) {
      tally.right++;
      indicator.right++;
      family.right++;
    } else if (!spans.some((span) => span.uncertain && meets(finding, span))) {
      tally.wrong++;
      indicator.wrong++;
      family.wrong++;
      const context = one.text.slice(Math.max(0, finding.position.start - 90), finding.position.end + 60);
      tally.alarms.push({
        id: one.id,
        what: `${finding.indicator} ${finding.foundBy} “${finding.quote.exact}”`,
        text: context,
      });
    }
  }
  for (const span of spans.filter(({ uncertain }) => !uncertain)) {
    const near = shown.filter((finding) => meets(finding, span));
    if (isLive(span.status)) {
      tally.spans++;
      const family = familyTally(tally, (labels.get(span.label) ?? [span.label])[0] ?? span.label);
      family.spans++;
      if (near.some(({ assertion }) => isLive(assertion.status))) tally.anyFamily++;
      if (near.some((finding) => isLive(finding.assertion.status) && fits(finding, span))) {
        tally.found++;
        family.found++;
      } else {
        const text = one.text.slice(Math.max(0, span.start - 60), span.end + 40);
        tally.misses.push({ id: one.id, what: `${span.label} “${one.text.slice(span.start, span.end)}”`, text });
      }
    }
    const match = report.findings.find((finding) => fits(finding, span));
    if (match) countReading(one, span, match, tally);
  }
}

function countReading(one: Case, span: ReadingSpan, match: Finding, tally: Tally): void {
  const { status, experiencer } = match.assertion;
  bump(tally.status, `${span.status} → ${status}`);
  bump(tally.experiencer, `${span.experiencer} → ${experiencer}`);
  if (status === span.status && experiencer === span.experiencer) return;
  tally.misread.push({
    id: one.id,
    what: `${span.status}/${span.experiencer} read as ${status}/${experiencer} (${match.because.join('; ')})`,
    text: one.text.slice(Math.max(0, span.start - 120), span.end + 60),
  });
}

/** Counts status and person of marked passages that were read where reviewers marked them. */
export function countMarks(
  one: Case,
  marks: readonly { readonly span: ReadingSpan; readonly finding: Finding }[],
  tally: Tally,
): void {
  tally.documents++;
  tally.spans += marks.length;
  for (const { span, finding } of marks) countReading(one, span, finding, tally);
}

function countPrompts(one: Case, report: ScanReport, tally: Tally): void {
  const prompted = report.prompts.length > 0;
  if (prompted) {
    tally.prompted++;
    for (const { rule } of report.prompts) bump(tally.rules, rule);
  }
  if (one.prompt === true) {
    tally.promptsWanted++;
    if (prompted) tally.promptsFound++;
  }
  if (one.prompt === false) {
    tally.unwantedOf++;
    if (prompted) tally.promptsUnwanted++;
  }
  if (prompted !== one.prompt)
    tally.prompts.push(`${one.id} ${report.prompts.map(({ rule }) => rule).join(' ') || 'none'}`);
}

const bump = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

function familyTally(tally: Tally, family: string): { right: number; wrong: number; spans: number; found: number } {
  const known = tally.families.get(family) ?? { right: 0, wrong: 0, spans: 0, found: 0 };
  tally.families.set(family, known);
  return known;
}

function indicatorTally(tally: Tally, indicator: string): { right: number; wrong: number } {
  const known = tally.indicators.get(indicator) ?? { right: 0, wrong: 0 };
  tally.indicators.set(indicator, known);
  return known;
}

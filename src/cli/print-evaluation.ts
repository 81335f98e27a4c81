import type { Source } from './evaluation-cases';
import { diagonal, type Run, row } from './figures';
import type { Example, Tally } from './score';
import { printedShare, shareOf } from './wilson';

/** The figures of one source as lines of text, with `examples` of each kind of error. */
export function printSource(source: Source, run: Run, tally: Tally, examples: number, indicators = false): string {
  const lines = [`\n## ${source.name}: ${tally.documents} documents, ${tally.words} words; ${ways(run)}`];
  if (tally.spans + tally.right + tally.wrong > 0) lines.push(...findingLines(tally));
  lines.push(...promptLines(source, tally));
  if (indicators) lines.push(...indicatorLines(tally));
  if (examples > 0) {
    lines.push(...listed('missed', tally.misses, examples), ...listed('false alarm', tally.alarms, examples));
    lines.push(...listed('misread', tally.misread, examples));
    lines.push(...sampled(tally.prompts, examples).map((line) => `  prompt wrong or unasked: ${line}`));
  }
  return `${lines.join('\n')}\n`;
}

/** Status and person of the passages that reviewers marked, found or not. */
export function printContext(source: Source, tally: Tally, examples: number): string {
  const lines = [
    `\n## ${source.name}, context alone: ${tally.spans} marked passages of ${tally.documents} documents, found or not`,
    ...contextLines(tally),
    ...listed('misread', tally.misread, examples),
  ];
  return `${lines.join('\n')}\n`;
}

const contextLines = (tally: Tally): string[] => [
  `status    ${printedShare(diagonal(tally.status))}; denied found as denied ${printedShare(row(tally.status, 'denied'))}`,
  `experiencer ${printedShare(diagonal(tally.experiencer))}; other found as other ${printedShare(row(tally.experiencer, 'other'))}`,
  ...confusion('status', tally.status),
  ...confusion('experiencer', tally.experiencer),
];

const readers = { lexicon: 'the lexicon alone', tagger: 'the tagger alone', both: 'lexicon and tagger' } as const;
const lessons = {
  none: 'taught by none of these',
  'held-out': 'each read with what the others taught',
  yes: 'it has learned from these',
} as const;

const ways = ({ reader, grammar, taught }: Run): string =>
  `${readers[reader]}${grammar ? ', with compromise' : ''}; ${lessons[taught]}`;

function findingLines(tally: Tally): string[] {
  const lines = [
    `precision ${printedShare(shareOf(tally.right, tally.right + tally.wrong))}`,
    `recall    ${printedShare(shareOf(tally.found, tally.spans))}, any family ${printedShare(shareOf(tally.anyFamily, tally.spans))}`,
    'family                        precision                                recall',
  ];
  for (const [family, one] of [...tally.families].sort((a, b) => b[1].spans - a[1].spans)) {
    const precision = printedShare(shareOf(one.right, one.right + one.wrong));
    lines.push(`  ${family.padEnd(27)} ${precision.padEnd(40)} ${printedShare(shareOf(one.found, one.spans))}`);
  }
  lines.push(...contextLines(tally));
  return lines;
}

function promptLines(source: Source, tally: Tally): string[] {
  const lines: string[] = [];
  if (tally.promptsWanted > 0)
    lines.push(`prompt recall ${printedShare(shareOf(tally.promptsFound, tally.promptsWanted))}`);
  if (tally.unwantedOf > 0)
    lines.push(`false prompts ${printedShare(shareOf(tally.promptsUnwanted, tally.unwantedOf))}`);
  if (tally.promptsWanted + tally.unwantedOf === 0) {
    const per = (100 * tally.prompted) / Math.max(1, tally.documents);
    const share = printedShare(shareOf(tally.prompted, tally.documents));
    lines.push(`${source.ordinary ? 'false prompts' : 'prompts'} per 100: ${per.toFixed(1)}, ${share}`);
  }
  if (tally.rules.size > 0) {
    lines.push(
      `rules: ${[...tally.rules]
        .sort((a, b) => b[1] - a[1])
        .map(([rule, times]) => `${rule} ${times}`)
        .join(', ')}`,
    );
  }
  return lines;
}

/** A table with what reviewers marked down the side and what Indicia read along the top. */
function confusion(name: string, counts: ReadonlyMap<string, number>): string[] {
  const values = [...new Set([...counts.keys()].flatMap((pair) => pair.split(' → ')))].sort();
  if (values.length === 0) return [];
  const cell = (text: string | number): string => String(text).padStart(17);
  return [
    `${name}: marked (down) and read (across)`,
    `  ${''.padEnd(17)}${values.map(cell).join('')}`,
    ...values.map(
      (marked) =>
        `  ${marked.padEnd(17)}${values.map((read) => cell(counts.get(`${marked} → ${read}`) ?? 0)).join('')}`,
    ),
  ];
}

const listed = (name: string, examples: readonly Example[], most: number): string[] =>
  sampled(examples, most).map(({ id, what, text }) => `  ${name}: ${id} ${what}\n      ${text.replace(/\s+/g, ' ')}`);

/** Evenly spread over the list, so that not only the first documents are seen. */
function sampled<T>(list: readonly T[], most: number): T[] {
  if (list.length <= most) return [...list];
  return Array.from({ length: most }, (_, at) => list[Math.floor((at * list.length) / most)]!);
}

/** Most false alarms first. */
function indicatorLines(tally: Tally): string[] {
  const ordered = [...tally.indicators].sort((a, b) => b[1].wrong - a[1].wrong || (a[0] < b[0] ? -1 : 1));
  return ordered.map(([name, { right, wrong }]) => `  ${name.padEnd(16)} right ${right}, wrong ${wrong}`);
}

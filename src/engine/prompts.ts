import type { Prompt } from '../model/prompt';
import { folded } from '../text/normalise';
import type { PromptNeed, PromptRule, PromptRules } from './context-tables';
import type { ReadFinding } from './read-finding';

/** Findings of one section further apart than this many tokens do not stand together. */
const NEAR = 700;

/**
 * The reasons for which a review note is invited: every rule whose needs are met by findings of the same person, close
 * enough together. A rule is named once, with every finding that helped to meet it, in document order. `words`: of the
 * whole text. `withTagger`: a tagger read along, so that its sureness counts.
 */
export function promptsFor(
  findings: readonly ReadFinding[],
  rules: PromptRules,
  words: number,
  withTagger: boolean,
): Prompt[] {
  const prompts: Prompt[] = [];
  for (const rule of rules.rules) {
    const meeting = rule.needs.map((need) => findings.map((finding) => meets(finding, need, withTagger)));
    const first = meeting[0]?.filter(Boolean).length ?? 0;
    if (first * 1_000 < rule.perThousandWords * words) continue;
    const used = new Set<number>();
    for (const group of groupsOf(findings, rule, meeting)) {
      for (const at of chosenFor(rule, group, findings, meeting) ?? []) used.add(at);
    }
    if (used.size > 0) {
      const ids = [...used].sort((a, b) => a - b).map((at) => findings[at]!.id);
      prompts.push({ rule: rule.id, reason: rule.reason, findings: ids });
    }
  }
  return prompts;
}

function meets(finding: ReadFinding, need: PromptNeed, withTagger: boolean): boolean {
  const { assertion } = finding;
  if (assertion.status === 'generic' || finding.needsAnchor || finding.contradicted) return false;
  if (!need.status.includes(assertion.status) || !need.experiencer.includes(assertion.experiencer)) return false;
  if (need.foundBy && need.foundBy !== finding.foundBy) return false;
  if (withTagger && (finding.learned?.weight ?? 0) < need.sureness) return false;
  if (need.strengths && !need.strengths.includes(finding.strength)) return false;
  if (need.indicators && !(finding.named && need.indicators.includes(finding.indicator))) return false;
  if (need.families && !need.families.includes(finding.family)) return false;
  return !need.groups || (need.groups as readonly string[]).includes(finding.group);
}

/** Lists of findings' numbers that stand together in the rule's sense. */
function groupsOf(
  findings: readonly ReadFinding[],
  rule: PromptRule,
  meeting: readonly (readonly boolean[])[],
): number[][] {
  if (rule.within === 'near') return nearGroups(findings, rule.tokens, meeting);
  const groups: number[][] = [];
  let previous: ReadFinding | undefined;
  findings.forEach((finding, at) => {
    const together =
      previous !== undefined &&
      (rule.within === 'document' ||
        (rule.within === 'paragraph' && previous.paragraph === finding.paragraph) ||
        (rule.within === 'section' && previous.section === finding.section && finding.token - previous.token <= NEAR));
    if (together) groups.at(-1)!.push(at);
    else groups.push([at]);
    previous = finding;
  });
  return groups;
}

/** For each finding that meets a need, the ones up to `tokens` tokens behind it. */
function nearGroups(
  findings: readonly ReadFinding[],
  tokens: number,
  meeting: readonly (readonly boolean[])[],
): number[][] {
  const useful = findings.map((_, at) => at).filter((at) => meeting.some((need) => need[at]));
  let end = 0;
  return useful.map((first, at) => {
    end = Math.max(end, at);
    while (end < useful.length && findings[useful[end]!]!.token - findings[first]!.token <= tokens) end++;
    return useful.slice(at, end);
  });
}

/** The findings of a group that meet the rule's needs, each finding meeting one need; undefined when a need is not met. */
function chosenFor(
  rule: PromptRule,
  group: readonly number[],
  findings: readonly ReadFinding[],
  meeting: readonly (readonly boolean[])[],
): number[] | undefined {
  const chosen = new Set<number>();
  for (let need = 0; need < rule.needs.length; need++) {
    const { atLeast, different } = rule.needs[need]!;
    const fit = group.filter((at) => meeting[need]![at] && !chosen.has(at));
    const kinds = new Set(fit.map((at) => kindOf(findings[at]!, different)));
    if (kinds.size < atLeast) return undefined;
    for (const at of fit) chosen.add(at);
  }
  return [...chosen];
}

function kindOf(finding: ReadFinding, different: PromptNeed['different']): string {
  if (different === 'families') return finding.family;
  return different === 'indicators' ? finding.indicator : folded(finding.quote.exact);
}

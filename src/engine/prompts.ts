import type { Prompt } from '../model/prompt';
import type { PromptNeed, PromptRule, PromptRules } from './context-tables';
import type { ReadFinding } from './read-finding';

/** Findings of one section further apart than this many tokens do not stand together. */
const NEAR = 700;

/**
 * The reasons for which a review note is invited: every rule whose needs are met by findings of the same person, close
 * enough together. A rule is named once, with every finding that helped to meet it, in document order.
 */
export function promptsFor(findings: readonly ReadFinding[], rules: PromptRules): Prompt[] {
  const prompts: Prompt[] = [];
  for (const rule of rules.rules) {
    const meeting = findings.map((finding) => rule.needs.map((need) => meets(finding, need)));
    const used = new Set<number>();
    for (const group of groupsOf(findings, rule)) {
      const chosen = chosenFor(rule, group, findings, meeting);
      for (const at of chosen ?? []) used.add(at);
    }
    if (used.size > 0) {
      const ids = [...used].sort((a, b) => a - b).map((at) => findings[at]!.id);
      prompts.push({ rule: rule.id, reason: rule.reason, findings: ids });
    }
  }
  return prompts;
}

function meets(finding: ReadFinding, need: PromptNeed): boolean {
  const { assertion } = finding;
  if (assertion.status === 'generic' || finding.needsAnchor) return false;
  if (!need.status.includes(assertion.status) || !need.experiencer.includes(assertion.experiencer)) return false;
  if (need.foundBy && need.foundBy !== finding.foundBy) return false;
  if (finding.foundBy === 'tagger' && (finding.learned?.weight ?? 0) < need.sureness) return false;
  if (need.strengths && !need.strengths.includes(finding.strength)) return false;
  if (need.indicators && !need.indicators.includes(finding.indicator)) return false;
  if (need.families && !need.families.includes(finding.family)) return false;
  return !need.groups || (need.groups as readonly string[]).includes(finding.group);
}

/** The findings' numbers by paragraph, by section (in stretches that stand near), or all. */
function groupsOf(findings: readonly ReadFinding[], rule: PromptRule): number[][] {
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

/** The findings of a group that meet the rule's needs, each finding meeting one need; undefined when a need is not met. */
function chosenFor(
  rule: PromptRule,
  group: readonly number[],
  findings: readonly ReadFinding[],
  meeting: readonly (readonly boolean[])[],
): number[] | undefined {
  const chosen: number[] = [];
  for (let need = 0; need < rule.needs.length; need++) {
    const { atLeast, different } = rule.needs[need]!;
    const fit = group.filter((at) => meeting[at]![need] && !chosen.includes(at));
    const kinds = new Set(fit.map((at) => (different === 'families' ? findings[at]!.family : findings[at]!.indicator)));
    if (kinds.size < atLeast) return undefined;
    chosen.push(...fit);
  }
  return chosen;
}

import type { ReadFinding } from './read-finding';

/** What a passage says for itself and what all passages of its document say, in shares that add up by measurement. */
const OWN = 0.5;
const TOGETHER = 0.7;
/** Somebody else's only with this much to say so: a missed sign of the reviewed person's costs more than one too many. */
const LEAST = 0.25;
/** What a rule decided by name stands against a weaker leaning of the learned reading. */
const RULED = 0.6;

/**
 * Settles whose experience each passage is, once all of a document's passages are read: one alone tells little, and a
 * document seldom changes whom it is about. Findings without a learned leaning stay as the rules read them.
 */
export function settleWhose(findings: readonly ReadFinding[]): ReadFinding[] {
  const told = findings.flatMap(({ others }) => (others === undefined ? [] : [others.leaning]));
  const mean = told.reduce((sum, one) => sum + one, 0) / Math.max(1, told.length);
  return findings.map((finding) => {
    if (finding.others === undefined) return finding;
    const { leaning, ruled, words } = finding.others;
    const sum = OWN * leaning + TOGETHER * mean;
    const { experiencer } = finding.assertion;
    const learned = sum > LEAST ? 'other' : 'reviewed-person';
    if (learned === experiencer || (ruled && Math.abs(sum - LEAST) < RULED)) return finding;
    const because =
      learned === 'reviewed-person'
        ? 'reads like the experience of the person under review'
        : `reads like somebody else’s experience${words.length > 0 ? `: ${words.map((word) => `“${word}”`).join(', ')}` : ''}`;
    const kept = finding.because.filter((reason) => !finding.others!.reasons.includes(reason));
    return {
      ...finding,
      assertion: { ...finding.assertion, experiencer: learned },
      because: [...kept, because],
    };
  });
}

import type { ReadFinding } from './read-finding';

const signs = new Set(['means', 'exploitation', 'nexus']);

/** Families whose words are common in ordinary files: they say something only beside a sign in their section. */
const needsSign = new Set(['trauma-presentation', 'procedural-gap']);

/**
 * What the rules keep off the screen (catalogue, note C0): words that need an anchor and have none in their paragraph,
 * weak findings with nothing stronger beside them, cues whose words the tagger reads as another sign, offence words
 * (they are shown where a prompt names them), and trauma or procedure where nothing else in the section is a sign.
 */
export function shownAmong(findings: readonly ReadFinding[]): boolean[] {
  const paragraphs = grouped(findings, (one) => one.paragraph);
  const sections = grouped(findings, (one) => one.section);
  return findings.map((finding) => {
    const paragraph = paragraphs.get(finding.paragraph)!;
    const section = sections.get(finding.section)!;
    if (finding.contradicted) return false;
    if (finding.needsAnchor) {
      return paragraph.some((one) => !one.needsAnchor && one.family !== finding.family && isSign(one));
    }
    if (finding.group === 'offence') return false;
    if (needsSign.has(finding.family)) return section.some((one) => one !== finding && isSign(one));
    if (finding.strength === 'weak') return paragraph.some((one) => one !== finding && isSign(one));
    return true;
  });
}

/** Live, unanchored, more than weak, and of a family that can carry a prompt. */
function isSign(finding: ReadFinding): boolean {
  const live = finding.assertion.status === 'affirmed' || finding.assertion.status === 'hypothetical';
  const child = finding.indicator === 'VUL-01';
  return (
    live &&
    !finding.needsAnchor &&
    !finding.contradicted &&
    finding.strength !== 'weak' &&
    (signs.has(finding.group) || child)
  );
}

function grouped(findings: readonly ReadFinding[], key: (one: ReadFinding) => number): Map<number, ReadFinding[]> {
  const groups = new Map<number, ReadFinding[]>();
  for (const finding of findings) {
    const list = groups.get(key(finding));
    if (list) list.push(finding);
    else groups.set(key(finding), [finding]);
  }
  return groups;
}

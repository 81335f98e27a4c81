import type { Finding } from '../../model/finding';

export interface PagePassages {
  readonly index: number;
  readonly label: string;
  /** Changes when the passages do. */
  readonly key: string;
  readonly findings: readonly Finding[];
}

/** What is shown and not set aside, in the order of the pages. */
export function passagesByPage(findings: readonly Finding[], setAside: readonly string[]): readonly PagePassages[] {
  const aside = new Set(setAside);
  const pages = new Map<number, { label: string; findings: Finding[] }>();
  for (const finding of findings) {
    if (!finding.shown || aside.has(finding.id)) continue;
    const { index, label } = finding.page;
    const page = pages.get(index);
    if (page) page.findings.push(finding);
    else pages.set(index, { label, findings: [finding] });
  }
  return [...pages]
    .sort(([one], [other]) => one - other)
    .map(([index, page]) => ({ index, ...page, key: page.findings.map(({ id }) => id).join() }));
}

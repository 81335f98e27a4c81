import type { Finding } from '../../model/finding';
import type { Family, FamilyGroup, FamilyInfo } from '../../model/lexicon';
import type { ScanReport } from '../../model/report';

export interface ListedSection {
  /** A family's id, or `all` where the list follows the document. */
  readonly key: string;
  /** Empty where the list follows the document. */
  readonly title: string;
  readonly findings: readonly Finding[];
}

export interface Listing {
  readonly sections: readonly ListedSection[];
  /** General text, weak signs and words of the offence that nothing makes more of. */
  readonly background: readonly Finding[];
  /** Groups that occur outside the background, in the catalogue's order. */
  readonly groups: readonly FamilyGroup[];
  /** How many passages are outside the background, before groups are switched off. */
  readonly all: number;
}

/** The findings to look at first: those a prompt rests on, and what is neither kept off, weak nor general text. */
export const passagesOf = (report: ScanReport): readonly Finding[] => {
  const prompted = new Set(report.prompts.flatMap((prompt) => prompt.findings));
  return report.findings.filter(
    ({ id, shown, strength, assertion }) =>
      prompted.has(id) || (shown && strength !== 'weak' && assertion.status !== 'generic'),
  );
};

/** Orders a report's findings for the panel. Nothing is left out: what is not a passage to look at is background. */
export const listing = (
  report: ScanReport,
  family: (id: Family) => FamilyInfo | undefined,
  options: { readonly order: 'document' | 'family'; readonly off: ReadonlySet<FamilyGroup> },
): Listing => {
  const groupOf = (finding: Finding): FamilyGroup => family(finding.family)?.group ?? 'offence';

  const main = passagesOf(report);
  const before = new Set(main);
  const shown = main.filter((finding) => !options.off.has(groupOf(finding)));
  const present = new Set(main.map(groupOf));
  return {
    sections: options.order === 'document' ? [{ key: 'all', title: '', findings: shown }] : byFamily(shown, family),
    background: report.findings.filter((finding) => !before.has(finding)),
    groups: groupOrder.filter((group) => present.has(group)),
    all: main.length,
  };
};

const groupOrder: readonly FamilyGroup[] = ['means', 'exploitation', 'nexus', 'person', 'offence', 'wording'];

const byFamily = (
  findings: readonly Finding[],
  family: (id: Family) => FamilyInfo | undefined,
): readonly ListedSection[] => {
  const families = [...new Set(findings.map((finding) => finding.family))];
  const rank = (id: Family): number => groupOrder.indexOf(family(id)?.group ?? 'offence');
  return families
    .toSorted((a, b) => rank(a) - rank(b))
    .map((id) => ({
      key: id,
      title: family(id)?.title ?? id,
      findings: findings.filter((finding) => finding.family === id),
    }));
};

import type { Assertion } from '../model/finding';
import { type FamilyGroup, familyGroups } from '../model/lexicon';

type Status = Assertion['status'];

interface Mark {
  /** Has a contrast of at least 3 to 1 with white and with #121212, so that one colour serves light and dark pages. */
  readonly colour: readonly [red: number, green: number, blue: number];
  /** Tells groups apart without colour. */
  readonly line: 'underline' | 'underline overline' | 'overline';
  readonly thickness: number;
}

/** How each group of families is painted. No reds: nothing here is an alarm. */
export const marks: Readonly<Record<FamilyGroup, Mark>> = {
  means: { colour: [37, 119, 205], line: 'underline', thickness: 3 },
  exploitation: { colour: [148, 87, 208], line: 'underline overline', thickness: 2 },
  nexus: { colour: [12, 135, 125], line: 'underline overline', thickness: 1 },
  offence: { colour: [112, 120, 130], line: 'underline', thickness: 1 },
  person: { colour: [168, 108, 18], line: 'underline', thickness: 2 },
  wording: { colour: [112, 120, 130], line: 'overline', thickness: 1 },
};

/** Denied is dashed, hypothetical dotted, generic text dotted without a tint. */
const statuses: Readonly<Record<Status, { readonly style: string; readonly tint: number }>> = {
  affirmed: { style: 'solid', tint: 0.2 },
  denied: { style: 'dashed', tint: 0.08 },
  hypothetical: { style: 'dotted', tint: 0.12 },
  generic: { style: 'dotted', tint: 0 },
};
const statusOrder = ['affirmed', 'denied', 'hypothetical', 'generic'] as const satisfies readonly Status[];

/** Names in a registry that the page can read too: they say nothing about what is marked. */
export const highlightName = (group: FamilyGroup, status: Status): string =>
  `ndx-${'abcdef'.charAt(familyGroups.indexOf(group))}${statusOrder.indexOf(status)}`;
export const selectedName = 'ndx-s';

/** Every name that may be registered, the one that is painted on top last. */
export const highlightNames: readonly string[] = [
  ...statusOrder.toReversed().flatMap((status) => familyGroups.map((group) => highlightName(group, status))),
  selectedName,
];

/** The style sheet for every root of a page. */
export function highlightCss(): string {
  const rules = familyGroups.flatMap((group) => statusOrder.map((status) => rule(group, status)));
  // Without a line of its own, so that the lines of group and status stay to be seen.
  rules.push(`::highlight(${selectedName}){background-color:#ffe27a;color:#1a1a1a}`);
  const all = highlightNames.slice(0, -1).map((name) => `::highlight(${name})`);
  rules.push(
    `@media (forced-colors:active){${all.join(',')}{background-color:Mark;color:MarkText;text-decoration-color:MarkText}` +
      `::highlight(${selectedName}){background-color:Highlight;color:HighlightText;text-decoration:underline double 3px HighlightText}}`,
  );
  return rules.join('\n');
}

function rule(group: FamilyGroup, status: Status): string {
  const { colour, line, thickness } = marks[group];
  const { style, tint } = statuses[status];
  const rgb = colour.join(' ');
  return (
    `::highlight(${highlightName(group, status)}){background-color:rgb(${rgb} / ${tint});` +
    `text-decoration:${line} ${style} ${thickness}px rgb(${rgb})}`
  );
}

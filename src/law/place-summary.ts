import type { JurisdictionPack } from '../model/jurisdiction';
import type { LegalTest, Threshold } from '../model/legal-provision';
import { backings } from './backings';

/** A place in one line of a table. */
export interface PlaceSummary {
  /** Rules that act before or at a conviction: their names and what has to link act and exploitation. */
  readonly atCharge: readonly { readonly name: string; readonly thresholds: readonly string[] }[];
  readonly relief: readonly string[];
  /** Statements read at the official source, of all statements. */
  readonly official: number;
  readonly statements: number;
}

const generalKinds = ['general-rule', 'prosecutor-guidance', 'finding', 'sentencing', 'treaty', 'soft-law'];

export const placeSummary = (pack: JurisdictionPack): PlaceSummary => {
  const marks = backings(pack).map(({ mark }) => mark);
  const inUse = pack.provisions.filter(({ status }) => status !== 'superseded');
  return {
    atCharge: inUse
      .filter(({ kind, remedy }) => remedy === undefined && !generalKinds.includes(kind))
      .map(({ name, tests }) => ({ name, thresholds: tests.map(inWords) })),
    relief: [
      ...new Set(inUse.flatMap(({ remedy }) => (remedy === undefined ? [] : [remedy.kind.replaceAll('-', ' ')]))),
    ],
    official: marks.filter((mark) => mark === 'official').length,
    statements: marks.length,
  };
};

const inWords = (test: LegalTest): string =>
  `${test.threshold === 'none' ? 'no link asked' : test.threshold.replaceAll('-', ' ')}${test.for === 'all' ? '' : ` (${test.for})`}`;

/** Whether any rule of the place, relief included, asks for this link. */
export const asksFor = (pack: JurisdictionPack, threshold: Threshold): boolean =>
  pack.provisions.some(({ tests }) => tests.some((test) => test.threshold === threshold));

/** Every word a reader may look a place up by, in small letters. */
export const searchText = (pack: JurisdictionPack): string =>
  [
    pack.name,
    pack.code,
    pack.summary,
    ...pack.provisions.flatMap(({ name, citation, remedy }) => [name, citation.is, remedy?.kind ?? '']),
    ...pack.cases.map(({ cite }) => cite),
  ]
    .join('\n')
    .toLowerCase();

import type { JurisdictionPack } from '../model/jurisdiction';
import { Mark } from '../model/legal-fact';
import type { LegalTest, Provision } from '../model/legal-provision';
import { kindWords, markWords } from './words';

/** One provision as a row of the table that the documents and the options page show. */
export interface LawRow {
  readonly code: string;
  readonly place: string;
  readonly provision: string;
  readonly citation: string;
  readonly kind: string;
  readonly threshold: string;
  readonly scope: string;
  readonly burden: string;
  readonly remedy: string;
  /** How far citation, test, scope and burden were checked, in this order. */
  readonly confidence: readonly { readonly part: string; readonly mark: Mark }[];
}

export const lawRows = (pack: JurisdictionPack): readonly LawRow[] =>
  pack.provisions.map((provision) => ({
    code: pack.code,
    place: pack.name,
    provision: provision.name,
    citation: provision.citation.is,
    kind: kindWords[provision.kind],
    threshold: provision.tests.map(thresholdOf).join('; ') || 'no test',
    scope: `${scopeModes[provision.scope.mode]}: ${provision.scope.is}`,
    burden: provision.burden.is,
    remedy: provision.remedy?.kind ?? '',
    confidence: confidenceOf(provision),
  }));

const thresholdOf = (test: LegalTest): string =>
  `${test.for === 'all' ? '' : `${test.for}: `}${test.threshold}${test.words === undefined ? '' : ` (“${test.words}”)`}`;

const scopeModes: Readonly<Record<Provision['scope']['mode'], string>> = {
  any: 'any offence',
  listed: 'listed offences',
  'any-except': 'all but some',
  unknown: 'not established',
};

/** The weakest mark of each part that a decision would rest on. */
const confidenceOf = ({ citation, tests, scope, burden }: Provision): LawRow['confidence'] => [
  { part: 'citation', mark: citation.mark },
  ...(tests.length === 0
    ? []
    : [
        {
          part: 'test',
          mark: weakest(tests.flatMap(({ mark, elements }) => [mark, ...elements.map((one) => one.mark)])),
        },
      ]),
  { part: 'scope', mark: scope.mark },
  { part: 'burden', mark: burden.mark },
];

/** From what was read where the law is published to what nobody found. */
const fromStrong: readonly Mark[] = [
  'official',
  'founding',
  'mirror',
  'inferred',
  'secondary',
  'located',
  'memory',
  'not-found',
];

const weakest = (marks: readonly Mark[]): Mark =>
  marks.reduce((weak, mark) => (fromStrong.indexOf(mark) > fromStrong.indexOf(weak) ? mark : weak), 'official');

/** How many statements of a pack stand under each mark, strongest first; marks without one are left out. */
export const markCounts = (marks: readonly Mark[]): readonly { readonly mark: Mark; readonly count: number }[] =>
  fromStrong.flatMap((mark) => {
    const count = marks.filter((one) => one === mark).length;
    return count === 0 ? [] : [{ mark, count }];
  });

export const markKey: readonly string[] = Mark.options.map((mark) => `${mark}: ${markWords[mark]}`);

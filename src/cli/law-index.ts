import { backings } from '../law/backings';
import { genericCode, places } from '../law/find-pack';
import { type LawRow, lawRows, markCounts } from '../law/law-table';
import { markWords } from '../law/words';
import type { JurisdictionPack } from '../model/jurisdiction';
import { Mark } from '../model/legal-fact';

/** jurisdictions/INDEX.md: every provision of every pack with how far it was checked; made, never written by hand. */
export function lawIndex(packs: readonly JurisdictionPack[]): string {
  const shown = places(packs);
  const states = shown.filter(({ parent }) => parent === 'US');
  const united = shown.filter(({ code }) => code === 'US');
  const others = shown.filter((pack) => !states.includes(pack) && !united.includes(pack));
  const of = (kind: JurisdictionPack['kind']) => packs.filter((pack) => pack.kind === kind);
  return `${[
    '# The law packs',
    '',
    'Made by `npm run lexicon -- law` from the files in this folder; change those, not this.',
    'Not legal advice. No pack has been approved by counsel. A pack says how far each statement was checked; what was not read at the official source says so on screen and in every export. Copies age: open the official address before relying on a word.',
    '',
    `${shown.length} places, ${of('instrument').length} international and regional instruments, which help to read a place's law and are never a defence, and the generic pathway (${genericCode}) for every other place.`,
    '',
    ...Mark.options.map((mark) => `- **${mark}**: ${markWords[mark]}`),
    '',
    'Confidence names, in this order, the weakest mark of citation, test, scope and burden.',
    ...section('Countries and their parts', others),
    ...section('United States, federal', united),
    ...section('United States, states and the District of Columbia', states),
    ...counts(united),
    ...section('International and regional instruments', of('instrument')),
    ...section('Generic pathway', of('generic')),
  ].join('\n')}\n`;
}

const section = (title: string, packs: readonly JurisdictionPack[]): readonly string[] => [
  '',
  `## ${title}`,
  '',
  '| jurisdiction | provision | kind | threshold | scope | burden | remedy | confidence |',
  '|---|---|---|---|---|---|---|---|',
  ...packs.flatMap((pack) => {
    const rows = lawRows(pack);
    return rows.length === 0 ? [bare(pack)] : rows.map((row, at) => line(pack, row, at === 0));
  }),
];

const line = (pack: JurisdictionPack, row: LawRow, first: boolean): string =>
  cells([
    first ? head(pack) : '',
    `${row.provision}: ${row.citation}`,
    row.kind,
    row.threshold,
    row.scope,
    row.burden,
    row.remedy,
    row.confidence.map(({ part, mark }) => `${part} ${mark}`).join(', '),
  ]);

const bare = (pack: JurisdictionPack): string => cells([head(pack), pack.summary, '', '', '', '', '', '']);

const head = (pack: JurisdictionPack): string => {
  const all = markCounts(backings(pack).map(({ mark }) => mark));
  return `[${pack.name}](${pack.code}.yaml) (${pack.code}; gone through ${pack.asOf}; ${all.map(({ mark, count }) => `${count} ${mark}`).join(', ')})`;
};

/** Counts of states: each with its own date and population, one under the other, never added. */
const counts = (packs: readonly JurisdictionPack[]): readonly string[] => [
  '',
  '### Counts of states',
  '',
  'Counted by others on different days and of different things: they are not to be added or compared.',
  '',
  ...packs.flatMap((pack) =>
    (pack.counts ?? []).map(({ count, what, date, from }) => `- ${date}: ${count} ${what} (${from})`),
  ),
];

const cells = (values: readonly string[]): string =>
  `| ${values.map((value) => value.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;

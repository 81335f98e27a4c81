import { readAge } from './age';
import { heading, list, paragraph, where } from './blocks';
import { coverageLine, coverageState } from './coverage-words';
import { layOutEvaluation } from './lay-out-evaluation';
import { layOutUnverified } from './lay-out-law';
import { layOutDeclaration } from './lay-out-relief';
import { layOutLetter } from './lay-out-requests';
import { layOutSchedule } from './lay-out-schedule';
import type { NoteContext } from './note-context';
import { offenceName } from './note-law';
import type { Block, NotePart } from './outline';
import { tally, noteWords as words } from './words';

/** Lays a note, or one part of it, out once for every format. */
export const layOut = (context: NoteContext, part: NotePart): readonly Block[] => {
  const { note, law } = context;
  const evaluates = part === 'whole' || part === 'evaluation';
  return [
    heading(1, words.titles[part]),
    paragraph(words.confidential),
    ...where(evaluates || part === 'declaration', paragraph(legendOf(context))),
    ...(part === 'requests' ? [] : [{ kind: 'facts', rows: facts(context, part) } as const, ...unread(context)]),
    ...(part === 'whole' || part === 'evidence' ? layOutSchedule(context, part) : []),
    ...(evaluates ? layOutEvaluation(context) : []),
    ...(part === 'requests' ? layOutLetter(context) : []),
    ...(part === 'declaration' ? layOutDeclaration(context) : []),
    ...(evaluates ? layOutUnverified(law) : []),
    heading(2, words.aboutTool),
    paragraph(words.whatThisIs),
    paragraph(words.whatThisIsNot),
    paragraph(words.foot(note.document.sha256, note.lexicon.version)),
  ];
};

/** What stands at the head of an evaluation: the office's own words, the place's, or the role's. */
export const legendOf = ({ note, law, officeLegend }: NoteContext): string =>
  officeLegend ?? [words.legends[note.role], law.plan.privilege.is].join(' ');

/** What every page of a file says at its head. */
export const headOf = ({ note }: NoteContext, part: NotePart): string => {
  if (part === 'evidence') return words.scheduleHead;
  return part === 'requests' ? words.requestsHead : words.heads[note.role];
};

const facts = (context: NoteContext, part: NotePart): readonly (readonly [string, string])[] => {
  const { note, law, exportedAt } = context;
  const { labels } = words;
  const optional = (label: string, value: string) => (value === '' ? [] : [[label, value] as const]);
  return [
    [labels.document, note.document.title || words.noTitle],
    ...optional(labels.origin, note.document.origin),
    [labels.sha256, note.document.sha256],
    [labels.coverage, coverageLine(note.coverage).replace(/^Read /, '')],
    [labels.person, note.person || words.noPerson],
    [labels.age, ageLine(context)],
    [labels.offences, offenceLine(context)],
    ...(part === 'evidence'
      ? []
      : [
          [labels.jurisdiction, law.plan.pack.name] as const,
          [labels.stage, words.stages[note.stage]] as const,
          [labels.role, words.roles[note.role]] as const,
        ]),
    [labels.listed, tally(note.listed, note.kept.length, note.setAside.length)],
    [labels.lexicon, `${note.lexicon.version} (${note.lexicon.sha256.slice(0, 12)})`],
    [labels.engine, note.engine.version],
    ...optional(labels.editor, note.editor),
    [labels.created, minute(note.createdAt)],
    [labels.updated, minute(note.updatedAt)],
    [labels.exported, minute(exportedAt)],
  ];
};

const ageLine = ({ note }: NoteContext): string => {
  const { group, years, troubles } = readAge(note.age);
  return [
    words.ages[group],
    ...(years === null ? [] : [words.years(years)]),
    ...troubles.map((one) => words.ageTroubles[one]),
  ].join('. ');
};

const offenceLine = ({ note, law }: NoteContext): string =>
  note.offences.map(({ name, offence }) => (offence === null ? name : offenceName(law, offence))).join('; ') ||
  words.noOffence;

const unread = ({ note }: NoteContext): readonly Block[] => [
  ...where(
    coverageState(note.coverage) !== 'whole',
    heading(2, words.notRead),
    paragraph(`${coverageLine(note.coverage)}.`),
    list(note.coverage.notRead.map(({ where: place, why, remedy }) => [place, why, remedy].join('. '))),
  ),
  ...where(
    (note.coverage.recognised?.length ?? 0) > 0,
    list((note.coverage.recognised ?? []).map((page) => words.recognised(page.where, page.confidence))),
  ),
];

/** "2026-11-21 18:04 UTC" from ISO 8601 in UTC. */
const minute = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;

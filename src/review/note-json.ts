import { unverified } from '../law/unverified';
import type { NoteExport } from '../model/note-export';
import { legendOf } from './lay-out';
import type { NoteContext } from './note-context';
import type { NotePart } from './outline';
import { requestsFrom } from './requests';
import { noteWords } from './words';

/** A note, or one part of it, as JSON of the published shape. */
export const toJson = (context: NoteContext, part: NotePart): string =>
  `${JSON.stringify(exportOf(context, part), null, 2)}\n`;

const exportOf = (context: NoteContext, part: NotePart): NoteExport => {
  const { note, law, check, exportedAt } = context;
  const { pack } = law.plan;
  const has = (...parts: readonly NotePart[]): boolean => part === 'whole' || parts.includes(part);
  const { id, document, coverage, lexicon, engine, person, age, offences, createdAt, updatedAt } = note;
  return {
    format: 'indicia/review-note',
    version: 1,
    part,
    exportedAt,
    whatThisIs: noteWords.whatThisIs,
    whatThisIsNot: noteWords.whatThisIsNot,
    quotes: check.state,
    law: {
      pack: pack.code,
      name: pack.name,
      asOf: pack.asOf,
      counselApproved: pack.counselApproved,
      stale: law.age.stale,
      unverified: unverified(law.plan).map(({ provision, part: of, fact }) => ({
        provision,
        part: of,
        is: fact.is,
        mark: fact.mark,
      })),
    },
    about: { id, document, coverage, lexicon, engine, person, age, offences, createdAt, updatedAt },
    ...(has('evidence') ? { evidence: evidence(context, part) } : {}),
    ...(has('evaluation') ? { evaluation: evaluation(context) } : {}),
    ...(has('evaluation', 'requests') ? { requests: requests(context) } : {}),
    ...(has('declaration') ? { outline: note.relief.outline } : {}),
  };
};

const evidence = ({ note }: NoteContext, part: NotePart): NonNullable<NoteExport['evidence']> => ({
  listed: note.listed,
  kept: note.kept,
  setAside: part === 'evidence' ? note.setAside.map((aside) => ({ ...aside, reason: '' })) : note.setAside,
  facts: note.facts,
});

const evaluation = (context: NoteContext): NonNullable<NoteExport['evaluation']> => {
  const { jurisdiction, stage, role, answers, balance, relief, disposition, reasons } = context.note;
  return {
    jurisdiction,
    stage,
    role,
    legend: legendOf(context),
    questions: context.law.plan.questions.map(({ id, text, source, mark }) => ({
      id,
      text,
      source,
      ...(mark === undefined ? {} : { mark }),
    })),
    answers,
    balance,
    relief,
    disposition,
    reasons,
  };
};

const requests = ({ note, law }: NoteContext): NonNullable<NoteExport['requests']> =>
  requestsFrom(note, law.plan.questions).map(({ number, text, reason }) => ({ number, text, reason }));

import type { Question } from '../model/question';
import type { Evidence, ReviewNote } from '../model/review-note';
import { evidenceWords } from './assertion-words';
import { coverageLine, coverageState, nothingFound } from './coverage-words';
import { answerTo } from './decide';
import type { EvidenceCheck } from './evidence-check';
import type { Block, NotePart, Passage } from './outline';
import { requestsFrom } from './requests';
import { tally, noteWords as words } from './words';

/** Lays a note out. `questions` are those asked at the note's stage, in the order asked. */
export const layOut = (
  note: ReviewNote,
  questions: readonly Question[],
  check: EvidenceCheck,
  part: NotePart,
): readonly Block[] => [
  { kind: 'heading', level: 1, text: words.titles[part] },
  { kind: 'paragraph', text: words.confidential },
  ...(part === 'evidence' ? [] : [{ kind: 'paragraph', text: words.legends[note.role] } as const]),
  { kind: 'facts', rows: facts(note, part) },
  ...unread(note),
  ...(part === 'evaluation' ? [] : schedule(note, check, part)),
  ...(part === 'evidence' ? [] : evaluation(note, questions)),
  { kind: 'paragraph', text: words.whatThisIs },
  { kind: 'paragraph', text: words.whatThisIsNot },
];

const facts = (note: ReviewNote, part: NotePart): readonly (readonly [string, string])[] => {
  const { labels } = words;
  const ofReview = [
    [labels.stage, words.stages[note.stage]],
    [labels.role, words.roles[note.role]],
    ...(note.jurisdiction === '' ? [] : [[labels.jurisdiction, note.jurisdiction] as const]),
  ] as const;
  return [
    [labels.document, note.document.title || words.noTitle],
    ...(note.document.origin === '' ? [] : [[labels.origin, note.document.origin] as const]),
    [labels.sha256, note.document.sha256],
    [labels.coverage, coverageLine(note.coverage).replace(/^Read /, '')],
    [labels.person, note.person || words.noPerson],
    ...(part === 'evidence' ? [] : ofReview),
    [labels.listed, tally(note.listed, note.kept.length, note.setAside.length)],
    [labels.lexicon, `${note.lexicon.version} (${note.lexicon.sha256.slice(0, 12)})`],
    [labels.engine, note.engine.version],
    [labels.created, minute(note.createdAt)],
    [labels.updated, minute(note.updatedAt)],
  ];
};

const unread = (note: ReviewNote): readonly Block[] =>
  coverageState(note.coverage) === 'whole'
    ? []
    : [
        { kind: 'heading', level: 2, text: words.notRead },
        { kind: 'paragraph', text: `${coverageLine(note.coverage)}.` },
        {
          kind: 'list',
          ordered: false,
          items: note.coverage.notRead.map(({ where, why, remedy }) => [where, why, remedy].join('. ')),
        },
      ];

const schedule = (note: ReviewNote, check: EvidenceCheck, part: NotePart): readonly Block[] => [
  { kind: 'heading', level: 2, text: words.partA },
  { kind: 'paragraph', text: words.partAIs },
  ...(note.listed === 0 ? [{ kind: 'paragraph', text: nothingFound(note.coverage) } as const] : []),
  { kind: 'heading', level: 3, text: words.kept },
  ...(note.kept.length === 0
    ? [{ kind: 'paragraph', text: words.noneKept } as const]
    : [
        {
          kind: 'evidence',
          passages: note.kept.map((evidence, index) => passage(`A${index + 1}`, evidence, [])),
        } as const,
      ]),
  ...(note.setAside.length === 0 ? [] : [{ kind: 'heading', level: 3, text: words.setAside } as const]),
  ...(note.setAside.length === 0
    ? []
    : [
        {
          kind: 'evidence',
          // Why it was set aside is evaluation: part A, which may be disclosed alone, gives the passage only.
          passages: note.setAside.map((aside, index) =>
            passage(
              `S${index + 1}`,
              aside.evidence,
              part === 'evidence' ? [] : [`Set aside: ${aside.reason || words.noReason}`],
            ),
          ),
        } as const,
      ]),
  ...(quoted(note).some((evidence) => evidence.assertion?.status === 'denied')
    ? [{ kind: 'paragraph', text: words.deniedNote } as const]
    : []),
  ...(quoted(note).length === 0
    ? []
    : [{ kind: 'paragraph', text: check.state === 'checked' ? words.checked : words.unchecked } as const]),
];

const quoted = (note: ReviewNote): readonly Evidence[] => [
  ...note.kept,
  ...note.setAside.map((aside) => aside.evidence),
];

const passage = (label: string, evidence: Evidence, more: readonly string[]): Passage => ({
  label,
  title: evidence.title,
  before: evidence.quote.prefix,
  exact: evidence.quote.exact,
  after: evidence.quote.suffix,
  lines: [
    evidenceWords(evidence),
    `Page ${evidence.page.label}, characters ${evidence.position.start} to ${evidence.position.end} · ${evidence.indicator}`,
    ...more,
  ],
});

const evaluation = (note: ReviewNote, questions: readonly Question[]): readonly Block[] => {
  const labels = new Map(note.kept.map((evidence, index) => [evidence.finding, `A${index + 1}`]));
  const answers = questions.map((question) => ({ question, answer: answerTo(note, question.id) }));
  const open = answers.filter(({ answer }) => answer.answer === 'unanswered' && answer.reasons === '');
  const requests = requestsFrom(note, questions);
  return [
    { kind: 'heading', level: 2, text: words.partB },
    { kind: 'heading', level: 3, text: words.disposition },
    { kind: 'paragraph', text: note.disposition || words.noDisposition },
    { kind: 'heading', level: 3, text: words.reasons },
    { kind: 'paragraph', text: note.reasons || words.noReasons },
    { kind: 'heading', level: 3, text: words.questions },
    ...answers
      .filter((entry) => !open.includes(entry))
      .map(({ question, answer }): Block => {
        const cited = answer.evidence.flatMap((id) => labels.get(id) ?? []);
        return {
          kind: 'answer',
          answer: {
            id: question.id,
            question: question.text,
            answer: words.answers[answer.answer] + (cited.length === 0 ? '' : ` (passages ${cited.join(', ')})`),
            reasons: answer.reasons,
            source: question.source,
          },
        };
      }),
    ...(open.length === 0
      ? []
      : ([
          { kind: 'heading', level: 3, text: words.unansweredQuestions },
          { kind: 'list', ordered: false, items: open.map(({ question }) => `${question.id}. ${question.text}`) },
        ] as const)),
    ...(requests.length === 0
      ? []
      : ([
          { kind: 'heading', level: 3, text: words.requests },
          { kind: 'paragraph', text: words.requestsAre },
          {
            kind: 'list',
            ordered: true,
            items: requests.map(({ question, reasons }) => [question.text, reasons].filter((text) => text).join(' ')),
          },
        ] as const)),
  ];
};

/** "2026-11-21 18:04 UTC" from ISO 8601 in UTC. */
const minute = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;

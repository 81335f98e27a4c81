import type { Evidence, ReviewNote } from '../model/review-note';
import { evidenceWords } from './assertion-words';
import { heading, list, paragraph, where } from './blocks';
import { nothingFound } from './coverage-words';
import type { NoteContext } from './note-context';
import type { Block, NotePart, Passage } from './outline';
import { quotesOf } from './reanchor';
import { noteWords as words } from './words';

/** Part A: the passages, those set aside, facts from elsewhere. Why something was set aside is evaluation. */
export const layOutSchedule = ({ note, law, check }: NoteContext, part: NotePart): readonly Block[] => {
  const quotes = quotesOf(note);
  return [
    heading(2, words.partA),
    paragraph(words.partAIs),
    paragraph(`${words.disclosure}: ${law.plan.disclosure.warning}`),
    ...where(note.listed === 0, paragraph(nothingFound(note.coverage))),
    heading(3, words.kept),
    ...(note.kept.length === 0
      ? [paragraph(words.noneKept)]
      : [evidence(note.kept.map((one, index) => passage(`A${index + 1}`, one, [])))]),
    ...where(
      note.setAside.length > 0,
      heading(3, words.setAside),
      evidence(
        note.setAside.map((aside, index) =>
          passage(
            `S${index + 1}`,
            aside.evidence,
            part === 'evidence' ? [] : [`Set aside: ${aside.reason || words.noReason}`],
          ),
        ),
      ),
    ),
    ...where(note.facts.length > 0, heading(3, words.facts), list(facts(note))),
    ...where(
      quotes.some(({ assertion }) => assertion?.status === 'denied'),
      paragraph(words.deniedNote),
    ),
    ...where(quotes.length > 0, paragraph(check.state === 'checked' ? words.checked : words.unchecked)),
  ];
};

const evidence = (passages: readonly Passage[]): Block => ({ kind: 'evidence', passages });

const passage = (label: string, evidence: Evidence, more: readonly string[]): Passage => ({
  label,
  title: evidence.title,
  before: evidence.quote.prefix.replace(/^\S+\s/, ''),
  exact: evidence.quote.exact,
  after: evidence.quote.suffix.replace(/\s\S+$/, ''),
  lines: [
    evidenceWords(evidence),
    placeOf(evidence),
    ...(evidence.betterTerm === undefined ? [] : [words.betterTerm(evidence.betterTerm)]),
    ...more,
  ],
});

/** "ACME000123, page 3, characters 812 to 843 · DOC-01": a number stamped on the page comes first. */
const placeOf = ({ page, position, indicator }: Evidence): string =>
  [
    `${page.bates === undefined ? 'Page' : `${page.bates}, page`} ${page.label}, characters ${position.start} to ${position.end}`,
    indicator,
  ]
    .filter((text) => text)
    .join(' · ');

const facts = (note: ReviewNote): readonly string[] =>
  note.facts.map(({ text, where: place }, index) => `F${index + 1}. ${text}${place === '' ? '' : ` (${place})`}`);

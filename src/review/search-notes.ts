import type { ReviewNote } from '../model/review-note';

/** A note that holds all the words looked for, with a piece of the text around the first. */
export interface NoteHit<T> {
  readonly item: T;
  readonly snippet: string;
}

/** The notes that hold every word of the query, whatever its case and accents. An empty query finds all. */
export const searchNotes = <T>(
  items: readonly T[],
  noteOf: (item: T) => ReviewNote,
  query: string,
): readonly NoteHit<T>[] => {
  const wanted = folded(query).split(/\s+/).filter(Boolean);
  return items.flatMap((item) => {
    const texts = textsOf(noteOf(item));
    const whole = folded(texts.join('\n'));
    if (!wanted.every((word) => whole.includes(word))) return [];
    const first = wanted[0];
    const text = first === undefined ? '' : (texts.find((one) => folded(one).includes(first)) ?? '');
    return [{ item, snippet: first === undefined ? '' : around(text, folded(text).indexOf(first)) }];
  });
};

/** Every text of a note that a reviewer may remember it by. */
const textsOf = (note: ReviewNote): readonly string[] => [
  note.person,
  note.document.title,
  note.jurisdiction,
  ...note.offences.map(({ name }) => name),
  note.disposition,
  note.reasons,
  ...note.kept.flatMap(({ quote, title }) => [quote.exact, title]),
  ...note.setAside.flatMap(({ evidence, reason }) => [evidence.quote.exact, reason]),
  ...note.facts.flatMap(({ text, where }) => [text, where]),
  ...note.answers.map(({ reasons }) => reasons),
  note.balance.against,
  note.balance.wouldChange,
  ...note.requests.flatMap(({ text, reason }) => [text, reason]),
  ...note.relief.outline.map(({ text }) => text),
  note.editor,
];

/** Without case and accents: "Phạm" is found as "pham". */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();

const around = (text: string, at: number): string => {
  const start = Math.max(0, at - 40);
  const end = Math.min(text.length, at + 80);
  return `${start > 0 ? '…' : ''}${text.slice(start, end).replace(/\s+/g, ' ')}${end < text.length ? '…' : ''}`;
};

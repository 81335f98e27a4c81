import type { Structure, TokenSpan } from '../text/structure';
import type { Tokens } from '../text/tokenise';

/** Sentences and clauses of an example, which is one paragraph of plain text. */
export function exampleStructure(tokens: Tokens): Structure {
  const { text, count, starts, ends } = tokens;
  const word = (at: number): string => text.slice(starts[at], ends[at]);
  const sentences: (TokenSpan & { paragraph: number })[] = [];
  const clauses: (TokenSpan & { sentence: number })[] = [];
  let sentence = 0;
  let clause = 0;
  const endClause = (end: number): void => {
    if (end > clause) clauses.push({ start: clause, end, sentence: sentences.length });
    clause = end;
  };
  for (let at = 0; at < count; at++) {
    const here = word(at);
    if (/^[.!?]$/.test(here) && (at + 1 === count || /\s/.test(text.slice(ends[at], starts[at + 1])))) {
      endClause(at + 1);
      sentences.push({ start: sentence, end: at + 1, paragraph: 0 });
      sentence = at + 1;
    } else if (here === ';') endClause(at + 1);
    else if (/^(?:but|however|although|yet|except|then|when)$/i.test(here) && at > clause) endClause(at);
  }
  endClause(count);
  if (sentence < count) sentences.push({ start: sentence, end: count, paragraph: 0 });
  return {
    sections: [{ start: 0, end: count, heading: '', type: 'narrative' }],
    paragraphs: [{ start: 0, end: count, section: 0, type: 'narrative' }],
    sentences,
    clauses,
  };
}

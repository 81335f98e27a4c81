import type { KnownOffence } from '../model/legal-scope';
import { type LegalToken, legalTokens } from './legal-tokens';

/** An offence named in a text, by its longest name there. A reviewer confirms it; it is not a charge. */
export interface RecognisedOffence {
  readonly offence: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

interface Pattern {
  readonly offence: KnownOffence;
  readonly tokens: readonly LegalToken[];
}

/** The known offences that a text names, each once, at its first place. A longer name hides the shorter inside it. */
export const offencesIn = (text: string, offences: readonly KnownOffence[]): readonly RecognisedOffence[] => {
  const byFirst = new Map<string, Pattern[]>();
  for (const offence of offences)
    for (const name of offence.recognise)
      for (const tokens of spellings(name)) {
        const first = tokens[0]?.text;
        if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), { offence, tokens }]);
      }
  for (const list of byFirst.values()) list.sort((a, b) => b.tokens.length - a.tokens.length);
  const words = legalTokens(text);
  const found = new Map<string, RecognisedOffence>();
  for (let at = 0; at < words.length; at++) {
    const pattern = byFirst.get(words[at]!.text)?.find(({ tokens }) => matches(words, at, tokens));
    if (pattern === undefined) continue;
    const last = at + pattern.tokens.length - 1;
    if (partOfAName.has(words[last + 1]?.text ?? '')) continue;
    const { id, name } = pattern.offence;
    if (!found.has(id)) found.set(id, { offence: id, name, start: words[at]!.start, end: words[last]!.end });
    at = last;
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
};

/** What follows a name that is not an offence but a statute or a department: "Theft Act", "robbery squad". */
const partOfAName: ReadonlySet<string> = new Set(
  'act acts unit squad team detective detectives division bureau taskforce task section'.split(' '),
);

/** A statute and section is written both ways round: "Theft Act 1968 s 8", "section 8 of the Theft Act 1968". */
const spellings = (name: string): readonly (readonly LegalToken[])[] => {
  const tokens = legalTokens(name);
  const mark = tokens.findLastIndex(({ text }) => text === '§' || text === 'art');
  if (mark <= 0 || mark !== tokens.length - 2) return [tokens];
  const [statute, section] = [tokens.slice(0, mark), tokens.slice(mark)];
  const [of, the] = legalTokens('of the');
  return [
    tokens,
    [...statute, ...section.slice(1)],
    [...section, of!, the!, ...statute],
    [...section, of!, ...statute],
    [...section, ...statute],
  ];
};

/** A pattern's bracketed subsection must be there; a pattern without one takes any. */
const matches = (words: readonly LegalToken[], at: number, pattern: readonly LegalToken[]): boolean =>
  pattern.every((token, index) => {
    const word = words[at + index];
    if (word === undefined || word.text !== token.text) return false;
    return token.sub === '' || word.sub === token.sub || word.sub.startsWith(`${token.sub},`);
  });

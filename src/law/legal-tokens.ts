/** A word or section number of a text. `sub` holds what stands in brackets after a number: "2,a" for 5(2)(a). */
export interface LegalToken {
  readonly text: string;
  readonly sub: string;
  readonly start: number;
  readonly end: number;
}

// A section number with its letters and parts ("18-7-201.3", "43.02", "6bis"), its bracketed subsections; or a word.
const token =
  /(\d[\d]*[a-z]{0,3}(?:[.:‑-]\d+[a-z]{0,2})*)((?:\s?\([0-9a-z]{1,4}\))*)|§+|(?:\p{L}\.){2,}\p{L}?|[\p{L}\p{M}’']+/giu;

const written: Readonly<Record<string, string>> = {
  section: '§',
  sections: '§',
  sec: '§',
  secs: '§',
  s: '§',
  ss: '§',
  article: 'art',
  artículo: 'art',
  articulo: 'art',
};

/** Words and section numbers in one spelling: "Sec. 4(2)", "s.4(2)" and "§ 4(2)" read alike, "U.S.C." as "usc". */
export const legalTokens = (text: string): readonly LegalToken[] =>
  Array.from(text.matchAll(token), (match) => {
    const [whole, number, brackets] = match;
    const start = match.index;
    const plain = (number ?? whole).toLowerCase().replaceAll('’', "'").replaceAll('‑', '-');
    const word = number === undefined ? plain.replaceAll('.', '').replace(/'s?$/, '') : plain;
    return {
      text: /^§+$/.test(word) ? '§' : (written[word] ?? word),
      sub: (brackets ?? '').replace(/[\s(]/g, '').replaceAll(')', ',').replace(/,$/, '').toLowerCase(),
      start,
      end: start + whole.length,
    };
  });

import type { Paragraph, Sentence, Structure } from '../text/structure';
import type { Tokens } from '../text/tokenise';

/** Lines as paragraphs, sentences at final marks. */
export function plainStructure(tokens: Tokens): Structure {
  const paragraphs: Paragraph[] = [];
  const sentences: Sentence[] = [];
  let start = 0;
  let opened = 0;
  const closeSentence = (end: number): void => {
    if (end > opened) sentences.push({ start: opened, end, paragraph: paragraphs.length });
    opened = end;
  };
  for (let t = 0; t < tokens.count; t++) {
    const here = tokens.text.charCodeAt(tokens.starts[t]!);
    const gap = t + 1 < tokens.count ? tokens.text.slice(tokens.ends[t], tokens.starts[t + 1]) : '\n\n';
    const next = t + 1 < tokens.count ? tokens.text.charCodeAt(tokens.starts[t + 1]!) : 65;
    const final = here === 46 || here === 63 || here === 33;
    const small = next >= 97 && next <= 122;
    if (gap.includes('\n') && (/\n\s*\n/.test(gap) || !small)) {
      closeSentence(t + 1);
      paragraphs.push({ start, end: t + 1, section: 0, type: 'narrative' });
      start = t + 1;
    } else if ((final || ((here === 34 || here === 0x201d) && t > opened && /[.?!]/.test(tokens.text[tokens.starts[t - 1]!]!))) && gap !== '' && !small) {
      closeSentence(t + 1);
    }
  }
  return { sections: [{ start: 0, end: tokens.count, heading: '', type: 'narrative' }], paragraphs, sentences, clauses: [] };
}

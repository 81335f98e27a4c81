import { htmlAdapter } from '../../src/page/adapters/html';
import { Fields } from '../../src/page/fields';

/** Runs inside a page of the bench: how Indicia takes its text, beside the two ways at hand. */
export const readers: Readonly<Record<string, () => Promise<number>>> = {
  indicia: async () => {
    const { signal } = new AbortController();
    const { taken: extracted } = await htmlAdapter({ fields: new Fields(signal) }).extract(document, signal);
    if (!extracted.ok) throw new Error(extracted.failure.code);
    return extracted.value.text.length;
  },
  innerText: async () => document.body.innerText.length,
  treeWalker: async () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const parts: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) parts.push((node as Text).data);
    return parts.join('').length;
  },
};

import type { Finding } from '../../src/model/finding';
import { htmlAdapter } from '../../src/page/adapters/html';
import { Fields } from '../../src/page/fields';
import { FindingsOnPage } from '../../src/page/findings-on-page';

/** Runs inside a page of the bench: finding phrases in its text, with and without painting them. */
const { signal } = new AbortController();
const adapter = htmlAdapter({ fields: new Fields(signal) });
const shown = new FindingsOnPage(() => {}, signal);
shown.group([{ family: 'violence', group: 'means' }]);

async function read(pattern: RegExp) {
  const { taken } = await adapter.extract(document, signal);
  if (!taken.ok) throw new Error(taken.failure.code);
  const { text } = taken.value;
  const found = Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return { extraction: taken.value, text, found };
}

export const findOnly = async (pattern: RegExp): Promise<number> => (await read(pattern)).found.length;

export async function findAndPaint(pattern: RegExp): Promise<number> {
  const { extraction, text, found } = await read(pattern);
  const findings = found.map(
    (position, at): Finding => ({
      id: String(at),
      indicator: 'X-01',
      family: 'violence',
      strength: 'strong',
      position,
      quote: { exact: text.slice(position.start, position.end), prefix: '', suffix: '' },
      page: { index: 0, label: '1' },
      assertion: { status: 'affirmed', experiencer: 'unclear', speaker: 'unclear', time: 'current' },
      because: [],
      foundBy: 'lexicon',
      shown: true,
      passage: { before: '', after: '' },
    }),
  );
  shown.take(extraction);
  shown.place(findings);
  shown.paint([], null);
  return [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0);
}

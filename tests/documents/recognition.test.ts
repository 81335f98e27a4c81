import { describe, expect, it } from 'vitest';
import type { OpenFile } from '../../src/documents/open-file';
import type { GreyImage } from '../../src/documents/platform';
import { recognisablePages } from '../../src/documents/recognition/recognisable-pages';
import { openPdf } from '../support/pdf/open-pdf';
import { askew, faxed, greyed, pictureOf, scannedPdf, speckled } from '../support/pdf/scan';
import { witnessStatement } from '../support/pdf/statement';

const statement = `I am the person named above and I work as a kitchen porter at the Harbour Lights restaurant. I make this statement about my employer, whose name I know only as Mr Vance. When I arrived in the country he met me at the coach station and took my passport, saying it would be safe with him. He told me that I owed him four thousand pounds for the journey and that I would work until it was paid. I slept on the floor above the kitchen with three other men. The door was locked from outside at night. We worked from nine in the morning until after midnight, and every week he wrote in a book how much of the debt was left. It never went down. In March he told me to carry a bag to an address in Fenwick Street and to bring back an envelope. I did not want to go. He said that he knew where my sister lived. I did what he told me because I was afraid of him. The police stopped me on the way and found the bag. I did not know what was in it.`;

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Share of the words of the statement that were recognised, in their order (longest common subsequence). */
const accuracy = (told: readonly string[], read: readonly string[]): number => {
  let row = new Array<number>(read.length + 1).fill(0);
  for (const word of told) {
    const next = [0];
    for (const [at, other] of read.entries())
      next.push(word === other ? row[at]! + 1 : Math.max(row[at + 1]!, next[at]!));
    row = next;
  }
  return row.at(-1)! / told.length;
};

const opened = async (...images: readonly GreyImage[]): Promise<OpenFile> => {
  const file = await openPdf(await scannedPdf(...images));
  await file.read();
  return file;
};

describe('a scanned statement', { timeout: 240_000 }, () => {
  it.each([
    ['lying two degrees askew', async () => askew(await pictureOf(await witnessStatement(statement), 300), 2)],
    ['with specks', async () => speckled(await pictureOf(await witnessStatement(statement), 300), 400)],
    ['faxed at 200 dots an inch', async () => faxed(await pictureOf(await witnessStatement(statement), 200))],
    ['faded on grey paper', async () => greyed(await pictureOf(await witnessStatement(statement), 300))],
  ])('%s is recognised nearly word for word', async (_, picture) => {
    const file = await opened(await picture());
    expect(file.page(0)?.state).toMatchObject({ is: 'not-read', because: 'picture', recognisable: true });
    const result = await file.recognise(recognisablePages(file));
    if (!result.ok) throw new Error(result.failure.message);
    const page = file.page(0)!;
    const share = accuracy(words(statement), words(page.text));
    expect(share).toBeGreaterThanOrEqual(0.97);
    expect(result.value.coverage).toMatchObject({ read: 1, of: 1, recognised: [{ where: 'page 1' }] });
    const found = page.text.indexOf('passport');
    const [box] = page.runs.boxes(found, found + 8);
    expect(box!.y).toBeGreaterThan(80);
    expect(box!.y).toBeLessThan(200);
    await file.close();
  });

  it('keeps what was done when recognition is stopped, and goes on from there', async () => {
    const clean = await pictureOf(await witnessStatement(statement.slice(0, 300)), 200);
    const file = await opened(clean, clean);
    const stop = new AbortController();
    const stopped = file.recognise([0, 1], { signal: stop.signal, onPage: () => stop.abort() });
    await expect(stopped).rejects.toThrow();
    expect(recognisablePages(file)).toEqual([1]);
    const result = await file.recognise(recognisablePages(file));
    expect(result.ok && result.value.coverage.read).toBe(2);
    await file.close();
  });

  it('stops when the file is closed while it is being recognised', async () => {
    const file = await opened(await pictureOf(await witnessStatement(statement), 200));
    const recognising = file.recognise([0], { onProgress: () => void file.close() });
    await expect(recognising).rejects.toThrow();
  });
});

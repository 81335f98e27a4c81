import { describe, expect, it } from 'vitest';
import { openPdf } from '../support/pdf/open-pdf';
import { type Redaction, redactedPage, secret } from '../support/pdf/redacted';

const hiding: readonly Redaction[] = [
  'black box over it',
  'white box over it',
  'black letters on a black box',
  'a thick black line over it',
  'a box turned and scaled into place',
  'a redaction annotation',
  'a filled square annotation',
];
const harmless: readonly Redaction[] = [
  'a line under it',
  'a light box behind it',
  'white letters on a black bar',
  'a frame around it',
  'a see-through highlighter',
];

describe('text that a reader of the page cannot see', () => {
  it.each(hiding)('%s: is not in the text, nor in what can be copied, and its place is marked', async (how) => {
    const file = await openPdf(await redactedPage(how));
    const { pages } = await file.read();
    expect(pages[0]?.text).toBe('The witness is called [redacted] and lives nearby.');
    expect(file.page(0)?.redactions).toHaveLength(1);
    const { items } = await file.textContent(0);
    const copied = items.map((item) => ('str' in item ? item.str : '')).join('');
    for (const word of secret.split(' ')) expect(copied).not.toContain(word);
    expect(copied).toContain('█'.repeat(9));
    await file.close();
  });

  it.each(harmless)('%s: is read', async (how) => {
    const file = await openPdf(await redactedPage(how));
    const { pages } = await file.read();
    expect(pages[0]?.text).toBe(`The witness is called ${secret} and lives nearby.`);
    expect(file.page(0)?.redactions).toEqual([]);
    await file.close();
  });
});

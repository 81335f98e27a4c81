import mammoth from 'mammoth';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { Block, Passage } from '../review/outline';
import type { NoteFile } from './note-file';
import { type BinaryFormat, writeFile } from './write-file';

const passage = (index: number, exact: string): Passage => ({
  label: `A${index}`,
  title: 'Someone else holds the papers',
  before: 'the man who drove him there had ',
  exact,
  after: ' and told him he owed',
  lines: ['Stated, by the person under review', `Page ${index}, characters 10 to 20 · DOC-01`],
});

const noteOf = (blocks: readonly Block[]): NoteFile => ({
  title: 'Review note',
  legend: 'Privileged and confidential.',
  foot: 'Not evidence',
  id: 'ab'.repeat(16),
  madeAt: '2026-11-21T18:04:00.000Z',
  blocks,
});

const small = noteOf([
  { kind: 'heading', level: 1, text: 'Review note' },
  { kind: 'facts', rows: [['Person under review', 'Phạm Minh Quân, Łukasz Żółć, Ольга']] },
  { kind: 'heading', level: 2, text: 'A. Evidence schedule' },
  { kind: 'evidence', passages: [passage(1, 'kept his passport'), passage(2, 'Signs of trafficking: ☒ No <b>&"')] },
  { kind: 'list', ordered: true, items: ['First request', 'Second request\nwith its reason'] },
  {
    kind: 'answer',
    answer: {
      id: 'G13',
      question: 'What pressure?',
      answer: 'Yes (passages A1)',
      reasons: 'One.\nTwo.',
      source: '¶60',
    },
  },
]);

const written = async (note: NoteFile, format: BinaryFormat): Promise<Uint8Array<ArrayBuffer>> => {
  const file = await writeFile(note, format);
  if (!file.ok) throw new Error(file.failure.message);
  return file.value;
};

/** The text of each page, and the tags of the whole, as a reader of the PDF gets them. */
const openPdf = async (bytes: Uint8Array<ArrayBuffer>) => {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages: string[] = [];
  const tags: string[] = [];
  const walk = (node: { role?: string; children?: readonly unknown[] } | null): void => {
    if (node?.role) tags.push(node.role);
    for (const child of node?.children ?? []) walk(child as never);
  };
  for (let index = 1; index <= pdf.numPages; index += 1) {
    const page = await pdf.getPage(index);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    walk((await page.getStructTree()) as never);
  }
  await pdf.destroy();
  return { pages, tags };
};

describe('a note as a PDF', () => {
  it('holds its text in Unicode, in reading order, with the legend and the page number on every page', async () => {
    const { pages } = await openPdf(await written(small, 'pdf'));
    const text = pages.join(' ').replace(/\s+/g, ' ');
    expect(text).toContain('Phạm Minh Quân, Łukasz Żółć, Ольга');
    expect(text).toContain('“kept his passport”');
    expect(text).toContain('[x] No <b>&"');
    expect(text).toContain('Privileged and confidential.');
    expect(text).toContain('Page 1 of 1 · Not evidence');
    expect(text.indexOf('A. Evidence schedule')).toBeLessThan(text.indexOf('First request'));
  });

  it('is tagged: headings, tables with header cells, lists, paragraphs', async () => {
    const { tags } = await openPdf(await written(small, 'pdf'));
    for (const tag of ['H1', 'H2', 'Table', 'TR', 'TH', 'TD', 'L', 'LI', 'LBody', 'P']) expect(tags).toContain(tag);
  });

  it('goes on over as many pages as it needs and loses no passage', async () => {
    const many = Array.from({ length: 500 }, (_, index) => passage(index + 1, `quote number ${index + 1} of many`));
    const { pages } = await openPdf(await written(noteOf([{ kind: 'evidence', passages: many }]), 'pdf'));
    expect(pages.length).toBeGreaterThan(20);
    const text = pages.join(' ').replace(/\s+/g, ' ');
    for (const one of [1, 250, 500]) expect(text).toContain(`quote number ${one} of many`);
    expect(text.match(/quote number/g)).toHaveLength(500);
    expect(text).toContain(`Page 1 of ${pages.length}`);
  });

  it('cuts a cell that is longer than a page, and a word that is longer than a line', async () => {
    const long = Array.from({ length: 1500 }, (_, index) => `word${index}`).join(' ');
    const { pages } = await openPdf(
      await written(
        noteOf([
          { kind: 'paragraph', text: 'x'.repeat(400) },
          { kind: 'evidence', passages: [passage(1, long)] },
        ]),
        'pdf',
      ),
    );
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.join(' ').replace(/\s+/g, ' ')).toContain('word1499');
    expect(
      pages
        .join('')
        .replace(/\s/g, '')
        .match(/x{400}/),
    ).not.toBeNull();
  });

  it('is refused, with the way out, where a letter could not be written', async () => {
    const refused = await writeFile(noteOf([{ kind: 'paragraph', text: 'قال الرجل' }]), 'pdf');
    expect(refused).toMatchObject({ ok: false, failure: { code: 'characters-not-in-font' } });
    expect(!refused.ok && refused.failure.remedy).toMatch(/Word/);
  });
});

describe('a note as a Word file', () => {
  it('holds headings, the table of evidence and numbered requests, with every character of the quote', async () => {
    const { value: html, messages } = await mammoth.convertToHtml({
      buffer: Buffer.from(await written(small, 'docx')),
    });
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    expect(html).toContain('<h1>Review note</h1>');
    expect(html).toContain('<h2>A. Evidence schedule</h2>');
    expect(html).toMatch(/<table>[\s\S]*“kept his passport”/);
    expect(html).toContain('☒ No &lt;b&gt;&amp;"');
    expect(html).toMatch(/<ol><li>First request<\/li>/);
    expect(html).toContain('Phạm Minh Quân');
  });

  it('leaves out the characters that no XML file may hold', async () => {
    const bad = noteOf([{ kind: 'paragraph', text: 'before\u0000\u000b\ud800after' }]);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await written(bad, 'docx')) });
    expect(value).toContain('before');
    expect(value).toContain('after');
  });

  it('numbers every list from one', async () => {
    const lists: readonly Block[] = [
      { kind: 'list', ordered: true, items: ['a', 'b'] },
      { kind: 'paragraph', text: 'between' },
      { kind: 'list', ordered: true, items: ['c'] },
    ];
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await written(noteOf(lists), 'docx')) });
    expect(value).toContain('<ol><li>a</li><li>b</li></ol><p>between</p><ol><li>c</li></ol>');
  });
});

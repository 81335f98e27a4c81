import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type Block, type Passage, questionLine } from '../review/outline';
import type { NoteFile } from './note-file';

/** The laid-out note as a Word file: real headings, numbered lists, tables with header rows, page numbers. */
export const toDocx = async (note: NoteFile): Promise<Uint8Array<ArrayBuffer>> => {
  let lists = 0;
  const children = note.blocks.flatMap((block) => {
    if (block.kind === 'list') lists += 1;
    return elements(block, lists);
  });
  const file = new Document({
    title: note.title,
    creator: 'Indicia',
    description: note.foot,
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 21, language: { value: 'en-GB' } },
          paragraph: { spacing: { after: 100, line: 269 } },
        },
        heading1: {
          run: { size: 32, bold: true, color: '111111' },
          paragraph: { spacing: { after: 120 }, keepNext: true },
        },
        heading2: {
          run: { size: 27, bold: true, color: '111111' },
          paragraph: { spacing: { before: 260, after: 80 }, keepNext: true },
        },
        heading3: {
          run: { size: 23, bold: true, color: '111111' },
          paragraph: { spacing: { before: 200, after: 60 }, keepNext: true },
        },
      },
    },
    numbering: {
      config: [
        {
          reference: 'numbers',
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              alignment: AlignmentType.START,
              style: { paragraph: { indent: { left: 480, hanging: 360 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1250, bottom: 1150, left: 1150, right: 1150 } },
        },
        headers: { default: new Header({ children: [small([run(note.legend)])] }) },
        footers: {
          default: new Footer({
            children: [
              small([
                new TextRun({
                  size: 16,
                  color: '555555',
                  children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
                }),
                run(` · ${note.foot}`),
              ]),
            ],
          }),
        },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
};

const elements = (block: Block, list: number): readonly (Paragraph | Table)[] => {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: levels[block.level], children: [new TextRun(clean(block.text))] })];
    case 'paragraph':
      return paragraphs(block.text);
    case 'facts':
      return [
        table(
          [2600, 7000],
          block.rows.map(
            ([label, value]) =>
              new TableRow({ children: [cell([text(label, { color: '444444' })]), cell(paragraphs(value))] }),
          ),
        ),
        new Paragraph({ spacing: { after: 60 } }),
      ];
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            children: broken(item),
            ...(block.ordered
              ? { numbering: { reference: 'numbers', level: 0, instance: list } }
              : { bullet: { level: 0 } }),
          }),
      );
    case 'evidence':
      return [evidence(block.passages), new Paragraph({ spacing: { after: 60 } })];
    case 'answer': {
      const { answer, reasons, source } = block.answer;
      return [
        new Paragraph({
          keepNext: true,
          children: [
            new TextRun({ text: clean(questionLine(block.answer)), bold: true }),
            new TextRun(clean(` (${source})`)),
          ],
        }),
        ...paragraphs(answer, { indent: { left: 280 } }),
        ...paragraphs(reasons, { indent: { left: 280 } }),
      ];
    }
  }
};

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

const evidence = (passages: readonly Passage[]): Table =>
  table(
    [700, 5200, 3700],
    [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: ['No.', 'Passage', 'Where, and how it is put'].map((title) => cell([text(title, { bold: true })])),
      }),
      ...passages.map(
        ({ label, title, before, exact, after, lines }) =>
          new TableRow({
            children: [
              cell([text(label, { bold: true })]),
              cell([
                new Paragraph({
                  children: [
                    new TextRun(clean(`…${flat(before)}`)),
                    new TextRun({ text: clean(`“${flat(exact)}”`), bold: true }),
                    new TextRun(clean(`${flat(after)}…`)),
                  ],
                }),
              ]),
              cell([title, ...lines].filter((line) => line !== '').map((line) => text(line))),
            ],
          }),
      ),
    ],
  );

const rule = { style: BorderStyle.SINGLE, size: 4, color: 'BBBBBB' } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' } as const;

const table = (columnWidths: readonly number[], rows: readonly TableRow[]): Table =>
  new Table({
    columnWidths,
    rows,
    layout: TableLayoutType.FIXED,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders: { top: rule, bottom: rule, insideHorizontal: rule, left: none, right: none, insideVertical: none },
  });

const cell = (children: readonly Paragraph[]): TableCell =>
  new TableCell({
    margins: { top: 50, bottom: 30, left: 60, right: 60 },
    children: children.length === 0 ? [new Paragraph('')] : children,
  });

const text = (words: string, look: { readonly bold?: boolean; readonly color?: string } = {}): Paragraph =>
  new Paragraph({ spacing: { after: 20 }, children: [new TextRun({ text: clean(words), size: 19, ...look })] });

const paragraphs = (words: string, look: IParagraphOptions = {}): Paragraph[] =>
  words
    .split(/(?:\r?\n)+/)
    .filter((part) => part.trim() !== '')
    .map((part) => new Paragraph({ ...look, children: [new TextRun(clean(part))] }));

const broken = (words: string): TextRun[] =>
  words
    .split(/(?:\r?\n)+/)
    .map((part, index) => new TextRun({ text: clean(part), ...(index === 0 ? {} : { break: 1 }) }));

const small = (children: TextRun[]): Paragraph => new Paragraph({ spacing: { after: 0 }, children });
const run = (words: string): TextRun => new TextRun({ text: clean(words), size: 16, color: '555555' });

const flat = (words: string): string => words.replace(/\s+/g, ' ');

/** Without the characters that XML does not allow: one of them would make Word refuse the file. */
const clean = (words: string): string => words.replace(notAllowed, '\uFFFD').replace(loneSurrogates, '\uFFFD');

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out.
const notAllowed = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const loneSurrogates = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

import { failed, ok, type Result } from '../../model/failure';
import { type Block, type Passage, questionLine } from '../../review/outline';
import type { NoteFile } from '../note-file';
import { Composer, sheet } from './composer';
import { type Faces, FontUse } from './fonts';
import { PdfObjects, pdfText } from './objects';
import { settable } from './settable';
import { Structure, type Tag } from './structure';

/**
 * The laid-out note as a tagged PDF. Refuses (`characters-not-in-font`) where it would have to drop a letter: scripts
 * that need shaping belong into the Word file.
 */
export const toPdf = async (note: NoteFile, faces: Faces): Promise<Result<Uint8Array<ArrayBuffer>>> => {
  const fonts = new FontUse(faces);
  const { blocks, missing } = settable(note.blocks, fonts);
  if (missing.length > 0)
    return failed(
      'characters-not-in-font',
      `The PDF cannot be set: it has no letters for ${missing.slice(0, 8).join(' ')}.`,
      'Save the note as a Word file or as a page to print: they use the fonts of this machine.',
    );
  const structure = new Structure();
  const composer = new Composer(fonts, structure);
  for (const block of blocks) compose(block, composer, structure);
  composer.frame(note.legend, (page, of) => `Page ${page} of ${of} · ${note.foot}`);
  return ok(await written(note, composer, structure, fonts));
};

const sizes = { 1: 17, 2: 13.5, 3: 11.5 } as const;
const body = 10;

const compose = (block: Block, page: Composer, structure: Structure): void => {
  const { root } = structure;
  const whole = { at: 0, width: page.width };
  const paragraph = (parent: Tag, text: string, after = 6, at = 0): void => {
    for (const part of text.split(/(?:\r?\n)+/).filter((line) => line.trim() !== ''))
      page.row([{ tag: structure.add(parent, 'P'), at, width: page.width - at, size: body, spans: [{ text: part }] }], {
        after,
      });
  };
  switch (block.kind) {
    case 'heading':
      page.row(
        [
          {
            tag: structure.add(root, `H${block.level}`),
            ...whole,
            size: sizes[block.level],
            spans: [{ text: block.text, weight: 'bold' }],
          },
        ],
        { before: block.level === 1 ? 0 : 12, after: 4, keep: 48 },
      );
      return;
    case 'paragraph':
      paragraph(root, block.text);
      return;
    case 'facts': {
      const table = structure.add(root, 'Table');
      for (const [label, value] of block.rows) {
        const row = structure.add(table, 'TR');
        const head = structure.add(row, 'TH', '/A << /O /Table /Scope /Row >>');
        page.row(
          [
            { tag: head, at: 0, width: 128, size: 9, spans: [{ text: label }] },
            { tag: structure.add(row, 'TD'), at: 138, width: page.width - 138, size: 9, spans: [{ text: value }] },
          ],
          { after: 1, ruled: true },
        );
      }
      page.row([{ tag: structure.add(root, 'P'), ...whole, size: 4, spans: [] }]);
      return;
    }
    case 'list': {
      const list = structure.add(root, 'L');
      block.items.forEach((item, index) => {
        const entry = structure.add(list, 'LI');
        page.row(
          [
            {
              tag: structure.add(entry, 'Lbl'),
              at: 0,
              width: 22,
              size: body,
              spans: [{ text: block.ordered ? `${index + 1}.` : '•' }],
            },
            { tag: structure.add(entry, 'LBody'), at: 24, width: page.width - 24, size: body, spans: [{ text: item }] },
          ],
          { after: 3 },
        );
      });
      return;
    }
    case 'evidence':
      evidence(block.passages, page, structure);
      return;
    case 'answer': {
      const { answer, reasons, source } = block.answer;
      page.row(
        [
          {
            tag: structure.add(root, 'P'),
            ...whole,
            size: body,
            spans: [{ text: questionLine(block.answer), weight: 'bold' }, { text: ` (${source})` }],
          },
        ],
        { keep: 16 },
      );
      paragraph(root, answer, reasons === '' ? 8 : 2, 14);
      if (reasons !== '') paragraph(root, reasons, 8, 14);
    }
  }
};

const columns = [34, 268, 171] as const;
const heads = ['No.', 'Passage', 'Where, and how it is put'] as const;

const evidence = (passages: readonly Passage[], page: Composer, structure: Structure): void => {
  const table = structure.add(structure.root, 'Table');
  const line = (kind: 'TH' | 'TD', texts: readonly (readonly { text: string; weight?: 'bold' }[])[]): void => {
    const row = structure.add(table, 'TR');
    let at = 0;
    page.row(
      texts.map((spans, index) => {
        const width = columns[index] ?? 0;
        const entries = kind === 'TH' ? '/A << /O /Table /Scope /Column >>' : '';
        const cell = { tag: structure.add(row, kind, entries), at, width, size: 9, spans };
        at += width + 5;
        return cell;
      }),
      { after: 2, ruled: true, ...(kind === 'TH' ? { keep: 40 } : {}) },
    );
  };
  line(
    'TH',
    heads.map((text) => [{ text, weight: 'bold' }]),
  );
  page.running = columns.map((_, index) => ({
    at: columns.slice(0, index).reduce((sum, width) => sum + width + 5, 0),
    text: heads[index] ?? '',
  }));
  for (const { label, title, before, exact, after, lines } of passages)
    line('TD', [
      [{ text: label, weight: 'bold' }],
      [{ text: `…${flat(before)}` }, { text: `“${flat(exact)}”`, weight: 'bold' }, { text: `${flat(after)}…` }],
      [{ text: [title, ...lines].filter((text) => text !== '').join('\n') }],
    ]);
  page.running = [];
};

const flat = (text: string): string => text.replace(/\s+/g, ' ');

const written = async (
  note: NoteFile,
  composer: Composer,
  structure: Structure,
  fonts: FontUse,
): Promise<Uint8Array<ArrayBuffer>> => {
  const objects = new PdfObjects();
  const resources = objects.put(`<< /Font << ${await fonts.write(objects)} >> >>`);
  const tree = objects.reserve();
  const pages = await Promise.all(
    composer.pages.map(async (ops, index) => {
      const content = await objects.stream(ops.join('\n'));
      return objects.put(
        `<< /Type /Page /Parent ${tree} /MediaBox [0 0 ${sheet.width} ${sheet.height}] /Resources ${resources} /Contents ${content} /StructParents ${index} /Tabs /S >>`,
      );
    }),
  );
  objects.put(`<< /Type /Pages /Kids [${pages.join(' ')}] /Count ${pages.length} >>`, tree);
  const catalog = objects.put(
    `<< /Type /Catalog /Pages ${tree} /StructTreeRoot ${structure.write(objects, pages)} /MarkInfo << /Marked true >> /Lang (en) /ViewerPreferences << /DisplayDocTitle true >> >>`,
  );
  const info = objects.put(
    `<< /Title ${pdfText(note.title)} /Producer (Indicia) /CreationDate (${pdfDate(note.madeAt)}) >>`,
  );
  return objects.file(catalog, info, note.id);
};

/** "D:20261121180400Z" from ISO 8601 in UTC. */
const pdfDate = (iso: string): string => `D:${iso.slice(0, 19).replace(/\D/g, '')}Z`;

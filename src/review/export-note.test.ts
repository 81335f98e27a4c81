import fc from 'fast-check';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { shippedLaw } from '../../tests/support/law';
import { arrestScan, partOfFrames, reportOn } from '../../tests/support/reports';
import { noteFileOf } from '../export/note-file-of';
import type { Finding } from '../model/finding';
import type { ReviewNote } from '../model/review-note';
import { keep, setAside, withAnswer } from './decide';
import { draftNote, evidenceOf } from './draft';
import { exportFileName, exportNote } from './export-note';
import { hostFields } from './host-fields';
import type { NoteContext } from './note-context';
import { noteLaw } from './note-law';
import type { NotePart } from './outline';

const checked = { state: 'checked', missing: [] } as const;
const scan = arrestScan();
const evidence = (id: string) =>
  evidenceOf(scan.findings.find((finding) => finding.id === id) as Finding, `Title ${id}`);
const empty = (of = scan): ReviewNote =>
  draftNote(of, { id: 'n', now: '2026-11-21T18:04:00.000Z', stage: 'charging', role: 'prosecutor', jurisdiction: '' });

const filled = (): ReviewNote => {
  let note = keep(keep(empty(), evidence('f-passport')), evidence('f-debt'));
  note = setAside(note, evidence('f-denied'), 'Said with the driver in the room');
  note = withAnswer(note, { question: 'G13', answer: 'yes', reasons: 'See the debt.', evidence: ['f-debt'] });
  note = withAnswer(note, { question: 'G16', answer: 'not-in-file', reasons: 'Phone record.', evidence: [] });
  return { ...note, disposition: 'Ask police for more', reasons: 'The debt was never looked into.' };
};

const contextOf = (note: ReviewNote, check: NoteContext['check'] = checked): NoteContext => ({
  note,
  law: noteLaw(shippedLaw, note, false, '2026-11-21'),
  check,
  exportedAt: '2026-11-21T18:30:00.000Z',
});

const text = (note: ReviewNote, part: NotePart = 'whole'): string => {
  const written = exportNote(contextOf(note), part, 'text');
  if (!written.ok) throw new Error(written.failure.message);
  return written.value;
};

describe('an exported note', () => {
  it('names the document, its hash, how much was read, and the versions of lexicon and engine', () => {
    const written = text(filled());
    for (const part of [
      'Charging report 24-118',
      'ab'.repeat(32),
      '1 of 1 frame',
      '0.1.0 (cdcdcdcdcdcd)',
      'Imre Vasko',
    ])
      expect(written).toContain(part);
  });

  it('quotes what was kept, and shows what was set aside as considered, with the reason', () => {
    const written = text(filled());
    expect(written).toContain('“kept his passport”');
    expect(written).toMatch(/CONSIDERED AND SET ASIDE|Considered and set aside/);
    expect(written).toContain('Set aside: Said with the driver in the room');
    expect(written).toContain('Denied, by the person under review');
  });

  it('lets answers cite passages and turns “not in the file” into a numbered request', () => {
    const written = text(filled());
    expect(written).toContain('Yes (A2)');
    expect(written).toContain(
      '1. Please say where the money went: who was paid, who held cash, cards and accounts, and whether a financial inquiry was made.\nReason: Who benefits',
    );
    expect(written).toContain('- G21. Does the charging document');
  });

  it('keeps evaluation out of part A and quotes out of part B', () => {
    const a = text(filled(), 'evidence');
    const b = text(filled(), 'evaluation');
    for (const own of [
      'The debt was never looked into.',
      'Said with the driver',
      'What pressure operated',
      'Ask police',
    ])
      expect(a).not.toContain(own);
    expect(a).toContain('“kept his passport”');
    expect(b).not.toContain('kept his passport');
    expect(b).toContain('The debt was never looked into.');
  });

  it('with nothing listed says what that does not mean, and never “clear”', () => {
    const written = text(empty(reportOn('Stolen bicycle.', [])));
    expect(written).toContain('No listed phrases found. This does not mean the person is not a victim.');
    expect(written).not.toMatch(/\bclear(ed)?\b/i);
  });

  it('with nothing listed in the part that was read names that part and what was not read', () => {
    const written = text(empty(reportOn('Stolen bicycle.', [], { coverage: partOfFrames })));
    expect(written).toContain('No listed phrases found in 1 of 3 frames; the rest was not read.');
    expect(written).toContain('Frame “Attachments”. It belongs to another site');
    expect(written).not.toContain('No listed phrases found. ');
  });

  it('does not say that nothing was found when passages were listed and not looked at yet', () => {
    expect(text(empty())).not.toContain('No listed phrases');
    expect(text(empty())).toContain('6 listed, 0 kept, 0 set aside, 6 not decided');
  });

  it('is refused while a quote it cites is not in its document', () => {
    const context = contextOf(filled(), { state: 'checked', missing: [evidence('f-debt')] });
    for (const format of ['html', 'text', 'markdown', 'json'] as const) {
      const refused = exportNote(context, 'whole', format);
      expect(refused).toMatchObject({ ok: false, failure: { code: 'quote-not-in-document' } });
      expect(!refused.ok && refused.failure.message, 'and it says which').toContain('A2 “owed nine thousand');
    }
    expect(noteFileOf(context, 'whole')).toMatchObject({ ok: false, failure: { code: 'quote-not-in-document' } });
    expect(hostFields(context, 'generic')).toMatchObject({ ok: false, failure: { code: 'quote-not-in-document' } });
  });

  it('says so when its quotes could not be compared with the document', () => {
    const written = exportNote(contextOf(filled(), { state: 'unchecked' }), 'whole', 'text');
    expect(written.ok && written.value).toContain('could not be compared');
  });

  it('has a file name that says nothing about the case', () => {
    expect(exportFileName(filled(), 'whole', 'markdown')).toBe('review-note-2026-11-21-abababab.md');
    expect(exportFileName(filled(), 'evidence', 'html')).toBe('review-note-A-2026-11-21-abababab.html');
  });
});

/** Element names of a parsed page, in order. */
const elements = (html: string): string[] => {
  const names: string[] = [];
  const walk = (node: { nodeName: string; childNodes?: readonly unknown[] }): void => {
    if (!node.nodeName.startsWith('#')) names.push(node.nodeName);
    for (const child of node.childNodes ?? []) walk(child as never);
  };
  walk(parse(html) as never);
  return names;
};

describe('text of a document in an export', () => {
  const withText = (words: string): ReviewNote => {
    const note = filled();
    const kept = note.kept.map((one) => ({
      ...one,
      title: words,
      quote: { exact: words, prefix: words, suffix: words },
    }));
    return { ...note, kept, reasons: words, disposition: words, document: { ...note.document, title: words } };
  };
  const write = (note: ReviewNote, format: 'html' | 'markdown'): string => {
    const written = exportNote(contextOf(note), 'whole', format);
    return written.ok ? written.value : '';
  };

  it('never becomes an element of the HTML, whatever it holds', () => {
    const plain = elements(write(withText('x'), 'html'));
    expect(plain).toContain('blockquote');
    expect(plain).not.toContain('script');
    const fragment = fc.constantFrom(
      '<script>',
      '</style>',
      '"',
      "'",
      '&',
      '<!--',
      ']]>',
      '<img src=x onerror=1>',
      'a',
      '\u0000',
    );
    fc.assert(
      fc.property(fc.array(fragment, { minLength: 1, maxLength: 6 }), (parts) => {
        expect(elements(write(withText(parts.join('')), 'html'))).toEqual(plain);
      }),
    );
  });

  it('never becomes markup of the Markdown', () => {
    const written = write(withText('# <b>Bold</b> *stars* [link](http://x) `code` | a\n\n1. list'), 'markdown');
    expect(written).not.toMatch(/<b>|^# <|(?<!\\)\[link/m);
    expect(written).toContain('\\# &lt;b&gt;Bold&lt;/b&gt; \\*stars\\* \\[link\\](http://x)');
    expect(written).toContain('1\\. list');
    expect(write(filled(), 'markdown')).toContain('**Engine:** 0.1.0');
  });
});

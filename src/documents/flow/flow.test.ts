import { describe, expect, it } from 'vitest';
import { joinedBlocks, paragraphBlocks } from './blocks';
import { readEmail } from './email';
import { htmlBlocks } from './html-blocks';
import { readRtf } from './rtf';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('Rich Text', () => {
  it('reads paragraphs, rows, quotes, code pages and Unicode; hidden and deleted text and its own tables are left out', () => {
    const { text, blocks } = readRtf(
      "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\*\\generator Some;}{\\info{\\title No}}She said {\\b the boss} kept her\\rquote s card.\\par Caf\\'e9 \\u8217?s\\~end {\\v hidden}{\\deleted gone}\\par\\trowd\\intbl Name\\cell Ilse Dray\\cell\\row Last \\{line\\}.}",
    );
    expect(text).toBe('She said the boss kept her’s card.\n\nCafé ’s end\n\nName\tIlse Dray\n\nLast {line}.');
    expect(blocks.map(({ is }) => is)).toEqual(['paragraph', 'paragraph', 'row', 'paragraph']);
    for (const { start, end } of blocks) expect(text.slice(start, end).trim()).not.toBe('');
  });

  it('survives braces without end', () => {
    expect(readRtf(`{\\rtf1 ${'{'.repeat(20_000)}deep`).text).toBe('deep');
  });
});

describe('saved e-mail', () => {
  it('reads who, when and what, and names its attachments as not read', async () => {
    const mail = [
      'From: Ana Lim <ana@office.example>',
      'To: desk@office.example',
      'Date: Tue, 3 Mar 2026 10:00:00 +0000',
      'Subject: =?utf-8?Q?R=C3=A9sum=C3=A9?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=edge',
      '',
      '--edge',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<p>He kept <b>the key</b>.</p><script>alert(1)</script><ul><li>one</li><li>two</li></ul>',
      '--edge',
      'Content-Type: application/pdf; name=report.pdf',
      'Content-Disposition: attachment; filename=report.pdf',
      '',
      'x',
      '--edge--',
    ].join('\r\n');
    const read = await readEmail(bytes(mail));
    if (!read.ok) throw new Error(read.failure.message);
    expect(read.value.text).toContain('From: Ana Lim <ana@office.example>\nTo: desk@office.example');
    expect(read.value.text).toContain('Subject: Résumé\n\nHe kept the key.\n\none\ntwo');
    expect(read.value.text).not.toContain('alert');
    expect(read.value.notRead).toMatchObject([{ where: 'attachment report.pdf' }]);
  });
});

describe('web pages', () => {
  it('become blocks: headings with their level, items, rows with tabs, labels with their values', () => {
    const { blocks, title } = htmlBlocks(
      '<title>Case 4</title><h2>Facts</h2><p>One<br>two</p><ol><li>a<li>b</ol><table><tr><th>Name<td>Dray</table><dl><dt>Born<dd>1990</dl><nav>menu</nav>',
    );
    expect(title).toBe('Case 4');
    expect(blocks).toEqual([
      { is: 'heading', text: 'Facts', level: 2 },
      { is: 'paragraph', text: 'One\ntwo', level: 0 },
      { is: 'item', text: 'a', level: 1 },
      { is: 'item', text: 'b', level: 1 },
      { is: 'row', text: 'Name\tDray', level: 0 },
      { is: 'field', text: 'Born: 1990', level: 0 },
    ]);
    expect(joinedBlocks(blocks).text).toBe('Facts\n\nOne\ntwo\n\na\nb\n\nName\tDray\n\nBorn: 1990');
  });
});

describe('plain text', () => {
  it('stays as it is; its paragraphs are numbered between blank lines', () => {
    const text = 'One\nand on\r\n\r\n  \nTwo\n\fThree';
    expect(paragraphBlocks(text).map(({ start, end, number }) => [number, text.slice(start, end)])).toEqual([
      [1, 'One\nand on'],
      [2, 'Two'],
      [3, '\fThree'],
    ]);
  });
});

import { type Block, type Passage, questionLine } from './outline';

/**
 * The laid-out note as one HTML file that prints well and that word processors open: plain elements, one style
 * block, no script, and a policy that would stop one.
 */
export const toHtml = (blocks: readonly Block[]): string => {
  const title = blocks.find((item) => item.kind === 'heading')?.text ?? '';
  return [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    ...blocks.map(block),
    '</body>',
    '</html>',
    '',
  ].join('\n');
};

const block = (item: Block): string => {
  switch (item.kind) {
    case 'heading':
      return `<h${item.level}>${escaped(item.text)}</h${item.level}>`;
    case 'paragraph':
      return paragraphs(item.text);
    case 'facts':
      return [
        '<table class="facts">',
        ...item.rows.map(
          ([label, value]) => `<tr><th scope="row">${escaped(label)}</th><td>${escaped(value)}</td></tr>`,
        ),
        '</table>',
      ].join('\n');
    case 'list': {
      const tag = item.ordered ? 'ol' : 'ul';
      return `<${tag}>\n${item.items.map((text) => `<li>${escaped(text)}</li>`).join('\n')}\n</${tag}>`;
    }
    case 'evidence':
      return [
        '<table class="evidence">',
        '<thead><tr><th scope="col">No.</th><th scope="col">Passage</th><th scope="col">Where, and how it is put</th></tr></thead>',
        '<tbody>',
        ...item.passages.map(passage),
        '</tbody>',
        '</table>',
      ].join('\n');
    case 'answer': {
      const { answer, reasons, source } = item.answer;
      return [
        '<div class="answer">',
        `<p><strong>${escaped(questionLine(item.answer))}</strong> <small>(${escaped(source)})</small></p>`,
        `<p>${escaped(answer)}</p>`,
        ...(reasons === '' ? [] : [paragraphs(reasons)]),
        '</div>',
      ].join('\n');
    }
  }
};

const passage = ({ label, title, before, exact, after, lines }: Passage): string =>
  [
    `<tr><th scope="row">${escaped(label)}</th>`,
    `<td><blockquote>…${escaped(before)}<strong>“${escaped(exact)}”</strong>${escaped(after)}…</blockquote></td>`,
    `<td>${[title, ...lines].map(escaped).join('<br>')}</td></tr>`,
  ].join('\n');

const paragraphs = (text: string): string =>
  text
    .split(/(?:\r?\n)+/)
    .filter((part) => part.trim() !== '')
    .map((part) => `<p>${escaped(part)}</p>`)
    .join('\n');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string =>
  // Characters that HTML does not allow would make word processors refuse the file.
  text.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark).replace(notAllowed, '\uFFFD');

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out.
const notAllowed = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g;

const style = `
@page { margin: 22mm 18mm; }
body { font: 11pt/1.45 Georgia, "Times New Roman", serif; color: #111; max-width: 42em; margin: 2em auto; padding: 0 1em; }
h1 { font-size: 17pt; } h2 { font-size: 14pt; border-bottom: 1px solid #888; padding-bottom: 2pt; } h3 { font-size: 12pt; }
h1, h2, h3 { break-after: avoid; }
table.facts { border-collapse: collapse; width: 100%; }
table.facts th { text-align: left; font-weight: normal; color: #444; width: 32%; }
table.facts th, table.facts td { padding: 2pt 6pt 2pt 0; vertical-align: top; border-bottom: 1px solid #ddd; overflow-wrap: anywhere; }
table.evidence { border-collapse: collapse; width: 100%; margin: 0 0 12pt; }
table.evidence th, table.evidence td { padding: 3pt 8pt 3pt 0; vertical-align: top; text-align: left; border-bottom: 1px solid #bbb; overflow-wrap: anywhere; }
table.evidence thead th { border-bottom: 1px solid #444; }
table.evidence td + td { width: 36%; font-size: 9.5pt; }
blockquote { margin: 0; }
tr, .answer { break-inside: avoid; }
.answer { margin: 0 0 12pt; }
small { color: #444; }
@media print { body { margin: 0; max-width: none; padding: 0; } }
`.trim();

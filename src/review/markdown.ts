import { type Block, type Passage, questionLine } from './outline';

/** The laid-out note as CommonMark. Text of the document and of the reviewer is escaped: it never becomes markup. */
export const toMarkdown = (blocks: readonly Block[]): string => `${blocks.map(block).join('\n\n')}\n`;

const block = (item: Block): string => {
  switch (item.kind) {
    case 'heading':
      return `${'#'.repeat(item.level)} ${line(item.text)}`;
    case 'paragraph':
      return lines(item.text);
    case 'facts':
      return item.rows.map(([label, value]) => `- **${line(label)}:** ${line(value)}`).join('\n');
    case 'list':
      return item.items.map((text, index) => `${item.ordered ? `${index + 1}.` : '-'} ${line(text)}`).join('\n');
    case 'evidence':
      return item.passages.map(passage).join('\n\n');
    case 'answer': {
      const { answer, reasons, source } = item.answer;
      return [
        `**${line(questionLine(item.answer))}** (${line(source)})`,
        `**${line(answer)}**`,
        ...(reasons === '' ? [] : [lines(reasons)]),
      ].join('\n\n');
    }
  }
};

const passage = ({ label, title, before, exact, after, lines: about }: Passage): string =>
  [
    `**${label}. ${line(title)}**`,
    `> …${line(before)}**“${line(exact)}”**${line(after)}…`,
    about.map((text) => `- ${line(text)}`).join('\n'),
  ].join('\n\n');

/** One line: no line breaks, no character that CommonMark or HTML could take for markup. */
const line = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]#|~!]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^[+=-]/, '\\$&');

/** Text with its line breaks, as paragraphs. */
const lines = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((part) => line(part.trim()))
    .filter((part) => part !== '')
    .join('\n\n');

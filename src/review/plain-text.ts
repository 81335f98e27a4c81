import { type Block, type Passage, questionLine } from './outline';

/** The laid-out note as plain text, for pasting into the notes field of a case system. */
export const toPlainText = (blocks: readonly Block[]): string => `${blocks.map(block).join('\n\n')}\n`;

const block = (item: Block): string => {
  switch (item.kind) {
    case 'heading':
      return item.level === 3 ? item.text : item.text.toUpperCase();
    case 'paragraph':
      return item.text;
    case 'facts':
      return item.rows.map(([label, value]) => `${label}: ${value}`).join('\n');
    case 'list':
      return item.items.map((text, index) => `${item.ordered ? `${index + 1}.` : '-'} ${text}`).join('\n');
    case 'evidence':
      return item.passages.map(passage).join('\n\n');
    case 'answer': {
      const { answer, reasons } = item.answer;
      return [questionLine(item.answer), `   ${answer}`, ...(reasons === '' ? [] : [`   ${reasons}`])].join('\n');
    }
  }
};

const passage = ({ label, title, before, exact, after, lines }: Passage): string => {
  const quote = `…${before}“${exact}”${after}…`.replace(/\s+/g, ' ');
  return [`${label}. ${title}`, `   ${quote}`, ...lines.map((text) => `   ${text}`)].join('\n');
};

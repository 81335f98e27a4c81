import type { HiddenText } from './hidden-text';
import { isTextItem, type TextContent } from './text-items';

/** Text content in which hidden characters are blocks, as many as they were: nothing to copy, find or read aloud. */
export function blockedOut(content: TextContent, hidden: HiddenText): TextContent {
  if (hidden.marks.size === 0) return content;
  return {
    ...content,
    items: content.items.map((item, at) => {
      const marks = hidden.marks.get(at);
      if (!marks || !isTextItem(item)) return item;
      return { ...item, str: Array.from(marks, (mark, char) => (mark ? '\u2588' : item.str.charAt(char))).join('') };
    }),
  };
}

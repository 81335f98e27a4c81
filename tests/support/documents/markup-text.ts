interface MarkupNode {
  readonly nodeName: string;
  readonly value?: string;
  readonly childNodes?: readonly MarkupNode[];
}

const blocks = new Set(['p', 'div', 'td', 'th', 'tr', 'h2', 'h3', 'dl', 'dt', 'dd', 'table', 'pre']);

/** The text of parsed markup, with an empty line around every block. */
export const textOfMarkup = (node: unknown): string => {
  const { nodeName, value, childNodes } = node as MarkupNode;
  const inner = value ?? (childNodes ?? []).map(textOfMarkup).join('');
  return (blocks.has(nodeName) ? `\n\n${inner}\n\n` : inner).replace(/\n{3,}/g, '\n\n');
};

import type { PDFPageProxy } from 'pdfjs-dist';

export type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;
export type TextItem = Extract<TextContent['items'][number], { str: string }>;

/** What text content is asked for with, here and for a text layer: indexes and offsets of items depend on it. */
export const textContentOptions = { disableNormalization: true, includeMarkedContent: false } as const;

export const isTextItem = (item: TextContent['items'][number] | undefined): item is TextItem =>
  item !== undefined && 'str' in item;

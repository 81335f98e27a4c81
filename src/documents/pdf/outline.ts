import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Outline, OutlineEntry } from '../open-file';

/** More entries than this nobody reads; the rest is counted. */
const MOST_ENTRIES = 2_000;

interface Node {
  readonly title: string;
  readonly dest: string | readonly unknown[] | null;
  readonly items: readonly Node[];
}

/** The document's outline with the pages its entries lead to. */
export async function readOutline(pdf: PDFDocumentProxy, signal?: AbortSignal): Promise<Outline> {
  const roots = ((await pdf.getOutline()) ?? []) as readonly Node[];
  const entries: OutlineEntry[] = [];
  let total = 0;
  // A stack instead of recursion: outlines may nest deeper than the call stack.
  const waiting = roots.map((node) => ({ node, depth: 0 })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    total++;
    if (entries.length < MOST_ENTRIES) {
      signal?.throwIfAborted();
      entries.push({ title: node.title.replace(/\s+/g, ' ').trim(), page: await pageOf(pdf, node.dest), depth });
    }
    for (let at = node.items.length - 1; at >= 0; at--) waiting.push({ node: node.items[at]!, depth: depth + 1 });
  }
  return { entries, leftOut: total - entries.length };
}

async function pageOf(pdf: PDFDocumentProxy, dest: Node['dest']): Promise<number | null> {
  try {
    const explicit = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
    const target: unknown = explicit?.[0];
    if (typeof target === 'number') return target < pdf.numPages ? target : null;
    if (typeof target !== 'object' || target === null || !('num' in target)) return null;
    return await pdf.getPageIndex(target as Parameters<PDFDocumentProxy['getPageIndex']>[0]);
  } catch {
    return null;
  }
}

/** An example without its marks, and where the marks stood; offsets are into `text`. */
export interface MarkedText {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** Reads `[[…]]` marks; on a bad mark says where in the source it is. */
export function readMarks(
  marked: string,
): { ok: true; value: MarkedText } | { ok: false; at: number; message: string } {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  let open = -1;
  let openedAt = -1;
  for (let at = 0; at < marked.length; ) {
    if (marked.startsWith('[[', at)) {
      if (open >= 0) return { ok: false, at, message: 'A mark is opened inside another.' };
      open = text.length;
      openedAt = at;
      at += 2;
    } else if (marked.startsWith(']]', at)) {
      if (open < 0) return { ok: false, at, message: '“]]” closes no mark.' };
      if (text.slice(open).trim() === '') return { ok: false, at: openedAt, message: 'The mark is empty.' };
      spans.push({ start: open, end: text.length });
      open = -1;
      at += 2;
    } else text += marked[at++];
  }
  if (open >= 0) return { ok: false, at: openedAt, message: 'The mark opened here is never closed with “]]”.' };
  return { ok: true, value: { text, spans } };
}

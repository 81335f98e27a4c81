import { failed, ok, type Result } from '../../model/failure';
import { joinedBlocks } from './blocks';
import type { FlowContent } from './flow-file';
import { htmlBlocks } from './html-blocks';
import { checkedZip } from './zip-guard';

/** Reads a Word file (.docx): its text, tables, notes and comments; pictures are left out. */
export async function readWord(bytes: Uint8Array, signal?: AbortSignal): Promise<Result<FlowContent>> {
  const checked = await checkedZip(bytes, signal);
  if (!checked.ok) return checked;
  const { default: mammoth } = await import('mammoth');
  try {
    // Node's build takes a buffer, the browser's an array buffer.
    const arrayBuffer = bytes.slice().buffer;
    const input = { arrayBuffer, buffer: bytes } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
    const { value } = await mammoth.convertToHtml(input, {
      styleMap: ['comment-reference => sup'],
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      externalFileAccess: false,
    });
    signal?.throwIfAborted();
    return ok({ kind: 'word', title: '', ...joinedBlocks(htmlBlocks(value).blocks) });
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof TypeError || error instanceof ReferenceError) throw error;
    return failed(
      'broken',
      'This Word file is damaged and cannot be opened.',
      'Open it in Word, save it anew or as a PDF, and open that.',
    );
  }
}

import type { WorkerOptions } from 'tesseract.js';
import type { RecognitionLanguage } from '../open-file';
import type { GreyImage, RecognisedWord, Recogniser } from '../platform';
import { pgmOf } from './grey';

/** Only the neural recogniser: the older one is not bundled. */
const NEURAL = 1;

type Options = Partial<WorkerOptions>;
type CreateWorker = typeof import('tesseract.js')['createWorker'];
interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Starts tesseract.js with files of our own; nothing is fetched from anywhere else and nothing is cached. */
export async function startTesseract(
  createWorker: CreateWorker,
  language: RecognitionLanguage,
  options: Options,
): Promise<Recogniser> {
  let onProgress: (done: number) => void = () => {};
  const worker = await createWorker(language, NEURAL, {
    ...options,
    logger: ({ status, progress }) => {
      if (status === 'recognizing text') onProgress(progress);
    },
    errorHandler: () => {},
  });
  // The picture carries no resolution of its own.
  await worker.setParameters({ user_defined_dpi: '300' });
  return {
    recognise: async (image, progress, signal) => {
      signal?.throwIfAborted();
      onProgress = progress;
      const stopped = new Promise<never>((_, reject) =>
        signal?.addEventListener('abort', () => reject(signal.reason), { once: true }),
      );
      const recognised = worker.recognize(fileOf(image), {}, { blocks: true, text: false });
      recognised.catch(() => {});
      const { data } = await (signal ? Promise.race([recognised, stopped]) : recognised);
      return wordsIn(data.blocks ?? []);
    },
    close: async () => void (await worker.terminate()),
  };
}

/** Node's build takes a buffer, the browser's a file. */
function fileOf(
  image: GreyImage,
): Parameters<Awaited<ReturnType<typeof import('tesseract.js')['createWorker']>>['recognize']>[0] {
  const bytes = pgmOf(image);
  return typeof Buffer === 'undefined' ? new Blob([bytes as Uint8Array<ArrayBuffer>]) : Buffer.from(bytes.buffer);
}

interface Recognised {
  readonly paragraphs: readonly {
    readonly lines: readonly { readonly words: readonly { text: string; confidence: number; bbox: Box }[] }[];
  }[];
}

function wordsIn(blocks: readonly Recognised[]): RecognisedWord[] {
  const words: RecognisedWord[] = [];
  let line = 0;
  let paragraph = 0;
  for (const block of blocks)
    for (const each of block.paragraphs) {
      for (const one of each.lines) {
        for (const { text, confidence, bbox } of one.words) {
          const { x0, y0, x1, y1 } = bbox;
          words.push({ text, confidence, x: x0, y: y0, width: x1 - x0, height: y1 - y0, line, paragraph });
        }
        line++;
      }
      paragraph++;
    }
  return words;
}

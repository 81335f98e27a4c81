import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist';
import { type Failure, ok, type Result } from '../../model/failure';
import type { PdfEngine, Platform } from '../platform';
import { anythingMayBe, type CoverCheck, checkCovers } from './cover-check';

export const MOST_PASSWORDS = 5;
/** A picture with more points than this is not decoded. */
const MOST_PIXELS = 120_000_000;
const INCORRECT_PASSWORD = 2;

export interface LoadOptions {
  readonly platform: Platform;
  readonly signal?: AbortSignal;
  readonly password?: (wrongBefore: boolean) => Promise<string | null>;
}

export interface LoadedPdf {
  readonly pdf: PDFDocumentProxy;
  readonly engine: PdfEngine;
  readonly covers: CoverCheck;
}

/** Opens a PDF without running anything in it. The bytes are handed over. */
export async function loadPdf(bytes: Uint8Array, options: LoadOptions): Promise<Result<LoadedPdf>> {
  const { platform, signal, password } = options;
  signal?.throwIfAborted();
  // Bytes that make no sense to the quick look are left to pdf.js and its full operator lists.
  const covers = await checkCovers(bytes, signal).catch(() => anythingMayBe);
  signal?.throwIfAborted();
  const engine = await platform.startPdf();
  const task = engine.pdfjs.getDocument({
    data: bytes,
    worker: engine.worker,
    ...platform.pdfAssets,
    cMapPacked: true,
    enableXfa: false,
    maxImageSize: MOST_PIXELS,
    stopAtErrors: false,
    useSystemFonts: false,
    verbosity: engine.pdfjs.VerbosityLevel.ERRORS,
  });
  const outcome = await Promise.race([
    task.promise.then(
      (pdf) => (pdf.numPages > 0 ? ok({ pdf, engine, covers }) : refused(noPages)),
      (error: unknown) => refused(failureOf(error)),
    ),
    passwords(task, password),
    aborted(signal),
  ]);
  if (!outcome?.ok) {
    void task.destroy().catch(() => {});
    engine.end();
  }
  signal?.throwIfAborted();
  return outcome ?? refused(broken);
}

const refused = (failure: Failure): Result<never> => ({ ok: false, failure });

const aborted = (signal: AbortSignal | undefined): Promise<null> =>
  new Promise((settle) => signal?.addEventListener('abort', () => settle(null), { once: true }));

/** Settles only with a failure: when no password was given, or five wrong ones. */
function passwords(task: PDFDocumentLoadingTask, ask: LoadOptions['password']): Promise<Result<never>> {
  return new Promise((settle) => {
    let tried = 0;
    task.onPassword = async (use: (password: string) => void, reason: number) => {
      const given = tried < MOST_PASSWORDS && ask ? await ask(reason === INCORRECT_PASSWORD) : null;
      if (given === null) settle(refused(tried >= MOST_PASSWORDS ? wrongPassword : noPassword));
      else {
        tried++;
        use(given);
      }
    };
  });
}

const broken: Failure = {
  code: 'broken',
  message: 'This PDF is damaged and cannot be opened.',
  remedy: 'Download it again. If it stays damaged, ask for a new copy.',
};
const noPassword: Failure = {
  code: 'encrypted',
  message: 'This PDF is protected by a password.',
  remedy: 'Open it again and give the password, or ask for a copy without one.',
};
const wrongPassword: Failure = {
  code: 'password-wrong',
  message: 'Five passwords did not open this PDF.',
  remedy: 'Ask whoever sent the file for its password, then open it again.',
};
const noPages: Failure = {
  code: 'no-pages',
  message: 'This PDF has no pages.',
  remedy: 'Ask for the file again; it may have been cut off on its way.',
};

function failureOf(error: unknown): Failure {
  const name = error instanceof Error ? error.name : '';
  const message = error instanceof Error ? error.message : '';
  if (/page count|no pages/i.test(message)) return noPages;
  return name === 'PasswordException' ? noPassword : broken;
}

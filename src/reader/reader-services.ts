import { browser } from 'wxt/browser';
import { mostPdfBytes, type Open } from '../documents/open';
import type { Platform } from '../documents/platform';
import { receiveToPage, sendToExtension } from '../messages/receive';
import type { Failure } from '../model/failure';
import { scanInBackground } from '../page/scan-client';
import type { KeptFile, KeptFileStore } from '../store/kept-files';
import { copyReader } from '../ui/copy-reader';
import { DocumentSession } from './document-session';
import { OpenDocuments } from './open-documents';
import { type Source, takeFromTab } from './take-from-tab';

/** Everything the reader's screens need from outside; given once. */
export interface ReaderServices {
  readonly documents: OpenDocuments;
  readonly accept: string;
  /** The page whose document the reader was opened for, until it was asked for it. */
  readonly source: Source | null;
  takeSource(): Promise<void>;
  /** Why the page did not hand its document over. */
  sourceFailure(): Failure | null;
  openFiles(files: readonly File[]): void;
  /** Null, or why the kept copy cannot be opened. */
  openKept(file: KeptFile): Promise<Failure | null>;
  readonly kept: KeptFileStore;
  openPanel(): void;
}

interface Given {
  readonly open: Open;
  readonly platform: Platform;
  readonly source: Source | null;
  readonly kept: KeptFileStore;
  readonly signal: AbortSignal;
}

interface About {
  readonly type: string;
  readonly origin: string;
  readonly size: number;
}

interface SidebarAction {
  open(): Promise<void>;
}

/** The reader in a browser. It answers the side panel until the signal aborts. */
export function readerServices({ open, platform, source, kept, signal }: Given): ReaderServices {
  const documents = new OpenDocuments((state) => void sendToExtension({ type: 'page/changed', state }), signal);
  let failure: Failure | null = null;
  let asked = false;

  const add = (name: string, bytes: () => Promise<Uint8Array>, { size, ...about }: About): void =>
    documents.add(
      new DocumentSession(
        name,
        async (stop, password) => {
          if (size > mostPdfBytes) return { ok: false, failure: copyReader.failures.tooLarge };
          const taken = await bytes().catch(() => null);
          if (!taken) return { ok: false, failure: copyReader.failures.unreadable };
          return open(taken, name, { platform, signal: stop, password, ...about });
        },
        scanInBackground,
        bytes,
      ),
    );

  const windowId = followWindow(signal);
  receiveToPage((message) => documents.answer(message), signal);
  return {
    documents,
    accept: '.pdf,.docx,.rtf,.eml,.txt,.html,.htm',
    source,
    kept,
    takeSource: async () => {
      if (!source || asked) return;
      asked = true;
      const taken = await takeFromTab(source, signal);
      if (!taken.ok) {
        failure = taken.failure;
        return;
      }
      const { bytes, name, type, origin } = taken.value;
      // A second attempt after a failure finds them still there: opening takes what it is given for itself.
      add(name, async () => bytes.slice(), { type, origin, size: bytes.length });
    },
    sourceFailure: () => failure,
    openFiles: (files) => {
      for (const file of files) {
        const about = { type: file.type, origin: 'file', size: file.size };
        add(file.name, async () => new Uint8Array(await file.arrayBuffer()), about);
      }
    },
    openKept: async ({ sha256, name, origin: from }) => {
      const read = await kept.read(sha256);
      if (read.ok) add(name, async () => read.value.slice(), { type: '', origin: from, size: read.value.length });
      return read.ok ? null : read.failure;
    },
    openPanel: () => void openPanel(windowId()),
  };
}

/** Which window the reader is in: opening the panel must not wait for an answer after the click. */
function followWindow(signal: AbortSignal): () => number | undefined {
  let id: number | undefined;
  const look = (): void => {
    browser.windows.getCurrent().then(
      (now) => {
        id = now.id;
      },
      // The extension was reloaded under the page.
      () => undefined,
    );
  };
  look();
  window.addEventListener('focus', look, { signal });
  return () => id;
}

async function openPanel(windowId: number | undefined): Promise<void> {
  const { sidebarAction } = browser as unknown as { sidebarAction?: SidebarAction };
  if (sidebarAction) return sidebarAction.open();
  if (windowId !== undefined) await browser.sidePanel.open({ windowId });
}

import { browser } from 'wxt/browser';
import { BytesReply, type BytesRequest, readerBytesPort } from '../messages/reader';
import { takeLink } from '../messages/reader-link';
import { ok, type Result } from '../model/failure';
import { copyReader } from '../ui/copy-reader';

/** Where the document is that the reader was opened for; null for a reader opened by itself. */
export interface Source {
  readonly tab: number;
  readonly frame: number;
  readonly part?: string;
  /** A link of that page: under which name its address waits (messages/reader-link). */
  readonly link?: string;
}

export interface TakenFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly origin: string;
  readonly type: string;
}

/** The reader's address says it after `#`: `tab`, `frame`, `part`. */
export function sourceIn(hash: string): Source | null {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  const tab = Number(values.get('tab') ?? Number.NaN);
  if (!Number.isInteger(tab)) return null;
  const part = values.get('part');
  const link = values.get('link');
  return {
    tab,
    frame: Number(values.get('frame') ?? 0) || 0,
    ...(part === null ? {} : { part }),
    ...(link === null ? {} : { link }),
  };
}

/** Takes a file over from the page that holds it; the page asks for it at most once, with the reviewer's session. */
export async function takeFromTab(source: Source, signal: AbortSignal): Promise<Result<TakenFile>> {
  const { tab, frame, part, link } = source;
  const url = link === undefined ? undefined : ((await takeLink(link)) ?? undefined);
  const gone: Result<never> = {
    ok: false,
    failure: link ? copyReader.failures.linkRefused : copyReader.failures.pageGone,
  };
  return new Promise((resolve) => {
    const port = browser.tabs.connect(tab, { name: readerBytesPort, frameId: frame });
    const finish = (result: Result<TakenFile>): void => {
      port.disconnect();
      resolve(result);
    };
    let head: { title: string; origin: string; contentType: string } | null = null;
    const chunks: Uint8Array[] = [];
    port.onDisconnect.addListener(() => resolve(gone));
    signal.addEventListener('abort', () => finish(gone), { once: true });
    port.onMessage.addListener((raw: unknown) => {
      const reply = BytesReply.safeParse(raw);
      if (!reply.success) return finish(gone);
      switch (reply.data.type) {
        case 'head':
          head = reply.data;
          return;
        case 'chunk':
          chunks.push(Uint8Array.from(atob(reply.data.base64), (character) => character.charCodeAt(0)));
          return;
        case 'failed':
          return finish({ ok: false, failure: reply.data.failure });
        case 'end':
          if (!head) return finish(gone);
          return finish(ok({ bytes: joined(chunks), name: head.title, origin: head.origin, type: head.contentType }));
      }
    });
    const request: BytesRequest = {
      type: 'get',
      ...(part === undefined ? {} : { part }),
      ...(url === undefined ? {} : { url }),
    };
    port.postMessage(request);
  });
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

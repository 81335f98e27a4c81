import { type Browser, browser } from 'wxt/browser';
import { type BytesReply, BytesRequest, readerBytesPort } from '../messages/reader';
import { failed, ok, type Result } from '../model/failure';
import type { FilesOfPage } from './files-of-page';

/** Bytes in one message: base64 makes 1 MiB of them, far below what a message may carry. */
const CHUNK = 3 * 2 ** 18;

/**
 * Hands files of this page to the reader, chunk by chunk. Each is asked for once, with the reviewer's session, from the
 * browser's cache where it has it, and kept until the page goes. Never asked for again by itself: it may be a one-time
 * address, or cost money.
 */
export function serveBytes(page: Document, files: FilesOfPage, signal: AbortSignal): void {
  const taken = new Map<string, Promise<Result<Blob>>>();
  const fileAt = (address: string): Promise<Result<Blob>> => {
    const known = taken.get(address);
    if (known) return known;
    const blob = take(address, page.contentType === 'application/pdf' || /\.pdf$/i.test(new URL(address).pathname));
    taken.set(address, blob);
    return blob;
  };
  const connected = (port: Browser.runtime.Port): void => {
    if (port.name !== readerBytesPort || port.sender?.id !== browser.runtime.id) return;
    port.onMessage.addListener((raw: unknown) => {
      const request = BytesRequest.safeParse(raw);
      if (!request.success) return;
      const address = addressOf(page, files, request.data);
      const sent = address === null ? Promise.resolve(gone) : fileAt(address);
      void sent.then((file) => send(port, page, address ?? '', file));
    });
  };
  browser.runtime.onConnect.addListener(connected);
  signal.addEventListener('abort', () => {
    taken.clear();
    if (browser.runtime?.id) browser.runtime.onConnect.removeListener(connected);
  });
}

/** Null for what is not of this page's own site: the script must not fetch for the reader what the page could not. */
function addressOf(page: Document, files: FilesOfPage, { part, url }: BytesRequest): string | null {
  if (part !== undefined) return files.addressOf(part);
  if (url === undefined) return page.location.href;
  if (!URL.canParse(url, page.baseURI)) return null;
  const { origin, protocol, href } = new URL(url, page.baseURI);
  return origin === page.location.origin && /^(https?|blob):$/.test(protocol) ? href : null;
}

/** Hosts that bill for every view: what is not in the cache is not asked for. */
const bills = /(^|\.)(uscourts\.gov|pacermonitor\.com)$/;

async function take(address: string, isPdf: boolean): Promise<Result<Blob>> {
  const url = new URL(address);
  const cached = /^https?:$/.test(url.protocol) ? await ask(address, 'only-if-cached') : null;
  const response = cached?.ok ? cached : bills.test(url.hostname) ? null : await ask(address, 'force-cache');
  if (bills.test(url.hostname) && !response) return billed;
  if (!response) return unreachable;
  if (!response.ok) return refused;
  const blob = await response.blob().catch(() => null);
  if (!blob) return unreachable;
  if (isPdf && !(await beginsAsPdf(blob))) return notTheFile;
  return ok(blob);
}

async function ask(address: string, cache: RequestCache): Promise<Response | null> {
  try {
    return await fetch(address, { cache, credentials: 'same-origin', mode: 'same-origin' });
  } catch {
    return null;
  }
}

/** Readers of PDF allow up to 1,024 bytes before the mark (ISO 32000-1, implementation note 13). */
async function beginsAsPdf(blob: Blob): Promise<boolean> {
  return (await blob.slice(0, 1_024).text()).includes('%PDF-');
}

async function send(port: Browser.runtime.Port, page: Document, address: string, file: Result<Blob>): Promise<void> {
  let isOpen = true;
  port.onDisconnect.addListener(() => {
    isOpen = false;
  });
  const reply = (message: BytesReply): void => {
    if (isOpen) port.postMessage(message);
  };
  if (!file.ok) return reply({ type: 'failed', failure: file.failure });
  const { size, type } = file.value;
  const { protocol, origin } = page.location;
  reply({
    type: 'head',
    title: titleOf(page, address),
    origin: protocol === 'file:' ? 'file' : origin === 'null' ? '' : origin,
    contentType: type,
    size,
  });
  for (let start = 0; start < size && isOpen; start += CHUNK) {
    const bytes = new Uint8Array(await file.value.slice(start, start + CHUNK).arrayBuffer());
    reply({ type: 'chunk', base64: base64(bytes) });
  }
  reply({ type: 'end' });
}

function titleOf(page: Document, address: string): string {
  if (address === page.location.href && page.title !== '') return page.title;
  const name = /^https?:/.test(address) ? new URL(address).pathname.split('/').at(-1) : '';
  try {
    return decodeURIComponent(name ?? '') || page.title;
  } catch {
    return name || page.title;
  }
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode.apply(null, bytes.subarray(at, at + 0x8000) as unknown as number[]);
  return btoa(binary);
}

const drop = 'Save the file from the viewer, then drop it onto the reader.';
const gone = failed('bytes-unreachable', 'The page no longer shows this file, or it is another site’s.', drop);
const unreachable = failed('bytes-unreachable', 'The file could not be taken from the page that shows it.', drop);
const refused = failed(
  'bytes-refused',
  'The server did not give the file a second time. Its address may work once only, have expired, or need a form.',
  drop,
);
const billed = failed(
  'bytes-refused',
  'This site may charge for every view, so the file is not asked for again.',
  drop,
);
const notTheFile = failed(
  'bytes-not-the-file',
  'The server sent something else than the file that the viewer shows: perhaps a sign-in page.',
  drop,
);

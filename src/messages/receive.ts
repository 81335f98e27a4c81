import { type Browser, browser } from 'wxt/browser';
import type * as z from 'zod/mini';
import { failed, ok, type Result } from '../model/failure';
import { PageState } from '../model/page-state';
import type { Relay } from './frames';
import { Located, PageText, SelectedPassage, ToExtension, ToPage } from './protocol';
import type { ReaderOpen } from './reader';

export type Sender = Browser.runtime.MessageSender;
type Locate = Extract<ToPage, { type: 'page/locate' }>;
type Asking = Locate | Extract<ToPage, { type: 'page/selection' | 'page/text' }>;

/** True for a message from this extension: its own pages, its background, or its script in a page. */
export const isOwn = (sender: Sender | undefined): boolean => sender?.id === browser.runtime.id;

/** For extension pages and the background: true for a message from another page of the extension, not from a web page. */
export const isOwnPage = (sender: Sender | undefined): boolean =>
  isOwn(sender) && (sender?.url ?? '').startsWith(`${location.origin}/`);

/** Sends to the script in a tab's page. Fails with `page-unreachable` when no script of this version answers. */
export function sendToPage(tab: number, message: Exclude<ToPage, Asking>): Promise<Result<PageState>> {
  return replied(browser.tabs.sendMessage(tab, message, { frameId: 0 }), PageState);
}

/** Asks the script in a tab's page where quotes stand now. */
export function locateInPage(tab: number, quotes: Locate['quotes']): Promise<Result<Located>> {
  const message: Locate = { type: 'page/locate', quotes };
  return replied(browser.tabs.sendMessage(tab, message, { frameId: 0 }), Located);
}

/** Asks the script in a tab's page what the reviewer has selected there. */
export function selectionInPage(tab: number): Promise<Result<SelectedPassage>> {
  return replied(
    browser.tabs.sendMessage(tab, { type: 'page/selection' } satisfies Asking, { frameId: 0 }),
    SelectedPassage,
  );
}

/** Asks the script in a tab's page for the document's text. */
export function textOfPage(tab: number): Promise<Result<PageText>> {
  return replied(browser.tabs.sendMessage(tab, { type: 'page/text' } satisfies Asking, { frameId: 0 }), PageText);
}

/** Tells every open page of the extension and its background. That nobody listens is not a failure. */
export async function sendToExtension(message: ToExtension | ReaderOpen | Relay): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(message);
  } catch {
    return undefined;
  }
}

/** Hears panel → page messages until the signal aborts; the handler's value is the reply. */
export function receiveToPage(answer: (message: ToPage) => unknown, signal: AbortSignal): void {
  receive(ToPage, answer, signal);
}

/** Hears page → extension and panel → background messages; `undefined` from the handler means "not for me". */
export function receiveToExtension(
  answer: (message: ToExtension, sender: Sender) => unknown,
  signal: AbortSignal,
): void {
  receive(ToExtension, answer, signal);
}

async function replied<T extends z.ZodMiniType>(reply: Promise<unknown>, shape: T): Promise<Result<z.infer<T>>> {
  try {
    const parsed = shape.safeParse(await reply);
    if (parsed.success) return ok(parsed.data);
  } catch {
    // No script in the page, or one of an older version whose extension is gone.
  }
  return failed(
    'page-unreachable',
    'Indicia is not reading this page.',
    'Read the page again. If it stays so, reload the page first.',
  );
}

/** Hears the messages of one shape that come from this extension; `undefined` from the handler means "not for me". */
export function receive<T extends z.ZodMiniType>(
  shape: T,
  answer: (message: z.infer<T>, sender: Sender) => unknown,
  signal: AbortSignal,
): void {
  const listener = (raw: unknown, sender: Sender, reply: (value: unknown) => void): boolean => {
    if (!isOwn(sender)) return false;
    const parsed = shape.safeParse(raw);
    if (!parsed.success) return false;
    const value = answer(parsed.data, sender);
    if (value === undefined) return false;
    Promise.resolve(value).then(reply, () => reply(undefined));
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    // After the extension was reloaded there is no runtime left to take the listener from.
    if (browser.runtime?.id) browser.runtime.onMessage.removeListener(listener);
  });
}

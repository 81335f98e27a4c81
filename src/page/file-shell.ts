import type { ReaderOpen } from '../messages/reader';
import { sendToExtension } from '../messages/receive';

/** The document that a browser makes around its own PDF viewer. Only what surrounds the words is open to a script. */
export const isFileShell = (page: Document): boolean => page.contentType === 'application/pdf';

const words = { button: 'Open in Indicia', title: 'Open this file in the reader of Indicia, on this machine' };

const css = `
  :host { all: initial; }
  button {
    position: fixed; inset: auto 16px 16px auto; z-index: 2147483647; font: 600 13px/1.2 system-ui, sans-serif;
    color: #1a1a1a; background: #f6f5f1; border: 1px solid #6b6b66; border-radius: 6px; padding: 8px 12px; cursor: pointer;
    box-shadow: 0 1px 4px rgb(0 0 0 / 0.35);
  }
  button:hover { background: #fff; }
  button:focus-visible { outline: 3px solid #1a5fb4; outline-offset: 2px; }
  @media print { button { display: none; } }
`;

/** Puts a small button over the viewer until the signal aborts. It is the browser's page, not the case system's. */
export function showOpenButton(page: Document, signal: AbortSignal): void {
  const host = page.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const button = page.createElement('button');
  button.type = 'button';
  button.textContent = words.button;
  button.title = words.title;
  root.append(button);
  (page.body ?? page.documentElement).append(host);

  const seen = watchSeen(button, signal);
  button.addEventListener(
    'click',
    (event) => {
      if (event.isTrusted && seen()) void sendToExtension({ type: 'reader/open' } satisfies ReaderOpen);
    },
    { signal },
  );
  signal.addEventListener('abort', () => host.remove(), { once: true });
}

interface SeenEntry extends IntersectionObserverEntry {
  readonly isVisible?: boolean;
}

/**
 * In a frame, whether the reviewer truly sees the button: a page may cover it or make it transparent to catch a click
 * (Intersection Observer v2).
 */
function watchSeen(button: Element, signal: AbortSignal): () => boolean {
  if (window === window.top) return () => true;
  let seen = false;
  const options = { threshold: 0.9, trackVisibility: true, delay: 100 } as IntersectionObserverInit;
  const observer = new IntersectionObserver((entries) => {
    seen = (entries.at(-1) as SeenEntry | undefined)?.isVisible ?? true;
  }, options);
  observer.observe(button);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return () => seen;
}

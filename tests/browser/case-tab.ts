import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { vi } from 'vitest';
import type { Located, ToPage } from '../../src/messages/protocol';
import type { PageState } from '../../src/model/page-state';
import { buildTestExtension } from './extension/build';

/** Flags that a headless Chromium in a container needs; see its own documentation for each. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Browsing {
  readonly context: BrowserContext;
  /** A page of the extension, from which messages are sent as the panel sends them. */
  readonly panel: Page;
  close(): Promise<void>;
}

/** A Chromium with the page layer and the background of the extension, and a double for engine and lexicon. */
export async function startBrowsing(): Promise<Browsing> {
  const extension = await buildTestExtension();
  const profile = await mkdtemp(join(tmpdir(), 'profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`, ...flags],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const ready = async () =>
    'listening' in globalThis && (await chrome.scripting.getRegisteredContentScripts()).length === 1;
  await vi.waitUntil(() => worker.evaluate(ready), { timeout: 10_000 });
  const panel = await context.newPage();
  await panel.goto(`chrome-extension://${new URL(worker.url()).host}/panel.html`);
  return {
    context,
    panel,
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
      await rm(extension, { recursive: true, force: true });
    },
  };
}

/** A tab with a page that the extension reads, spoken to as the panel does. */
export class CaseTab {
  private constructor(
    readonly page: Page,
    private readonly panel: Page,
    private readonly id: number,
  ) {}

  static async open({ context, panel }: Browsing, url: string): Promise<CaseTab> {
    const page = await context.newPage();
    await page.addInitScript(recordDomChanges);
    await page.goto(url);
    const id = await panel.evaluate(async (url) => {
      const tabs = await chrome.tabs.query({});
      return tabs.filter((tab) => tab.url === url).at(-1)?.id;
    }, page.url());
    if (id === undefined) throw new Error('The tab is not there.');
    return new CaseTab(page, panel, id);
  }

  send(message: ToPage): Promise<PageState> {
    return this.panel.evaluate(([id, message]) => chrome.tabs.sendMessage(id, message), [this.id, message] as const);
  }

  locate(quotes: Extract<ToPage, { type: 'page/locate' }>['quotes']): Promise<Located> {
    const message: ToPage = { type: 'page/locate', quotes };
    return this.panel.evaluate(([id, message]) => chrome.tabs.sendMessage(id, message), [this.id, message] as const);
  }

  /** The states that the page tells the panel of while `happening` lasts. */
  async panelHears(happening: () => Promise<void>): Promise<PageState[]> {
    await this.panel.evaluate((id) => {
      const heard: unknown[] = [];
      Object.assign(globalThis, { heard });
      chrome.runtime.onMessage.addListener((message, sender) => {
        if (sender.tab?.id === id) heard.push(message.state);
      });
    }, this.id);
    await happening();
    return this.panel.evaluate(() => (globalThis as unknown as { heard: PageState[] }).heard);
  }

  /** The state once `holds` is true of it. */
  async when(holds: (state: PageState) => boolean): Promise<PageState> {
    const held = async (): Promise<PageState | null> => {
      const state = await this.send({ type: 'page/state' }).catch(() => null);
      return state && holds(state) ? state : null;
    };
    return vi.waitUntil(held, { timeout: 20_000, interval: 25 }) as Promise<PageState>;
  }

  done(): Promise<PageState> {
    return this.when(({ phase }) => phase === 'done');
  }

  failed(): Promise<PageState> {
    return this.when(({ phase }) => phase === 'failed');
  }

  /** The painted words by highlight name, as the page's own scripts could read them, frames included. */
  async painted(): Promise<Record<string, string[]>> {
    const all: Record<string, string[]> = {};
    for (const frame of this.page.frames()) {
      const part = await frame.evaluate(readHighlights).catch(() => ({}));
      for (const [name, words] of Object.entries(part)) all[name] = [...(all[name] ?? []), ...words];
    }
    return all;
  }

  /** Everything that changed in the page's DOM since it was loaded. */
  domChanges(): Promise<string[]> {
    return this.page.evaluate(() => {
      const watch = globalThis as unknown as { domChanges: string[] };
      return watch.domChanges;
    });
  }

  close(): Promise<void> {
    return this.page.close();
  }
}

function readHighlights(): Record<string, string[]> {
  const all: Record<string, string[]> = {};
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith('ndx-')) continue;
    all[name] = Array.from(highlight as Iterable<AbstractRange>, (range) =>
      (range.startContainer as Text).data.slice(range.startOffset, range.endOffset),
    );
  }
  return all;
}

function recordDomChanges(): void {
  const changes: string[] = [];
  Object.assign(globalThis, { domChanges: changes });
  document.addEventListener('DOMContentLoaded', () => {
    const observer = new MutationObserver((records) => {
      for (const { type, target, attributeName } of records)
        changes.push(`${type} ${target.nodeName} ${attributeName}`);
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}

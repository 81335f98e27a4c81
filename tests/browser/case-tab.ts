import { rm } from 'node:fs/promises';
import type { Page, Worker } from 'playwright-core';
import type { Located, ToPage } from '../../src/messages/protocol';
import type { PageState } from '../../src/model/page-state';
import { type Chromium, launchChromium } from '../support/chromium';
import { until } from '../support/until';
import { buildTestExtension } from './extension/build';

export interface Browsing {
  readonly chromium: Chromium;
  /** A page of the extension, from which messages are sent as the panel sends them. */
  readonly panel: Page;
  close(): Promise<void>;
}

/** A Chromium with the page layer and the background of the extension, a double for engine and lexicon, and 127.0.0.1 approved. */
export async function startBrowsing(): Promise<Browsing> {
  const build = await buildTestExtension();
  const chromium = await launchChromium({ build });
  await chromium.approve('http://127.0.0.1');
  await until('the approved host is registered', () => registered(chromium.worker));
  return {
    chromium,
    panel: await openPanel(chromium),
    async close() {
      await chromium.close();
      await rm(build, { recursive: true, force: true });
    },
  };
}

/** True when the browser will put the reader into approved pages by itself. */
export const registered = (worker: Worker): Promise<boolean> =>
  worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length === 1);

/** What the button "Reload" on the browser's list of extensions does; without developer mode it would stay switched off. */
export async function reloadExtension({ context, extensionId }: Chromium): Promise<void> {
  const settings = await context.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(async (id) => {
    const { developerPrivate } = chrome as unknown as { developerPrivate: Developer };
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.reload(id, { failQuietly: true });
    interface Developer {
      updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
      reload(id: string, options: { failQuietly: boolean }): Promise<void>;
    }
  }, extensionId);
  await settings.close();
}

export async function openPanel({ context, extensionId }: Chromium): Promise<Page> {
  const panel = await context.newPage();
  await panel.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  return panel;
}

/** A tab with a page that the extension reads, spoken to as the panel does. */
export class CaseTab {
  private constructor(
    readonly page: Page,
    private readonly panel: Page,
    readonly id: number,
  ) {}

  static async open({ chromium, panel }: Browsing, url: string): Promise<CaseTab> {
    const page = await chromium.context.newPage();
    await page.addInitScript(recordDomChanges);
    await page.goto(url, { timeout: 120_000 });
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
  when(holds: (state: PageState) => boolean): Promise<PageState> {
    return this.until(holds);
  }

  async until(holds: (state: PageState) => boolean, milliseconds?: number): Promise<PageState> {
    let last: PageState | null = null;
    const held = async (): Promise<PageState | null> => {
      last = await this.send({ type: 'page/state' }).catch(() => null);
      return last && holds(last) ? last : null;
    };
    return until('the page is in the state waited for', held, milliseconds).catch((error: unknown) => {
      throw new Error(`The page is in another state: ${JSON.stringify(last, null, 1)}`, { cause: error });
    });
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

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { type Chromium, type LaunchOptions, launchChromium } from './chromium';
import { until } from './until';

/** A file as a reviewer has it: a path on disk, or a name with its bytes. */
export type GivenFile = string | { readonly name: string; readonly bytes: Uint8Array | string };

interface Passage {
  readonly highlight: string;
  readonly text: string;
}

const given = (file: GivenFile): { name: string; mimeType: string; buffer: Buffer } =>
  typeof file === 'string'
    ? { name: basename(file), mimeType: '', buffer: readFileSync(file) }
    : { name: file.name, mimeType: '', buffer: Buffer.from(file.bytes) };

/** The reader in a real Chromium, and what a reviewer does with it, in their words. */
export class ReaderPage {
  readonly requests: string[] = [];
  readonly errors: string[] = [];

  private constructor(
    readonly chromium: Chromium,
    readonly page: Page,
  ) {
    page.on('request', (request) => this.requests.push(request.url()));
    page.on('pageerror', (error) => this.errors.push(String(error)));
  }

  static async start(options: LaunchOptions = {}): Promise<ReaderPage> {
    const chromium = await launchChromium(options);
    return ReaderPage.in(chromium);
  }

  /** Another reader in a browser that runs already. */
  static async in(chromium: Chromium, hash = ''): Promise<ReaderPage> {
    const reader = new ReaderPage(chromium, await chromium.context.newPage());
    await reader.page.goto(`chrome-extension://${chromium.extensionId}/reader.html${hash}`);
    const informed = reader.page.getByRole('button', { name: 'Understood' });
    await reader.page.getByRole('button', { name: 'Open files' }).waitFor();
    if (await informed.isVisible()) await informed.click();
    return reader;
  }

  /** A reader that something else opened. */
  static async of(chromium: Chromium, page: Page): Promise<ReaderPage> {
    const reader = new ReaderPage(chromium, page);
    await page.getByRole('button', { name: 'Open files' }).waitFor();
    return reader;
  }

  /** Chooses files, as in the browser's own dialog. */
  async choose(...files: readonly GivenFile[]): Promise<void> {
    await this.page.locator('input[type=file]').setInputFiles(files.map(given));
  }

  /** Drops files onto the page. */
  async drop(...files: readonly GivenFile[]): Promise<void> {
    const carried = files.map(given).map(({ name, buffer }) => ({ name, base64: buffer.toString('base64') }));
    await this.page.evaluate((all) => {
      const transfer = new DataTransfer();
      for (const { name, base64 } of all)
        transfer.items.add(new File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], name));
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }, carried);
  }

  /** Chooses one file and waits until what it holds is listed, or nothing is. */
  async read(file: GivenFile): Promise<void> {
    await this.choose(file);
    await this.page.getByRole('tab', { name: given(file).name, selected: true }).waitFor();
    await this.tabState()
      .filter({ hasText: /passage/ })
      .waitFor();
  }

  tab(name: string): Locator {
    return this.page.getByRole('tab', { name });
  }

  /** What the tab in front says of its document. */
  tabState(): Locator {
    return this.page.locator('[role=tab][aria-selected=true] .tab-state');
  }

  passages(): Locator {
    return this.page.locator('button.passage');
  }

  /** Closes the document in front. */
  async closeDocument(): Promise<void> {
    const name = await this.page.locator('[role=tab][aria-selected=true][title]').getAttribute('title');
    await this.page.getByRole('button', { name: `Close ${name}`, exact: true }).click();
  }

  words(): Promise<string> {
    return this.page.locator('main').innerText();
  }

  /** What is painted on the pages in the window. */
  painted(): Promise<readonly Passage[]> {
    return this.page.evaluate(() =>
      [...CSS.highlights].flatMap(([highlight, ranges]) =>
        Array.from(ranges as Iterable<AbstractRange>, ({ startContainer, startOffset, endOffset }) => ({
          highlight,
          text: (startContainer as Text).data.slice(startOffset, endOffset),
        })),
      ),
    );
  }

  async sees(words: string): Promise<void> {
    await until(`“${words}” is painted`, async () => {
      const painted = (await this.painted()).filter(({ highlight }) => /^ndx-[a-e]/.test(highlight));
      return painted
        .map(({ text }) => text)
        .join(' ')
        .replace(/\s+/g, ' ')
        .includes(words);
    });
  }

  /** Where the passages stand in the window, in CSS pixels. */
  boxes(highlight: RegExp): Promise<readonly { x: number; y: number; width: number; height: number }[]> {
    return this.page.evaluate((source) => {
      const wanted = new RegExp(source);
      return [...CSS.highlights]
        .filter(([name]) => wanted.test(name))
        .flatMap(([, ranges]) =>
          Array.from(ranges as Iterable<AbstractRange>, ({ startContainer, startOffset, endContainer, endOffset }) => {
            const range = document.createRange();
            range.setStart(startContainer, startOffset);
            range.setEnd(endContainer, endOffset);
            const { x, y, width, height } = range.getBoundingClientRect();
            return { x, y, width, height };
          }),
        );
    }, highlight.source);
  }

  /** The side panel of this reader, as a tab of its own. */
  async panel(): Promise<Page> {
    const panel = await this.chromium.openPanelTab(this.page);
    await panel.getByRole('tablist').first().waitFor();
    return panel;
  }

  async close(): Promise<void> {
    await this.chromium.close();
  }
}

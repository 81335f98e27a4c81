import type { Locator, Page } from 'playwright-core';
import type { Look } from './case-system/cases';
import { type CaseSystem, startCaseSystem } from './case-system/server';
import { account } from './case-system/session';
import { type Chromium, type LaunchOptions, launchChromium } from './chromium';
import { until } from './until';

/** A passage as it is painted in the page. */
export interface Painted {
  readonly highlight: string;
  readonly text: string;
}

interface Options extends LaunchOptions {
  /** A case system that runs already; one is started otherwise, and ended with the reviewer. */
  readonly system?: CaseSystem;
}

/** Somebody at work: a case system, a Chromium with Indicia in it, and what they do, in their words. */
export class Reviewer {
  #panel: Page | undefined;

  private constructor(
    readonly system: CaseSystem,
    readonly chromium: Chromium,
    readonly page: Page,
    private readonly ownsSystem: boolean,
  ) {}

  static async start(options: Options = {}): Promise<Reviewer> {
    const system = options.system ?? (await startCaseSystem());
    try {
      const chromium = await launchChromium(options);
      const page = chromium.context.pages()[0] ?? (await chromium.context.newPage());
      const reviewer = new Reviewer(system, chromium, page, options.system === undefined);
      await reviewer.signIn();
      return reviewer;
    } catch (error) {
      if (options.system === undefined) await system.close();
      throw error;
    }
  }

  /** The side panel. */
  get panel(): Page {
    if (!this.#panel) throw new Error('the panel is not open yet: read() first');
    return this.#panel;
  }

  async signIn(office: Look = 'county'): Promise<void> {
    await this.page.goto(`${this.system.origin}/sign-in`);
    await this.page.getByLabel('User name').fill(account.user);
    await this.page.getByLabel('Password').fill(account.password);
    await this.page.getByLabel('Office').selectOption(office);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
    await this.page.getByRole('table').waitFor();
  }

  /** Opens an address of the case system as a new page. */
  async goto(path: string): Promise<void> {
    await this.page.goto(`${this.system.origin}${path}`);
  }

  async openCase(number: string): Promise<void> {
    const look: Look = number.startsWith('24-') ? 'county' : 'crown';
    await this.goto(`/${look}/cases/${number}`);
  }

  /** Goes to another case by a link, without loading a page, as the case system does it. */
  async follow(number: string): Promise<void> {
    await this.page.evaluate((href) => {
      const link = document.createElement('a');
      link.href = href;
      document.querySelector('.tab-body')?.append(link);
      link.click();
    }, `/county/cases/${number}`);
    await this.page.getByText(number, { exact: false }).first().waitFor();
  }

  async openTab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
    await this.page.locator(`[role=tab][aria-selected=true]:has-text("${name}")`).waitFor();
  }

  /** One click on Indicia's button in the toolbar. */
  async clickIndicia(): Promise<Page> {
    this.#panel = await this.chromium.clickAction(this.page);
    return this.#panel;
  }

  /** Clicks, and waits until the panel says what it found. */
  async read(): Promise<Page> {
    const panel = await this.clickIndicia();
    await this.readDone();
    return panel;
  }

  /** The panel says that it has read the page whose title is in front; throws what it says instead. */
  async readDone(): Promise<void> {
    const heading = this.panel.getByRole('heading', { level: 1 });
    const failed = this.panel.getByRole('heading', { level: 2, name: /could not be read|did not finish/ });
    // The case system may still be on its way to another case: the title counts as it is at each look.
    await until(
      'the panel shows the document in front',
      async () => (await failed.isVisible()) || (await heading.textContent()) === (await this.page.title()),
      30_000,
    );
    if (await failed.isVisible()) throw new Error(`the panel says: ${await this.panel.locator('main').innerText()}`);
    await this.panel.locator('.coverage').first().waitFor();
  }

  cards(): Locator {
    return this.panel.getByRole('article');
  }

  /** Makes a card the current one, as a click on its title does. */
  async choose(card: Locator): Promise<void> {
    await card.getByRole('heading').first().click();
    await card.and(this.panel.locator('[aria-current=true]')).waitFor();
  }

  card(quote: string): Locator {
    return this.cards()
      .filter({ has: this.panel.locator('mark', { hasText: quote }) })
      .first();
  }

  /** What is painted in the page now, in the page's own eyes. */
  painted(page = this.page): Promise<readonly Painted[]> {
    return page.evaluate(() => {
      const painted: { highlight: string; text: string }[] = [];
      for (const [highlight, ranges] of CSS.highlights)
        for (const each of ranges as Iterable<AbstractRange>) {
          const range = document.createRange();
          range.setStart(each.startContainer, each.startOffset);
          range.setEnd(each.endContainer, each.endOffset);
          painted.push({ highlight, text: range.toString() });
        }
      return painted;
    });
  }

  /** Waits until a passage with these words is painted. */
  async sees(words: string): Promise<void> {
    await until(`“${words}” is painted`, async () => (await this.painted()).some(({ text }) => text.includes(words)));
  }

  /** Waits until nothing painted holds these words. */
  async seesNot(words: string): Promise<void> {
    await until(`“${words}” is not painted`, async () =>
      (await this.painted()).every(({ text }) => !text.includes(words)),
    );
  }

  async close(): Promise<void> {
    await this.chromium.close();
    if (this.ownsSystem) await this.system.close();
  }
}

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright-core';
import { findBrowser } from './browsers';
import { until } from './until';

// Playwright shows a side panel among a context's pages only when it is told to.
process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';

export const chromeBuild = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

export interface LaunchOptions {
  /** Another build than .output/chrome-mv3. */
  readonly build?: string;
  /** A profile folder to come back to; a fresh one otherwise. */
  readonly profile?: string;
  /** With a window on the display. */
  readonly shown?: boolean;
  readonly width?: number;
  readonly height?: number;
  /** False when the caller closes the browser itself on Ctrl+C. */
  readonly closeOnSignals?: boolean;
  /** Device pixels in a pixel. */
  readonly scale?: number;
  /** More switches. */
  readonly switches?: readonly string[];
}

/** A real Chromium with the built extension in it. */
export interface Chromium {
  readonly context: BrowserContext;
  readonly extensionId: string;
  readonly worker: Worker;
  /** The click on the toolbar button, activeTab and all. Resolves with the side panel that it opens. */
  clickAction(page: Page): Promise<Page>;
  /** The panel as a tab of its own, bound to the page's tab. */
  openPanelTab(page: Page): Promise<Page>;
  /** The browser's number of the page's tab. */
  tabOf(page: Page): Promise<number>;
  /** What answering "Allow" to the browser's question about a site does. */
  approve(origin: string): Promise<void>;
  close(): Promise<void>;
}

interface ExtensionGlobal {
  readonly chrome: typeof chrome;
}

interface TabTarget {
  readonly targetId: string;
  readonly url: string;
  readonly embedderData?: { readonly tabActive?: boolean };
}

/** Methods of Chromium's protocol that its typings do not know yet. */
const send = async (session: CDPSession, method: string, params: object): Promise<unknown> =>
  (session.send as (method: string, params: object) => Promise<unknown>)(method, params);

const readyWorker = async (context: BrowserContext): Promise<Worker> => {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
  // The worker exists before its listeners do: a click that comes too early is lost.
  await until('the background listens', () =>
    worker.evaluate(() => (globalThis as unknown as ExtensionGlobal).chrome.action?.onClicked?.hasListeners() ?? false),
  );
  return worker;
};

/** Keeps Chromium from asking whether it may save the sample password. */
const withoutQuestions = (profile: string): void => {
  const folder = join(profile, 'Default');
  if (existsSync(join(folder, 'Preferences'))) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'Preferences'),
    JSON.stringify({ credentials_enable_service: false, profile: { password_manager_enabled: false } }),
  );
};

/** Starts Chromium with the extension that `npm run build` left in .output/chrome-mv3. */
export const launchChromium = async (options: LaunchOptions = {}): Promise<Chromium> => {
  const executablePath = findBrowser('chromium');
  if (!executablePath)
    throw new Error('No Chromium. npm test and npm run demo install it; see tests/support/browsers.ts.');
  const {
    build = chromeBuild,
    profile = '',
    shown = false,
    width = 1400,
    height = 900,
    scale = 1,
    closeOnSignals = true,
    switches = [],
  } = options;
  if (profile !== '') withoutQuestions(profile);
  if (!existsSync(`${build}/manifest.json`)) throw new Error(`No build in ${build}: npm run build`);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: !shown,
    viewport: null,
    timeout: 60_000,
    handleSIGINT: closeOnSignals,
    handleSIGTERM: closeOnSignals,
    handleSIGHUP: closeOnSignals,
    args: [
      `--disable-extensions-except=${build}`,
      `--load-extension=${build}`,
      `--window-size=${width},${height}`,
      `--force-device-scale-factor=${scale}`,
      '--no-sandbox',
      ...(shown ? ['--test-type'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...switches,
    ],
  });
  const worker = await readyWorker(context);
  const extensionId = new URL(worker.url()).host;
  const browser = context.browser();
  if (!browser) throw new Error('Chromium started without a browser session');
  const session = await browser.newBrowserCDPSession();

  /** As if from a click: with the user's gesture that asking for a permission needs. */
  const evaluate = async (page: Page, expression: string): Promise<unknown> => {
    const own = await context.newCDPSession(page);
    const { result } = await own.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    return result.value;
  };

  const tabTarget = async (page: Page): Promise<string> => {
    await page.bringToFront();
    const { targetInfos } = (await send(session, 'Target.getTargets', {
      filter: [{ type: 'tab', exclude: false }],
    })) as { readonly targetInfos: readonly TabTarget[] };
    const same = targetInfos.filter((target) => target.url === page.url());
    const target = same.find((one) => one.embedderData?.tabActive) ?? same[0];
    if (!target) throw new Error(`no tab shows ${page.url()}`);
    return target.targetId;
  };

  const tabOf = async (page: Page): Promise<number> => {
    await page.bringToFront();
    return until('the page is the tab in front', () =>
      worker.evaluate(async () => {
        const tabs = await (globalThis as unknown as ExtensionGlobal).chrome.tabs.query({ active: true });
        return tabs[0]?.id;
      }),
    );
  };

  return {
    context,
    extensionId,
    worker,
    tabOf,

    clickAction: async (page) => {
      const open = context
        .pages()
        .find((one) => one.url().startsWith(`chrome-extension://${extensionId}/sidepanel.html`));
      const opened = open ? undefined : context.waitForEvent('page', { timeout: 20_000 });
      await send(session, 'Extensions.triggerAction', { id: extensionId, targetId: await tabTarget(page) });
      const panel = open ?? (await opened);
      if (!panel) throw new Error('the side panel did not open');
      await panel.waitForLoadState('domcontentloaded');
      return panel;
    },

    openPanelTab: async (page) => {
      const tab = await tabOf(page);
      const panel = await context.newPage();
      await panel.goto(`chrome-extension://${extensionId}/sidepanel.html?tab=${tab}`);
      return panel;
    },

    approve: async (origin) => {
      const pattern = `${origin.replace(/:\d+$/, '')}/*`;
      const settings = await context.newPage();
      await settings.goto('chrome://extensions');
      await evaluate(settings, `chrome.developerPrivate.addHostPermission('${extensionId}', '${pattern}')`);
      // Known to the browser now, the permission is granted without a question when the extension asks for it.
      await settings.goto(`chrome-extension://${extensionId}/sidepanel.html`);
      const granted = await evaluate(settings, `chrome.permissions.request({ origins: ['${pattern}'] })`);
      if (granted !== true) throw new Error(`the browser did not grant ${pattern}`);
      await settings.close();
    },

    close: () => context.close(),
  };
};

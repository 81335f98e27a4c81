import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browsers';
import { Marionette } from './marionette';
import { until } from './until';

export const firefoxBuild = fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url));

const addon = 'indicia@indicia.example';
const uuid = '6a1f3f5e-52a4-4f0e-9d7c-5b0a8c1f2d3e';

const preferences: Readonly<Record<string, string | number | boolean>> = {
  'marionette.port': 0,
  'extensions.webextensions.uuids': JSON.stringify({ [addon]: uuid }),
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.enabled': false,
  'app.update.auto': false,
  'extensions.update.enabled': false,
  'services.settings.server': 'data:,',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};

/** A real Firefox with the built extension in it. */
export interface Firefox {
  readonly marionette: Marionette;
  /** `moz-extension://…`, without a slash at its end. */
  readonly extension: string;
  goto(address: string): Promise<void>;
  /** What answering "Allow" to the browser's question about a site does. */
  approve(origin: string): Promise<void>;
  /** The click on the toolbar button. */
  clickAction(): Promise<void>;
  /** Opens another tab and goes to it; its handle. */
  newTab(): Promise<string>;
  /** The handle of the tab that is spoken to. */
  here(): Promise<string>;
  goToTab(handle: string): Promise<void>;
  /** Waits for the element of an XPath in the page, then clicks it or types into it. */
  click(xpath: string): Promise<void>;
  type(xpath: string, text: string): Promise<void>;
  /** What the page shows as text. */
  text(): Promise<string>;
  /** The browser's number of the tab in front. */
  tab(): Promise<number>;
  close(): Promise<void>;
}

const stop = (child: ChildProcess): Promise<void> =>
  new Promise((stopped) => {
    if (child.exitCode !== null) return stopped();
    child.once('exit', () => stopped());
    child.kill();
  });

/** Starts Firefox headless, on a fresh profile, with the extension that `npm run build` left in .output/firefox-mv3. */
export const launchFirefox = async (build = firefoxBuild): Promise<Firefox> => {
  const executable = findBrowser('firefox');
  if (!executable) throw new Error('No Firefox. npm test installs it; see tests/support/browsers.ts.');
  if (!existsSync(`${build}/manifest.json`)) throw new Error(`No build in ${build}: npm run build`);
  const profile = mkdtempSync(join(tmpdir(), 'indicia-firefox-'));
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const child = spawn(
    executable,
    ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile],
    { stdio: 'ignore', env: { ...process.env, HOME: profile } },
  );
  const portFile = join(profile, 'MarionetteActivePort');
  const close = async (): Promise<void> => {
    await stop(child);
    rmSync(profile, { recursive: true, force: true });
  };
  try {
    const port = await until(
      'Firefox listens',
      async () => existsSync(portFile) && Number(readFileSync(portFile, 'utf8')),
      60_000,
    );
    const marionette = await Marionette.connect(port);
    await marionette.send('Addon:Install', { path: build, temporary: true });
    const policy = `const policy = WebExtensionPolicy.getByID(${JSON.stringify(addon)});`;
    await until('the extension has started', () =>
      marionette.inBrowser(`${policy} await policy?.readyPromise; return Boolean(policy?.active);`),
    );
    const element = async (xpath: string): Promise<string> => {
      await marionette.send('Marionette:SetContext', { value: 'content' });
      const found = await until(`there is ${xpath}`, async () => {
        const reply = await marionette.send('WebDriver:FindElement', { using: 'xpath', value: xpath });
        return (reply as { readonly value: Readonly<Record<string, string>> }).value;
      });
      return Object.values(found)[0] ?? '';
    };
    // In the browser's context the same commands speak of windows.
    const inTabs = async (command: string, params: object = {}): Promise<unknown> => {
      await marionette.send('Marionette:SetContext', { value: 'content' });
      return marionette.send(command, params);
    };
    const goToTab = async (handle: string): Promise<void> => {
      await inTabs('WebDriver:SwitchToWindow', { handle, focus: true });
    };
    return {
      marionette,
      goToTab,
      newTab: async () => {
        const { handle } = (await inTabs('WebDriver:NewWindow', { type: 'tab' })) as { readonly handle: string };
        await goToTab(handle);
        return handle;
      },
      here: async () => ((await inTabs('WebDriver:GetWindowHandle')) as { readonly value: string }).value,
      click: async (xpath) => {
        await marionette.send('WebDriver:ElementClick', { id: await element(xpath) });
      },
      type: async (xpath, text) => {
        await marionette.send('WebDriver:ElementSendKeys', { id: await element(xpath), text });
      },
      text: async () => (await marionette.inPage('return document.body.innerText')) as string,
      extension: `moz-extension://${uuid}`,
      goto: async (address) => {
        await marionette.send('Marionette:SetContext', { value: 'content' });
        await marionette.send('WebDriver:Navigate', { url: address });
      },
      approve: async (origin) => {
        await marionette.inBrowser(
          `${policy} const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
           await ExtensionPermissions.add(policy.id, { permissions: [], origins: [args[0]] }, policy.extension);`,
          `${origin.replace(/:\d+$/, '')}/*`,
        );
      },
      clickAction: async () => {
        await marionette.inBrowser(
          `${policy} const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
           const action = ExtensionParent.apiManager.global.browserActionFor(policy.extension);
           await action.triggerAction(Services.wm.getMostRecentWindow('navigator:browser'));`,
        );
      },
      tab: async () =>
        (await marionette.inBrowser(
          `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
           const window = Services.wm.getMostRecentWindow('navigator:browser');
           return ExtensionParent.apiManager.global.tabTracker.getId(window.gBrowser.selectedTab);`,
        )) as number,
      close: async () => {
        marionette.end();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
};

import type { Page } from 'playwright-core';
import { startSite } from '../browser/pages';
import { chromeBuild, launchChromium } from '../support/chromium';
import { sampleCases } from './sample-texts';

export interface Soaked {
  readonly documents: number;
  /** Bytes of the background's and the panel's heaps after garbage collection: after a tenth, and at the end. */
  readonly early: number;
  readonly late: number;
}

/** Bytes that a page or the background holds once everything that can be collected is. */
const heap = async (page: Page, url: string): Promise<number> => {
  const session = await page.context().newCDPSession(page);
  const { targetInfos } = await session.send('Target.getTargets');
  await session.detach();
  const own = targetInfos.filter((target) => target.url.startsWith(url));
  const browser = page.context().browser();
  if (!browser) throw new Error('no browser session');
  const root = await browser.newBrowserCDPSession();
  let sum = 0;
  for (const { targetId } of own) {
    const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: false });
    const ask = (method: string, id: number): Promise<{ readonly result: Readonly<Record<string, number>> }> =>
      new Promise((answered) => {
        const heard = (event: { sessionId: string; message: string }): void => {
          const message = JSON.parse(event.message);
          if (event.sessionId !== sessionId || message.id !== id) return;
          root.off('Target.receivedMessageFromTarget', heard);
          answered(message);
        };
        root.on('Target.receivedMessageFromTarget', heard);
        void root.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
      });
    await ask('HeapProfiler.enable', 1);
    await ask('HeapProfiler.collectGarbage', 2);
    await ask('HeapProfiler.collectGarbage', 3);
    sum += (await ask('Runtime.getHeapUsage', 4)).result.usedSize ?? 0;
    await root.send('Target.detachFromTarget', { sessionId });
  }
  await root.detach();
  return sum;
};

/** Opens and closes documents in a tab with the panel beside it, and weighs the extension at both ends. */
export const soak = async (documents: number, say: (line: string) => void, build = chromeBuild): Promise<Soaked> => {
  const site = await startSite();
  const chromium = await launchChromium({ build });
  try {
    await chromium.approve('http://127.0.0.1');
    const page = await chromium.context.newPage();
    const texts = sampleCases();
    const first = site.serve('/0', texts(0));
    await page.goto(first);
    const panel = await chromium.openPanelTab(page);
    const extension = `chrome-extension://${chromium.extensionId}/`;
    await page.bringToFront();
    let early = 0;
    for (let number = 0; number < documents; number += 1) {
      await page.goto(site.serve(`/${number % 50}`, texts(number)));
      await panel.getByRole('heading', { level: 1, name: `Report ${number}`, exact: true }).waitFor();
      await panel.locator('.coverage').first().waitFor();
      if (number === Math.floor(documents / 10)) early = await heap(page, extension);
      if ((number + 1) % 500 === 0) say(`${number + 1} of ${documents}: ${await heap(page, extension)} bytes`);
    }
    return { documents, early, late: await heap(page, extension) };
  } finally {
    await chromium.close();
    await site.close();
  }
};

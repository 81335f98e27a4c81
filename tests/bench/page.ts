import type { Page } from 'playwright-core';
import { Reviewer } from '../support/reviewer';
import { until } from '../support/until';
import { highlightFigures, pageBundle } from './highlights';
import { type Figure, figureOf } from './rounds';
import type { Line } from './table';

interface Watch {
  firstPaint: number;
  longest: number;
}

/** From now on the page notes when the first passage is painted, and its longest time without drawing. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(`{
    const seen = { firstPaint: 0, longest: 0 };
    globalThis.seen = seen;
    let last = performance.now();
    requestAnimationFrame(function frame() {
      const now = performance.now();
      seen.longest = Math.max(seen.longest, now - last);
      last = now;
      // The highlights registered before this frame are on the screen with it.
      if (seen.firstPaint === 0 && CSS.highlights.size > 0) requestAnimationFrame(() => { seen.firstPaint = Date.now(); });
      requestAnimationFrame(frame);
    });
  }`);

const seenBy = (page: Page): Promise<Watch> => page.evaluate(() => (globalThis as unknown as { seen: Watch }).seen);

const clickToPaint = async (reviewer: Reviewer, path: string): Promise<{ paint: number; longest: number }> => {
  await reviewer.goto(path);
  await watch(reviewer.page);
  const start = Date.now();
  await reviewer.clickIndicia();
  const paint = await until(
    'the first passage is painted',
    async () => (await seenBy(reviewer.page)).firstPaint,
    60_000,
  );
  await reviewer.readDone();
  const { longest } = await seenBy(reviewer.page);
  return { paint: paint - start, longest };
};

/** While the page in front is scanned: how long the panel takes for an answer from the page, and its longest frame. */
const panelWhileScanning = async (reviewer: Reviewer): Promise<{ answers: number[]; longest: number }> => {
  const tab = await reviewer.chromium.tabOf(reviewer.page);
  await watch(reviewer.panel);
  return reviewer.panel.evaluate(`(async () => {
    const answers = [];
    await chrome.tabs.sendMessage(${tab}, { type: 'page/scan' });
    for (;;) {
      const asked = performance.now();
      const state = await chrome.tabs.sendMessage(${tab}, { type: 'page/state' });
      answers.push(performance.now() - asked);
      if (state.phase === 'done' || state.phase === 'failed') return { answers, longest: globalThis.seen.longest };
    }
  })()`);
};

const extraction = async (page: Page, rounds: number): Promise<readonly Figure[]> => {
  const code = await pageBundle('extraction-entry.ts', 'bench');
  const times = (await page.evaluate(`(async () => {
    ${code}
    const taken = {};
    for (let round = -1; round < ${rounds}; round += 1)
      for (const [name, read] of Object.entries(bench.readers)) {
        const start = performance.now();
        await read();
        if (round >= 0) taken[name] = [...(taken[name] ?? []), performance.now() - start];
      }
    return taken;
  })()`)) as Readonly<Record<string, readonly number[]>>;
  return Object.entries(times).map(([name, values]) => figureOf(name, values));
};

/** What a reviewer waits for in a real Chromium, and whether page and panel stay awake meanwhile. */
export const pageFigures = async (rounds: number, say: (line: string) => void): Promise<readonly Line[]> => {
  const lines: Line[] = [];
  say('Chromium: a report of 20 pages, a page of 1 MB');
  const reviewer = await Reviewer.start();
  try {
    const cold = await clickToPaint(reviewer, '/county/cases/24-CR-01290');
    lines.push({
      what: 'click to first paint, 20 pages, first document of the day',
      figure: figureOf('cold', [cold.paint]),
      note: '',
    });
    const reports: number[] = [];
    const pages: { paint: number; longest: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      reports.push((await clickToPaint(reviewer, '/county/cases/24-CR-01290')).paint);
      pages.push(await clickToPaint(reviewer, '/county/bulk/1024'));
    }
    lines.push({ what: 'click to first paint, 20 pages', figure: figureOf('report', reports), note: '' });
    lines.push({
      what: 'click to first paint, 1 MB page',
      figure: figureOf(
        'bulk',
        pages.map(({ paint }) => paint),
      ),
      note: '',
    });
    lines.push({
      what: 'longest time the 1 MB page did not draw',
      figure: figureOf(
        'longest',
        pages.map(({ longest }) => longest),
      ),
      note: '',
    });

    const answers: number[] = [];
    const frames: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const panel = await panelWhileScanning(reviewer);
      answers.push(Math.max(...panel.answers));
      frames.push(panel.longest);
    }
    lines.push({
      what: 'slowest answer to the panel while 1 MB is scanned',
      figure: figureOf('answer', answers),
      note: '',
    });
    lines.push({ what: 'longest time the panel did not draw meanwhile', figure: figureOf('frame', frames), note: '' });

    const [own, ...peers] = await extraction(reviewer.page, rounds);
    for (const figure of [own!, ...peers])
      lines.push({
        what: `text of a 1 MB page: ${figure.name}`,
        figure,
        note: figure === own ? '' : `Indicia takes ${(own!.median / figure.median).toFixed(1)} times as long`,
      });
  } finally {
    await reviewer.close();
  }
  return [...lines, ...(await highlightFigures(rounds, say))];
};

import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageState } from '../../src/model/page-state';
import { type Browsing, CaseTab, startBrowsing } from '../browser/case-tab';
import { until } from '../support/until';
import { installTargets } from './installed';
import { markedPixels } from './pixels';
import { seeds } from './seeds';
import { startTargets, type TargetSite } from './site';
import { stillUntouched, watchAll } from './untouched';

let site: TargetSite;
let browsing: Browsing;
beforeAll(async () => {
  installTargets((line) => void process.stderr.write(`${line}\n`));
  site = await startTargets();
  browsing = await startBrowsing();
}, 600_000);
afterAll(async () => {
  await browsing?.close();
  await site?.close();
});

const quotes = ({ report }: PageState): string[] =>
  report?.findings.map(({ quote }) => quote.exact.replace(/\s+/g, ' ')) ?? [];
const holdsAll = ({ phase, report }: PageState): boolean =>
  phase === 'done' && report?.findings.length === seeds.length;

/** Opens a target and waits until the test extension lists every seed that the page shows. */
async function open(name: string, holds: (state: PageState) => boolean = holdsAll): Promise<[CaseTab, PageState]> {
  const tab = await CaseTab.open(browsing, site.url(name));
  return [tab, await tab.when(holds)];
}

const painted = async (tab: CaseTab): Promise<string> =>
  Object.entries(await tab.painted())
    .filter(([name]) => name !== 'ndx-s')
    .toSorted(([one], [other]) => one.localeCompare(other))
    .flatMap(([, words]) => words)
    .join(' ')
    .replace(/\s+/g, ' ');

/** Reading, going to a passage and setting it aside again change nothing in the page, its frames and shadow trees. */
async function leavesAlone(tab: CaseTab, hostsOwn: readonly string[] = []): Promise<void> {
  await watchAll(tab.page);
  await tab.send({ type: 'page/scan' });
  const { report } = await tab.when(holdsAll);
  await tab.send({ type: 'page/set-aside', findings: [report!.findings[0]!.id] });
  await tab.send({ type: 'page/set-aside', findings: [] });
  expect((await stillUntouched(tab.page)).filter((change) => !hostsOwn.includes(change))).toEqual([]);
}

/** The browser’s own way to look for words, and a selection over a painted passage. */
async function findsAndSelects(frame: Page | Frame): Promise<void> {
  const [found, selected] = await frame.evaluate((words) => {
    const finds = (window as unknown as { find(words: string): boolean }).find(words);
    return [finds, String(getSelection())] as const;
  }, seeds[0]);
  expect(found).toBe(true);
  expect(selected).toBe(seeds[0]);
}

describe('editors', () => {
  const editors: readonly (readonly [name: string, editable: string])[] = [
    ['ckeditor4', 'body'],
    ['ckeditor5', '.ck-editor__editable'],
    ['tinymce', 'body'],
    ['quill', '.ql-editor'],
    ['prosemirror', '.ProseMirror'],
    ['lexical', '#editor'],
  ];

  test.each(editors)(
    '%s is read and painted, and typing, undo, find and selection stay its own',
    async (name, editable) => {
      const [tab, state] = await open(name);
      expect(quotes(state)).toEqual([...seeds]);
      expect(await painted(tab)).toBe(seeds.join(' '));
      expect(state.report!.coverage.notRead).toEqual([]);
      expect(await markedPixels(tab, browsing.panel)).toBeGreaterThan(20);
      await leavesAlone(tab);

      const frame = await until('the editor is there', async () => {
        for (const each of tab.page.frames())
          if (await each.locator(`${editable}[contenteditable=true]`).count()) return each;
        return null;
      });
      await findsAndSelects(frame);
      const box = frame.locator(`${editable}[contenteditable=true]`);
      const before = await box.innerText();
      await box.locator('p').first().click();
      await tab.page.keyboard.press('Home');
      await tab.page.keyboard.type('Amended today. ');
      expect(await box.innerText()).toContain('Amended today. The witness');
      await until('the paint follows the text', async () => (await painted(tab)) === seeds.join(' '));
      for (let i = 0; i < 20 && (await box.innerText()) !== before; i++) await tab.page.keyboard.press('Control+z');
      expect(await box.innerText()).toBe(before);
      await tab.close();
    },
  );
});

describe('viewers of PDF', () => {
  const seesFirst = ({ report }: PageState): boolean => report?.coverage.of === 10 && report.findings.length > 0;

  test.each(['pdfjs-viewer-element', 'pdfjs-components', 'react-pdf'])(
    '%s: counted in pages, read whole by going through, and painted where the view is',
    async (name) => {
      const [tab, first] = await open(name, seesFirst);
      expect(quotes(first)).toEqual([seeds[0]]);
      expect(first.report!.coverage).toMatchObject({ unit: 'page', of: 10 });
      expect(first.report!.coverage.read).toBeLessThan(10);
      expect(await painted(tab)).toBe(seeds[0]);
      expect(await markedPixels(tab, browsing.panel)).toBeGreaterThan(20);

      await tab.send({ type: 'page/go-through' });
      const all = await tab.when((state) => holdsAll(state) && state.report?.coverage.read === 10);
      expect(quotes(all)).toEqual([...seeds]);
      expect(all.report!.findings.map(({ page }) => page.label)).toEqual(['1', '5', '10']);
      expect(all.report!.coverage.notRead).toEqual([]);

      await tab.send({ type: 'page/reveal', finding: all.report!.findings[1]!.id });
      await until('the passage of page 5 is painted', async () => (await painted(tab)).includes(seeds[1]));
      await tab.when(({ notOnScreen }) => !notOnScreen.includes(all.report!.findings[1]!.id));
      // The whole viewer keeps a link to the place that is in view, and writes it a moment after every scroll.
      await leavesAlone(tab, name === 'pdfjs-viewer-element' ? ['attributes A href'] : []);
      await tab.close();
    },
  );

  test('the viewer’s own find still finds and marks', async () => {
    const [tab] = await open('pdfjs-components', seesFirst);
    const count = await tab.page.evaluate(
      (words) => (globalThis as unknown as { find(words: string): Promise<number> }).find(words),
      seeds[2],
    );
    expect(count).toBe(1);
    await tab.page.locator('.textLayer .highlight').first().waitFor();
    await tab.close();
  });
});

describe('long lists', () => {
  test.each(['ag-grid', 'tanstack'])('%s: 5,000 rows are counted, drawn ones are read and painted', async (name) => {
    const [tab, state] = await open(name, ({ report }) => report?.findings.length === 1);
    expect(quotes(state)).toEqual([seeds[0]]);
    expect(await painted(tab)).toBe(seeds[0]);
    expect(await markedPixels(tab, browsing.panel)).toBeGreaterThan(20);
    const { coverage } = state.report!;
    expect(coverage.unit).toBe('row');
    expect(coverage.of).toBeGreaterThan(4_500);
    expect(coverage.read).toBeLessThan(300);
    expect(state.ways).toEqual([{ where: '', does: 'go-through' }]);
    await tab.close();
  });

  test('ag-grid can be read to its last row', { timeout: 240_000 }, async () => {
    const [tab] = await open('ag-grid', ({ report }) => report?.findings.length === 1);
    await tab.send({ type: 'page/go-through' });
    const all = await until(
      'all rows are read',
      async () => {
        const state = await tab.send({ type: 'page/state' });
        return holdsAll(state) && state;
      },
      200_000,
    );
    expect(quotes(all)).toEqual([...seeds]);
    expect(all.report!.coverage.notRead).toEqual([]);
    await tab.close();
  });
});

describe('pages of case systems', () => {
  test('Lightning components with synthetic shadow trees are read and painted', async () => {
    const [tab, state] = await open('lwc-synthetic');
    expect(quotes(state)).toEqual([...seeds]);
    expect(await painted(tab)).toBe(seeds.join(' '));
    expect(await markedPixels(tab, browsing.panel)).toBeGreaterThan(20);
    await leavesAlone(tab);
    await findsAndSelects(tab.page);
    await tab.close();
  });

  test('a page of GOV.UK Frontend is read and painted; the tab that is not open is counted as not read', async () => {
    const [tab, state] = await open('govuk');
    expect(quotes(state)).toEqual([...seeds]);
    expect((await painted(tab)).replace('took her  passport', 'took her passport')).toBe(seeds.join(' '));
    expect(state.report!.coverage).toMatchObject({ unit: 'part', read: 1, of: 2 });
    await leavesAlone(tab);
    await findsAndSelects(tab.page);
    await tab.close();
  });
});

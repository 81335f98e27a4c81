import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build, type Rollup } from 'vite';
import { Reviewer } from '../support/reviewer';
import { installTargets, targets } from '../targets/installed';
import { figureOf } from './rounds';
import { type Line, times } from './table';

/** One script of a file of the bench and all it needs, as a global. */
export const pageBundle = async (entry: string, name: string): Promise<string> => {
  const built = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL(entry, import.meta.url)), formats: ['iife'], name, fileName: name },
    },
  })) as Rollup.RollupOutput[];
  return built[0]!.output[0].code;
};

/** A page of 1 MB in 10,000 paragraphs that holds 500 phrases 5,000 times, every twentieth cut by a tag. */
const fill = `{
  const words = 'the officer then went back to the car and wrote down what had been said at the door of the house that night'.split(' ');
  const phrases = Array.from({ length: 500 }, (_, i) => 'he took her ' + (i + 'th paper of the drawer').replace(/^(.)/, '$1'));
  globalThis.pattern = new RegExp('\\\\b(?:' + phrases.join('|') + ')\\\\b', 'gi');
  let html = '';
  for (let i = 0, at = 0; i < 10000; i++) {
    const filler = words.slice(i % 7).join(' ');
    const phrase = phrases[(at * 7) % 500];
    const isCut = at % 20 === 0;
    html += '<p>' + filler + (i % 2 ? ' ' + (isCut ? phrase.replace('her', 'h<b>er</b>') : phrase) : '') + '.</p>';
    if (i % 2) at++;
  }
  document.body.innerHTML = '<main>' + html + '</main>';
  document.title = 'bench';
}`;

interface Measured {
  readonly times: Readonly<Record<string, readonly number[]>>;
  readonly found: Readonly<Record<string, number>>;
  readonly nodes: Readonly<Record<string, number>>;
  readonly edits: Readonly<Record<string, readonly number[]>>;
  readonly longTasks: number;
}

const measure = (page: Page, rounds: number): Promise<Measured> =>
  page.evaluate(`(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const mark = (options) => new Promise((done) => new Mark(document.body).markRegExp(pattern, { ...options, done: () => done(document.querySelectorAll('mark').length) }));
    const unmark = () => new Promise((done) => new Mark(document.body).unmark({ done }));
    const contenders = {
      find: () => highlight.findOnly(pattern),
      paint: () => highlight.findAndPaint(pattern),
      mark: () => mark({}),
      across: () => mark({ acrossElements: true }),
    };
    const taken = {}, found = {}, nodes = {}, edits = { bare: [], painted: [] };
    const count = () => document.getElementsByTagName('*').length;
    const edit = () => {
      const start = performance.now();
      for (let i = 0; i < 20; i++) {
        const p = document.createElement('p');
        p.textContent = 'Amended';
        document.querySelector('main').children[i * 400].before(p);
        document.body.offsetHeight;
      }
      const took = performance.now() - start;
      for (const p of [...document.querySelectorAll('p')]) if (p.textContent === 'Amended') p.remove();
      return took / 20;
    };
    for (let round = -1; round < ${rounds}; round++) {
      for (const [name, run] of Object.entries(contenders)) {
        CSS.highlights.clear();
        await frame();
        const before = count();
        const start = performance.now();
        found[name] = await run();
        document.body.offsetHeight;
        await frame();
        if (round >= 0) (taken[name] ??= []).push(performance.now() - start);
        nodes[name] = count() - before;
        if (name === 'mark' || name === 'across') await unmark();
      }
      CSS.highlights.clear();
      await frame();
      edits.bare.push(edit());
      await highlight.findAndPaint(pattern);
      await frame();
      edits.painted.push(edit());
    }
    await highlight.findAndPaint(pattern);
    let longTasks = 0;
    await frame();
    new PerformanceObserver((list) => { longTasks += list.getEntries().length; }).observe({ type: 'longtask' });
    for (let i = 0; i < 60; i++) { scrollBy(0, 1500); await frame(); }
    return { times: taken, found, nodes, edits, longTasks };
  })()`);

/** Seconds that the page's main thread worked in so many seconds. */
const work = async (page: Page, seconds: number): Promise<number> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const now = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
  const before = await now();
  await page.evaluate(`new Promise((done) => setTimeout(done, ${seconds * 1000}))`);
  const after = await now();
  await session.detach();
  return after - before;
};

const restless = `globalThis.ticking = setInterval(() => {
  for (let i = 0; i < 2; i++) document.querySelector('main').lastElementChild.firstChild.data = 'Clock ' + performance.now();
}, 20);`;

/** Painting beside its peers, what it costs the page afterwards, and what Indicia costs a page at rest and a restless one. */
export const highlightFigures = async (rounds: number, say: (line: string) => void): Promise<readonly Line[]> => {
  say('Chromium: 5,000 passages in 1 MB and 10,000 paragraphs, beside mark.js');
  installTargets(say);
  const reviewer = await Reviewer.start();
  try {
    const { page } = reviewer;
    await reviewer.goto('/sign-in');
    await page.evaluate(fill);
    await page.evaluate(readFileSync(join(targets, 'node_modules/mark.js/dist/mark.min.js'), 'utf8'));
    await page.evaluate(`${await pageBundle('highlight-entry.ts', 'highlight')}; globalThis.highlight = highlight;`);
    const { times: taken, found, nodes, edits, longTasks } = await measure(page, rounds);
    const figure = (name: string) => figureOf(name, taken[name]!);
    const [find, paint, mark, across] = ['find', 'paint', 'mark', 'across'].map(figure) as [
      Figures,
      Figures,
      Figures,
      Figures,
    ];
    const lines: Line[] = [
      { what: 'find only', figure: find, note: `${found['find']} found` },
      {
        what: 'find and paint',
        figure: paint,
        note: `${(paint.median / find.median).toFixed(2)} times finding; ${found['paint']} pieces painted; ${nodes['paint']} elements added`,
      },
      {
        what: 'mark.js markRegExp',
        figure: mark,
        note: `Indicia is ${times(mark, paint)} as fast; ${found['mark']} marked; ${nodes['mark']} elements added`,
      },
      {
        what: 'mark.js markRegExp acrossElements',
        figure: across,
        note: `Indicia is ${times(across, paint)} as fast; ${nodes['across']} elements added`,
      },
      { what: 'an insert into the bare page', figure: figureOf('bare', edits['bare']!), note: '' },
      {
        what: 'an insert into the painted page',
        figure: figureOf('painted', edits['painted']!),
        note: `${(figureOf('', edits['painted']!).median / figureOf('', edits['bare']!).median).toFixed(2)} times the bare page`,
      },
      { what: 'long tasks in 60 scrolls of the painted page', note: `${longTasks}` },
    ];
    return [...lines, ...(await restFigures(reviewer))];
  } finally {
    await reviewer.close();
  }
};
type Figures = ReturnType<typeof figureOf>;

const restFigures = async (reviewer: Reviewer): Promise<readonly Line[]> => {
  const { page } = reviewer;
  const seconds = 5;
  await reviewer.openCase('24-CR-01290');
  await page.evaluate(
    `document.querySelector('main').append(Object.assign(document.createElement('p'), { textContent: 'Clock' }))`,
  );
  await page.evaluate(restless);
  const bare = await work(page, seconds);
  await page.evaluate('clearInterval(ticking)');
  await reviewer.read();
  const idle = await work(page, seconds);
  await page.evaluate(restless);
  const watched = await work(page, seconds);
  const share = (work: number): string => `${((100 * work) / seconds).toFixed(2)}% of a core`;
  return [
    { what: 'a read page of 20 pages at rest', note: share(idle) },
    { what: 'the same with 100 changes a second, not read', note: share(bare) },
    { what: 'the same, read', note: `${share(watched)}: ${share(Math.max(0, watched - bare))} more` },
  ];
};

import type { Coverage } from '../model/coverage';
import type { ReadPage } from './read-page';

/** Coverage by page: what was read, what was recognised and how surely, what was not read and why. */
export function coverageOf(pages: readonly ReadPage[]): Coverage {
  const notRead: Coverage['notRead'][number][] = [];
  const recognised: { where: string; confidence: number }[] = [];
  let read = 0;
  for (const run of runsOfAlike(pages)) {
    const { state } = run[0]!;
    if (state.is === 'not-read') notRead.push({ where: placeOf(run), why: state.why, remedy: state.remedy });
    else read += run.length;
    if (state.is === 'recognised') recognised.push({ where: placeOf(run), confidence: state.confidence });
  }
  return { unit: 'page', read, of: pages.length, notRead, ...(recognised.length > 0 ? { recognised } : {}) };
}

/** Pages next to each other that were not read for the same reason are named together. */
function runsOfAlike(pages: readonly ReadPage[]): ReadPage[][] {
  const runs: ReadPage[][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    const state = page.state;
    const before = last?.[0]?.state;
    if (last && state.is === 'not-read' && before?.is === 'not-read' && before.why === state.why) last.push(page);
    else runs.push([page]);
  }
  return runs;
}

const placeOf = (run: readonly ReadPage[]): string => {
  const first = run[0]!;
  const last = run.at(-1)!;
  return run.length === 1 ? `page ${first.label}` : `pages ${first.label} to ${last.label}`;
};

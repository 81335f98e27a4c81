import type { Source } from './evaluation-cases';
import type { Example, Tally } from './score';
import { printedShare, shareOf } from './wilson';

/** The figures of one source as lines of text, with `examples` of each kind of error. */
export function printSource(source: Source, tally: Tally, examples: number, indicators = false): string {
  const lines = [`\n## ${source.name}: ${tally.documents} documents, ${tally.words} words`];
  if (tally.spans + tally.right + tally.wrong > 0) lines.push(...findingLines(tally));
  lines.push(...promptLines(source, tally));
  if (indicators) lines.push(...indicatorLines(tally));
  if (examples > 0) {
    lines.push(...listed('missed', tally.misses, examples), ...listed('false alarm', tally.alarms, examples));
    lines.push(...listed('misread', tally.misread, examples));
    lines.push(...sampled(tally.prompts, examples).map((line) => `  prompt wrong or unasked: ${line}`));
  }
  return `${lines.join('\n')}\n`;
}

function findingLines(tally: Tally): string[] {
  const lines = [
    `precision ${printedShare(shareOf(tally.right, tally.right + tally.wrong))}`,
    `recall    ${printedShare(shareOf(tally.found, tally.spans))}, any family ${printedShare(shareOf(tally.anyFamily, tally.spans))}`,
    `status    ${printedShare(diagonal(tally.status))}; denied found as denied ${printedShare(row(tally.status, 'denied'))}`,
    `experiencer ${printedShare(diagonal(tally.experiencer))}; other found as other ${printedShare(row(tally.experiencer, 'other'))}`,
    'family                        precision                                recall',
  ];
  for (const [family, one] of [...tally.families].sort((a, b) => b[1].spans - a[1].spans)) {
    const precision = printedShare(shareOf(one.right, one.right + one.wrong));
    lines.push(`  ${family.padEnd(27)} ${precision.padEnd(40)} ${printedShare(shareOf(one.found, one.spans))}`);
  }
  lines.push(`status confusion: ${confusion(tally.status)}`, `experiencer confusion: ${confusion(tally.experiencer)}`);
  return lines;
}

function promptLines(source: Source, tally: Tally): string[] {
  const lines: string[] = [];
  if (tally.promptsWanted > 0)
    lines.push(`prompt recall ${printedShare(shareOf(tally.promptsFound, tally.promptsWanted))}`);
  if (tally.unwantedOf > 0)
    lines.push(`false prompts ${printedShare(shareOf(tally.promptsUnwanted, tally.unwantedOf))}`);
  if (tally.promptsWanted + tally.unwantedOf === 0) {
    const per = (100 * tally.prompted) / Math.max(1, tally.documents);
    const share = printedShare(shareOf(tally.prompted, tally.documents));
    lines.push(`${source.ordinary ? 'false prompts' : 'prompts'} per 100: ${per.toFixed(1)}, ${share}`);
  }
  if (tally.rules.size > 0) {
    lines.push(
      `rules: ${[...tally.rules]
        .sort((a, b) => b[1] - a[1])
        .map(([rule, times]) => `${rule} ${times}`)
        .join(', ')}`,
    );
  }
  return lines;
}

const confusion = (counts: ReadonlyMap<string, number>): string =>
  [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([pair, times]) => `${pair} ${times}`)
    .join(', ') || '-';

function diagonal(counts: ReadonlyMap<string, number>): ReturnType<typeof shareOf> {
  return sum(
    counts,
    ([wanted, got]) => wanted === got,
    () => true,
  );
}

function row(counts: ReadonlyMap<string, number>, wanted: string): ReturnType<typeof shareOf> {
  return sum(
    counts,
    ([, got]) => got === wanted,
    ([from]) => from === wanted,
  );
}

function sum(
  counts: ReadonlyMap<string, number>,
  hit: (pair: string[]) => boolean,
  counted: (pair: string[]) => boolean,
): ReturnType<typeof shareOf> {
  let hits = 0;
  let of = 0;
  for (const [key, times] of counts) {
    const pair = key.split(' → ');
    if (!counted(pair)) continue;
    of += times;
    if (hit(pair)) hits += times;
  }
  return shareOf(hits, of);
}

const listed = (name: string, examples: readonly Example[], most: number): string[] =>
  sampled(examples, most).map(({ id, what, text }) => `  ${name}: ${id} ${what}\n      ${text.replace(/\s+/g, ' ')}`);

/** Evenly spread over the list, so that not only the first documents are seen. */
function sampled<T>(list: readonly T[], most: number): T[] {
  if (list.length <= most) return [...list];
  return Array.from({ length: most }, (_, at) => list[Math.floor((at * list.length) / most)]!);
}

/** Most false alarms first. */
function indicatorLines(tally: Tally): string[] {
  const ordered = [...tally.indicators].sort((a, b) => b[1].wrong - a[1].wrong || (a[0] < b[0] ? -1 : 1));
  return ordered.map(([name, { right, wrong }]) => `  ${name.padEnd(16)} right ${right}, wrong ${wrong}`);
}

import type { Figure } from './rounds';

/** One line of the table: a figure, a ratio, or both. */
export interface Line {
  readonly what: string;
  readonly figure?: Figure;
  readonly note: string;
}

const milliseconds = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(3);

export const perMegabyte = (figure: Figure, kilobytes: number): string =>
  `${(kilobytes / figure.median).toFixed(kilobytes / figure.median < 10 ? 2 : 0)} MB/s`;

/** How many times as fast the second is as the first: fastest rounds, which a busy machine disturbs least. */
export const times = (slow: Figure, fast: Figure): string => `${(slow.fastest / fast.fastest).toFixed(1)} times`;

/** The lines as a table in Markdown. */
export const tableOf = (lines: readonly Line[]): string =>
  [
    '| what | median ms | fastest | slowest | |',
    '|---|---|---|---|---|',
    ...lines.map(({ what, figure, note }) =>
      figure
        ? `| ${what} | ${milliseconds(figure.median)} | ${milliseconds(figure.fastest)} | ${milliseconds(figure.slowest)} | ${note} |`
        : `| ${what} | | | | ${note} |`,
    ),
  ].join('\n');

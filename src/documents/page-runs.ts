import type { PageBox } from './read-page';

/** Characters `from` to `to` of one item of pdf.js's text content (`textContentOptions`), so of one text layer span. */
export interface ItemRange {
  readonly item: number;
  readonly from: number;
  readonly to: number;
}

export interface Run {
  /** Offsets into the page's text, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly box: PageBox;
  /** Index of the text content item it comes from, -1 for recognised words. */
  readonly item: number;
  /** Where the run starts and ends in that item's string; a ligature there is several characters of text. */
  readonly itemStart: number;
  readonly itemEnd: number;
}

const FIELDS = 9;

/** Where a page's text stands, packed: nine numbers a run, in order of their offsets. */
export class PageRuns {
  readonly #numbers: Float32Array;

  constructor(runs: readonly Run[]) {
    this.#numbers = new Float32Array(runs.length * FIELDS);
    for (const [at, { start, end, box, item, itemStart, itemEnd }] of runs.entries())
      this.#numbers.set([start, end, box.x, box.y, box.width, box.height, item, itemStart, itemEnd], at * FIELDS);
  }

  get count(): number {
    return this.#numbers.length / FIELDS;
  }

  at(index: number): Run {
    const [start, end, x, y, width, height, item, itemStart, itemEnd] = this.#numbers.subarray(
      index * FIELDS,
      (index + 1) * FIELDS,
    );
    return {
      start: start!,
      end: end!,
      box: { x: x!, y: y!, width: width!, height: height! },
      item: item!,
      itemStart: itemStart!,
      itemEnd: itemEnd!,
    };
  }

  /** Boxes over the characters `start` to `end`; within a run the characters count as equally wide. */
  boxes(start: number, end: number): PageBox[] {
    return this.#over(start, end).map((run) => {
      const unit = run.box.width / (run.end - run.start);
      const from = Math.max(start, run.start) - run.start;
      const to = Math.min(end, run.end) - run.start;
      return { ...run.box, x: run.box.x + from * unit, width: (to - from) * unit };
    });
  }

  /** The same as ranges in the spans of pdf.js's text layer; recognised words have none. */
  items(start: number, end: number): ItemRange[] {
    return this.#over(start, end)
      .filter(({ item }) => item >= 0)
      .map((run) => ({
        item: run.item,
        from: Math.min(run.itemEnd, run.itemStart + Math.max(start, run.start) - run.start),
        to: end >= run.end ? run.itemEnd : Math.min(run.itemEnd, run.itemStart + end - run.start),
      }));
  }

  #over(start: number, end: number): Run[] {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#numbers[middle * FIELDS + 1]! <= start) low = middle + 1;
      else high = middle;
    }
    const found: Run[] = [];
    for (let at = low; at < this.count && this.#numbers[at * FIELDS]! < end; at++) found.push(this.at(at));
    return found;
  }
}

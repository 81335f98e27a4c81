import { PageRuns } from '../page-runs';
import type { ReadPage } from '../read-page';
import { wordsOf } from '../words';
import { composeText } from './compose-text';
import { MarginReader, type Margins, NEIGHBOURS } from './furniture';
import type { PrintLine } from './print-lines';
import type { RawPage } from './raw-page';

/** Takes pages in order and hands them on finished, as soon as the neighbours that tell their margins are there. */
export class PageFinisher {
  readonly #margins = new MarginReader();
  #waiting: RawPage[] = [];

  constructor(private readonly pageCount: number) {}

  push(raw: RawPage): ReadPage[] {
    this.#margins.show(raw);
    this.#waiting.push(raw);
    const ready = this.#waiting.filter(({ index }) => index + NEIGHBOURS <= raw.index);
    this.#waiting = this.#waiting.filter(({ index }) => index + NEIGHBOURS > raw.index);
    return ready.map((one) => this.#finished(one));
  }

  flush(): ReadPage[] {
    const ready = this.#waiting;
    this.#waiting = [];
    return ready.map((one) => this.#finished(one));
  }

  /** A page without regard to its neighbours. */
  alone(raw: RawPage): ReadPage {
    return finishedPage(raw, { left: new Set(), furniture: [] });
  }

  #finished(raw: RawPage): ReadPage {
    return finishedPage(raw, this.#margins.margins(raw, this.pageCount));
  }
}

/** Writes a page's text once its margins are known. */
function finishedPage(raw: RawPage, margins: Margins): ReadPage {
  const turned: readonly PrintLine[] = raw.turned.map((line, at) => (at === 0 ? { ...line, paragraph: true } : line));
  const doubts = raw.doubts ?? new Map();
  const composed = composeText([...raw.lines, ...turned], margins.left, doubts);
  // What is no language is not handed on: nothing can be found in it, and it would be quoted as if it had been read.
  const garbled = raw.state.is === 'not-read' && raw.state.because === 'font';
  const { text, runs } = garbled ? { text: '', runs: new PageRuns([]) } : composed;
  return {
    index: raw.index,
    label: raw.label,
    text,
    ...(margins.bates === undefined ? {} : { bates: margins.bates }),
    width: raw.width,
    height: raw.height,
    words: wordsOf(text).length,
    state: raw.state,
    runs,
    furniture: [...raw.furniture, ...margins.furniture],
    redactions: raw.redactions,
    unsure: [...composed.places].map(([piece, place]) => ({ ...place, ...doubts.get(piece)! })),
    blocks: [],
  };
}

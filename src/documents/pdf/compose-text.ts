import { PageRuns, type Run } from '../page-runs';
import type { Piece } from './pieces';
import { hasSpace, type PrintLine } from './print-lines';
import type { Segment } from './segments';

/** What stands in a page's text for text that a box hides. */
export const hiddenMark = '[redacted]';

/** In units of the letters' size: a wider gap is the edge of a cell. */
const CELL = 1.2;
/** First parts that keep their hyphen at the end of a line. */
const keepsHyphen =
  /(?:^|[^\p{L}])(?:co|non|ex|self|anti|pre|re|pro|semi|multi|mid|half|well|cross|under|over|mother|father|brother|sister|so|drop|pick|check|follow|long|short|high|low|full|part|first|second|third|one|two|three|four|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/iu;

interface Composed {
  readonly text: string;
  readonly runs: PageRuns;
  /** Where each of the asked pieces stands in the text. */
  readonly places: ReadonlyMap<Piece, { readonly start: number; readonly end: number }>;
}

/** Writes lines into one text: words apart, cells by tabs, cut words joined, paragraphs by a blank line. */
export function composeText(
  lines: readonly PrintLine[],
  left: ReadonlySet<Segment>,
  asked: ReadonlyMap<Piece, unknown> = new Map(),
): Composed {
  const writer = new Writer(asked);
  let paragraph = false;
  for (const line of lines) {
    const segments = line.row.filter((segment) => !left.has(segment));
    paragraph ||= line.paragraph;
    if (segments.length === 0) continue;
    writer.line(segments, paragraph);
    paragraph = false;
  }
  return writer.composed;
}

class Writer {
  #text = '';
  readonly #places = new Map<Piece, { readonly start: number; readonly end: number }>();
  readonly #runs: { -readonly [K in keyof Run]: Run[K] }[] = [];

  constructor(private readonly asked: ReadonlyMap<Piece, unknown>) {}

  get composed(): Composed {
    return { text: this.#text, runs: new PageRuns(this.#runs), places: this.#places };
  }

  line(segments: readonly Segment[], paragraph: boolean): void {
    if (this.#text !== '') this.#breakLine(segments[0]!.pieces[0]!.text.trimStart(), paragraph);
    let last: Piece | undefined;
    for (const segment of segments)
      for (const piece of segment.pieces) {
        if (last) this.#between(last, piece);
        const start = this.#text.length;
        this.#write(piece);
        if (this.asked.has(piece)) this.#places.set(piece, { start, end: this.#text.length });
        last = piece;
      }
    this.#trimEnd();
  }

  #between(last: Piece, piece: Piece): void {
    const gap = piece.x0 - last.x1;
    if (gap > CELL * Math.max(last.size, piece.size)) {
      this.#trimEnd();
      this.#text += '\t';
    } else if (hasSpace(last, piece)) this.#text += ' ';
  }

  #breakLine(next: string, paragraph: boolean): void {
    const cut = !paragraph && /\p{L}[-\u2010\u00ad]$/u.test(this.#text.slice(-3)) && /^\p{Ll}/u.test(next);
    if (!cut) this.#text += paragraph ? '\n\n' : '\n';
    else if (!keepsHyphen.test(this.#text.slice(-24, -1))) this.#dropLast();
  }

  #dropLast(): void {
    this.#text = this.#text.slice(0, -1);
    const run = this.#runs.at(-1);
    if (!run || run.end <= this.#text.length) return;
    run.box = { ...run.box, width: run.box.width * ((run.end - 1 - run.start) / (run.end - run.start)) };
    run.end--;
    run.itemEnd--;
    if (run.end === run.start) this.#runs.pop();
  }

  #trimEnd(): void {
    while (isBlank(this.#text.at(-1)) && this.#text.at(-1) !== '\n') this.#dropLast();
  }

  #write(piece: Piece): void {
    if (piece.hidden) {
      // A rule of a form that a field covers is no text.
      if (!/[\p{L}\p{N}]/u.test(piece.text)) return;
      if (!this.#text.endsWith(hiddenMark)) {
        const start = this.#text.length;
        this.#text += hiddenMark;
        this.#runs.push({ start, end: this.#text.length, box: piece.box, item: -1, itemStart: 0, itemEnd: 0 });
      }
      return;
    }
    const unit = piece.box.width / piece.text.length;
    let from = isBlank(this.#text.at(-1) ?? ' ') ? piece.text.length - piece.text.trimStart().length : 0;
    // Characters that are written with others than they are printed with get a run of their own.
    for (let at = from; at <= piece.text.length; at++) {
      const wide = at < piece.text.length ? expansions[piece.text.charAt(at)] : undefined;
      if (wide === undefined && at < piece.text.length) continue;
      this.#run(piece, from, at, unit, plainCharacters(piece.text.slice(from, at)));
      if (wide !== undefined) this.#run(piece, at, at + 1, unit, wide);
      from = at + 1;
    }
  }

  #run(piece: Piece, from: number, to: number, unit: number, text: string): void {
    if (text === '') return;
    const start = this.#text.length;
    this.#text += text;
    const upright = piece.box.width >= piece.box.height || piece.text.length < 3;
    this.#runs.push({
      start,
      end: this.#text.length,
      box: upright ? { ...piece.box, x: piece.box.x + from * unit, width: (to - from) * unit } : piece.box,
      item: piece.item,
      itemStart: piece.from + from,
      itemEnd: piece.from + to,
    });
  }
}

const isBlank = (char: string | undefined): boolean => char !== undefined && char.trim() === '';

const expansions: Readonly<Record<string, string>> = {
  '\ufb00': 'ff',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb03': 'ffi',
  '\ufb04': 'ffl',
  '\ufb05': 'st',
  '\ufb06': 'st',
};

/** Bullets of symbol fonts become bullets, odd blanks and controls blanks; the length stays. */
const plainCharacters = (text: string): string =>
  text.replace(/[\uf0a7\uf0b7\uf0d8\uf076]/g, '\u2022').replace(/\p{Cc}|\p{Zs}/gu, ' ');

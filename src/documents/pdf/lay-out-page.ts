import type { PDFPageProxy } from 'pdfjs-dist';
import { wordsOf } from '../words';
import { readAnnotations } from './annotations';
import { furnitureOf } from './furniture';
import { type HiddenText, hiddenText } from './hidden-text';
import { lineNumbers } from './line-numbers';
import type { Matrix } from './matrix';
import { FEWEST_WORDS, pageState } from './page-state';
import { tracePainting } from './paint-trace';
import { nothingPainted, type Painting } from './painting';
import { piecesOf } from './pieces';
import { placedTexts } from './placed-text';
import { printLines } from './print-lines';
import type { RawPage } from './raw-page';
import { segmentsOf } from './segments';
import type { TextContent } from './text-items';

type Ops = typeof import('pdfjs-dist')['OPS'];

export interface PageSource {
  readonly page: PDFPageProxy;
  readonly content: TextContent;
  readonly label: string;
  /** Whether anything on the page may cover text; if not, its operator list need not be fetched. */
  readonly mayCover: boolean;
  /** Whether the document has form fields, notes or marks for redaction. */
  readonly mayAnnotate: boolean;
}

/** What of a page's text cannot be seen. */
export async function hiddenOn(page: PDFPageProxy, content: TextContent, ops: Ops): Promise<HiddenText> {
  const view = page.getViewport({ scale: 1 });
  const base = view.transform as unknown as Matrix;
  const frame = { x: 0, y: 0, width: view.width, height: view.height };
  const painting = tracePainting(await page.getOperatorList(), ops, base, frame);
  const { toRemove } = await readAnnotations(page, base, []);
  return hiddenText(placedTexts(content, base), painting, toRemove);
}

/** Lays one page out: what can be seen of its text, in reading order. */
export async function layOutPage(
  { page, content, label, mayCover, mayAnnotate }: PageSource,
  ops: Ops,
): Promise<RawPage> {
  const view = page.getViewport({ scale: 1 });
  const frame = { x: 0, y: 0, width: view.width, height: view.height };
  const base = view.transform as unknown as Matrix;
  const texts = placedTexts(content, base);
  const plain = texts.map(({ text }) => text).join(' ');
  const few = wordsOf(plain).length < FEWEST_WORDS;
  const painting: Painting =
    mayCover || few ? tracePainting(await page.getOperatorList(), ops, base, frame) : nothingPainted;
  const printed = mayAnnotate ? piecesOf(texts, { marks: new Map(), boxes: [] }, view)[0]?.pieces : undefined;
  const annotated = mayAnnotate ? await readAnnotations(page, base, printed ?? []) : { pieces: [], toRemove: [] };
  const hidden = hiddenText(texts, painting, annotated.toRemove);
  const [main, ...others] = piecesOf(texts, hidden, view);
  const numbers = lineNumbers(main?.pieces ?? []);
  const pieces = [...(main?.pieces ?? []).filter((piece) => !numbers.has(piece)), ...annotated.pieces];
  return {
    index: page.pageNumber - 1,
    label,
    width: view.width,
    height: view.height,
    lines: printLines(pieces),
    turned: others.flatMap((other) => printLines(other.pieces)),
    furniture:
      numbers.size > 0
        ? [furnitureOf('line-number', [...numbers].map(({ text }) => text.trim()).join(' '), segmentsOf([...numbers]))]
        : [],
    redactions: hidden.boxes,
    state: pageState(plain, wordsOf(plain), painting),
  };
}

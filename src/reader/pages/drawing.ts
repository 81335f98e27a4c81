import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Turn } from './page-layout';

/** More pixels than this in one canvas and browsers give up or run out of memory. */
const MOST_PIXELS = 16_000_000;

interface Wish {
  readonly page: number;
  /** Device pixels a point. */
  readonly scale: number;
  readonly turn: Turn;
  readonly signal: AbortSignal;
  readonly resolve: (canvas: HTMLCanvasElement) => void;
  readonly reject: (reason: unknown) => void;
}

/** Draws pages of one PDF, one at a time, the latest wish first: that is where the reviewer is now. */
export class Drawing {
  readonly #wishes: Wish[] = [];
  #busy = false;

  constructor(private readonly pdf: PDFDocumentProxy) {}

  /** Rejects when the signal aborts, and when the page cannot be drawn. */
  draw(page: number, scale: number, turn: Turn, signal: AbortSignal): Promise<HTMLCanvasElement> {
    return new Promise((resolve, reject) => {
      this.#wishes.push({ page, scale, turn, signal, resolve, reject });
      void this.#next();
    });
  }

  async #next(): Promise<void> {
    if (this.#busy) return;
    const wish = this.#wishes.pop();
    if (!wish) return;
    this.#busy = true;
    try {
      wish.signal.throwIfAborted();
      wish.resolve(await this.#drawNow(wish));
    } catch (error) {
      wish.reject(error);
    } finally {
      this.#busy = false;
      void this.#next();
    }
  }

  async #drawNow({ page: index, scale, turn, signal }: Wish): Promise<HTMLCanvasElement> {
    const page = await this.pdf.getPage(index + 1);
    const rotation = (page.rotate + turn) % 360;
    const plain = page.getViewport({ scale: 1, rotation });
    const affordable = Math.sqrt(MOST_PIXELS / (plain.width * plain.height));
    const viewport = page.getViewport({ scale: Math.min(scale, affordable), rotation });
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.floor(viewport.width));
    canvas.height = Math.max(1, Math.floor(viewport.height));
    const task = page.render({ canvas, viewport, background: 'white' });
    const stop = (): void => task.cancel();
    signal.addEventListener('abort', stop, { once: true });
    try {
      await task.promise;
      return canvas;
    } catch (error) {
      canvas.width = 0;
      throw error;
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }
}

/** Gives the picture's memory back at once instead of when the collector comes by. */
export function release(canvas: HTMLCanvasElement | null | undefined): void {
  if (!canvas) return;
  canvas.width = 0;
  canvas.height = 0;
}

import { identity, type Matrix, multiplied, point } from './matrix';

export interface ContentLook {
  /** Something is painted that may hide a letter: a filled shape or a line as thick as letters are high. */
  readonly covers: boolean;
  /** Another content stream is painted. */
  readonly paintsForms: boolean;
}

/** In points, below the height of any letter; as `LEAST_HEIGHT` of the full trace, with room to spare. */
const LEAST = 3.5;
const token =
  /\((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S])*\))*\)|<[0-9A-Fa-f\s]*>|\/[^\s()<>[\]{}/%]*|[+-]?(?:\d+\.?\d*|\.\d+)|[A-Za-z'"]+\*?|%[^\r\n]*|[\s\S]/g;

/** Reads a content stream as text, quickly, for one question only. When in doubt it says that it covers. */
export function lookAtContent(content: string): ContentLook {
  // Without a single operator that fills or strokes there is nothing to follow.
  if (!/(?:^|[\s\])>])(?:f|F|f\*|B|B\*|b|b\*|S|s|sh|Do|BI)(?=[\s\]<(/[]|$)/.test(content))
    return { covers: false, paintsForms: false };
  return new Look().over(content);
}

class Look {
  #matrix: Matrix = identity;
  readonly #saved: { matrix: Matrix; width: number }[] = [];
  #width = 1;
  #box: [number, number, number, number] | null = null;
  #numbers: number[] = [];
  #forms = false;

  over(content: string): ContentLook {
    token.lastIndex = 0;
    for (let found = token.exec(content); found; found = token.exec(content)) {
      const word = found[0];
      const code = word.charCodeAt(0);
      if ((code >= 48 && code <= 57) || code === 43 || code === 45 || code === 46) {
        if (word.length > 1 || (code >= 48 && code <= 57)) this.#numbers.push(Number(word));
        continue;
      }
      if (!/^[A-Za-z'"]/.test(word)) continue;
      if (this.#operator(word)) return { covers: true, paintsForms: true };
      this.#numbers = [];
    }
    return { covers: false, paintsForms: this.#forms };
  }

  /** Whether the operator may cover something. */
  #operator(name: string): boolean {
    const n = this.#numbers;
    switch (name) {
      case 'q':
        if (this.#saved.length < 1_000) this.#saved.push({ matrix: this.#matrix, width: this.#width });
        return false;
      case 'Q': {
        const saved = this.#saved.pop();
        if (saved) ({ matrix: this.#matrix, width: this.#width } = saved);
        return false;
      }
      case 'cm':
        if (n.length >= 6) this.#matrix = multiplied(n.slice(-6) as unknown as Matrix, this.#matrix);
        return false;
      case 'w':
        this.#width = n.at(-1) ?? 1;
        return false;
      case 'gs':
        // It may set a line width of its own.
        this.#width = Math.max(this.#width, 1);
        return false;
      case 're':
        if (n.length >= 4) {
          const [x, y, width, height] = n.slice(-4) as [number, number, number, number];
          this.#grow(x, y);
          this.#grow(x + width, y + height);
        }
        return false;
      case 'm':
      case 'l':
        this.#grow(n.at(-2) ?? 0, n.at(-1) ?? 0);
        return false;
      case 'c':
      case 'v':
      case 'y':
        for (let at = 0; at + 1 < n.length; at += 2) this.#grow(n[at]!, n[at + 1]!);
        return false;
      case 'f':
      case 'F':
      case 'f*':
      case 'B':
      case 'B*':
      case 'b':
      case 'b*':
        return this.#isLarge();
      case 'S':
      case 's': {
        const [a, b, c, d] = this.#matrix;
        const thick = this.#width * Math.max(Math.hypot(a, b), Math.hypot(c, d));
        this.#box = null;
        return thick >= LEAST;
      }
      case 'n':
        this.#box = null;
        return false;
      case 'Do':
        this.#forms = true;
        return false;
      case 'sh':
        return true;
      default:
        return false;
    }
  }

  #grow(x: number, y: number): void {
    const [px, py] = point(this.#matrix, x, y);
    const box = this.#box;
    this.#box = box
      ? [Math.min(box[0], px), Math.min(box[1], py), Math.max(box[2], px), Math.max(box[3], py)]
      : [px, py, px, py];
  }

  #isLarge(): boolean {
    const box = this.#box;
    this.#box = null;
    return box !== null && box[2] - box[0] >= LEAST && box[3] - box[1] >= LEAST;
  }
}

import type { TokenSpan } from '../text/structure';
import { MARK, type Tokens } from '../text/tokenise';
import { foldWord, hashText } from './tagger-features';
import { GATE_ROWS } from './tagger-weights';

/**
 * The rows of a sentence's words for the gate: each word, and each pair of neighbouring words. Marks are left out.
 * Hashes of words are remembered, up to a bound.
 */
export class GateReader {
  #memo = new Map<string, number>();

  rows(tokens: Tokens, sentence: TokenSpan): number[] {
    const rows: number[] = [];
    let before = 0;
    for (let token = sentence.start; token < sentence.end; token++) {
      if (tokens.kinds[token] === MARK) continue;
      const here = this.#hash(tokens.text.slice(tokens.starts[token], tokens.ends[token]));
      rows.push(here % GATE_ROWS);
      if (before !== 0) rows.push(((Math.imul(before, 31) + here) >>> 0) % GATE_ROWS);
      before = here;
    }
    return rows;
  }

  #hash(word: string): number {
    let found = this.#memo.get(word);
    if (found === undefined) {
      if (this.#memo.size > 50_000) this.#memo = new Map();
      found = hashText(foldWord(word), 4);
      this.#memo.set(word, found);
    }
    return found;
  }
}

/** The greatest sum over any stretch of neighbouring rows: one telling clause lets a sentence in, length alone does not. */
export function gateScore(weights: Float32Array, rows: readonly number[]): number {
  let sum = 0;
  let most = 0;
  for (let at = 0; at < rows.length; at++) {
    sum = Math.max(0, sum + weights[rows[at]!]!);
    most = Math.max(most, sum);
  }
  return most;
}

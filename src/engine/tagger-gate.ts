import type { TokenSpan } from '../text/structure';
import { MARK, type Tokens } from '../text/tokenise';
import type { ConceptHit } from './compiled-lexicon';
import { firstStartingFrom, hashText } from './tagger-features';
import { GATE_ROWS } from './tagger-weights';
import { foldWord } from './tagger-word';

/** The row that every sentence has. */
export const GATE_BIAS = 0;

/**
 * The rows of a sentence for the gate: its words, their stems, pairs of neighbours, and its concepts. Marks are left
 * out. Hashes of words are remembered, up to a bound.
 */
export class GateReader {
  #memo = new Map<string, readonly [number, number]>();

  rows(tokens: Tokens, sentence: TokenSpan, concepts: readonly ConceptHit[]): number[] {
    const rows: number[] = [GATE_BIAS];
    let before = 0;
    for (let token = sentence.start; token < sentence.end; token++) {
      if (tokens.kinds[token] === MARK) continue;
      const [here, stem] = this.#hashes(tokens.text.slice(tokens.starts[token], tokens.ends[token]));
      rows.push(here % GATE_ROWS, stem % GATE_ROWS);
      if (before !== 0) rows.push(((Math.imul(before, 31) + here) >>> 0) % GATE_ROWS);
      before = here;
    }
    for (let at = firstStartingFrom(concepts, sentence.start); at < concepts.length; at++) {
      const { start, concept } = concepts[at]!;
      if (start >= sentence.end) break;
      rows.push(this.#hashes(`<${concept}>`)[0] % GATE_ROWS);
    }
    return rows;
  }

  #hashes(word: string): readonly [number, number] {
    let found = this.#memo.get(word);
    if (found === undefined) {
      if (this.#memo.size > 50_000) this.#memo = new Map();
      const folded = foldWord(word);
      found = [hashText(folded, 4), hashText(folded.slice(0, 5), 5)];
      this.#memo.set(word, found);
    }
    return found;
  }
}

/** The sum of a sentence's rows. */
export function gateScore(weights: Float32Array, rows: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < rows.length; at++) sum += weights[rows[at]!]!;
  return sum;
}

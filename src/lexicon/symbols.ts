import { firstWord } from '../engine/pattern-tables';
import { usesPerMillion } from './common-words';
import { folded } from './cue-language';

/** A piece of an expanded phrase: a symbol's number, or a gap. */
export type Element = number | 'gap';
export type Phrase = readonly Element[];

export interface Concept {
  /** Its place among the concepts. */
  readonly number: number;
  readonly name: string;
  readonly symbol: number;
  /** Members of one word, as word symbols. */
  readonly words: Set<number>;
  /** Members of several words, once each. */
  readonly phrases: Map<string, Phrase>;
}

type SymbolKind =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'set'; readonly words: readonly number[] }
  | { readonly kind: 'concept'; readonly concept: number };

/** Numbers for words, sets of words and concepts while a lexicon is compiled; the same sources give the same numbers. */
export class Symbols {
  readonly list: SymbolKind[] = [];
  readonly concepts: Concept[] = [];
  private readonly wordNumbers = new Map<string, number>();
  private readonly setNumbers = new Map<string, number>();
  private readonly namedConcepts = new Map<string, Concept>();
  private readonly frequencies = new Map<number, number>();
  private readonly groupNumbers = new Map<string, number>();

  constructor() {
    // The classes of number stand where the matcher expects them.
    for (let number = 0; number < firstWord; number++) this.list.push({ kind: 'word', word: `#${number}` });
  }

  word(word: string): number {
    const key = folded(word);
    let number = this.wordNumbers.get(key);
    if (number === undefined) {
      number = this.add({ kind: 'word', word: key });
      this.wordNumbers.set(key, number);
    }
    return number;
  }

  /** Any of these words; one word is itself. */
  set(words: readonly number[]): number {
    const sorted = [...new Set(words)].sort((a, b) => a - b);
    if (sorted.length === 1) return sorted[0]!;
    const key = sorted.join();
    let number = this.setNumbers.get(key);
    if (number === undefined) {
      number = this.add({ kind: 'set', words: sorted });
      this.setNumbers.set(key, number);
    }
    return number;
  }

  declare(name: string): Concept {
    const concept: Concept = {
      number: this.concepts.length,
      name,
      symbol: this.add({ kind: 'concept', concept: this.concepts.length }),
      words: new Set(),
      phrases: new Map(),
    };
    this.concepts.push(concept);
    if (name !== '') this.namedConcepts.set(name, concept);
    return concept;
  }

  named(name: string): Concept | undefined {
    return this.namedConcepts.get(name);
  }

  /** A concept without a name: one of these phrases. */
  group(phrases: readonly Phrase[]): number {
    const key = JSON.stringify(phrases);
    let number = this.groupNumbers.get(key);
    if (number === undefined) {
      const concept = this.declare('');
      for (const phrase of phrases) this.addMember(concept, phrase);
      number = concept.symbol;
      this.groupNumbers.set(key, number);
    }
    return number;
  }

  /** Members of one word join the concept's words; a member that is itself a concept brings all of its own. */
  addMember(concept: Concept, phrase: Phrase): void {
    const [only] = phrase;
    const kind = phrase.length === 1 && typeof only === 'number' ? this.list[only]! : null;
    if (kind === null) concept.phrases.set(phrase.join(), phrase);
    else if (kind.kind === 'word') concept.words.add(only as number);
    else if (kind.kind === 'set') for (const word of kind.words) concept.words.add(word);
    else {
      const inner = this.concepts[kind.concept]!;
      for (const word of inner.words) concept.words.add(word);
      for (const member of inner.phrases.values()) this.addMember(concept, member);
    }
  }

  /** The words that a symbol accepts alone. */
  wordsOf(symbol: number): readonly number[] {
    const kind = this.list[symbol]!;
    if (kind.kind === 'word') return [symbol];
    return kind.kind === 'set' ? kind.words : [...this.concepts[kind.concept]!.words];
  }

  conceptOf(symbol: number): Concept | null {
    const kind = this.list[symbol]!;
    return kind.kind === 'concept' ? this.concepts[kind.concept]! : null;
  }

  /** How often a symbol starts work in ordinary prose, in uses per million words; asked once its members are complete. */
  frequency(symbol: number): number {
    const known = this.frequencies.get(symbol);
    if (known !== undefined) return known;
    let sum = 0;
    for (const word of this.wordsOf(symbol)) sum += this.wordFrequency(word);
    for (const phrase of this.conceptOf(symbol)?.phrases.values() ?? []) sum += this.rarest(phrase).uses;
    this.frequencies.set(symbol, sum);
    return sum;
  }

  /**
   * The piece of a phrase to wait for: rare, and beside a piece that is rare too, since what stands beside it is looked
   * at before anything else is done (to the right, or to the left of the last piece).
   */
  rarest(phrase: Phrase): { at: number; symbol: number; uses: number } {
    let best = { at: -1, symbol: -1, uses: Number.POSITIVE_INFINITY };
    let least = Number.POSITIVE_INFINITY;
    phrase.forEach((element, at) => {
      if (element === 'gap') return;
      const uses = this.frequency(element);
      const beside = at + 1 < phrase.length ? phrase[at + 1]! : phrase[at - 1];
      const met = beside === undefined || beside === 'gap' ? 1 : Math.min(1, this.frequency(beside) / 1_000_000);
      const work = uses * (lookAside + met);
      if (work >= least) return;
      least = work;
      best = { at, symbol: element, uses };
    });
    return best;
  }

  private wordFrequency(symbol: number): number {
    const kind = this.list[symbol]!;
    if (symbol < firstWord) return symbol <= 2 ? 20_000 : 20;
    return kind.kind !== 'word' ? 0 : (usesPerMillion.get(kind.word) ?? unlistedUses(kind.word));
  }

  private add(kind: SymbolKind): number {
    this.list.push(kind);
    return this.list.length - 1;
  }
}

/** A look at a neighbour against a walk of the trie. */
const lookAside = 0.1;

function unlistedUses(word: string): number {
  if (/^\W$/.test(word)) return 5_000;
  return word.length === 1 || /^\d+$/.test(word) ? 600 : 8;
}

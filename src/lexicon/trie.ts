import { GAP, TURN } from '../engine/pattern-tables';
import type { Concept, Phrase, Symbols } from './symbols';

/** The token trie while it grows: nodes are numbers, 0 is no node. */
export class Trie {
  readonly edges: Map<number, number>[] = [new Map()];
  readonly accepts: number[][] = [[]];

  node(): number {
    this.edges.push(new Map());
    this.accepts.push([]);
    return this.edges.length - 1;
  }

  follow(node: number, symbol: number): number {
    const edges = this.edges[node]!;
    let target = edges.get(symbol);
    if (target === undefined) {
      target = this.node();
      edges.set(symbol, target);
    }
    return target;
  }

  accept(node: number, code: number): void {
    const codes = this.accepts[node]!;
    if (!codes.includes(code)) codes.push(code);
  }
}

const edge = (element: Phrase[number]): number => (element === 'gap' ? GAP : element);

/** One layer's phrases, each filed under its rarest piece. */
export class Layer {
  /** Root node by symbol. */
  readonly roots = new Map<number, number>();
  private readonly open = new Set<Concept>();

  constructor(
    private readonly trie: Trie,
    private readonly symbols: Symbols,
    private readonly acceptConcept: (concept: Concept) => number,
  ) {}

  add(phrase: Phrase, code: number): void {
    const { at, symbol } = this.symbols.rarest(phrase);
    let node = this.root(symbol);
    for (const element of phrase.slice(at + 1)) node = this.trie.follow(node, edge(element));
    if (at > 0) {
      node = this.trie.follow(node, TURN);
      for (const element of phrase.slice(0, at).reverse()) node = this.trie.follow(node, edge(element));
    }
    this.trie.accept(node, code);
  }

  root(symbol: number): number {
    let root = this.roots.get(symbol);
    if (root === undefined) {
      root = this.trie.node();
      this.roots.set(symbol, root);
      const concept = this.symbols.conceptOf(symbol);
      if (concept !== null) this.awaitPhrasesOf(concept);
    }
    return root;
  }

  /** A concept that phrases wait for must itself be found where its members of several words stand. */
  awaitPhrasesOf(concept: Concept): void {
    if (this.open.has(concept)) return;
    this.open.add(concept);
    for (const phrase of concept.phrases.values()) this.add(phrase, this.acceptConcept(concept));
  }
}

/** A concept's members of several words as a trie read in one direction; 0 when it has none. */
export function memberTrie(trie: Trie, concept: Concept, direction: 'forward' | 'backward', code: number): number {
  if (concept.phrases.size === 0) return 0;
  const root = trie.node();
  for (const phrase of concept.phrases.values()) {
    let node = root;
    for (const element of direction === 'forward' ? phrase : [...phrase].reverse())
      node = trie.follow(node, edge(element));
    trie.accept(node, code);
  }
  return root;
}

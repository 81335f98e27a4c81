import type { Trie } from './trie';

export interface Graph {
  /** For each node, its edges as symbol and target, and what it accepts; node 0 is no node. */
  readonly edges: readonly (readonly { readonly symbol: number; readonly target: number }[])[];
  readonly accepts: readonly (readonly number[])[];
  /** The graph's node for each node of the trie. */
  readonly nodeOf: readonly number[];
}

/** Nodes from which the same is read and accepted become one, so that choices at a phrase's start share its end. */
export function minimised(trie: Trie, renumber: (symbol: number) => number, order: (symbol: number) => number): Graph {
  const edges: { symbol: number; target: number }[][] = [[]];
  const accepts: (readonly number[])[] = [[]];
  const nodeOf: number[] = new Array(trie.edges.length).fill(0);
  const known = new Map<string, number>();
  // A child is always made after its parent, so from the last node to the first every target is already placed.
  for (let node = trie.edges.length - 1; node > 0; node--) {
    const own = [...trie.edges[node]!]
      .map(([symbol, target]) => ({ symbol: renumber(symbol), target: nodeOf[target]! }))
      .sort((a, b) => order(a.symbol) - order(b.symbol) || a.symbol - b.symbol);
    const codes = [...trie.accepts[node]!].sort((a, b) => a - b);
    const key = `${codes.join()};${own.map(({ symbol, target }) => `${symbol}>${target}`).join()}`;
    let number = known.get(key);
    if (number === undefined) {
      number = edges.length;
      edges.push(own);
      accepts.push(codes);
      known.set(key, number);
    }
    nodeOf[node] = number;
  }
  return { edges, accepts, nodeOf };
}

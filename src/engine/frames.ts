import type { TokenSpan } from '../text/structure';
import type { Tokens } from '../text/tokenise';
import { isByOther, occurs } from './agency';
import type { AgencyTable, FrameTable } from './pattern-tables';
import type { TrieWalk } from './trie-walk';

/** Why a frame whose rarest concept was found is none, for `lexicon try`. */
export type FrameOutcome =
  | { readonly found: TokenSpan }
  | { readonly missing: number }
  | { readonly vetoed: number }
  | { readonly notBy: 'other' | 'reviewed-person' };

const farthest = 40;

/** Looks for the rest of a frame in the clause (or sentence) around the member of its first concept at `first`. */
export function frameAround(
  walk: TrieWalk,
  agency: AgencyTable,
  tokens: Tokens,
  frame: FrameTable,
  first: TokenSpan,
  place: TokenSpan,
): FrameOutcome {
  // A text without a full stop is one long clause; a frame does not reach across it.
  const start = Math.max(place.start, first.start - farthest);
  const end = Math.min(place.end, first.end + farthest);
  const { all, not } = frame;
  for (let need = 1; need < all.length; need++)
    if (walk.mayBegin(all[need]!, start, end) < 0) return { missing: all[need]! };
  const { low, high } = walk;
  walk.low = start;
  walk.high = end;
  const outcome = around();
  walk.low = low;
  walk.high = high;
  return outcome;

  function around(): FrameOutcome {
    const parts: TokenSpan[] = [first];
    for (let need = 1; need < all.length; need++) {
      const part = nearest(walk, all[need]!, { start, end }, parts);
      if (part === null) return { missing: all[need]! };
      parts.push(part);
    }
    for (const symbol of not) if (occurs(walk, symbol, { start, end })) return { vetoed: symbol };
    if (frame.by !== 'any' && isByOther(walk, agency, tokens, { start, end }, parts) !== (frame.by === 'other'))
      return { notBy: frame.by };
    return {
      found: { start: Math.min(...parts.map((part) => part.start)), end: Math.max(...parts.map((part) => part.end)) },
    };
  }
}

/** The member of a concept nearest to the first part that overlaps none taken yet; of equals the longer, then the left. */
function nearest(walk: TrieWalk, symbol: number, place: TokenSpan, taken: readonly TokenSpan[]): TokenSpan | null {
  const [first] = taken;
  let best: TokenSpan | null = null;
  let bestAway = Number.POSITIVE_INFINITY;
  for (let at = walk.mayBegin(symbol, place.start, place.end); at >= 0; at = walk.mayBegin(symbol, at + 1, place.end)) {
    const ends = walk.endsAt(symbol, at);
    for (let far = 0; far < ends.count; far++) {
      const end = ends.at[far]!;
      if (taken.some((part) => at < part.end && part.start < end)) continue;
      const away = at >= first!.end ? at - first!.end : first!.start - end;
      if (away < bestAway || (away === bestAway && best !== null && end - at > best.end - best.start)) {
        best = { start: at, end };
        bestAway = away;
      }
    }
  }
  return best;
}

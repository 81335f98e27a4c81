import { matcherFor } from '../../src/engine/matcher';
import { spanAt } from '../../src/engine/places';
import type { ReadFinding } from '../../src/engine/read-finding';
import { readingOf } from '../../src/engine/reading';
import type { Family } from '../../src/model/lexicon';
import { tokenise } from '../../src/text/tokenise';
import { engineLexicon } from './engine-lexicon';

/** How the engine reads a passage marked `[[…]]` in a text, whichever cue may find it: its status, whose it is, who says so. */
export function readMarked(marked: string, family: Family = 'documents-and-identity', reviewed?: string): ReadFinding {
  const start = marked.indexOf('[[');
  const end = marked.indexOf(']]') - 2;
  if (start < 0 || end < start) throw new Error(`Mark a passage with [[ and ]]: ${marked}`);
  const text = marked.replace('[[', '').replace(']]', '');
  const lexicon = engineLexicon();
  const tokens = tokenise(text);
  const structure = lexicon.segment(tokens);
  const cast = lexicon.castOf(tokens, reviewed);
  const matches = matcherFor(lexicon.compiled.patterns).match(tokens, structure);
  let first = 0;
  while (tokens.ends[first]! <= start) first++;
  let last = first;
  while (last < tokens.count && tokens.starts[last]! < end) last++;
  const indicator = lexicon.compiled.indicators.findIndex((one) => one.family === family);
  return readingOf({ tokens, structure, matches, cast, lexicon, pageOf: () => ({ index: 0, label: '1' }) })({
    start: first,
    end: last,
    clause: spanAt(structure.clauses, first),
    indicator: Math.max(0, indicator),
    family,
    strength: 'strong',
    foundBy: 'lexicon',
    needsAnchor: false,
    named: true,
    contradicted: false,
  });
}

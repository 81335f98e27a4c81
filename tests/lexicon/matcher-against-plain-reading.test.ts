import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CueSequence, parseCue } from '../../src/lexicon/cue-language';
import { exampleStructure } from '../../src/lexicon/example-structure';
import { tokenise } from '../../src/text/tokenise';
import { compiled } from './compiled';
import { plainReading, written } from './plain-reading';

const classes = { near: ['a', 'b c', '{take} d'], far: ['<near> e', 'f', 'c [d] a'] };
const word = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'took', 'the');

const piece = fc.letrec<{ piece: string; cue: string }>((tie) => ({
  piece: fc.oneof(
    { maxDepth: 2 },
    word,
    fc.constantFrom('<near>', '<far>', '{take}'),
    fc.array(tie('cue'), { minLength: 1, maxLength: 3 }).map((options) => `(${options.join('|')})`),
    tie('cue').map((option) => `[${option}]`),
  ),
  cue: fc.array(tie('piece'), { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join(' ')),
}));
// Gaps stand between plain words: two that meet where an optional piece is left out count as one, by definition.
const gap = fc.tuple(word, word).map((words) => words.join(' ... '));
const cues = fc
  .tuple(word, fc.array(fc.oneof({ weight: 3, arbitrary: piece.piece }, gap), { maxLength: 4 }), word)
  .map(([first, middle, last]) => [first, ...middle, last].join(' '));
const noise = fc.array(fc.oneof({ weight: 12, arbitrary: word }, fc.constant(',')), { maxLength: 6 });

const parsed = (cue: string): CueSequence | null => {
  const result = parseCue(cue);
  return result.ok ? result.sequence : null;
};

test('the compiled trie finds exactly what trying everything finds', () => {
  const members = new Map(Object.entries(classes).map(([name, list]) => [name, list.map((member) => parsed(member)!)]));
  let compared = 0;
  fc.assert(
    fc.property(
      cues,
      fc.array(fc.tuple(noise, fc.array(fc.nat(99)), noise), { minLength: 4, maxLength: 6 }),
      (cue, texts) => {
        const sequence = parsed(cue);
        fc.pre(sequence !== null && (cue.match(/\.\.\./g) ?? []).length <= 3);
        const matcher = compiled({ classes, cues: [cue] });
        for (const [before, choices, after] of texts) {
          let next = 0;
          const inside = written(sequence!, members, (below) => (choices[next++ % (choices.length || 1)] ?? 0) % below);
          const words = [...before, ...inside, ...after];
          const tokens = tokenise(words.join(' '));
          const hits = matcher.trace(tokens, exampleStructure(tokens)).cues;
          const spans = [...new Set(hits.map(({ start, end }) => `${start}-${end}`))].sort();
          const plain = plainReading(sequence!, words, members);
          compared += plain.length;
          expect(spans, `${cue} in ${words.join(' ')}`).toEqual(plain);
        }
      },
    ),
    { numRuns: 120 },
  );
  expect(compared).toBeGreaterThan(300);
}, 120_000);

// A concept of several words that is accepted on the way starts a walk of its own, which once wrote over the places that
// the outer walk was still going through.
test('a choice between a word and optional words around a class keeps its parts together', () => {
  const cue = 'a ((a)|[a] <far> [a]) ([a] <near> [a]|<near> <near>) a';
  const members = new Map(Object.entries(classes).map(([name, list]) => [name, list.map((member) => parsed(member)!)]));
  const words = 'a a a e a a a a'.split(' ');
  const tokens = tokenise(words.join(' '));
  const hits = compiled({ classes, cues: [cue] }).trace(tokens, exampleStructure(tokens)).cues;
  expect([...new Set(hits.map(({ start, end }) => `${start}-${end}`))].sort()).toEqual(
    plainReading(parsed(cue)!, words, members),
  );
});

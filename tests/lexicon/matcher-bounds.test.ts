import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matcherFor } from '../../src/engine/matcher';
import { compile } from '../../src/lexicon/compile';
import { exampleStructure } from '../../src/lexicon/example-structure';
import { readFiles } from '../../src/lexicon/read-files';
import type { Structure, TokenSpan } from '../../src/text/structure';
import { type Tokens, tokenise } from '../../src/text/tokenise';

const files = readFiles('lexicons');
const result = compile(files);
if (!result.ok) throw new Error('The lexicon has errors: run npm run lexicon -- check.');
const lexicon = result.value;
const matcher = matcherFor(lexicon.patterns);
const words = lexicon.patterns.words.split('\n').filter((word) => /^[a-z]/.test(word));

const oneSentence = (tokens: Tokens): Structure => {
  const whole = { start: 0, end: tokens.count };
  return {
    sections: [{ ...whole, heading: '', type: 'narrative' }],
    paragraphs: [{ ...whole, section: 0, type: 'narrative' }],
    sentences: [{ ...whole, paragraph: 0 }],
    clauses: [{ ...whole, sentence: 0 }],
  };
};
const matchesIn = (text: string): number => {
  const tokens = tokenise(text);
  const { cues, concepts, context } = matcher.match(tokens, oneSentence(tokens));
  return cues.length + concepts.length + context.length;
};

describe('whatever the text', () => {
  test('every span lies in the text, in order, inside one sentence', () => {
    const piece = fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...words) },
      fc.constantFrom('.', ',', '"', '\n\n', '-\n', '\u0000', '\ud800', '\u202e', '😀', '£', '14', '’s'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const tokens = tokenise(pieces.join(' '));
        const structure = exampleStructure(tokens);
        const matches = matcher.match(tokens, structure);
        const home = (hit: TokenSpan): boolean =>
          structure.sentences.some(({ start, end }) => hit.start >= start && hit.end <= end);
        for (const list of [matches.cues, matches.excepted, matches.concepts, matches.context]) {
          for (const hit of list) expect(hit.start < hit.end && home(hit)).toBe(true);
          expect(list.every((hit, at) => at === 0 || list[at - 1]!.start <= hit.start)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  test('the same matches come of the same text, whole or sentence by sentence', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }), { maxLength: 6 }),
        (lines) => {
          const text = lines.map((line) => `${line.join(' ')}.`).join(' ');
          const whole = tokenise(text);
          const structure = exampleStructure(whole);
          const together = matcher
            .match(whole, structure)
            .cues.map(({ start, end, indicator }) => `${start}-${end} ${indicator}`);
          const apart = structure.sentences.flatMap(({ start }, at) => {
            const { end } = structure.sentences[at]!;
            const tokens = tokenise(text.slice(whole.starts[start], whole.ends[end - 1]));
            return matcher
              .match(tokens, exampleStructure(tokens))
              .cues.map((hit) => `${hit.start + start}-${hit.end + start} ${hit.indicator}`);
          });
          expect(together).toEqual(apart);
        },
      ),
      { numRuns: 100 },
    );
  }, 120_000);

  test.each([
    ['a text of one word', 'passport'],
    ['pronouns without end', 'she her him they'],
    ['the beginnings of many cues', 'told her to made him had to'],
    ['numbers', '14 $400 5k'],
    ['quotation marks', '" , "'],
  ])(
    '%s, over and over without a full stop, give no more matches than in proportion',
    (_, words) => {
      const text = (times: number): string => `${words} `.repeat(times);
      expect(matchesIn(text(16_000))).toBeLessThanOrEqual(matchesIn(text(2_000)) * 8 + 100);
    },
    120_000,
  );

  test('ten million characters without a blank, and a million line feeds', () => {
    expect(matcher.match(tokenise('x'.repeat(10_000_000)), oneSentence(tokenise('x'))).cues).toEqual([]);
    expect(matcher.match(tokenise('\n'.repeat(1_000_000)), oneSentence(tokenise(''))).cues).toEqual([]);
  });
});

describe('the compiled tables', () => {
  test('are the same bytes for the same sources, in whatever order they are read', () => {
    const again = compile([...files].reverse());
    expect(again.ok && JSON.stringify(again.value) === JSON.stringify(lexicon)).toBe(true);
  });
  test('have another hash when a source changes, not when a reading does', () => {
    const hashOf = (path: string, text: string): string | false => {
      const other = compile([...files.filter((file) => file.path !== path), { path, text }]);
      return other.ok && other.value.sha256;
    };
    expect(hashOf('VERSION', '9.9.9\n')).not.toBe(lexicon.sha256);
    expect(hashOf('jurisdictions/zz.yaml', 'a: 1')).toBe(lexicon.sha256);
  });
  test('are plain JSON under 1.5 MB', () => {
    const json = JSON.stringify(lexicon);
    expect(JSON.parse(json)).toEqual(lexicon);
    expect(json.length).toBeLessThan(1_500_000);
  });
});

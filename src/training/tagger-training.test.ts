import { describe, expect, test } from 'vitest';
import { engineLexicon } from '../../tests/support/engine-lexicon';
import { loadTagger } from '../engine/tagger';
import { FeatureReader } from '../engine/tagger-features';
import { SpanFinder } from '../engine/tagger-spans';
import { readWeights } from '../engine/tagger-weights';
import { type Family, families } from '../model/lexicon';
import type { Structure } from '../text/structure';
import { type Tokens, tokenise } from '../text/tokenise';
import { exampleOf, type Surroundings } from './example';
import { parseReading } from './inline-format';
import { labelFamilies, labels } from './labels';
import { type Materials, VECTOR_SIZE } from './materials';
import { Seeded } from './seeded';
import { type TaggerRecipe, trainTagger } from './tagger-training';

/** Every line a paragraph and a sentence. */
function lines(tokens: Tokens): Structure {
  const spans: { start: number; end: number }[] = [];
  let start = 0;
  for (let t = 0; t < tokens.count; t++) {
    const last = t + 1 === tokens.count;
    if (!last && !tokens.text.slice(tokens.ends[t], tokens.starts[t + 1]).includes('\n')) continue;
    spans.push({ start, end: t + 1 });
    start = t + 1;
  }
  return {
    sections: [{ start: 0, end: tokens.count, heading: '', type: 'narrative' }],
    paragraphs: spans.map((span) => ({ ...span, section: 0, type: 'narrative' })),
    sentences: spans.map((span, paragraph) => ({ ...span, paragraph })),
    clauses: spans.map((span, sentence) => ({ ...span, sentence })),
  };
}

const taught = [
  'The clerk said {{debt|she still owes them for the ticket}} and left.',
  'He told the nurse {{debt|he owes the boss four thousand}} for it.',
  '{{threat|They said they would burn the house}} if he stopped.',
  'She heard that {{threat|they would burn her mother}} at home.',
  '{{threat:denied|No one said they would burn anything}}, he added.',
  'The officer parked the car and wrote the report.',
  'The store was closed and the lights were off.',
  'The nurse gave her water and called the ward.',
];

function smallMaterials(): Omit<Materials, 'lexicon'> {
  const words = [
    ...new Set(
      taught
        .join(' ')
        .toLowerCase()
        .match(/[a-z]+/g),
    ),
  ]
    .filter((word) => word !== 'burn')
    .sort();
  const random = new Seeded(9);
  const vectors = Float32Array.from({ length: words.length * VECTOR_SIZE }, () => random.unit() * 2 - 1);
  const features = new FeatureReader({ words, concepts: ['harm'] });
  const around: Surroundings = {
    structureOf: lines,
    conceptsOf: (tokens) => {
      const at = Array.from({ length: tokens.count }, (_, t) => t);
      const isBurn = (t: number): boolean => tokens.text.slice(tokens.starts[t], tokens.ends[t]) === 'burn';
      return at.filter(isBurn).map((t) => ({ start: t, end: t + 1, concept: 'harm' }));
    },
  };
  const examples = taught.map((line, at) => {
    const indicator = at < 2 ? 'DBT-01' : 'THR-01';
    const lesson = { name: `line ${at}`, fold: 0, kind: 'document' as const, reading: parseReading(line), indicator };
    return exampleOf(lesson, features, around);
  });
  const accepts = Object.fromEntries(labels.map((label) => [label, [labelFamilies[label]]]));
  return { words, vectors, concepts: ['harm'], features, around, examples, accepts };
}

const materials = smallMaterials();
const recipe: TaggerRecipe = {
  shape: {
    channels: 16,
    dilations: [1, 2],
    width: 3,
    learnedRows: materials.features.groups.rows - materials.features.groups.unknown,
    vectorSize: VECTOR_SIZE,
    hidden: 16,
    inputDropout: 0,
    layerDropout: 0,
    spanDropout: 0,
  },
  rounds: 40,
  rate: 8e-3,
  decay: 0.01,
  batchRows: 200,
  seed: 2,
  wordDropout: 0.02,
  formDropout: 0,
  wordSwap: 0,
  averaging: 0,
  spanShare: 0.5,
  phraseRounds: 5,
  phraseRate: 0.1,
  gateKeeps: 1,
  proposeAt: 0.3,
  mix: 0.5,
};
const least = Object.fromEntries(families.map((family) => [family, 0.1])) as Record<Family, number>;
const bytes = trainTagger(materials, recipe, materials.examples, least, () => undefined);

const text = [...taught.map((line) => parseReading(line).text), 'The girl owes him for the ticket.'].join('\n');
const tokens = tokenise(text);
const structure = lines(tokens);
const matches = { cues: [], excepted: [], context: [], concepts: materials.around.conceptsOf(tokens, structure) };

const loaded = () => {
  const result = loadTagger(bytes);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
};

describe('training the tagger', () => {
  test('gives the same bytes for the same examples and seed', () => {
    const again = trainTagger(materials, recipe, materials.examples, least, () => undefined);
    expect(Buffer.compare(again, bytes)).toBe(0);
  });
  test('makes a tagger that finds what it was taught, with family, words and the example it reads like', () => {
    const found = loaded().tag(tokens, structure, matches);
    const told = found.map(({ start, end, family, status }) => ({
      words: text.slice(tokens.starts[start], tokens.ends[end - 1]),
      family,
      status,
    }));
    const about = (words: string): string[] =>
      told.filter((span) => words.includes(span.words) || span.words.includes(words)).map(({ family }) => family);
    expect(about('burn her mother')).toContain('threats');
    expect(about('owes the boss')).toContain('debt-and-earnings');
    expect(about('parked the car')).toEqual([]);
    for (const span of found) {
      expect(span.words.every((word) => word >= span.start && word < span.end)).toBe(true);
      if (span.readsLike !== undefined) expect(taught.map((line) => parseReading(line).text)).toContain(span.readsLike);
    }
    expect(found.some(({ indicator }) => indicator === 'THR-01')).toBe(true);
  });
  test('makes a tagger that reads two windows as it reads the whole', () => {
    const tagger = loaded();
    const middle = structure.paragraphs[4]!.start;
    const inParts = [
      ...tagger.tag(tokens, structure, matches, { start: 0, end: middle }),
      ...tagger.tag(tokens, structure, matches, { start: middle, end: tokens.count }),
    ];
    expect(inParts).toEqual(tagger.tag(tokens, structure, matches));
  });
  test('makes a tagger that reads alike with and without WebAssembly', () => {
    const weights = readWeights(bytes);
    if (!weights.ok) throw new Error(weights.failure.message);
    const plain = new SpanFinder(weights.value, true).find(tokens, structure, matches);
    expect(plain).toEqual(loaded().tag(tokens, structure, matches));
    expect(plain.length).toBeGreaterThan(0);
  });
  test('makes a tagger that bears any text', () => {
    const tagger = loaded();
    for (const odd of ['', '\ud800', `${'owes '.repeat(6000)}.`, 'burn\0burn\n\n\n', '☃ '.repeat(50)]) {
      const read = tokenise(odd);
      const cut = lines(read);
      for (const span of tagger.tag(read, cut, { ...matches, concepts: [] })) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(read.count);
      }
    }
  });
});

describe('a weights file', () => {
  const refusal = (broken: Uint8Array): string => {
    const result = loadTagger(broken);
    return result.ok ? 'accepted' : result.failure.message;
  };
  test('is refused in words when it is cut, changed, lengthened or something else', () => {
    const changed = Uint8Array.from(bytes);
    changed[bytes.length - 5]! ^= 1;
    expect(refusal(changed)).toContain('check sum');
    expect(refusal(bytes.slice(0, bytes.length - 8))).toContain('check sum');
    expect(refusal(bytes.slice(0, 8))).toContain('too short');
    expect(refusal(new Uint8Array(400))).toContain('not a weights file');
    expect(refusal(Uint8Array.from([...bytes, 0, 0, 0, 0]))).toContain('check sum');
    expect(refusal(bytes)).toBe('accepted');
  });
  test('is refused in words when it was trained with another lexicon, or for another engine', () => {
    const lexicon = engineLexicon().compiled;
    const other = loadTagger(bytes, lexicon);
    expect(other.ok ? '' : other.failure.message).toContain('does not know the concept <harm>');
    const fitting = {
      ...lexicon,
      indicators: ['DBT-01', 'THR-01'].map((id) => ({ ...lexicon.indicators[0]!, id })),
      patterns: { ...lexicon.patterns, concepts: [{ ...lexicon.patterns.concepts[0]!, name: 'harm' }] },
    };
    expect(loadTagger(bytes, fitting).ok).toBe(true);
  });
  test('is read alike from the middle of a larger buffer', () => {
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    expect(refusal(Buffer.from(larger.buffer, 3))).toBe('accepted');
  });
});

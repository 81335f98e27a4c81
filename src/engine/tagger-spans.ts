import type { Structure, TokenSpan } from '../text/structure';
import type { Tokens } from '../text/tokenise';
import type { Matches } from './compiled-lexicon';
import type { TaggedSpan } from './tagger';
import { decide } from './tagger-decision';
import { proposals } from './tagger-decode';
import { ExampleFinder, weightiestWords } from './tagger-explain';
import { FeatureReader, firstEndingAfter } from './tagger-features';
import { GateReader, gateScore } from './tagger-gate';
import { phraseFeatures } from './tagger-phrase';
import { MOST_TOKENS, SPAN_CONTEXT, SPANS_AT_ONCE, TaggerReader } from './tagger-reader';
import { softmax } from './tagger-softmax';
import { EXPERIENCER_AT, LABEL_COUNT, OUTPUTS, START_AT, type TaggerWeights, TOKEN_COLUMNS } from './tagger-weights';

/** Less than this says nothing, not even about a cue's words. */
const LEAST_EVIDENCE = 0.25;

/** A stretch of neighbouring sentences of one paragraph that the gate let in. */
type Stretch = TokenSpan;

/** Finds spans in a text: gate, layers, proposals, second look. Holds weights and working memory, never a document. */
export class SpanFinder {
  readonly #weights: TaggerWeights;
  readonly #features: FeatureReader;
  readonly #reader: TaggerReader;
  readonly #gate = new GateReader();
  readonly #examples: ExampleFinder;
  readonly #chances = new Float64Array(LABEL_COUNT + 1);

  constructor(weights: TaggerWeights, plain = false) {
    this.#weights = weights;
    this.#features = new FeatureReader(weights.layout);
    this.#reader = new TaggerReader(weights, plain);
    this.#examples = new ExampleFinder(weights.header.examples, weights.rows8.get('examples')!);
  }

  find(tokens: Tokens, structure: Structure, matches: Matches, within?: TokenSpan): TaggedSpan[] {
    const found: TaggedSpan[] = [];
    let near: Stretch[] = [];
    const readNear = (): void => {
      for (const span of this.#read(tokens, structure, matches, near)) found.push(span);
      near = [];
    };
    for (const stretch of this.#stretches(
      tokens,
      structure,
      matches.concepts,
      within ?? { start: 0, end: tokens.count },
    )) {
      const last = near.at(-1);
      const apart = last === undefined || stretch.start - last.end > 2 * this.#margin;
      if (near.length > 0 && (apart || stretch.end - near[0]!.start > this.#longest)) readNear();
      near.push(stretch);
    }
    if (near.length > 0) readNear();
    return found;
  }

  *#stretches(
    tokens: Tokens,
    structure: Structure,
    concepts: Matches['concepts'],
    within: TokenSpan,
  ): Generator<Stretch> {
    const { sentences } = structure;
    const weights = this.#weights.floats.get('gate')!;
    const longest = this.#longest;
    let open: { start: number; end: number; paragraph: number } | null = null;
    for (let at = firstEndingAfter(sentences, within.start); at < sentences.length; at++) {
      const sentence = sentences[at]!;
      if (sentence.start >= within.end) break;
      const passes = gateScore(weights, this.#gate.rows(tokens, sentence, concepts)) >= this.#weights.header.gateAt;
      const joins =
        open !== null &&
        open.paragraph === sentence.paragraph &&
        open.end === sentence.start &&
        sentence.end - open.start <= longest;
      if (open !== null && !(passes && joins)) {
        yield open;
        open = null;
      }
      if (!passes) continue;
      if (open !== null) {
        open.end = sentence.end;
        continue;
      }
      open = { start: sentence.start, end: sentence.end, paragraph: sentence.paragraph };
      while (open.end - open.start > longest) {
        yield { start: open.start, end: open.start + longest };
        open.start += longest;
      }
    }
    if (open !== null) yield open;
  }

  /** Tokens read on each side of a stretch, so that its scores are those of the whole text. */
  get #margin(): number {
    return this.#reader.reach + SPAN_CONTEXT;
  }

  get #longest(): number {
    return MOST_TOKENS - 2 * this.#margin;
  }

  /** Reads neighbouring stretches in one go, then looks for spans in each. */
  #read(tokens: Tokens, structure: Structure, matches: Matches, near: readonly Stretch[]): TaggedSpan[] {
    const first = Math.max(0, near[0]!.start - this.#margin);
    const last = Math.min(tokens.count, near.at(-1)!.end + this.#margin);
    this.#reader.readTokens(this.#features.read(tokens, structure, matches.concepts, first, last));
    return near.flatMap((stretch) => this.#look(tokens, structure, matches, stretch, first));
  }

  #look(tokens: Tokens, structure: Structure, matches: Matches, stretch: Stretch, first: number): TaggedSpan[] {
    const { header } = this.#weights;
    const reader = this.#reader;
    const count = stretch.end - stretch.start;
    const scores = reader.tokenScores.data;
    const rowOf = (token: number): number => (reader.edge + stretch.start - first + token) * TOKEN_COLUMNS;
    const any = new Float64Array(count);
    for (let t = 0; t < count; t++) any[t] = 1 - softmax(scores, rowOf(t), LABEL_COUNT + 1, this.#chances)[0]!;
    const opens = (t: number): boolean => scores[rowOf(t) + START_AT]! >= 0;
    const spans = proposals(count, (t) => any[t]!, opens, header.proposeAt);
    const decided: TaggedSpan[] = [];
    for (let at = 0; at < spans.length; at += SPANS_AT_ONCE) {
      const part = spans.slice(at, at + SPANS_AT_ONCE);
      const shift = stretch.start - first;
      reader.readSpans(part.map(({ start, end }) => ({ start: start + shift, end: end + shift })));
      part.forEach((span, s) => {
        const taken = this.#decide(tokens, structure, matches, any, rowOf, span, stretch.start, s);
        if (taken !== null) decided.push(taken);
      });
    }
    return decided;
  }

  #decide(
    tokens: Tokens,
    structure: Structure,
    matches: Matches,
    any: Float64Array,
    rowOf: (token: number) => number,
    span: TokenSpan,
    offset: number,
    place: number,
  ): TaggedSpan | null {
    const { header, rows8 } = this.#weights;
    const start = offset + span.start;
    const end = offset + span.end;
    const tokenLabels = new Float64Array(LABEL_COUNT + 1);
    let anySum = 0;
    for (let t = span.start; t < span.end; t++) {
      anySum += any[t]!;
      softmax(this.#reader.tokenScores.data, rowOf(t), LABEL_COUNT + 1, this.#chances);
      for (let k = 0; k <= LABEL_COUNT; k++)
        tokenLabels[k] = tokenLabels[k]! + this.#chances[k]! / (span.end - span.start);
    }
    const decision = decide(
      {
        any: anySum / (span.end - span.start),
        tokenLabels,
        spanScores: this.#reader.spanScores.data.subarray(place * OUTPUTS, (place + 1) * OUTPUTS),
        phraseScores: this.#phraseScores(tokens, structure, matches, start, end),
      },
      header,
    );
    const { family, label, status, experiencer, weight } = decision;
    const least = header.least[family] ?? 1;
    if (weight < Math.min(least, LEAST_EVIDENCE)) return null;
    const words = weightiestWords(rows8.get('phrase')!, tokens, start, end, label, LABEL_COUNT);
    const { data, columns } = this.#reader.spanHidden;
    const near = this.#examples.nearest(family, data, place * columns);
    return { start, end, family, status, experiencer, weight, sure: weight >= least, words, ...(near ?? {}) };
  }

  #phraseScores(tokens: Tokens, structure: Structure, matches: Matches, start: number, end: number): Float32Array {
    const table = this.#weights.rows8.get('phrase')!;
    const { rows, amounts } = phraseFeatures(tokens, structure, matches.concepts, start, end);
    const scores = new Float32Array(EXPERIENCER_AT + 2);
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at]!;
      const amount = amounts[at]! * table.scales[row]!;
      for (let k = 0; k < scores.length; k++) scores[k] = scores[k]! + table.cells[row * table.columns + k]! * amount;
    }
    return scores;
  }
}

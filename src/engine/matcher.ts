import type { Structure, TokenSpan } from '../text/structure';
import type { Tokens } from '../text/tokenise';
import type { ConceptHit, ContextHit, CueHit, ExceptedHit, Matches } from './compiled-lexicon';
import { type FrameOutcome, frameAround } from './frames';
import { beginnings, unpacked } from './packed';
import {
  CONCEPT,
  CONTEXT,
  CUE,
  conceptLayer,
  contextLayer,
  cueLayer,
  EXCEPTION,
  type ExceptionTable,
  exceptionLayer,
  FRAME,
  type FrameTable,
  type PatternTables,
  REPORT,
} from './pattern-tables';
import { resolved } from './resolve';
import { Spans } from './spans';
import { Trie, TrieWalk } from './trie-walk';
import { WordNumbers } from './word-numbers';

/** Finds everything the lexicon's tables know in a text. Made once for a lexicon, used for any number of texts. */
export interface Matcher {
  match(tokens: Tokens, structure: Structure): Matches;
  /** Every step of the same pass, nothing resolved: for `lexicon check` and `lexicon try`. */
  trace(tokens: Tokens, structure: Structure): Trace;
}

export interface Trace {
  /** The number of each token in the vocabulary; 0 for a word no cue uses. */
  readonly numbers: Int32Array;
  /** Every cue found, overlaps and repeats included, exceptions not yet applied. */
  readonly cues: readonly CueHit[];
  readonly exceptions: readonly (TokenSpan & { readonly exception: ExceptionTable; readonly number: number })[];
  /** Frames whose rarest concept was found, and what became of them. */
  readonly frames: readonly { readonly frame: FrameTable; readonly first: TokenSpan; readonly outcome: FrameOutcome }[];
}

interface Layer {
  readonly startsFrom: Int32Array;
  readonly starts: Int32Array;
  readonly conceptStarts: Int32Array;
}

export function matcherFor(tables: PatternTables): Matcher {
  const trie = new Trie(tables);
  const words = new WordNumbers(tables.words.split('\n'));
  const layers: readonly Layer[] = tables.layers.map((layer) => ({
    startsFrom: beginnings(layer.startLengths),
    starts: unpacked(layer.starts),
    conceptStarts: unpacked(layer.conceptStarts),
  }));

  /** One pass of one layer over the sentences: `on` gets everything that accepts and is not a concept on the way. */
  const pass = (
    layer: Layer,
    walkOver: (accept: (code: number, start: number, end: number) => void) => TrieWalk,
    sentences: Spans,
    on: (code: number, start: number, end: number, walk: TrieWalk) => void,
    only?: (sentence: number) => boolean,
  ): void => {
    const walk = walkOver((code, start, end) => {
      if ((code & 7) !== CONCEPT) on(code, start, end, walk);
      else {
        const root = layer.conceptStarts[code >> 3]!;
        if (root > 0) walk.from(root, start, end);
      }
    });
    const { numbers } = walk;
    const { startsFrom, starts } = layer;
    const count = numbers.length;
    for (let token = 0; token < count; token++) {
      const number = numbers[token]!;
      if (number === 0) continue;
      const to = startsFrom[number + 1]!;
      let at = startsFrom[number]!;
      if (at === to) continue;
      const sentence = sentences.seek(token);
      if (only !== undefined && !only(sentence)) continue;
      walk.low = sentences.low;
      walk.high = sentences.high;
      const end = walk.after(token);
      for (; at < to; at++) walk.from(starts[at]!, token, end);
    }
  };

  const run = (
    tokens: Tokens,
    structure: Structure,
    frameTrace?: (frame: FrameTable, first: TokenSpan, outcome: FrameOutcome) => void,
  ) => {
    const numbers = words.read(tokens);
    const walkOver = (accept: (code: number, start: number, end: number) => void): TrieWalk =>
      new TrieWalk(trie, numbers, accept);
    const clauses = new Spans(structure.clauses, tokens.count);
    const cues: CueHit[] = [];
    const sentencesWithCues = new Set<number>();
    const sentences = new Spans(structure.sentences, tokens.count);
    pass(layers[cueLayer]!, walkOver, sentences, (code, start, end, walk) => {
      const place = code >> 3;
      if ((code & 7) === CUE) {
        const { indicator, cue, anchor } = tables.cues[place]!;
        cues.push({ start, end, indicator, cue, via: 'phrase', needsAnchor: anchor });
        sentencesWithCues.add(sentences.current);
      } else if ((code & 7) === FRAME) {
        const frame = tables.frames[place]!;
        clauses.find(start);
        const within =
          frame.within === 'sentence'
            ? { start: sentences.low, end: sentences.high }
            : { start: Math.max(clauses.low, sentences.low), end: Math.min(clauses.high, sentences.high) };
        if (end > within.end) return;
        const outcome = frameAround(walk, tables.agency, tokens, frame, { start, end }, within);
        frameTrace?.(frame, { start, end }, outcome);
        if (!('found' in outcome)) return;
        cues.push({
          ...outcome.found,
          indicator: frame.indicator,
          cue: frame.cue,
          via: 'frame',
          needsAnchor: frame.anchor,
        });
        sentencesWithCues.add(sentences.current);
      }
    });

    const exceptions: (TokenSpan & { exception: ExceptionTable; number: number })[] = [];
    if (cues.length > 0 && tables.exceptions.length > 0)
      pass(
        layers[exceptionLayer]!,
        walkOver,
        new Spans(structure.sentences, tokens.count),
        (code, start, end) => {
          if ((code & 7) === EXCEPTION)
            exceptions.push({ start, end, exception: tables.exceptions[code >> 3]!, number: code >> 3 });
        },
        (sentence) => sentencesWithCues.has(sentence),
      );
    return { numbers, walkOver, cues, exceptions };
  };

  return {
    match(tokens, structure) {
      const { walkOver, cues, exceptions } = run(tokens, structure);
      const kept: CueHit[] = [];
      const excepted: ExceptedHit[] = [];
      for (const hit of cues) {
        const against = exceptions.find(
          ({ exception, start, end }) =>
            exception.indicator === hit.indicator &&
            suppresses(exception, { start, end }, hit, structure, tokens.count),
        );
        if (against === undefined) kept.push(hit);
        else excepted.push({ ...hit, because: against.exception.because });
      }
      let concepts: readonly ConceptHit[] | undefined;
      let context: readonly ContextHit[] | undefined;
      return {
        cues: resolved(kept),
        excepted: resolved(excepted),
        // Listed when first asked for: ordinary text is full of them and nobody reads them there.
        get concepts() {
          if (concepts === undefined) {
            const found: ConceptHit[] = [];
            pass(layers[conceptLayer]!, walkOver, new Spans(structure.sentences, tokens.count), (code, start, end) => {
              if ((code & 7) === REPORT) found.push({ start, end, concept: tables.concepts[code >> 3]!.name });
            });
            concepts = unique(found, (hit) => hit.concept);
          }
          return concepts;
        },
        get context() {
          if (context === undefined) {
            const found: ContextHit[] = [];
            pass(layers[contextLayer]!, walkOver, new Spans(structure.sentences, tokens.count), (code, start, end) => {
              if ((code & 7) === CONTEXT) found.push({ start, end, cue: code >> 3 });
            });
            context = unique(found, (hit) => hit.cue);
          }
          return context;
        },
      };
    },
    trace(tokens, structure) {
      const frames: Trace['frames'][number][] = [];
      const { numbers, cues, exceptions } = run(tokens, structure, (frame, first, outcome) =>
        frames.push({ frame, first, outcome }),
      );
      return { numbers, cues, exceptions, frames };
    },
  };
}

function suppresses(
  exception: ExceptionTable,
  at: TokenSpan,
  hit: CueHit,
  structure: Structure,
  count: number,
): boolean {
  if (exception.within === 'overlap') return at.start < hit.end && hit.start < at.end;
  const places = new Spans(exception.within === 'clause' ? structure.clauses : structure.sentences, count);
  places.find(hit.start);
  return at.start >= places.low && at.start < Math.max(places.high, hit.end);
}

/** In text order, once each. */
function unique<T extends TokenSpan>(hits: readonly T[], key: (hit: T) => string | number): readonly T[] {
  const sorted = [...hits].sort(
    (a, b) => a.start - b.start || b.end - a.end || (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0),
  );
  return sorted.filter((hit, at) => {
    const last = sorted[at - 1];
    return last === undefined || last.start !== hit.start || last.end !== hit.end || key(last) !== key(hit);
  });
}

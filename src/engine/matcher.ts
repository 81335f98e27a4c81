import type { Structure, TokenSpan } from '../text/structure';
import type { Tokens } from '../text/tokenise';
import type { ConceptHit, ContextHit, CueHit, ExceptedHit, Matches } from './compiled-lexicon';
import { type ExceptionHit, Exceptions } from './exceptions';
import { type FrameOutcome, frameAround } from './frames';
import { Layer } from './layer';
import {
  CONTEXT,
  CUE,
  conceptLayer,
  contextLayer,
  cueLayer,
  EXCEPTION,
  exceptionLayer,
  FRAME,
  type FrameTable,
  type PatternTables,
  REPORT,
} from './pattern-tables';
import { resolved } from './resolve';
import { Spans } from './spans';
import { Trie } from './trie-walk';
import { WordNumbers } from './word-numbers';

/** Finds everything the lexicon's tables know in a text. Made once for a lexicon, used for any number of texts. */
export interface Matcher {
  match(tokens: Tokens, structure: Structure): Matches;
  /** Every step of the same pass, nothing resolved: for `lexicon check` and `lexicon try`. */
  trace(tokens: Tokens, structure: Structure): Trace;
}

export interface Trace {
  /** The number of each token in the vocabulary; 0 for a word no cue uses. */
  readonly numbers: Uint16Array;
  /** Every cue found, overlaps and repeats included, and the exceptions that silence it. */
  readonly cues: readonly (CueHit & { readonly silencedBy: readonly ExceptionHit[] })[];
  /** Frames whose rarest concept was found, and what became of them. */
  readonly frames: readonly FrameStep[];
}

export interface FrameStep {
  readonly frame: FrameTable;
  readonly first: TokenSpan;
  readonly outcome: FrameOutcome;
}

export function matcherFor(tables: PatternTables): Matcher {
  const trie = new Trie(tables);
  const words = new WordNumbers(tables.words.split('\n'));
  const made: Layer[] = [];
  const layerOf = (number: number): Layer => {
    made[number] ??= new Layer(trie, tables.layers[number]!);
    return made[number];
  };

  const cuesIn = (
    tokens: Tokens,
    structure: Structure,
    numbers: Uint16Array,
    onFrame?: (step: FrameStep) => void,
  ): { cues: CueHit[]; exceptions: Exceptions } => {
    const cues: CueHit[] = [];
    const touched = new Map<number, TokenSpan>();
    const sentences = new Spans(structure.sentences, tokens.count);
    const clauses = new Spans(structure.clauses, tokens.count);
    layerOf(cueLayer).pass(numbers, sentences, (code, start, end, walk) => {
      const place = code >> 3;
      if ((code & 7) === CUE) {
        const { indicator, cue, anchor } = tables.cues[place]!;
        cues.push({ start, end, indicator, cue, via: 'phrase', needsAnchor: anchor });
        touched.set(sentences.current, { start: sentences.low, end: sentences.high });
      } else if ((code & 7) === FRAME) {
        const frame = tables.frames[place]!;
        const within = frame.within === 'sentence' ? sentences : clauses;
        clauses.find(start);
        if (end > within.high) return;
        const bounds = { start: Math.max(within.low, sentences.low), end: Math.min(within.high, sentences.high) };
        const outcome = frameAround(walk, tables.agency, tokens, frame, { start, end }, bounds);
        onFrame?.({ frame, first: { start, end }, outcome });
        if (!('found' in outcome)) return;
        const { indicator, cue, anchor } = frame;
        cues.push({ ...outcome.found, indicator, cue, via: 'frame', needsAnchor: anchor });
        touched.set(sentences.current, { start: sentences.low, end: sentences.high });
      }
    });
    const exceptions: ExceptionHit[] = [];
    if (touched.size > 0)
      layerOf(exceptionLayer).passOver(numbers, [...touched.values()], (code, start, end) => {
        if ((code & 7) === EXCEPTION) exceptions.push({ start, end, exception: tables.exceptions[code >> 3]! });
      });
    return { cues, exceptions: new Exceptions(exceptions, structure, tokens.count) };
  };

  const listed = <T extends TokenSpan>(
    layer: number,
    kind: number,
    numbers: Uint16Array,
    structure: Structure,
    hit: (place: number, start: number, end: number) => T,
    key: (hit: T) => string | number,
  ): readonly T[] => {
    const found: T[] = [];
    layerOf(layer).pass(numbers, new Spans(structure.sentences, numbers.length), (code, start, end) => {
      if ((code & 7) === kind) found.push(hit(code >> 3, start, end));
    });
    return unique(found, key);
  };

  return {
    match(tokens, structure) {
      const numbers = words.read(tokens);
      const { cues, exceptions } = cuesIn(tokens, structure, numbers);
      const kept: CueHit[] = [];
      const excepted: ExceptedHit[] = [];
      for (const hit of cues) {
        const [against] = exceptions.against(hit);
        if (against === undefined) kept.push(hit);
        else excepted.push({ ...hit, because: against.exception.because });
      }
      let concepts: readonly ConceptHit[] | undefined;
      let context: readonly ContextHit[] | undefined;
      return {
        cues: resolved(kept),
        excepted: resolved(excepted),
        // Listed when first asked for: ordinary text is full of them and mostly nobody reads them there.
        get concepts() {
          concepts ??= listed(
            conceptLayer,
            REPORT,
            numbers,
            structure,
            (place, start, end) => ({ start, end, concept: tables.concepts[place]!.name }),
            (hit) => hit.concept,
          );
          return concepts;
        },
        get context() {
          context ??= listed(
            contextLayer,
            CONTEXT,
            numbers,
            structure,
            (cue, start, end) => ({ start, end, cue }),
            (hit) => hit.cue,
          );
          return context;
        },
      };
    },
    trace(tokens, structure) {
      const numbers = words.read(tokens);
      const frames: FrameStep[] = [];
      const { cues, exceptions } = cuesIn(tokens, structure, numbers, (step) => frames.push(step));
      return { numbers, cues: cues.map((hit) => ({ ...hit, silencedBy: exceptions.against(hit) })), frames };
    },
  };
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

import type { Structure, TokenSpan } from '../text/structure';
import type { ContextHit } from './compiled-lexicon';
import type { ContextCue } from './context-tables';
import { firstFrom, overlap, spanAt } from './places';

/** A context cue that reaches a finding, and how many tokens lie between them. */
export interface ReachingCue extends TokenSpan {
  readonly cue: ContextCue;
  readonly distance: number;
  /** The cue stands inside the finding's own words and does not open them: part of what they say. */
  readonly inside: boolean;
  /** The cue stands before the finding. */
  readonly before: boolean;
}

const NEAR = 3;

/** The cues of a text, ready to be asked which of them reach a passage. */
export interface CueReach {
  /** Cues that reach the span, nearest first; pseudo-cues and terminators have done their work and are left out. */
  reaching(span: TokenSpan): ReachingCue[];
}

export function cueReach(hits: readonly ContextHit[], cues: readonly ContextCue[], structure: Structure): CueReach {
  const ordered = [...hits].sort((a, b) => a.start - b.start || a.end - b.end || a.cue - b.cue);
  const wide = ordered.filter((hit) => {
    const scope = cues[hit.cue]!.scope;
    return scope === 'paragraph' || scope === 'section';
  });
  return {
    reaching(span) {
      const clause = spanAt(structure.clauses, span.start);
      const sentence = clause < 0 ? -1 : structure.clauses[clause]!.sentence;
      if (sentence < 0) return [];
      const home = structure.sentences[sentence]!;
      const near = within(ordered, home);
      const pseudo = near.filter((hit) => cues[hit.cue]!.is === 'affirmed');
      const stops = near.filter((hit) => cues[hit.cue]!.is === 'terminator');
      const found: ReachingCue[] = [];
      for (const hit of near) {
        const cue = cues[hit.cue]!;
        if (cue.is === 'affirmed' || cue.is === 'terminator') continue;
        if (cue.is === 'denied' && pseudo.some((one) => silences(one, hit))) continue;
        if (reaches(hit, cue, span, clause, structure, stops)) found.push(reachingCue(hit, cue, span));
      }
      for (const hit of wide) {
        const cue = cues[hit.cue]!;
        if (overlap(hit, home) || !sharesScope(hit, cue, span, structure)) continue;
        found.push(reachingCue(hit, cue, span));
      }
      return found.sort((a, b) => a.distance - b.distance);
    },
  };
}

/** A pseudo-cue takes the cue's words into a longer or an earlier phrase of its own. */
const silences = (pseudo: ContextHit, hit: ContextHit): boolean =>
  overlap(pseudo, hit) && (pseudo.end >= hit.end || pseudo.start < hit.start);

const reachingCue = (hit: ContextHit, cue: ContextCue, span: TokenSpan): ReachingCue => ({
  cue,
  start: hit.start,
  end: hit.end,
  distance: hit.end <= span.start ? span.start - hit.end : hit.start >= span.end ? hit.start - span.end : 0,
  inside: hit.start >= span.start && hit.end <= span.end && (hit.start > span.start || cue.scope === 'near'),
  before: hit.end <= span.start,
});

function within(ordered: readonly ContextHit[], home: TokenSpan): ContextHit[] {
  const found: ContextHit[] = [];
  for (let at = firstFrom(ordered, home.start); at < ordered.length && ordered[at]!.start < home.end; at++) {
    found.push(ordered[at]!);
  }
  return found;
}

function reaches(
  hit: ContextHit,
  cue: ContextCue,
  span: TokenSpan,
  clause: number,
  structure: Structure,
  stops: readonly ContextHit[],
): boolean {
  if (overlap(hit, span)) return true;
  const forward = hit.end <= span.start;
  if (forward && cue.direction === 'backward') return false;
  if (!forward && cue.direction === 'forward') return false;
  if ((cue.scope === 'clause' || cue.scope === 'near') && spanAt(structure.clauses, hit.start) !== clause) return false;
  const from = forward ? hit.end : span.end;
  const to = forward ? span.start : hit.start;
  if (cue.scope === 'near' && to - from > NEAR) return false;
  return !stops.some((stop) => stop.start >= from && stop.end <= to && stop !== hit && !overlap(stop, hit));
}

function sharesScope(hit: ContextHit, cue: ContextCue, span: TokenSpan, structure: Structure): boolean {
  if (cue.direction === 'forward' && hit.start > span.start) return false;
  if (cue.direction === 'backward' && hit.start < span.start) return false;
  const a = spanAt(structure.paragraphs, hit.start);
  const b = spanAt(structure.paragraphs, span.start);
  if (a < 0 || b < 0) return false;
  return cue.scope === 'paragraph' ? a === b : structure.paragraphs[a]!.section === structure.paragraphs[b]!.section;
}

import type { Structure, TokenSpan } from '../text/structure';
import type { CueHit } from './compiled-lexicon';
import type { ExceptionTable } from './pattern-tables';
import { Spans } from './spans';

export interface ExceptionHit extends TokenSpan {
  readonly exception: ExceptionTable;
}

/** Exceptions found in a text, asked by the cues they may silence. */
export class Exceptions {
  private readonly bySentence = new Map<string, ExceptionHit[]>();
  private readonly clauses: Spans;
  private readonly sentences: Spans;

  constructor(hits: readonly ExceptionHit[], structure: Structure, count: number) {
    this.clauses = new Spans(structure.clauses, count);
    this.sentences = new Spans(structure.sentences, count);
    for (const hit of hits) {
      const key = this.key(hit.exception.indicator, hit.start);
      const known = this.bySentence.get(key);
      if (known === undefined) this.bySentence.set(key, [hit]);
      else known.push(hit);
    }
  }

  /** The exceptions of the cue's indicator that silence it. */
  against(cue: CueHit): readonly ExceptionHit[] {
    return (this.bySentence.get(this.key(cue.indicator, cue.start)) ?? []).filter((hit) => this.silences(hit, cue));
  }

  private silences({ exception, start, end }: ExceptionHit, cue: CueHit): boolean {
    if (start < cue.end && cue.start < end) return true;
    if (exception.within === 'overlap') return false;
    if (exception.within === 'sentence') return true;
    this.clauses.find(cue.start);
    return start >= this.clauses.low && start < this.clauses.high;
  }

  /** Neither a cue nor an exception crosses the end of a sentence. */
  private key(indicator: number, token: number): string {
    return `${this.sentences.find(token)} ${indicator}`;
  }
}

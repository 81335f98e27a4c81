import type { Finding } from '../model/finding';
import type { Strength } from '../model/lexicon';
import type { LearnedReading } from './merge';

/** A finding with what the rules for prompts and display need, and the report does not carry. */
export interface ReadFinding extends Finding {
  readonly paragraph: number;
  readonly section: number;
  /** First token. */
  readonly token: number;
  readonly needsAnchor: boolean;
  readonly named: boolean;
  readonly contradicted: boolean;
  readonly group: string;
  readonly strength: Strength;
  readonly learned?: LearnedReading;
  /** How the learned reading of whose experience it is leans: above 0 to somebody else. */
  readonly others?: {
    readonly leaning: number;
    /** A rule decided by the words of the clause. */
    readonly ruled: boolean;
    /** What the rules gave as their reasons. */
    readonly reasons: readonly string[];
    /** The words that speak most for somebody else. */
    readonly words: readonly string[];
  };
}

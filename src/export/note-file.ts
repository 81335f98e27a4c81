import type { Block } from '../review/outline';

/** A laid-out note with what a file says of itself on every page. */
export interface NoteFile {
  readonly title: string;
  /** At the head of every page: how privileged it is. */
  readonly legend: string;
  /** At the foot of every page: document, lexicon, "not evidence". */
  readonly foot: string;
  /** Names the file, in hexadecimal digits. */
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  readonly blocks: readonly Block[];
}

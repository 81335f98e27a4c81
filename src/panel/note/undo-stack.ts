import type { ReviewNote } from '../../model/review-note';

/** What a reviewer can take back. Letters typed in one go are one step. */
export interface UndoStack {
  /** Remembers how the note stood before a change at `at` (milliseconds). */
  push(before: ReviewNote, when: 'soon' | 'now', at: number): void;
  undo(current: ReviewNote): ReviewNote | null;
  redo(current: ReviewNote): ReviewNote | null;
  canUndo(): boolean;
  canRedo(): boolean;
}

const steps = 200;
const pause = 1500;

export const undoStack = (): UndoStack => {
  let past: ReviewNote[] = [];
  let future: ReviewNote[] = [];
  let typing = Number.NEGATIVE_INFINITY;
  return {
    push: (before, when, at) => {
      const goesOn = when === 'soon' && at - typing <= pause && future.length === 0;
      typing = when === 'soon' ? at : Number.NEGATIVE_INFINITY;
      future = [];
      if (!goesOn) past = [...past.slice(1 - steps), before];
    },
    undo: (current) => {
      const before = past.at(-1);
      if (!before) return null;
      past = past.slice(0, -1);
      future = [...future, current];
      typing = Number.NEGATIVE_INFINITY;
      return before;
    },
    redo: (current) => {
      const after = future.at(-1);
      if (!after) return null;
      future = future.slice(0, -1);
      past = [...past, current];
      return after;
    },
    canUndo: () => past.length > 0,
    canRedo: () => future.length > 0,
  };
};

import type { DocumentRef } from '../../model/document';
import type { Failure, Result } from '../../model/failure';
import type { ScanReport } from '../../model/report';
import type { ReviewNote, Role, Stage } from '../../model/review-note';
import type { Place } from '../../review/reanchor';
import type { SaveState } from '../../store/autosave';
import type { NoteStore, StoredNote } from '../../store/notes';

/** What the panel knows of the notes on the document in front. */
export interface NoteView {
  /** Null while no document is open or its notes are being looked for. */
  readonly note: ReviewNote | null;
  readonly state: SaveState;
  /** Other saved notes on the same text. */
  readonly others: readonly StoredNote[];
  /** Notes on another text of the same title and origin, offered until one is brought over or left. */
  readonly earlier: readonly StoredNote[];
  /** Ids of evidence brought over whose quotes this text does not hold. */
  readonly lost: readonly string[];
  readonly unreadable: number;
  /** The note was opened from the list, without its document. */
  readonly detached: boolean;
  /** Under which title and origin this same text was open when the note was last changed; null where they are these. */
  readonly duplicateOf: DocumentRef | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** The note erased last, until another change. */
  readonly erased: ReviewNote | null;
  /** Titles of other documents whose notes could not be saved; they are held until the panel closes. */
  readonly unsavedElsewhere: readonly string[];
  /** Why saved notes could not be looked for. */
  readonly trouble: Failure | null;
}

export interface NoteSurroundings {
  readonly store: NoteStore;
  /** ISO 8601, UTC. */
  readonly now: () => string;
  readonly newId: () => string;
  readonly defaults: () => {
    readonly stage: Stage;
    readonly role: Role;
    readonly jurisdiction: string;
    /** The office's text of a new note. */
    readonly reasons?: string;
  };
  /** The reviewer's own label, or empty. */
  readonly who: () => Promise<string>;
}

export interface NoteSession {
  view(): NoteView;
  subscribe(changed: () => void): () => void;
  /** Opens the notes on the report's document; a new report on the same text only refreshes what it says. */
  open(report: ScanReport | null): Promise<void>;
  change(edit: (note: ReviewNote) => ReviewNote, when: 'soon' | 'now'): void;
  choose(id: string): Promise<void>;
  another(): Promise<void>;
  /** Copies an earlier note to this text. `places` answers `quotesOf(note)`, in order. */
  bringOver(earlier: ReviewNote, places: readonly Place[]): void;
  leaveEarlier(): void;
  /** Opens a saved note without its document. */
  openStored(stored: StoredNote): Promise<void>;
  /** Back from the list to the note on the document in front. */
  backToDocument(): Promise<void>;
  /** Begins a note about another person of the same document. */
  anotherFor(person: string): Promise<void>;
  undo(): void;
  redo(): void;
  /** Takes the note back to what it said in an earlier version; this can be undone. */
  restore(version: ReviewNote): void;
  /** Brings back the note erased last. */
  unerase(): Promise<void>;
  /** Tries again what could not be saved. */
  flush(): Promise<void>;
  takeTheirs(): void;
  keepBoth(): Promise<void>;
  erase(): Promise<Result<null>>;
  close(): void;
}

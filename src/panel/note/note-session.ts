import type { Failure, Result } from '../../model/failure';
import type { ScanReport } from '../../model/report';
import type { ReviewNote, Role, Stage } from '../../model/review-note';
import { isUntouched } from '../../review/decide';
import { draftNote, provenance } from '../../review/draft';
import { type Place, reanchor } from '../../review/reanchor';
import { type Autosave, autosave, type SaveState } from '../../store/autosave';
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
  readonly defaults: () => { readonly stage: Stage; readonly role: Role };
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
  /** Tries again what could not be saved. */
  flush(): Promise<void>;
  takeTheirs(): void;
  keepBoth(): Promise<void>;
  erase(): Promise<Result<null>>;
  close(): void;
}

const nothing: NoteView = {
  note: null,
  state: { kind: 'new' },
  others: [],
  earlier: [],
  lost: [],
  unreadable: 0,
  unsavedElsewhere: [],
  trouble: null,
};

/** Keeps the note on the document in front: drafts it, finds it again, saves it. */
export const noteSession = ({ store, now, newId, defaults }: NoteSurroundings): NoteSession => {
  const listeners = new Set<() => void>();
  let report: ScanReport | null = null;
  let saving: Autosave | null = null;
  let view = nothing;
  let opening = 0;
  /** What was decided while the note was still being looked for. */
  let early: { readonly edit: (note: ReviewNote) => ReviewNote; readonly when: 'soon' | 'now' }[] = [];
  /** Notes on other documents that could not be saved, by the document's hash. */
  const stranded = new Map<string, Autosave>();

  const become = (next: NoteView): void => {
    view = next;
    for (const listener of listeners) listener();
  };

  const hold = (stored: StoredNote): void => {
    saving?.close();
    const mine = autosave(store, stored, () => {
      if (mine !== saving) return;
      const { note, state } = mine.current();
      become({ ...view, note, state });
    });
    saving = mine;
  };

  /** Saves the note in front and lets go of it; what cannot be saved is held. */
  const leave = async (): Promise<void> => {
    const left = saving;
    saving = null;
    early = [];
    await left?.flush();
    if (!left) return;
    const { note, state } = left.current();
    if (state.kind === 'failed' || state.kind === 'conflict') stranded.set(note.document.sha256, left);
    else left.close();
  };

  const change = (edit: (note: ReviewNote) => ReviewNote, when: 'soon' | 'now'): void => {
    if (report === null) return;
    if (saving === null) {
      early.push({ edit, when });
      return;
    }
    const { note } = saving.current();
    const edited = edit(note);
    if (edited !== note) saving.change({ ...edited, ...provenance(report), updatedAt: now() }, when);
  };

  const draft = (on: ScanReport): StoredNote => ({
    note: draftNote(on, { id: newId(), now: now(), jurisdiction: '', ...defaults() }),
    revision: 0,
  });

  const reveal = (part: Partial<NoteView>): void => {
    const unsavedElsewhere = [...stranded.values()].map((held) => held.current().note.document.title);
    become({ ...view, lost: [], ...part, unsavedElsewhere, ...(saving?.current() ?? {}) });
    const waiting = early;
    early = [];
    for (const { edit, when } of waiting) change(edit, when);
  };

  const show = (stored: StoredNote, part: Partial<NoteView> = {}): void => {
    hold(stored);
    reveal(part);
  };

  const load = async (prefer: string | null): Promise<void> => {
    const on = report;
    opening += 1;
    const mine = opening;
    await saving?.flush();
    if (mine !== opening || on === null) return;
    const held = stranded.get(on.document.sha256);
    if (held && prefer === null) {
      stranded.delete(on.document.sha256);
      saving?.close();
      saving = held;
      await held.flush();
      return reveal(nothing);
    }
    const found = await store.notesOn(on.document);
    if (mine !== opening) return;
    if (!found.ok) return show(draft(on), { ...nothing, trouble: found.failure });
    const { same, earlier, unreadable } = found.value;
    const chosen = same.find(({ note }) => note.id === prefer) ?? (prefer === 'new' ? undefined : same[0]);
    const others = same.filter((stored) => stored !== chosen);
    show(chosen ?? draft(on), { ...nothing, others, earlier: same.length === 0 ? earlier : [], unreadable });
  };

  return {
    view: () => view,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    open: async (next) => {
      const before = report;
      report = next;
      if (next !== null && before?.document.sha256 === next.document.sha256) {
        // The same text read again, perhaps for another person: an untouched draft follows it.
        if (view.note !== null && view.state.kind === 'new' && isUntouched(view.note)) show(draft(next));
        return;
      }
      opening += 1;
      const mine = opening;
      const left = leave();
      become(nothing);
      await left;
      if (mine === opening && next !== null) await load(null);
    },
    change,
    choose: (id) => load(id),
    another: () => load('new'),
    bringOver: (earlier, places) => {
      if (report === null) return;
      const moved = reanchor(earlier, report, places);
      show(
        { note: { ...moved.note, id: newId(), ...provenance(report) }, revision: 0 },
        { earlier: [], lost: moved.lost },
      );
      saving?.change({ ...(view.note as ReviewNote), updatedAt: now() }, 'now');
    },
    leaveEarlier: () => become({ ...view, earlier: [] }),
    flush: async () => saving?.flush(),
    takeTheirs: () => saving?.takeTheirs(),
    keepBoth: async () => saving?.keepBoth(newId()),
    erase: async () => {
      if (view.note === null) return { ok: true, value: null };
      const { id } = view.note;
      saving?.close();
      saving = null;
      const removed = await store.remove(id);
      await load(null);
      return removed;
    },
    close: () => {
      saving?.close();
      for (const held of stranded.values()) held.close();
      listeners.clear();
    },
  };
};

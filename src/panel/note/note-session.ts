import type { DocumentRef } from '../../model/document';
import type { ScanReport } from '../../model/report';
import type { ReviewNote } from '../../model/review-note';
import { isUntouched } from '../../review/decide';
import { draftNote, provenance } from '../../review/draft';
import { reanchor } from '../../review/reanchor';
import { type Autosave, autosave } from '../../store/autosave';
import type { StoredNote } from '../../store/notes';
import type { NoteSession, NoteSurroundings, NoteView } from './note-view';
import { undoStack } from './undo-stack';

const nothing: NoteView = {
  note: null,
  state: { kind: 'new' },
  others: [],
  earlier: [],
  lost: [],
  unreadable: 0,
  detached: false,
  duplicateOf: null,
  canUndo: false,
  canRedo: false,
  erased: null,
  unsavedElsewhere: [],
  trouble: null,
};

/** Keeps the note on the document in front: drafts it, finds it again, saves it. */
export const noteSession = ({ store, now, newId, defaults, who }: NoteSurroundings): NoteSession => {
  const listeners = new Set<() => void>();
  let report: ScanReport | null = null;
  let saving: Autosave | null = null;
  let view = nothing;
  let detached = false;
  let editor = '';
  let stack = undoStack();
  /** What this window last made of the note: anything else came from another one. */
  let own: ReviewNote | null = null;
  let opening = 0;
  /** What was decided while the note was still being looked for. */
  let early: { readonly edit: (note: ReviewNote) => ReviewNote; readonly when: 'soon' | 'now' }[] = [];
  /** Notes on other documents that could not be saved, by the document's hash. */
  const stranded = new Map<string, Autosave>();

  const become = (next: NoteView): void => {
    view = next;
    for (const listener of listeners) listener();
  };

  const steps = () => ({ canUndo: stack.canUndo(), canRedo: stack.canRedo() });

  const hold = (stored: StoredNote): void => {
    saving?.close();
    stack = undoStack();
    own = stored.note;
    const mine = autosave(store, stored, () => {
      if (mine !== saving) return;
      const { note, state } = mine.current();
      // Another window changed it: taking back a step of before would take back theirs.
      if (note !== own) stack = undoStack();
      own = note;
      become({ ...view, note, state, ...steps() });
    });
    saving = mine;
  };

  const write = (note: ReviewNote, when: 'soon' | 'now'): void => {
    const on = detached ? null : report;
    own = { ...note, ...(on ? provenance(on) : {}), editor, updatedAt: now() };
    saving?.change(own, when);
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
    if (report === null && !detached) return;
    if (saving === null) {
      early.push({ edit, when });
      return;
    }
    const { note } = saving.current();
    const edited = edit(note);
    if (edited === note) return;
    stack.push(note, when, Date.parse(now()));
    write(edited, when);
  };

  /** Steps back or forward, as a change of its own. */
  const step = (take: (current: ReviewNote) => ReviewNote | null): void => {
    const to = saving && take(saving.current().note);
    if (to) write(to, 'now');
  };

  const draft = (on: ScanReport): StoredNote => ({
    note: draftNote(on, { id: newId(), now: now(), editor, ...defaults() }),
    revision: 0,
  });

  const reveal = (part: Partial<NoteView>): void => {
    const unsavedElsewhere = [...stranded.values()].map((held) => held.current().note.document.title);
    become({ ...view, lost: [], ...part, unsavedElsewhere, ...(saving?.current() ?? {}), ...steps() });
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
    editor = await who();
    if (mine !== opening || on === null) return;
    detached = false;
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
    show(chosen ?? draft(on), {
      ...nothing,
      others,
      earlier: same.length === 0 ? earlier : [],
      unreadable,
      duplicateOf: chosen && isElsewhere(chosen.note.document, on.document) ? chosen.note.document : null,
    });
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
        if (detached) return;
        // The same text read again, perhaps for another person: an untouched draft follows it.
        if (view.note !== null && view.state.kind === 'new' && isUntouched(view.note, defaults().reasons))
          show(draft(next));
        return;
      }
      // A page that goes does not close the note that was opened from the list.
      if (detached && next === null) return;
      opening += 1;
      const mine = opening;
      const left = leave();
      detached = false;
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
    openStored: async (stored) => {
      if (!detached && stored.note.document.sha256 === report?.document.sha256) return load(stored.note.id);
      opening += 1;
      const mine = opening;
      await leave();
      editor = await who();
      if (mine !== opening) return;
      detached = true;
      show(stored, { ...nothing, detached: true });
    },
    backToDocument: async () => {
      await leave();
      detached = false;
      become(nothing);
      await load(null);
    },
    anotherFor: async (person) => {
      await load('new');
      change((note) => ({ ...note, person }), 'now');
    },
    undo: () => step(stack.undo),
    redo: () => step(stack.redo),
    restore: (version) =>
      change((note) => ({ ...version, id: note.id, document: note.document, createdAt: note.createdAt }), 'now'),
    unerase: async () => {
      const { erased } = view;
      if (erased === null) return;
      saving?.close();
      const saved = await store.save({ ...erased, updatedAt: now() }, 0);
      if (saved.state !== 'saved') return;
      show({ note: { ...erased, updatedAt: now() }, revision: saved.revision }, { ...nothing, detached });
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
      const erased = view.note;
      const removed = await store.remove(id);
      if (detached) {
        detached = false;
        become(nothing);
      }
      await load(null);
      if (removed.ok) become({ ...view, erased });
      return removed;
    },
    close: () => {
      saving?.close();
      for (const held of stranded.values()) held.close();
      listeners.clear();
    },
  };
};

const isElsewhere = (a: DocumentRef, b: DocumentRef): boolean => a.title !== b.title || a.origin !== b.origin;

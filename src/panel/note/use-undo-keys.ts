import { useEffect } from 'react';
import type { NoteSession } from './note-view';

/** Ctrl+Z and Ctrl+Y (or Ctrl+Shift+Z) outside text fields, where the browser's own undo belongs to the letters. */
export const useUndoKeys = (session: Pick<NoteSession, 'undo' | 'redo'>): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isText(event.target)) return;
      const key = event.key.toLowerCase();
      const redo = key === 'y' || (key === 'z' && event.shiftKey);
      if (!redo && key !== 'z') return;
      event.preventDefault();
      if (redo) session.redo();
      else session.undo();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [session]);
};

const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !/radio|checkbox/.test(target.type));

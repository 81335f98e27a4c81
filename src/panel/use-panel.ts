import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { defaultSettings, type Settings } from '../store/settings';
import { noteSession } from './note/note-session';
import { documentView, reportOf } from './open-document/document-view';
import { watchPage } from './open-document/page-watch';
import { pasteScan } from './paste/paste-scan';
import type { Services } from './services';
import { useUnsaved } from './trust/unsaved';

/** What outlives every screen of one panel: the page in front, the pasted text, the note, the settings. */
export const openPanel = (services: Services) => {
  const { link, notes: store, settings: saved, now, newId } = services;
  const listeners = new Set<() => void>();
  let settings = defaultSettings;
  const become = (next: Settings): void => {
    settings = next;
    for (const listener of listeners) listener();
  };
  void saved.read().then(become);
  return {
    page: watchPage(link),
    paste: pasteScan(link),
    note: noteSession({
      store,
      now,
      newId,
      who: services.who,
      defaults: () => ({ ...settings, reasons: services.template?.() ?? '' }),
    }),
    settings: {
      view: () => settings,
      subscribe: (changed: () => void) => {
        listeners.add(changed);
        return () => listeners.delete(changed);
      },
      set: (change: Partial<Settings>) => {
        become({ ...settings, ...change });
        // Where it cannot be stored the choice holds until the panel closes.
        void saved.write(settings);
      },
    },
  };
};
export type Panel = ReturnType<typeof openPanel>;

/** Follows everything the panel knows, and opens the note of the document in front. */
export const usePanel = (services: Services) => {
  const [panel] = useState(() => openPanel(services));
  const page = useSyncExternalStore(panel.page.subscribe, panel.page.view);
  const paste = useSyncExternalStore(panel.paste.subscribe, panel.paste.view);
  const note = useSyncExternalStore(panel.note.subscribe, panel.note.view);
  const settings = useSyncExternalStore(panel.settings.subscribe, panel.settings.view);
  const view = documentView(page, paste);
  const report = reportOf(view);

  useUnsaved(
    useCallback(() => {
      const { state, unsavedElsewhere } = panel.note.view();
      return (state.kind !== 'new' && state.kind !== 'saved') || unsavedElsewhere.length > 0;
    }, [panel]),
  );

  useEffect(() => {
    void panel.note.open(report);
  }, [panel, report]);

  useEffect(() => {
    const leave = (): void => void panel.note.flush();
    const hide = (): void => {
      if (document.visibilityState === 'hidden') leave();
    };
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hide);
    };
  }, [panel]);

  return { panel, page, paste, note, settings, view, report };
};

import { useMemo } from 'react';
import { keep } from '../review/decide';
import { chosenEvidence, pastedPassage } from '../review/own-passage';
import { noteCopy } from '../ui/copy-note';
import type { Added } from './note/own-evidence';
import type { PageView } from './open-document/page-watch';
import type { PasteView } from './paste/paste-scan';
import type { Services } from './services';
import type { Panel } from './use-panel';

/** What the reviewer takes into the note from the document in front: the selection there, or pasted words. */
export interface OwnEvidenceActions {
  /** The text of the document in front; empty where it cannot be asked. */
  readonly text: () => Promise<string>;
  /** Null where there is no page to select in. */
  readonly addSelection: (() => Promise<{ readonly added: Added; readonly id: string | null }>) | null;
  readonly addTyped: (words: string) => Promise<Added>;
}

export const useOwnEvidence = (
  panel: Panel,
  services: Services,
  page: PageView,
  paste: PasteView,
): OwnEvidenceActions => {
  const tab = paste.kind === 'none' && page.kind === 'page' ? page.tab.id : null;
  return useMemo(() => {
    const text = async (): Promise<string> => {
      if (paste.kind === 'done') return paste.document.pages.map((one) => one.text).join('\n');
      if (tab === null) return '';
      const asked = await services.link.textOf(tab);
      return asked.ok ? asked.value.text : '';
    };
    const locate = async (quotes: Parameters<Services['locateIn']>[1]) => {
      if (paste.kind === 'done') return services.locateIn(paste.document, quotes)[0] ?? null;
      if (tab === null) return null;
      const located = await services.link.locate(tab, quotes);
      return located.ok ? (located.value[0] ?? null) : null;
    };
    const take = (passage: Parameters<typeof chosenEvidence>[0]): string => {
      const evidence = chosenEvidence(passage, noteCopy.own.passage);
      panel.note.change((note) => keep(note, evidence), 'now');
      return evidence.finding;
    };
    return {
      text,
      addSelection:
        tab === null
          ? null
          : async () => {
              const selected = await services.link.selection(tab);
              if (!selected.ok) return { added: 'no-page', id: null };
              if (selected.value === null) return { added: 'nothing-selected', id: null };
              return { added: 'added', id: take(selected.value) };
            },
      addTyped: async (words) => {
        const whole = await text();
        if (whole === '') return 'no-page';
        const passage = pastedPassage(whole, words);
        const place = passage && (await locate([passage]));
        if (!passage || !place) return 'not-found';
        take({ ...passage, page: place.page });
        return 'added';
      },
    };
  }, [panel, services, paste, tab]);
};

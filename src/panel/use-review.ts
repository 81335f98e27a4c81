import { useMemo } from 'react';
import type { Finding } from '../model/finding';
import type { ReviewNote } from '../model/review-note';
import { keep, reopen, setAside } from '../review/decide';
import { evidenceOf } from '../review/draft';
import { type Place, quotesOf } from '../review/reanchor';
import type { PageView } from './open-document/page-watch';
import type { PasteView } from './paste/paste-scan';
import { type Services, useLookup } from './services';
import type { Panel } from './use-panel';

/** What the screens do to the note and ask of the document. */
export const useReview = (panel: Panel, services: Services, page: PageView, paste: PasteView) => {
  const { indicator } = useLookup();
  const tab = page.kind === 'page' ? page.tab.id : null;
  return useMemo(() => {
    const evidence = (finding: Finding) => {
      const known = indicator(finding.indicator);
      return evidenceOf(finding, known?.title ?? finding.indicator, known?.betterTerm);
    };
    return {
      onKeep: (finding: Finding) => panel.note.change((note) => keep(note, evidence(finding)), 'now'),
      onSetAside: (finding: Finding, reason: string) =>
        panel.note.change((note) => setAside(note, evidence(finding), reason), 'now'),
      onUndo: (finding: Finding) => panel.note.change((note) => reopen(note, finding.id), 'now'),
      onReveal: (finding: string) => {
        if (paste.kind === 'none') void panel.page.send({ type: 'page/reveal', finding });
      },
      onReview: (person: string) =>
        paste.kind === 'none' ? panel.page.send({ type: 'page/scan', reviewed: person }) : panel.paste.review(person),
      locate: async (note: ReviewNote): Promise<readonly Place[] | null> => {
        const quotes = quotesOf(note).map(({ quote, position }) => ({ quote, position }));
        if (paste.kind === 'done') return services.locateIn(paste.document, quotes);
        if (tab === null) return null;
        const located = await services.link.locate(tab, quotes);
        return located.ok && located.value.length === quotes.length ? located.value : null;
      },
    };
  }, [panel, services, indicator, paste, tab]);
};

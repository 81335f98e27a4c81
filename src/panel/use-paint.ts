import { useEffect, useRef } from 'react';
import type { PageState } from '../model/page-state';
import type { ReviewNote } from '../model/review-note';
import type { PageWatch } from './open-document/page-watch';

/**
 * Keeps the page's paint in step with the note: what is set aside is not painted, and while the panel is hidden
 * nothing is.
 */
export const usePaint = (watch: PageWatch, state: PageState | null, note: ReviewNote | null, hidden: boolean): void => {
  const sent = useRef('');
  useEffect(() => {
    if (state === null || state.phase !== 'done' || state.report === null) return;
    const { findings, document } = state.report;
    // The note of the document before may still be open for a moment.
    const aside = note?.document.sha256 === document.sha256 ? note.setAside : [];
    const ids = new Set(aside.map(({ evidence }) => evidence.finding));
    const wanted = findings.filter(({ id }) => hidden || ids.has(id)).map(({ id }) => id);
    const painted = new Set(state.setAside);
    if (wanted.length === painted.size && wanted.every((id) => painted.has(id))) {
      sent.current = '';
      return;
    }
    // Asked once for each difference: a page that answers otherwise is not asked again and again.
    const asked = JSON.stringify([document.sha256, wanted, state.setAside]);
    if (asked === sent.current) return;
    sent.current = asked;
    void watch.send({ type: 'page/set-aside', findings: wanted });
  }, [watch, state, note, hidden]);
};

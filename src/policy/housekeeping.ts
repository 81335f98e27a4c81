import { clearNotes, retire } from '../store/retention';
import type { Trust } from './trust';

/** What is due when a window opens: notes past their time go, and all of them after the browser was closed, if so set. */
export const housekeeping = async (trust: Trust): Promise<void> => {
  const { protection } = await trust.now();
  if ((await trust.isFirstWindow()) && protection.clearOnClose) {
    const erased = await clearNotes(trust.db);
    if (erased > 0) await trust.audit.record('notes-retired', { erased, because: 'browser closed' });
  }
  if (protection.retentionDays === null) return;
  const erased = await retire(trust.db, protection.retentionDays, new Date());
  if (erased > 0) await trust.audit.record('notes-retired', { erased, days: protection.retentionDays });
};

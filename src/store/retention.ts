import { type Database, opened } from './database';
import { sealedTables } from './rekey';

const day = 86_400_000;
/** A clock that jumps further than this since the last run is not believed at once. */
const longestAbsence = 31;

interface LastRun {
  readonly day: string;
  /** The day on which the clock had jumped; empty where it had not. */
  readonly doubted: string;
}

/**
 * Erases notes not changed for `days` days; works while they are locked. Gives how many were erased. After a jump of the
 * clock by more than a month nothing is erased before another day has come: a wrong clock must not empty a desk.
 */
export const retire = async (db: Database, days: number, now: Date): Promise<number> => {
  const { settings } = await opened(db);
  const today = now.toISOString().slice(0, 10);
  const last = (await settings.get('retention'))?.value as LastRun | undefined;
  const since = last === undefined ? 0 : daysBetween(last.day, today);
  const doubted = since > longestAbsence || last?.doubted === today ? today : '';
  await settings.put({ key: 'retention', value: { day: today, doubted } satisfies LastRun });
  if (doubted !== '' || since < 0) return 0;
  const kept = new Date(now.getTime() - days * day).toISOString().slice(0, 10);
  const tables = sealedTables(db);
  return db.transaction('rw', [...tables], async () => {
    const erased = await Promise.all(tables.map((table) => table.where('day').below(kept).delete()));
    return erased.reduce((sum, count) => sum + count, 0);
  });
};

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / day);

/** Erases every note, keeping settings and log. Gives how many rows were erased. */
export const clearNotes = async (db: Database): Promise<number> => {
  await opened(db);
  const tables = sealedTables(db);
  return db.transaction('rw', [...tables], async () => {
    const counts = await Promise.all(tables.map((table) => table.count()));
    await Promise.all(tables.map((table) => table.clear()));
    return counts.reduce((sum, count) => sum + count, 0);
  });
};

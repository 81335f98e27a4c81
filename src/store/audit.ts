import { Dexie } from 'dexie';
import { ok, type Result } from '../model/failure';
import {
  type AuditAct,
  AuditEntry,
  type AuditFacts,
  beginning,
  hashOf,
  type Verdict,
  verifyChain,
} from './audit-chain';
import { type Database, opened } from './database';
import { storageFailure } from './storage-failure';

/** The append-only log of what was done, without content. */
export interface AuditLog {
  /** Appends a line; never rejects, so that a full disk stops no review. */
  record(act: AuditAct, facts?: AuditFacts, document?: string): Promise<Result<null>>;
  entries(): Promise<Result<readonly AuditEntry[]>>;
  verify(): Promise<Result<Verdict>>;
}

export interface AuditSurroundings {
  readonly now: () => string;
  readonly who: () => Promise<string>;
  /** False where the office or the reviewer turned the log off. */
  readonly isOn: () => Promise<boolean>;
}

/** Where the last hash is kept apart from the lines. */
const mark = 'audit-last';

export const auditLog = (db: Database, { now, who, isOn }: AuditSurroundings): AuditLog => {
  const append = async (act: AuditAct, facts: AuditFacts, document: string): Promise<void> => {
    const { audit, settings } = await opened(db);
    const label = await who();
    for (;;) {
      const last = await audit.toCollection().last();
      const line = { seq: (last?.seq ?? 0) + 1, at: now(), who: label, act, document, facts };
      const entry = { ...line, before: last?.hash ?? beginning };
      const whole = { ...entry, hash: await hashOf(entry) };
      try {
        await db.transaction('rw', audit, settings, async () => {
          await audit.add(whole);
          await settings.put({ key: mark, value: whole.hash });
        });
        return;
      } catch (error) {
        // Another window wrote this line first: this one goes behind it.
        if (!(error instanceof Dexie.ConstraintError)) throw error;
      }
    }
  };

  const all = async (): Promise<readonly AuditEntry[]> =>
    (await (await opened(db)).audit.toArray()).map((row) => AuditEntry.parse(row));

  return {
    record: (act, facts = {}, document = '') =>
      settled(async () => {
        if (await isOn()) await append(act, facts, document);
        return null;
      }),
    entries: () => settled(all),
    verify: () =>
      settled(async () => {
        const { audit, settings } = await opened(db);
        const rows = await audit.toArray();
        const kept = (await settings.get(mark))?.value;
        const parsed = rows.map((row) => AuditEntry.safeParse(row));
        const wrong = parsed.findIndex(({ success }) => !success);
        if (wrong >= 0) return { kind: 'broken', at: wrong + 1, why: 'changed' };
        return verifyChain(
          parsed.map(({ data }) => data as AuditEntry),
          typeof kept === 'string' ? kept : rows.length === 0 ? beginning : '',
        );
      }),
  };
};

/** The log as a file: one JSON line an entry, checked again by `verifyChain` wherever it is read. */
export const auditLines = (entries: readonly AuditEntry[]): string =>
  entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');

const settled = async <T>(work: () => Promise<T>): Promise<Result<T>> => {
  try {
    return ok(await work());
  } catch (error) {
    return { ok: false, failure: storageFailure(error) };
  }
};

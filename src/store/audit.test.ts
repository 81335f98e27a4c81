import { describe, expect, it } from 'vitest';
import { profile } from '../../tests/support/databases';
import { type AuditLog, auditLines, auditLog } from './audit';
import { AuditEntry, hashOf, verifyChain } from './audit-chain';
import type { Database } from './database';

const surroundings = { now: () => '2026-11-21T18:04:00Z', who: async () => 'Desk 4', isOn: async () => true };

const withLog = async (): Promise<{ readonly db: Database; readonly log: AuditLog }> => {
  const db = profile().window();
  const log = auditLog(db, surroundings);
  await log.record('document-read', { read: 3, of: 4, lexicon: '0.1.0' }, 'ab'.repeat(32));
  await log.record('note-changed', { kept: 2, setAside: 1 }, 'ab'.repeat(32));
  await log.record('exported', { format: 'markdown', bytes: 812 });
  return { db, log };
};

describe('the audit log', () => {
  it('is whole when nobody touched it, and says so of its exported lines', async () => {
    const { log } = await withLog();
    expect(await log.verify()).toMatchObject({ value: { kind: 'whole', entries: 3 } });
    const entries = await log.entries();
    const lines = auditLines(entries.ok ? entries.value : [])
      .trimEnd()
      .split('\n');
    const again = lines.map((line) => AuditEntry.parse(JSON.parse(line)));
    expect(await verifyChain(again, null)).toMatchObject({ kind: 'whole', entries: 3 });
  });

  it.each([
    ['a changed time', 2, { at: '2026-11-20T09:00:00Z' }],
    ['a changed name', 1, { who: 'Desk 5' }],
    ['a changed act', 3, { act: 'locked' as const }],
    ['a changed number', 2, { facts: { kept: 0, setAside: 1 } }],
    ['another document', 1, { document: 'cd'.repeat(32) }],
    ['a line that is none', 2, { act: 'invented' as never }],
  ])('shows %s', async (_what, seq, change) => {
    const { db, log } = await withLog();
    await db.audit.update(seq, change);
    expect(await log.verify()).toMatchObject({ value: { kind: 'broken', at: seq, why: 'changed' } });
  });

  it('shows a line whose hash was made to fit, by the line after it', async () => {
    const { db, log } = await withLog();
    const forged = { ...(await db.audit.get(2))!, facts: { kept: 9 } };
    await db.audit.put({ ...forged, hash: await hashOf(forged) });
    expect(await log.verify()).toMatchObject({ value: { kind: 'broken', at: 3, why: 'changed' } });
  });

  it('shows a line taken out of the middle, from the end, and all of them', async () => {
    const middle = await withLog();
    await middle.db.audit.delete(2);
    expect(await middle.log.verify()).toMatchObject({ value: { kind: 'broken', at: 2, why: 'missing' } });
    const end = await withLog();
    await end.db.audit.bulkDelete([2, 3]);
    expect(await end.log.verify()).toMatchObject({ value: { kind: 'broken', at: 2, why: 'cut' } });
    const empty = await withLog();
    await empty.db.audit.clear();
    expect(await empty.log.verify()).toMatchObject({ value: { kind: 'broken', at: 1, why: 'cut' } });
  });

  it('keeps one chain when two windows write at once', async () => {
    const { window } = profile();
    const logs = [auditLog(window(), surroundings), auditLog(window(), surroundings)];
    await Promise.all(Array.from({ length: 40 }, (_, at) => logs[at % 2]!.record('exported', { at })));
    expect(await logs[0]!.verify()).toMatchObject({ value: { kind: 'whole', entries: 40 } });
  });

  it('writes nothing while it is turned off', async () => {
    const log = auditLog(profile().window(), { ...surroundings, isOn: async () => false });
    await log.record('unlocked');
    expect(await log.entries()).toEqual({ ok: true, value: [] });
  });
});

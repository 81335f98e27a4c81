import * as z from 'zod/mini';
import { ok, type Result } from '../model/failure';
import { type Database, opened } from './database';
import { storageFailure } from './storage-failure';

/** How the reviewer protects what is kept and what is on the screen. */
export const Protection = z.object({
  /** Label in the audit log; no name is needed. */
  who: z._default(z.string().check(z.maxLength(80)), ''),
  audit: z._default(z.boolean(), true),
  /** Null: kept until erased. */
  retentionDays: z._default(z.nullable(z.int().check(z.gte(1), z.lte(3650))), null),
  clearOnClose: z._default(z.boolean(), false),
  /** Blanks the panel while another window is in front. */
  blur: z._default(z.boolean(), false),
  /** Empties the clipboard so many seconds after a copy; null: never. */
  clipboardSeconds: z._default(z.nullable(z.int().check(z.gte(10), z.lte(3600))), null),
  /** Title of Indicia's windows. */
  plainTitle: z._default(z.boolean(), false),
  /** The reviewer has read what Indicia does. */
  informed: z._default(z.boolean(), false),
});
export type Protection = Readonly<z.infer<typeof Protection>>;

export const defaultProtection: Protection = Protection.parse({});

export interface ProtectionStore {
  /** The defaults where nothing was saved or what was saved cannot be read. */
  read(): Promise<Protection>;
  change(change: Partial<Protection>): Promise<Result<Protection>>;
}

export const protectionStore = (db: Database): ProtectionStore => ({
  read: async () => {
    try {
      return parsed((await (await opened(db)).settings.get('protection'))?.value);
    } catch {
      return defaultProtection;
    }
  },
  change: async (change) => {
    try {
      const { settings } = await opened(db);
      // In one transaction: another window may change another setting at the same time.
      return await db.transaction('rw', settings, async () => {
        const next = parsed({ ...parsed((await settings.get('protection'))?.value), ...change });
        await settings.put({ key: 'protection', value: next });
        return ok(next);
      });
    } catch (error) {
      return { ok: false, failure: storageFailure(error) };
    }
  },
});

const parsed = (value: unknown): Protection => Protection.safeParse(value ?? {}).data ?? defaultProtection;

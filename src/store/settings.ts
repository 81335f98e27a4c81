import * as z from 'zod/mini';
import { ok, type Result } from '../model/failure';
import { Role, Stage } from '../model/review-note';
import { type Database, opened } from './database';
import { storageFailure } from './storage-failure';

/** What the reviewer chose once and expects to find again. */
export const Settings = z.object({
  stage: z._default(Stage, 'charging'),
  role: z._default(Role, 'prosecutor'),
  /** Code of a law pack; empty until one was chosen. */
  jurisdiction: z._default(z.string(), ''),
  order: z._default(z.enum(['document', 'family']), 'document'),
  /** One-letter keys in the panel (WCAG 2.1.4 asks for a way to turn them off). */
  letterKeys: z._default(z.boolean(), true),
});
export type Settings = Readonly<z.infer<typeof Settings>>;

export const defaultSettings: Settings = Settings.parse({});

export interface SettingsStore {
  /** The defaults where nothing was saved or what was saved cannot be read. */
  read(): Promise<Settings>;
  write(settings: Settings): Promise<Result<null>>;
}

export const settingsStore = (db: Database): SettingsStore => ({
  read: async () => {
    try {
      const row = await (await opened(db)).settings.get('panel');
      const parsed = Settings.safeParse(row?.value ?? {});
      return parsed.success ? parsed.data : defaultSettings;
    } catch {
      return defaultSettings;
    }
  },
  write: async (settings) => {
    try {
      await (await opened(db)).settings.put({ key: 'panel', value: settings });
      return ok(null);
    } catch (error) {
      return { ok: false, failure: storageFailure(error) };
    }
  },
});

import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

/** The unlocked master secret and when it was last used, held in memory by the browser and never on disk. */
export const Unlocked = z.object({
  keyId: z.string(),
  master: z.array(z.int()),
  /** Milliseconds since 1970 of the last key or click. */
  usedAt: z.number(),
});
export type Unlocked = Readonly<z.infer<typeof Unlocked>>;

export interface SessionKey {
  read(): Promise<Unlocked | null>;
  write(unlocked: Unlocked): Promise<void>;
  clear(): Promise<void>;
  /** Calls when another window unlocks or locks. */
  watch(changed: () => void, signal: AbortSignal): void;
}

const key = 'unlocked';

/** In the browser's memory, shared by all of Indicia's pages; gone when the browser ends. */
export const browserSessionKey: SessionKey = {
  read: async () => {
    const parsed = Unlocked.safeParse((await browser.storage.session.get(key))[key]);
    return parsed.success ? parsed.data : null;
  },
  write: (unlocked) => browser.storage.session.set({ [key]: unlocked }),
  clear: () => browser.storage.session.remove(key),
  watch: (changed, signal) => {
    const heard = (changes: Readonly<Record<string, unknown>>): void => {
      if (key in changes) changed();
    };
    browser.storage.session.onChanged.addListener(heard);
    signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(heard));
  },
};

/** In this window's memory alone. */
export const windowSessionKey = (): SessionKey => {
  let held: Unlocked | null = null;
  const listeners = new Set<() => void>();
  const become = async (next: Unlocked | null): Promise<void> => {
    held = next;
    for (const listener of listeners) listener();
  };
  return {
    read: async () => held,
    write: become,
    clear: () => become(null),
    watch: (changed, signal) => {
      listeners.add(changed);
      signal.addEventListener('abort', () => listeners.delete(changed));
    },
  };
};

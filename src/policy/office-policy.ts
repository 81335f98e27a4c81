import { browser } from 'wxt/browser';
import { type ReadPolicy, readPolicy } from './policy';

/** What the office set, without ever making anybody wait for it. */
export interface OfficePolicy {
  /** What is known now: the office's settings as they were last seen, until the browser has answered. */
  known(): Promise<ReadPolicy>;
  /** What the browser says. The first answer after its start may take seconds. */
  asked(): Promise<ReadPolicy>;
  /** Calls when it changed. */
  watch(changed: (policy: ReadPolicy) => void, signal: AbortSignal): void;
}

const seen = 'policy-last-seen';

/** The office's settings by `storage.managed`, with what was last seen kept beside it. */
export const officePolicy = (): OfficePolicy => {
  let asking: Promise<ReadPolicy> | null = null;

  const ask = async (): Promise<ReadPolicy> => {
    const managed = await browser.storage.managed.get().catch(
      // Firefox rejects where no office set anything.
      () => ({}),
    );
    await browser.storage.local.set({ [seen]: managed });
    return readPolicy(managed);
  };

  const asked = (): Promise<ReadPolicy> => {
    asking ??= ask().catch((error: unknown) => {
      asking = null;
      throw error;
    });
    return asking;
  };

  return {
    known: async () => {
      void asked().catch(() => undefined);
      return readPolicy((await browser.storage.local.get(seen))[seen]);
    },
    asked,
    watch: (changed, signal) => {
      const heard = (_changes: unknown, area: string): void => {
        if (area !== 'managed') return;
        asking = null;
        void asked().then(changed);
      };
      browser.storage.onChanged.addListener(heard);
      signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(heard));
    },
  };
};

import { browser } from 'wxt/browser';
import { type AuditLog, auditLog } from '../store/audit';
import { type Database, database } from '../store/database';
import { type Protection, type ProtectionStore, protectionStore } from '../store/protection';
import { type Vault, vaultOf } from '../store/vault';
import { effective } from './effective';
import { type OfficePolicy, officePolicy } from './office-policy';
import type { ReadPolicy } from './policy';

/** What keeps the notes and the screen safe, for one window. */
export interface Trust {
  readonly db: Database;
  readonly vault: Vault;
  readonly audit: AuditLog;
  readonly office: OfficePolicy;
  readonly protection: ProtectionStore;
  /** The reviewer's protection with the office's word over it. */
  now(): Promise<{ readonly protection: Protection; readonly office: ReadPolicy }>;
  /** True once in each run of the browser: for the first window that asks. */
  isFirstWindow(): Promise<boolean>;
  /** Calls when this browser window comes to the front or leaves it. */
  onFront(changed: (inFront: boolean) => void, signal: AbortSignal): void;
}

export const trustOn = (
  db: Database,
  office: OfficePolicy,
  browserSide: Pick<Trust, 'isFirstWindow' | 'onFront'>,
): Trust => {
  const protection = protectionStore(db);
  const now: Trust['now'] = async () => {
    const known = await office.known();
    return { protection: effective(await protection.read(), known.policy), office: known };
  };
  const audit = auditLog(db, {
    now: () => new Date().toISOString(),
    who: async () => (await protection.read()).who,
    isOn: async () => (await now()).protection.audit,
  });
  return { db, vault: vaultOf(db), audit, office, protection, now, ...browserSide };
};

const begun = 'begun';

/** In a browser. */
export const browserTrust = (): Trust =>
  trustOn(database(), officePolicy(), {
    isFirstWindow: async () => {
      if ((await browser.storage.session.get(begun))[begun] === true) return false;
      await browser.storage.session.set({ [begun]: true });
      return true;
    },
    onFront: (changed, signal) => {
      const focused = async (id: number): Promise<void> => {
        const own = await browser.windows.getCurrent().catch(() => null);
        changed(own !== null && id === own.id);
      };
      browser.windows.onFocusChanged.addListener(focused);
      signal.addEventListener('abort', () => browser.windows.onFocusChanged.removeListener(focused));
    },
  });

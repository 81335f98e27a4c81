import { browser } from 'wxt/browser';
import type { Law } from '../../law/matter';
import { askForSteps } from '../../messages/explain';
import type { Catalogue, Questions } from '../../model/catalogue';
import type { Explanation } from '../../model/explanation';
import type { Result } from '../../model/failure';
import type { Figures } from '../../model/figures';
import type { Trust } from '../../policy/trust';
import { eraseEverything, type Remains } from '../../store/erase';
import { type NoteStore, noteStore } from '../../store/notes';
import { type SettingsStore, settingsStore } from '../../store/settings';
import { optionsCopy } from '../../ui/copy-options';
import { loadLaw } from '../law/load-law';

export interface BrowserKey {
  readonly name: string;
  readonly keys: string;
}

/** What the options page asks of the browser and of the store. */
export interface OptionsServices {
  readonly catalogue: Catalogue;
  readonly questions: Questions;
  readonly version: string;
  readonly notes: Pick<NoteStore, 'all'>;
  readonly settings: SettingsStore;
  readonly sites: () => Promise<readonly string[]>;
  /** False for a site that the office set. */
  readonly removeSite: (site: string) => Promise<boolean>;
  readonly keys: () => Promise<readonly BrowserKey[]>;
  /** What is left in the browser afterwards; null where it cannot be looked at. */
  readonly eraseEverything: () => Promise<Result<Remains | null>>;
  readonly law: () => Promise<Law>;
  /** How a text is read, step by step; `reviewed` names the person under review or is empty. */
  readonly explain: (text: string, reviewed: string) => Promise<Result<Explanation>>;
  /** What was measured of this version; null where nothing was recorded. */
  readonly figures: () => Promise<Figures | null>;
  /** As 2026-11-21. */
  readonly today: () => string;
}

/** The options page's services in a browser. */
export const optionsServices = (catalogue: Catalogue, questions: Questions, trust: Trust): OptionsServices => {
  const { db } = trust;
  const notes = noteStore(db);
  return {
    catalogue,
    questions,
    version: browser.runtime.getManifest().version,
    notes,
    settings: settingsStore(db),
    sites: async () => (await browser.permissions.getAll()).origins ?? [],
    removeSite: (site) => browser.permissions.remove({ origins: [site] }).catch(() => false),
    keys: async () =>
      (await browser.commands.getAll()).map(({ name, description, shortcut }) => ({
        name: name === '_execute_action' ? optionsCopy.keys.open : description || name || '',
        keys: shortcut ?? '',
      })),
    eraseEverything: async () => {
      const keepLog = (await trust.now()).office.policy.auditLog === true;
      if (keepLog) await trust.audit.record('everything-erased');
      return eraseEverything(db, keepLog);
    },
    law: () => loadLaw(questions),
    explain: askForSteps,
    figures: async () => (await import('virtual:figures')).figures,
    today: () => new Date().toISOString().slice(0, 10),
  };
};

import type { Catalogue, Questions } from '../model/catalogue';
import { database } from '../store/database';
import { noteStore } from '../store/notes';
import { protectionStore } from '../store/protection';
import { settingsStore } from '../store/settings';
import { browserLink } from './browser-link';
import { loadLaw } from './law/load-law';
import type { Services } from './services';
import { saveFile } from './trust/save-file';

interface Given {
  readonly catalogue: Catalogue;
  readonly questions: Questions;
  readonly locateIn: Services['locateIn'];
  /** The tab the panel is fixed to, where it was opened as a page of its own (`?tab=12`). */
  readonly bound: number | null;
}

/** The panel's services in a browser. */
export const browserServices = ({ catalogue, questions, locateIn, bound }: Given): Services => {
  const db = database();
  return {
    link: browserLink(bound),
    catalogue,
    questions,
    notes: noteStore(db),
    settings: settingsStore(db),
    locateIn,
    copyText,
    download: saveFile,
    law: () => loadLaw(questions),
    who: async () => (await protectionStore(db).read()).who,
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
  };
};

const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};

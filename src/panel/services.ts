import { createContext, use } from 'react';
import type { Law } from '../law/matter';
import type { Catalogue, Questions, Source } from '../model/catalogue';
import type { SourceDocument } from '../model/document';
import type { Family, FamilyInfo, Indicator } from '../model/lexicon';
import type { Place } from '../review/reanchor';
import type { NoteStore } from '../store/notes';
import type { SettingsStore } from '../store/settings';
import type { PanelLink, Quotes } from './link';

/** Everything the panel's screens need from outside; given once, where the panel is mounted. */
export interface Services {
  readonly link: PanelLink;
  readonly catalogue: Catalogue;
  readonly questions: Questions;
  readonly notes: NoteStore;
  readonly settings: SettingsStore;
  /** Where quotes stand in a document that the panel itself holds. */
  readonly locateIn: (document: SourceDocument, quotes: Quotes) => readonly Place[];
  /** False where the browser refused. */
  readonly copyText: (text: string) => Promise<boolean>;
  readonly download: (name: string, type: string, content: string | Uint8Array<ArrayBuffer>) => void;
  /** The law of this build; it loads when first asked for. */
  readonly law: () => Promise<Law>;
  /** The office's text of a new note, where it set one. */
  readonly template?: () => string;
  /** The reviewer's own label, or empty. */
  readonly who: () => Promise<string>;
  readonly now: () => string;
  readonly newId: () => string;
}

/** The lexicon's words by id. */
export interface Lookup {
  readonly indicator: (id: string) => Indicator | undefined;
  readonly family: (id: Family) => FamilyInfo | undefined;
  readonly source: (id: string) => Source | undefined;
}

export const lookup = ({ indicators, families, sources }: Catalogue): Lookup => {
  const byId = <T extends { readonly id: string }>(list: readonly T[]) => new Map(list.map((item) => [item.id, item]));
  const [indicator, family, source] = [byId(indicators), byId(families), byId(sources)];
  return {
    indicator: (id) => indicator.get(id),
    family: (id) => family.get(id),
    source: (id) => source.get(id),
  };
};

const none: Lookup = { indicator: () => undefined, family: () => undefined, source: () => undefined };

export const LookupContext = createContext<Lookup>(none);
export const useLookup = (): Lookup => use(LookupContext);

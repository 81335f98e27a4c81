import type { FamilyInfo, Indicator } from './lexicon';
import type { Question } from './question';

/** A publication that citations name by `id`; `title` is what a reader can search for. */
export interface Source {
  readonly id: string;
  readonly title: string;
}

/** What a person reads of the lexicon, without the tables that find anything. */
export interface Catalogue {
  readonly version: string;
  readonly families: readonly FamilyInfo[];
  readonly indicators: readonly Indicator[];
  readonly sources: readonly Source[];
}

/** The shared review questions, those of each stage in the order they are asked. */
export type Questions = readonly Question[];

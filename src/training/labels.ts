import type { Family } from '../model/lexicon';

/** The annotators' labels that the tagger learns, in the order of its outputs, each with the family it names. */
export const labelFamilies = {
  confinement: 'confinement-and-isolation',
  debt: 'debt-and-earnings',
  deception: 'deception',
  'directed-offending': 'directed-offending',
  'document-control': 'documents-and-identity',
  'drugs-as-control': 'drugs-as-control',
  'earnings-control': 'debt-and-earnings',
  grooming: 'grooming',
  'labour-exploitation': 'labour-exploitation',
  movement: 'recruitment-and-movement',
  'other-exploitation': 'other-exploitation',
  'procedural-gap': 'procedural-gap',
  recruitment: 'recruitment-and-movement',
  'ritual-control': 'ritual-control',
  'sexual-exploitation': 'sexual-exploitation',
  'stigmatising-language': 'stigmatising-language',
  surveillance: 'surveillance',
  threat: 'threats',
  'threat-of-authorities': 'threat-of-authorities',
  'trauma-presentation': 'trauma-presentation',
  violence: 'violence',
  vulnerability: 'vulnerability',
} as const satisfies Record<string, Family>;

export const labels = Object.keys(labelFamilies) as (keyof typeof labelFamilies)[];

/** Output 0 is "no sign"; a label's output is its place plus one. */
export const outputOf = (label: string): number => labels.indexOf(label as keyof typeof labelFamilies) + 1;

export const statuses = ['affirmed', 'denied', 'hypothetical', 'generic'] as const;

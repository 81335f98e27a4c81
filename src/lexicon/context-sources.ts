import { z } from 'zod';
import { families, familyGroups } from '../model/lexicon';
import type { Report, SourcePlace } from './source-place';
import { type ReadSource, readYaml, type SourceFile } from './yaml-source';

const words = z.array(z.coerce.string().min(1));
const textType = z.enum([
  'narrative',
  'quoted-speech',
  'question-answer',
  'form-field',
  'training-and-experience',
  'statute-or-charge',
  'argument',
  'header-footer',
]);

const ContextFile = z.strictObject({
  cues: z.array(
    z.strictObject({
      phrase: z.string().min(1),
      is: z.enum([
        'denied',
        'hypothetical',
        'generic',
        'affirmed',
        'historical',
        'other-person',
        'reviewed-person',
        'terminator',
      ]),
      direction: z.enum(['forward', 'backward', 'either']),
      scope: z.enum(['near', 'clause', 'sentence', 'paragraph', 'section']),
      because: z.string().min(1),
      bare: z.boolean().optional(),
    }),
  ),
});

const SectionsFile = z.strictObject({
  headings: z.array(z.strictObject({ type: textType, names: words })),
  openings: z.array(
    z.strictObject({
      type: textType,
      where: z.enum(['start', 'first-sentence', 'anywhere']),
      phrases: words,
      unless: words,
    }),
  ),
  'clause-words': words,
  'clause-words-after-mark': words,
  subjects: words,
});

const AbbreviationsFile = z.strictObject({ abbreviations: words, 'before-numbers': words });

const PeopleFile = z.strictObject({
  roles: z.array(
    z.strictObject({
      role: z.enum(['reviewed-person', 'complainant', 'co-accused', 'officer', 'witness', 'relative', 'other']),
      labels: words,
      nouns: words,
      titles: words,
    }),
  ),
  captions: words,
  'trafficker-charges': words,
  pronouns: z.array(z.strictObject({ sex: z.enum(['she', 'he', 'they', 'I']), words, nouns: words.default([]) })),
  'not-names': words,
  sayings: words,
});

const Need = z.strictObject({
  indicators: z.array(z.string()).optional(),
  families: z.array(z.enum(families)).optional(),
  groups: z.array(z.enum(familyGroups)).optional(),
  strengths: z.array(z.enum(['weak', 'moderate', 'strong'])).optional(),
  status: z.array(z.enum(['affirmed', 'denied', 'hypothetical'])).min(1),
  experiencer: z.array(z.enum(['reviewed-person', 'other', 'unclear'])).min(1),
  'found-by': z.enum(['lexicon', 'tagger']).optional(),
  'at-least': z.int().min(1).max(20).default(1),
  different: z.enum(['passages', 'indicators', 'families']).default('indicators'),
  sureness: z.number().min(0).max(1).default(0),
});

const PromptsFile = z.strictObject({
  rules: z.array(
    z.strictObject({
      id: z.string().regex(/^[A-Z]\d{2}$/, 'a rule’s id is a letter and two digits'),
      reason: z.string().min(1),
      within: z.enum(['near', 'paragraph', 'section', 'document']),
      tokens: z.int().min(1).max(2_000).default(150),
      'per-thousand-words': z.number().min(0).default(0),
      needs: z.array(Need).min(1),
    }),
  ),
});

export type SectionsSource = z.infer<typeof SectionsFile>;
export type AbbreviationsSource = z.infer<typeof AbbreviationsFile>;
export type PeopleSource = z.infer<typeof PeopleFile>;
export type PromptsSource = z.infer<typeof PromptsFile>;
export type ContextSourceCue = z.infer<typeof ContextFile>['cues'][number];

/** Every rule of context as its authors wrote it. */
export interface ContextSources {
  readonly cues: readonly { readonly id: string; readonly cue: ContextSourceCue; readonly at: SourcePlace }[];
  readonly sections: SectionsSource;
  readonly abbreviations: AbbreviationsSource;
  readonly people: PeopleSource;
  readonly prompts: PromptsSource;
}

/** Whether a file of the lexicon's folder (path relative to it) belongs to the context rules. */
export function isContextSource(path: string): boolean {
  return /^(context\/[^/]+|sections|abbreviations|people|prompts)\.yaml$/.test(path);
}

/** Reads context/*.yaml, sections, abbreviations, people and prompts; null when anything is wrong, which `report` was told. */
export function readContextSources(files: readonly SourceFile[], report: Report): ContextSources | null {
  const one = <T>(path: string, shape: z.ZodType<T>): ReadSource<T> | null => {
    const file = files.find((candidate) => candidate.path === path);
    if (file) return readYaml(file, shape, report);
    report({ file: path, line: 1, column: 1 }, 'LEX005', 'The file is missing.', 'Restore it from the repository.');
    return null;
  };
  const cues: { id: string; cue: ContextSourceCue; at: SourcePlace }[] = [];
  let broken = false;
  const contexts = files.filter((file) => file.path.startsWith('context/') && isContextSource(file.path));
  for (const file of contexts.sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const read = readYaml(file, ContextFile, report);
    if (!read) broken = true;
    const name = file.path.slice('context/'.length, -'.yaml'.length);
    read?.value.cues.forEach((cue, at) => {
      cues.push({ id: `${name}-${at + 1}`, cue, at: read.place(['cues', at, 'phrase']) });
    });
  }
  const sections = one('sections.yaml', SectionsFile);
  const abbreviations = one('abbreviations.yaml', AbbreviationsFile);
  const people = one('people.yaml', PeopleFile);
  const prompts = one('prompts.yaml', PromptsFile);
  if (broken || !sections || !abbreviations || !people || !prompts) return null;
  return {
    cues,
    sections: sections.value,
    abbreviations: abbreviations.value,
    people: people.value,
    prompts: prompts.value,
  };
}

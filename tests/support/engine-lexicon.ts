import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type LoadedLexicon, loadLexicon, type ScanOptions, scan } from '../../src/engine/scan';
import { compile } from '../../src/lexicon/compile';
import { readFiles } from '../../src/lexicon/read-files';
import { printed } from '../../src/lexicon/source-place';
import type { SourceFile } from '../../src/lexicon/yaml-source';
import type { SourceDocument } from '../../src/model/document';
import type { Finding } from '../../src/model/finding';
import type { ScanReport } from '../../src/model/report';

const folder = fileURLToPath(new URL('../../lexicons', import.meta.url));
const kept = /^(context\/.*|sections|abbreviations|people|prompts|families|VERSION)(\.yaml)?$/;

interface SmallIndicator {
  readonly id: string;
  readonly family: string;
  readonly strength?: 'weak' | 'moderate' | 'strong';
  readonly experiencer?: 'reviewed-person' | 'document';
  readonly cues: readonly string[];
  readonly anchored?: readonly string[];
}

/** A handful of plain indicators, so that tests of context do not hang on the wording of the real ones. */
const indicators: readonly SmallIndicator[] = [
  { id: 'FRC-01', family: 'violence', strength: 'moderate', cues: ['(beat|beaten|hit|slapped|punched)', 'used force'] },
  { id: 'THR-01', family: 'threats', strength: 'moderate', cues: ['(threatened|threaten|threatening)'] },
  {
    id: 'DBT-01',
    family: 'debt-and-earnings',
    strength: 'strong',
    cues: ['(owes|owed) ... <amount>', 'works off the debt'],
  },
  {
    id: 'DOC-01',
    family: 'documents-and-identity',
    strength: 'strong',
    cues: ['(took|kept|keeps|holds) (her|his|their) (passport|id|documents)'],
  },
  { id: 'DOC-02', family: 'documents-and-identity', strength: 'moderate', cues: ['no id'] },
  {
    id: 'CNF-01',
    family: 'confinement-and-isolation',
    strength: 'strong',
    cues: ['padlocked on the outside', 'not allowed to leave'],
  },
  {
    id: 'NEX-01',
    family: 'directed-offending',
    strength: 'strong',
    cues: ['(made|forced) (her|him|them) [to] (steal|sell|carry)', 'no choice', 'made me do it'],
  },
  { id: 'VUL-01', family: 'vulnerability', strength: 'moderate', cues: ['<minor-age>'] },
  { id: 'VUL-02', family: 'vulnerability', strength: 'weak', cues: ['homeless'] },
  { id: 'SEX-01', family: 'sexual-exploitation', strength: 'strong', cues: ['sold her to men'] },
  { id: 'FCT-01', family: 'offence-theft', strength: 'moderate', cues: ['(stole|shoplifting)'] },
  {
    id: 'PRO-01',
    family: 'procedural-gap',
    strength: 'moderate',
    experiencer: 'document',
    cues: ['(not|no) [trafficking] (screened|screening)', 'no signs of trafficking'],
  },
  { id: 'ROM-02', family: 'grooming', strength: 'moderate', cues: [], anchored: ['daddy'] },
];

const yaml = (one: SmallIndicator): string =>
  `${JSON.stringify({
    id: one.id,
    title: one.id,
    family: one.family,
    strength: one.strength ?? 'moderate',
    status: 'draft',
    experiencer: one.experiencer ?? 'reviewed-person',
    why: 'A test.',
    cues: [...one.cues, ...(one.anchored ?? []).map((phrase) => ({ phrase, anchor: true }))],
    examples: { match: [], no_match: [], context: [] },
    citations: [{ source: 's0', where: '', verified: 'no' }],
  })}\n`;

/** The real rules of context, sections, people and prompts, with a few plain indicators, as source files. */
export function plainLexiconFiles(): SourceFile[] {
  return [
    ...readFiles(folder).filter(({ path }) => kept.test(path)),
    { path: 'classes.yaml', text: '{ thing: { note: unused, members: [thing] } }\n' },
    { path: 'sources.yaml', text: '[{ id: s0, title: A source, publisher: Nobody, year: 2020, state: read }]\n' },
    ...indicators.map((one) => ({ path: `indicators/${one.family}/${one.id}.yaml`, text: yaml(one) })),
  ];
}

/** The same in a folder, for commands that read one. */
export function writePlainLexicon(into: string): void {
  for (const { path, text } of plainLexiconFiles()) {
    mkdirSync(dirname(join(into, path)), { recursive: true });
    writeFileSync(join(into, path), text);
  }
}

let loaded: LoadedLexicon | undefined;

/** The same, loaded; compiled once a test file. */
export function engineLexicon(): LoadedLexicon {
  if (loaded) return loaded;
  const result = compile(plainLexiconFiles());
  if (!result.ok) throw new Error(result.failure.map(printed).join('\n'));
  loaded = loadLexicon(result.value);
  return loaded;
}

/** A document of one page, or of several when given a list. */
export function documentOf(text: string | readonly string[]): SourceDocument {
  const pages = typeof text === 'string' ? [text] : text;
  return {
    ref: { id: 'test', title: 'test', sha256: '00', origin: 'file' },
    kind: 'text',
    pages: pages.map((one, index) => ({ index, label: String(index + 1), text: one })),
    coverage: { unit: 'page', read: pages.length, of: pages.length, notRead: [] },
  };
}

export const scanned = (text: string | readonly string[], options?: ScanOptions): ScanReport =>
  scan(documentOf(text), engineLexicon(), options);

/** The one finding of an indicator in a text; fails when there is none. */
export function findingIn(text: string, indicator: string, options?: ScanOptions): Finding {
  const found = scanned(text, options).findings.filter((one) => one.indicator === indicator);
  if (found[0] === undefined) throw new Error(`${indicator} was not found in: ${text}`);
  return found[0];
}

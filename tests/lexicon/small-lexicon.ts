import { readFiles } from '../../src/lexicon/read-files';
import type { SourceFile } from '../../src/lexicon/yaml-source';

/** The context rules of the real lexicon with these classes and indicators instead of its own. */
export function smallLexicon(parts: { classes?: string; indicators?: Readonly<Record<string, string>> }): SourceFile[] {
  const outside = readFiles('lexicons').filter(
    ({ path }) => !path.startsWith('indicators/') && !path.startsWith('context/') && path !== 'classes.yaml',
  );
  return [
    ...outside,
    { path: 'classes.yaml', text: parts.classes ?? defaultClasses },
    ...Object.entries(parts.indicators ?? {}).map(([path, text]) => ({ path: `indicators/${path}.yaml`, text })),
  ];
}

export const defaultClasses = `
document: { members: ["{passport}", "ID card", "papers"] }
controller: { members: ["{boss}", "{madam}", "her man"] }
hold-back: { members: ["{keep}", "{take}", "{lock} away"] }
officer: { members: ["officer", "deputy"] }
`;

/** A well-formed indicator; fields given replace its own. */
export function indicatorFile(
  fields: { id?: string; cues?: string; exceptions?: string; examples?: string } = {},
): string {
  return `id: ${fields.id ?? 'DOC-01'}
title: Somebody keeps the person's papers
family: documents-and-identity
strength: strong
status: draft
experiencer: reviewed-person
why: Somebody else keeps the papers.
cues: ${fields.cues ?? '["<controller> <hold-back> (her|his|their) <document>"]'}
exceptions: ${fields.exceptions ?? '[]'}
examples: ${fields.examples ?? '{ match: ["The [[boss kept her passport]]."], no_match: ["She kept her passport."], context: [] }'}
citations: [{ source: s1, where: "paragraph 1", verified: yes }]
`;
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a document's `about.json` says of it. Quotes are exact, apart from white space. */
export interface AboutDocument {
  readonly title: string;
  readonly kind: string;
  /** The person whose punishment is in question, as the document names them. */
  readonly reviewed: string;
  /** prose: paragraphs · printed: fixed-width as it left a printer · markup: its own HTML. */
  readonly layout: 'prose' | 'printed' | 'markup';
  /** Whether a trained reviewer would open a review note. */
  readonly prompt: boolean;
  /** Passages a shown finding must overlap. */
  readonly found: readonly string[];
  /** Look-alikes that must stay unpainted. */
  readonly quiet: readonly string[];
}

export interface SampleDocument extends AboutDocument {
  readonly id: string;
  /** The text, or for `markup` the HTML fragment. */
  readonly source: string;
}

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Reads one invented document. Throws when the folder does not hold one. */
export const sampleDocument = (id: string): SampleDocument => {
  const about = JSON.parse(readFileSync(`${folder}${id}/about.json`, 'utf8')) as AboutDocument;
  const name = about.layout === 'markup' ? 'document.html' : 'document.txt';
  return { ...about, id, source: readFileSync(`${folder}${id}/${name}`, 'utf8') };
};

/** Every invented document, by name. */
export const sampleDocuments = (): readonly SampleDocument[] =>
  readdirSync(folder)
    .filter((name) => existsSync(`${folder}${name}/about.json`))
    .sort()
    .map(sampleDocument);

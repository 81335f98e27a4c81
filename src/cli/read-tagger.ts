import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CompiledLexicon } from '../engine/compiled-lexicon';
import { loadTagger, type Tagger } from '../engine/tagger';
import type { Result } from '../model/failure';

const own = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'lexicons');

/** The trained reader kept with a lexicon (this repository's when no folder is named), or null when it has none. */
export function ownTagger(folder = own, lexicon?: CompiledLexicon): Result<Tagger> | null {
  const path = join(folder, 'tagger', 'weights.bin');
  return existsSync(path) ? loadTagger(new Uint8Array(readFileSync(path)), lexicon) : null;
}

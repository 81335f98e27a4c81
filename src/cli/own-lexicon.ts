import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CompiledLexicon } from '../engine/compiled-lexicon';
import type { Result } from '../model/failure';
import { lexiconFrom } from './read-lexicon';

/** The lexicon of this repository, compiled now. The built command line has it inside (`own-lexicon-built`). */
export function ownLexicon(): Result<CompiledLexicon> {
  return lexiconFrom(join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'lexicons'));
}

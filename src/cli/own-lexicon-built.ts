import { compiledLexicon } from 'virtual:lexicon';
import type { CompiledLexicon } from '../engine/compiled-lexicon';
import { ok, type Result } from '../model/failure';

/** The lexicon that was compiled into this program when it was built. */
export function ownLexicon(): Result<CompiledLexicon> {
  return ok(compiledLexicon);
}

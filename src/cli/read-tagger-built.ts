import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { weightsBase64 } from 'virtual:tagger-weights';
import type { CompiledLexicon } from '../engine/compiled-lexicon';
import { loadTagger, type Tagger } from '../engine/tagger';
import type { Result } from '../model/failure';

/** The trained reader that was built into this program, or the one beside another lexicon; null when there is none. */
export function ownTagger(folder?: string, lexicon?: CompiledLexicon): Result<Tagger> | null {
  if (folder === undefined)
    return weightsBase64 === '' ? null : loadTagger(new Uint8Array(Buffer.from(weightsBase64, 'base64')), lexicon);
  const path = join(folder, 'tagger', 'weights.bin');
  return existsSync(path) ? loadTagger(new Uint8Array(readFileSync(path)), lexicon) : null;
}

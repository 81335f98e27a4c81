import type { CompiledLexicon } from '../engine/compiled-lexicon';
import { loadTagger, type Tagger } from '../engine/tagger';
import { failed, type Result } from '../model/failure';
import { weightsFile } from './weights-file';

/** The trained reader that comes with the extension; a failure where its file is missing or refused, so that the lexicon works alone. */
export async function shippedTagger(lexicon: CompiledLexicon): Promise<Result<Tagger>> {
  try {
    // The extension's own file: a path is enough, since the background lives at the extension's root.
    const answer = await fetch(`/${weightsFile}`);
    return loadTagger(new Uint8Array(await answer.arrayBuffer()), lexicon);
  } catch {
    return failed('tagger-weights', 'The file of the trained reader is missing.', 'Install Indicia again.');
  }
}

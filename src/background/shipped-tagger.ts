import { loadTagger, type Tagger } from '../engine/tagger';
import { weightsFile } from './weights-file';

/** The trained reader that comes with the extension; null where its file is missing or refused, so that the lexicon works alone. */
export async function shippedTagger(): Promise<Tagger | null> {
  try {
    // The extension's own file: a path is enough, since the background lives at the extension's root.
    const answer = await fetch(`/${weightsFile}`);
    const loaded = loadTagger(new Uint8Array(await answer.arrayBuffer()));
    return loaded.ok ? loaded.value : null;
  } catch {
    return null;
  }
}

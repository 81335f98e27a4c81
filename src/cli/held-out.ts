import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadTagger, type Tagger } from '../engine/tagger';
import { hashText } from '../engine/tagger-features';
import { readMaterials, readThresholds } from '../training/materials';
import { recipeFor } from '../training/recipe';
import { trainTagger } from '../training/tagger-training';
import { FOLDS } from '../training/teaching-set';

/** Taggers that have not seen the document they read: one for each part of the readings, trained on the others. */
export interface HeldOut {
  /** The tagger for a reading, by its file name without ending; undefined for a part that was not trained. */
  taggerFor(reading: string): Tagger | undefined;
}

const foldOf = (reading: string): number => hashText(`${reading}.txt`) % FOLDS;

/**
 * Trains (or takes from `cache`, where the same texts, lexicon and recipe were trained before) a tagger for each of the
 * first `folds` parts. Takes minutes a part.
 */
export function heldOutTaggers(folder: string, folds: number, cache: string, say: (line: string) => void): HeldOut {
  const materials = readMaterials(folder);
  const recipe = recipeFor(materials);
  const least = readThresholds(folder);
  const hash = createHash('sha256').update(JSON.stringify([recipe, least, materials.lexicon.compiled.sha256]));
  for (const { tokens, kind, fold } of materials.examples) hash.update(`${kind} ${fold} ${tokens.text}\0`);
  const key = hash.digest('hex').slice(0, 16);
  mkdirSync(cache, { recursive: true });
  const taggers: Tagger[] = [];
  for (let fold = 0; fold < Math.min(folds, FOLDS); fold++) {
    const path = join(cache, `${key}-${fold}.bin`);
    if (!existsSync(path)) {
      say(`training without part ${fold + 1} of ${FOLDS}`);
      const taught = materials.examples.filter((example) => !(example.kind === 'document' && example.fold === fold));
      writeFileSync(
        path,
        trainTagger(materials, recipe, taught, least, () => undefined),
      );
    }
    const loaded = loadTagger(new Uint8Array(readFileSync(path)));
    if (!loaded.ok) throw new Error(loaded.failure.message);
    taggers.push(loaded.value);
  }
  return { taggerFor: (reading) => taggers[foldOf(reading)] };
}

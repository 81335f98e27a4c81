import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadTagger } from '../engine/tagger';
import { type Family, families } from '../model/lexicon';
import { featureGroupNames, without } from './ablation';
import type { Example } from './example';
import { type Materials, readMaterials, readThresholds } from './materials';
import { type Judgement, joined, judge, precisionOf, recallOf, tally, thresholds } from './measure';
import { recipeFor } from './recipe';
import { type TaggerRecipe, trainTagger } from './tagger-training';
import { FOLDS } from './teaching-set';

const usage = `npm run train -- [options]
  (none)            trains on everything and writes lexicons/tagger/weights.bin
  --folds N         first measures on the documents of N of the 5 parts, each held out in turn, and sets thresholds
  --curve           measures again with a quarter and with half of the documents
  --ablation        measures again without each group of features
  --lexicon DIR     another lexicon's folder
  --dry             writes nothing
`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const everything = Object.fromEntries(families.map((family) => [family, 0.1])) as Record<Family, number>;

/** Trains on everything outside each part and judges on the part's documents. */
function crossValidate(materials: Materials, recipe: TaggerRecipe, folds: number, share = 1): Judgement {
  const parts: Judgement[] = [];
  let from = 0;
  for (let fold = 0; fold < folds; fold++) {
    const heldOut = (example: Example): boolean => example.kind === 'document' && example.fold === fold;
    const taught = materials.examples.filter(
      (example, at) => !heldOut(example) && (share === 1 || (at * 0.618) % 1 < share),
    );
    const loaded = loadTagger(trainTagger(materials, recipe, taught, everything, () => undefined));
    if (!loaded.ok) throw new Error(loaded.failure.message);
    const part = judge(materials, loaded.value, materials.examples.filter(heldOut), from);
    from += part.live;
    parts.push(part);
  }
  return joined(parts);
}

const percent = (value: number): string => value.toFixed(3);

function tell(name: string, judgement: Judgement, least: (family: Family) => number): void {
  const any = tally(judgement, least, 'any');
  const right = tally(judgement, least, 'family');
  const matched = judgement.spans.filter(
    ({ weight, family, statusRight }) => weight >= least(family) && statusRight !== null,
  );
  const share = (of: number): string => `${percent(of / Math.max(1, matched.length))} (${of}/${matched.length})`;
  const line = (of: typeof any): string =>
    `precision ${percent(precisionOf(of))} (${of.right}/${of.reported}) recall ${percent(recallOf(of))} (${of.found}/${of.live})`;
  say(`${name}`);
  say(`  any family:   ${line(any)}`);
  say(`  right family: ${line(right)}`);
  say(
    `  status ${share(matched.filter(({ statusRight }) => statusRight).length)}, experiencer ${share(matched.filter(({ experiencerRight }) => experiencerRight).length)}`,
  );
}

const levels = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7];

function main(): void {
  const { values } = parseArgs({
    options: {
      folds: { type: 'string' },
      curve: { type: 'boolean' },
      ablation: { type: 'boolean' },
      lexicon: { type: 'string' },
      dry: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(usage);
    return;
  }
  const folder = values.lexicon ?? join(fileURLToPath(new URL('../..', import.meta.url)), 'lexicons');
  const materials = readMaterials(folder);
  const { examples } = materials;
  const recipe = recipeFor(materials);
  const count = (kind: Example['kind']): number => examples.filter((example) => example.kind === kind).length;
  const words = examples.reduce((sum, { tokens }) => sum + tokens.count, 0);
  say(`${count('document')} documents, ${count('line')} lines, ${count('ordinary')} ordinary texts, ${words} tokens`);
  const folds = Math.min(FOLDS, Number(values.folds ?? 0));
  if (folds > 0) {
    const judgement = crossValidate(materials, recipe, folds);
    for (const level of levels) tell(`held out, weight at least ${level}`, judgement, () => level);
    const least = thresholds(judgement);
    tell('held out, a threshold for each family', judgement, (family) => least[family] ?? 1);
    for (const family of families) {
      if (least[family] === undefined) continue;
      const own = tally(judgement, () => least[family]!, 'family', family);
      say(
        `  ${family.padEnd(26)} at ${least[family]!.toFixed(2)}: ${own.right} right of ${own.reported}; ${own.found} of ${own.live} marks`,
      );
    }
    if (!values.dry) writeFileSync(join(folder, 'tagger', 'thresholds.json'), `${JSON.stringify(least, null, 2)}\n`);
  }
  if (values.curve)
    for (const share of [0.25, 0.5])
      tell(`learning curve: ${share} of the texts`, crossValidate(materials, recipe, 1, share), () => 0.5);
  if (values.ablation)
    for (const group of featureGroupNames)
      tell(`without ${group}`, crossValidate(without(materials, group), recipe, 1), () => 0.5);
  if (values.dry) return;
  const least = readThresholds(folder);
  const bytes = trainTagger(materials, recipe, examples, least, say);
  writeFileSync(join(folder, 'tagger', 'weights.bin'), bytes);
  say(`weights.bin: ${bytes.length} bytes`);
}

main();

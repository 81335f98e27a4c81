import type { Materials } from './materials';
import { VECTOR_SIZE } from './materials';
import type { TaggerRecipe } from './tagger-training';

/** How the shipped weights are trained. What was tried and measured is told in README.md beside this file. */
export const recipeFor = ({ features }: Materials): TaggerRecipe => ({
  shape: {
    channels: 64,
    dilations: [1, 2, 4],
    width: 5,
    learnedRows: features.groups.rows - features.groups.unknown,
    vectorSize: VECTOR_SIZE,
    hidden: 64,
    inputDropout: 0.2,
    layerDropout: 0.3,
    spanDropout: 0.3,
  },
  rounds: 13,
  rate: 3e-3,
  decay: 0.02,
  batchRows: 1000,
  seed: 1,
  wordDropout: 0.05,
  formDropout: 0.2,
  wordSwap: 0,
  averaging: 0.99,
  spanShare: 0.5,
  phraseRounds: 6,
  phraseRate: 0.1,
  gateKeeps: 0.9,
  proposeAt: 0.25,
  mix: 0.5,
});

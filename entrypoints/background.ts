import { defineBackground } from 'wxt/utils/define-background';
import { listen } from '../src/background/routes';
import { scannerWith } from '../src/background/scanner';
import { shippedTagger } from '../src/background/shipped-tagger';

export default defineBackground(() => {
  listen(
    scannerWith(
      async () => (await import('virtual:lexicon')).compiledLexicon,
      shippedTagger,
      async () => (await import('virtual:cue-words')).cueWords,
    ),
  );
});

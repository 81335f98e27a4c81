import { defineBackground } from 'wxt/utils/define-background';
import { listen } from '../src/background/routes';
import { scannerWith } from '../src/background/scanner';

export default defineBackground(() => {
  listen(scannerWith(async () => (await import('virtual:lexicon')).compiledLexicon));
});

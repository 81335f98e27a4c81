import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { lexiconPlugin } from '../lexicon/vite-plugin';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Takes the modules with what was compiled in, instead of those that read the repository. */
function builtInside(): Plugin {
  return {
    name: 'indicia-built-inside',
    enforce: 'pre',
    resolveId(id, importer) {
      const swapped = /^\.\/(own-lexicon|own-law|read-tagger|pdf-worker-url)$/.exec(id);
      if (!swapped || !importer?.includes('/src/cli/') || importer.endsWith('-built.ts')) return null;
      return join(root, 'src', 'cli', `${swapped[1]}-built.ts`);
    },
  };
}

const weightsModule = 'virtual:tagger-weights';

/** The weights file as text, so that the program stays one file. */
function taggerWeights(): Plugin {
  return {
    name: 'indicia-tagger-weights',
    resolveId: (id) => (id === weightsModule ? `\0${weightsModule}` : null),
    load(id) {
      if (id !== `\0${weightsModule}`) return null;
      const path = join(root, 'lexicons', 'tagger', 'weights.bin');
      const weights = existsSync(path) ? readFileSync(path).toString('base64') : '';
      return `export const weightsBase64 = ${JSON.stringify(weights)};`;
    },
  };
}

/** pdf.js warns at once that it cannot draw; here it is mostly asked for text, and drawing says so itself. */
function quietPdf(): Plugin {
  const warning = /warn\(`Cannot load "@napi-rs\/canvas" package[^;]*;/;
  return {
    name: 'indicia-quiet-pdf',
    transform(code, id) {
      if (!id.endsWith('pdfjs-dist/legacy/build/pdf.mjs')) return null;
      if (!warning.test(code)) throw new Error('pdf.js has another warning now: look at quietPdf in cli/build.ts');
      return { code: code.replace(warning, ''), map: null };
    },
  };
}

const workerModule = 'virtual:pdf-worker';

/** The part of pdf.js that runs in a thread of its own, for the same reason. */
function pdfWorker(): Plugin {
  return {
    name: 'indicia-pdf-worker',
    resolveId: (id) => (id === workerModule ? `\0${workerModule}` : null),
    load(id) {
      if (id !== `\0${workerModule}`) return null;
      const path = join(root, 'node_modules', 'pdfjs-dist', 'legacy', 'build', 'pdf.worker.min.mjs');
      return `export const pdfWorkerBase64 = ${JSON.stringify(readFileSync(path).toString('base64'))};`;
    },
  };
}

await build({
  configFile: false,
  root,
  logLevel: 'warn',
  publicDir: false,
  plugins: [builtInside(), taggerWeights(), pdfWorker(), quietPdf(), lexiconPlugin()],
  build: {
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: true,
    minify: false,
    ssr: true,
    rollupOptions: {
      input: join(root, 'src/cli/main.ts'),
      external: [...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
      output: { entryFileNames: 'indicia.mjs', format: 'es', codeSplitting: false },
    },
  },
  ssr: { noExternal: true },
});
process.stdout.write('dist/indicia.mjs\n');

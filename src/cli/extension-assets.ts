import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pdfAssetFolder, recognitionFolder } from '../documents/asset-folders';

const require = createRequire(import.meta.url);
const packageFolder = (name: string): string => dirname(require.resolve(`${name}/package.json`));

interface AssetFile {
  readonly absoluteSrc: string;
  readonly relativeDest: string;
}

/** Files of the libraries that the extension carries as they are, so that nothing is fetched: pdf.js, text recognition. */
export function extensionAssets(): AssetFile[] {
  const pdf = packageFolder('pdfjs-dist');
  const core = packageFolder('tesseract.js-core');
  const folder = (name: string): AssetFile[] =>
    readdirSync(join(pdf, name)).map((file) => asset(join(pdf, name, file), `${pdfAssetFolder}/${name}/${file}`));
  return [
    asset(join(pdf, 'build/pdf.worker.min.mjs'), `${pdfAssetFolder}/pdf.worker.min.mjs`),
    ...['cmaps', 'standard_fonts', 'wasm', 'iccs'].flatMap(folder),
    asset(join(packageFolder('tesseract.js'), 'dist/worker.min.js'), `${recognitionFolder}/worker.min.js`),
    // Every browser that can install the extension has SIMD.
    ...['simd', 'relaxedsimd'].map((kind) =>
      asset(
        join(core, `tesseract-core-${kind}-lstm.wasm.js`),
        `${recognitionFolder}/tesseract-core-${kind}-lstm.wasm.js`,
      ),
    ),
    ...['eng', 'spa'].map((language) =>
      asset(
        join(packageFolder(`@tesseract.js-data/${language}`), `4.0.0_best_int/${language}.traineddata.gz`),
        `${recognitionFolder}/${language}.traineddata.gz`,
      ),
    ),
  ];
}

const asset = (absoluteSrc: string, relativeDest: string): AssetFile => ({ absoluteSrc, relativeDest });

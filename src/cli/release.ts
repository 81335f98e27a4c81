import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { billOfMaterials } from './sbom';
import { shippedPackages } from './shipped-packages';
import { storedZip, type ZipEntry } from './stored-zip';

/** `npm run release`, after `npm run build`: one zip file a browser, the bill of materials, and the sums of all. */

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const folder = join(root, '.output', 'release');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };

const entriesOf = (build: string): readonly ZipEntry[] =>
  readdirSync(build, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(build, path)).isFile())
    .map((path) => ({ path: path.replaceAll('\\', '/'), bytes: readFileSync(join(build, path)) }));

const bom = billOfMaterials(version, shippedPackages(root));
const files: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  [`indicia-${version}-chromium.zip`, storedZip(entriesOf(join(root, '.output/chrome-mv3')))],
  [`indicia-${version}-firefox.zip`, storedZip(entriesOf(join(root, '.output/firefox-mv3')))],
  [`indicia-${version}.cdx.json`, Buffer.from(bom)],
];
mkdirSync(folder, { recursive: true });
const sums = files.map(([name, bytes]) => {
  writeFileSync(join(folder, name), bytes);
  return `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`;
});
writeFileSync(join(folder, 'SHA256SUMS'), sums.join(''));
process.stdout.write(sums.join(''));

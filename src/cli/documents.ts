import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dependencyTable } from './dependency-table';
import { policyFiles } from './policy-files';
import { shippedPackages } from './shipped-packages';
import { trustPage } from './trust-page';

/** `npm run docs`: writes the documents that are made from the source. */

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const documents: Readonly<Record<string, string>> = {
  'docs/TRUST.md': trustPage(),
  'docs/DEPENDENCIES.md': dependencyTable(shippedPackages(root)),
  ...Object.fromEntries(Object.entries(policyFiles()).map(([name, text]) => [`policies/${name}`, text])),
};
for (const [name, text] of Object.entries(documents)) {
  const path = join(root, '.github', name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

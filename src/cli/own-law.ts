import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Result } from '../model/failure';
import { lawFrom, type PacksRead } from './read-law';

/** The law packs of this repository, read now. The built command line has them inside (`own-law-built`). */
export function ownLaw(): Result<PacksRead> {
  return lawFrom(join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'lexicons'));
}

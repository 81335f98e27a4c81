import { readLaw } from '../lexicon/law-module';
import { readFiles } from '../lexicon/read-files';
import { printed } from '../lexicon/source-place';
import { failed, ok, type Result } from '../model/failure';
import type { JurisdictionPack } from '../model/jurisdiction';
import type { KnownOffence } from '../model/legal-scope';

/** The packs of a lexicon's folder with the offences they speak of. */
export interface PacksRead {
  readonly packs: readonly JurisdictionPack[];
  readonly offences: readonly KnownOffence[];
}

/** Reads the law packs of a folder; the failure lists every error with its place and remedy. */
export function lawFrom(folder: string): Result<PacksRead> {
  const read = readLaw(readFiles(folder));
  if (read.ok) return ok(read.value);
  const list = read.failure.map((error) => printed({ ...error, file: `${folder}/${error.file}` })).join('\n');
  return failed('law-errors', list, 'Run “indicia lexicon check” after each change.');
}

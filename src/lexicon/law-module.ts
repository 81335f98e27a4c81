import type { Result } from '../model/failure';
import { type Jurisdictions, readJurisdictions } from './jurisdictions';
import { errorsInto, inOrder, type LexiconError } from './source-place';
import type { SourceFile } from './yaml-source';

/** The law packs of a lexicon, or every error in them. */
export function readLaw(files: readonly SourceFile[]): Result<Jurisdictions, readonly LexiconError[]> {
  const errors: LexiconError[] = [];
  const { packs, offences } = readJurisdictions(files, errorsInto(errors));
  return errors.length > 0 ? { ok: false, failure: inOrder(errors) } : { ok: true, value: { packs, offences } };
}

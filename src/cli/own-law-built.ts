import { offences, packs } from 'virtual:jurisdictions';
import { ok, type Result } from '../model/failure';
import type { PacksRead } from './read-law';

/** The law packs that were compiled into this program when it was built. */
export function ownLaw(): Result<PacksRead> {
  return ok({ packs, offences });
}

import type { JurisdictionPack } from '../model/jurisdiction';
import type { Provision, Remedy } from '../model/legal-provision';
import { type ScopeAnswer, scopeOf } from './scope-of';

/** A way to relief from a record in one place, with what the pack says of each offence. */
export interface RemedyRoute {
  readonly provision: Provision;
  readonly remedy: Remedy;
  readonly scope: readonly ScopeAnswer[];
}

/** Every route of a place. `arrestOnly` leaves out those that say they do not reach a record without conviction. */
export const remediesFor = (
  pack: JurisdictionPack,
  matter: { readonly offences: readonly string[]; readonly arrestOnly?: boolean; readonly known: ReadonlySet<string> },
): readonly RemedyRoute[] =>
  pack.provisions.flatMap((provision) => {
    const { remedy, status } = provision;
    if (remedy === undefined || status === 'superseded' || status === 'not-yet') return [];
    if (matter.arrestOnly === true && remedy.arrests?.reached === 'no') return [];
    const scope = matter.offences.map((offence) => scopeOf(provision, offence, matter.known.has(offence)));
    return [{ provision, remedy, scope }];
  });

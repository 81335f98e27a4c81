import type { JurisdictionPack } from '../model/jurisdiction';
import type { KnownOffence } from '../model/legal-scope';
import type { Law } from './matter';

/** The offences a place speaks of, by id: shared names with the place's own section numbers and, where it gives one, its name. */
export const knownOffences = (law: Pick<Law, 'offences'>, pack: JurisdictionPack): readonly KnownOffence[] => {
  const shared = law.offences.map((offence) => {
    const own = pack.offences.find(({ id }) => id === offence.id);
    return own === undefined
      ? offence
      : { id: offence.id, name: own.name, recognise: [...own.recognise, ...offence.recognise] };
  });
  return [...shared, ...pack.offences.filter(({ id }) => !law.offences.some((offence) => offence.id === id))];
};

import { failed, ok, type Result } from '../model/failure';
import type { JurisdictionPack } from '../model/jurisdiction';

export const genericCode = 'GENERIC';

/** The places a reviewer can choose, by name; instruments and the generic pathway are not places. */
export const places = (packs: readonly JurisdictionPack[]): readonly JurisdictionPack[] =>
  packs.filter(({ kind }) => kind === 'place');

/** The pack of a place; an unknown code is named with the codes there are. An instrument is no place. */
export const findPack = (packs: readonly JurisdictionPack[], code: string): Result<JurisdictionPack> => {
  const wanted = code.trim().toUpperCase();
  const pack = packs.find((candidate) => candidate.code === wanted && candidate.kind !== 'instrument');
  if (pack !== undefined) return ok(pack);
  const codes = places(packs)
    .map((place) => place.code)
    .sort();
  return failed(
    'jurisdiction-unknown',
    `There is no jurisdiction “${code}”.`,
    `Take one of: ${codes.join(', ')}; or ${genericCode} where the place is not listed.`,
  );
};

import { z } from 'zod';
import { JurisdictionPack } from '../model/jurisdiction';
import { KnownOffence } from '../model/legal-scope';
import { checkPack } from './jurisdiction-check';
import { checkFamilies } from './jurisdiction-links';
import type { Report } from './source-place';
import { type ReadSource, readYaml, type SourceFile } from './yaml-source';

export interface ReadPack {
  readonly file: string;
  readonly pack: JurisdictionPack;
  readonly place: ReadSource<JurisdictionPack>['place'];
}

/** The law packs of a lexicon with the offences they speak of; files that do not read are reported and left out. */
export interface Jurisdictions {
  readonly packs: readonly JurisdictionPack[];
  readonly offences: readonly KnownOffence[];
}

const folder = 'jurisdictions/';
const offencesFile = `${folder}offences.yaml`;
const Offences = z.array(KnownOffence);

export const isPackFile = (path: string): boolean =>
  path.startsWith(folder) && /\.ya?ml$/.test(path) && path !== offencesFile;

/** Packs by code, each with the disclosure and privilege of its parent, or of the generic pathway, where it has none. */
export function readJurisdictions(files: readonly SourceFile[], report: Report): Jurisdictions {
  const own = files.find(({ path }) => path === offencesFile);
  const offences = (own && readYaml(own, Offences, report)?.value) ?? [];
  const read: ReadPack[] = [];
  for (const file of files) {
    if (!isPackFile(file.path)) continue;
    const source = readYaml(file, JurisdictionPack, report);
    if (source !== null) read.push({ file: file.path, pack: source.value, place: source.place });
  }
  const known = new Set(offences.map(({ id }) => id));
  for (const one of read) checkPack(one, known, report);
  checkFamilies(read, report);
  const byCode = new Map(read.map(({ pack }) => [pack.code, pack]));
  const packs = read.map(({ pack }) => withParent(pack, byCode));
  return { packs: packs.sort((a, b) => (a.name < b.name ? -1 : 1)), offences };
}

function withParent(pack: JurisdictionPack, byCode: ReadonlyMap<string, JurisdictionPack>): JurisdictionPack {
  const above = [pack.parent, 'GENERIC'].flatMap((code) => (code === undefined ? [] : (byCode.get(code) ?? [])));
  const disclosure = pack.disclosure ?? above.find((one) => one.disclosure !== undefined)?.disclosure;
  const privilege = pack.privilege ?? above.find((one) => one.privilege !== undefined)?.privilege;
  const sources = above.flatMap((one) => one.sources);
  const cited = new Set([...citedBy(disclosure), ...citedBy(privilege)]);
  const added = sources.filter(({ id }) => cited.has(id) && !pack.sources.some((own) => own.id === id));
  return {
    ...pack,
    ...(disclosure === undefined ? {} : { disclosure }),
    ...(privilege === undefined ? {} : { privilege }),
    sources: [...pack.sources, ...added],
  };
}

const citedBy = (part: JurisdictionPack['disclosure'] | JurisdictionPack['privilege']): readonly string[] =>
  Object.values(part ?? {}).flatMap((fact) => (typeof fact === 'string' ? [] : fact.from));

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findPack } from '../law/find-pack';
import { knownOffences } from '../law/known-offences';
import { offencesIn, type RecognisedOffence } from '../law/recognise-offences';
import { type ScopeAnswer, scopeOf } from '../law/scope-of';
import { staleness } from '../law/staleness';
import { markWords, scopeWords } from '../law/words';
import { ok, type Result } from '../model/failure';
import type { JurisdictionPack } from '../model/jurisdiction';
import type { KnownOffence } from '../model/legal-scope';
import { ownLaw } from './own-law';
import { lawFrom } from './read-law';

/** The law a scan was asked to look at: one place, and the offences it knows by name and section. */
export interface LawOfScan {
  readonly pack: JurisdictionPack;
  readonly offences: readonly KnownOffence[];
}

/** The pack of a code, from another lexicon where that has packs of its own. */
export function lawOfScan(code: string, lexicon: string | undefined, cwd: string): Result<LawOfScan> {
  const folder = lexicon === undefined ? undefined : resolve(cwd, lexicon);
  const read = folder && existsSync(join(folder, 'jurisdictions')) ? lawFrom(folder) : ownLaw();
  if (!read.ok) return read;
  const pack = findPack(read.value.packs, code);
  return pack.ok ? ok({ pack: pack.value, offences: knownOffences(read.value, pack.value) }) : pack;
}

/** A warning for the terminal where the pack is old or bears a day to come. */
export function ageWarning({ pack }: LawOfScan, today: string): string | null {
  const { stale, months, future } = staleness(pack, today);
  if (future) return `The law pack ${pack.code} is dated ${pack.asOf}, after today: check the clock of this machine.\n`;
  return stale ? `The law pack ${pack.code} was last gone through ${months} months ago, on ${pack.asOf}.\n` : null;
}

/** What a report says of the place asked for. */
export interface JurisdictionReport {
  readonly code: string;
  readonly name: string;
  readonly asOf: string;
  readonly counselApproved: boolean;
  readonly offences: readonly (RecognisedOffence & {
    readonly scope: readonly Omit<ScopeAnswer, 'offence' | 'from'>[];
  })[];
}

/** What a report says of the place: offences named in the text, each with what the pack's provisions say of it. */
export function jurisdictionReport({ pack, offences }: LawOfScan, text: string): JurisdictionReport {
  const known = new Set(offences.map(({ id }) => id));
  return {
    code: pack.code,
    name: pack.name,
    asOf: pack.asOf,
    counselApproved: pack.counselApproved,
    offences: offencesIn(text, offences).map(({ offence, name, start, end }) => ({
      offence,
      name,
      start,
      end,
      scope: pack.provisions
        .filter(({ status }) => status !== 'superseded')
        .map((provision) => scopeOf(provision, offence, known.has(offence)))
        .map(({ provision, state, because, where, mark }) => ({
          provision,
          state,
          because,
          ...(where === undefined ? {} : { where }),
          mark,
        })),
    })),
  };
}

/** The same for people at a terminal. */
export function plainOffences({ name, code, asOf, counselApproved, offences }: JurisdictionReport): string {
  const lines = [
    `  law of ${name} (${code}), gone through ${asOf}, ${counselApproved ? '' : 'not '}approved by counsel`,
  ];
  if (offences.length === 0) lines.push('    no offence was recognised by name or section');
  for (const { name: offence, start, end, scope } of offences) {
    lines.push(`    ${start}-${end} ${offence}`);
    for (const { provision, state, where, mark } of scope)
      lines.push(`      ${provision}: ${scopeWords[state]}${where ? ` (${where})` : ''}; ${markWords[mark]}`);
  }
  return `${lines.join('\n')}\n`;
}

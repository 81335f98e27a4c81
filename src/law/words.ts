import type { LegalSource, Mark } from '../model/legal-fact';
import type { ProvisionKind, Threshold } from '../model/legal-provision';
import type { ScopeAnswer } from './scope-of';

/** What a mark means, in a few words beside a field. */
export const markWords: Readonly<Record<Mark, string>> = {
  founding: 'as stated in a founding document',
  official: 'read at the official source',
  mirror: 'read in an unofficial copy, not at the official source',
  secondary: 'read in a secondary source only',
  located: 'located, not read',
  inferred: 'inferred from text that was read',
  memory: 'from memory: needs counsel',
  'not-found': 'looked for and not found',
};

/** What has to link the act to the exploitation, in a few words. The law's own wording stands beside it. */
export const thresholdWords: Readonly<Record<Threshold, string>> = {
  compulsion: 'compulsion: what pressure operated',
  'direct-consequence': 'direct consequence or direct result of being trafficked',
  'result-of': 'result of being trafficked (looser than direct result)',
  'related-to': 'related to being trafficked (loosest link)',
  'status-at-time': 'a victim at the time of the act',
  hybrid: 'compelled, and as a direct consequence',
  'proximate-cause': 'being trafficked was the proximate cause',
  'but-for': 'would not have been done but for being trafficked',
  'strict-minor': 'age alone',
  'discretion-only': 'no test: a matter of discretion',
  none: 'no link to trafficking is asked',
  unknown: 'not established',
};

export const kindWords: Readonly<Record<ProvisionKind, string>> = {
  'statutory-defence': 'defence',
  'bar-on-prosecution': 'bar on prosecution or liability',
  'exemption-from-penalty': 'exemption from penalty (a finding of guilt remains possible)',
  'prosecution-discretion': 'the prosecutor may refrain',
  'non-prosecution-policy': 'non-prosecution policy',
  'prosecutor-guidance': 'guidance for prosecutors',
  'safe-harbour-minor': 'safe harbour for minors',
  sentencing: 'sentencing',
  'record-relief': 'relief from records',
  'evidence-rule': 'rule of evidence',
  'general-rule': 'general law',
  finding: 'finding of the legislature, not a defence',
  treaty: 'treaty: helps to read the law, not a defence',
  'soft-law': 'guidance of an international body, not a defence',
};

export const scopeWords: Readonly<Record<ScopeAnswer['state'], string>> = {
  covered: 'covered',
  excluded: 'excluded: the defence ends, the review does not',
  'only-if': 'depends',
  unknown: 'not established: look it up',
};

/** A source as it is cited in a note: title, date of the text, whether it is official, address, day it was read. */
export const sourceLine = ({ title, version, official, url, read }: LegalSource): string =>
  [title, version && `text of ${version}`, official ? 'official' : 'not official', url, read && `read ${read}`]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');

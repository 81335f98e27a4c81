import type { Mark } from '../model/legal-fact';
import type { Provision } from '../model/legal-provision';
import type { ScopeRule } from '../model/legal-scope';

/** Whether a provision reaches an offence. An excluded offence ends the defence, never the review. */
export interface ScopeAnswer {
  readonly provision: string;
  readonly offence: string;
  readonly state: 'covered' | 'excluded' | 'only-if' | 'unknown';
  /** In the pack's words: the condition, the list, or what to look up. */
  readonly because: string;
  readonly where?: string;
  readonly mark: Mark;
  readonly from: readonly string[];
}

/** What the pack says of an offence under a provision: `unknown` wherever the pack does not establish it. */
export const scopeOf = (provision: Provision, offence: string, known: boolean): ScopeAnswer => {
  const { scope } = provision;
  const base = { provision: provision.id, offence, mark: scope.mark, from: scope.from };
  if (scope.mode === 'unknown') return { ...base, state: 'unknown', because: scope.is };
  const rule = scope.rules.find(({ offences }) => offences.includes(offence));
  if (rule !== undefined) return { ...base, ...ofRule(rule, scope.is) };
  if (scope.mode === 'any') return { ...base, state: 'covered', because: scope.is };
  if (scope.mode === 'listed' && scope.complete === true && known)
    return { ...base, state: 'excluded', because: scope.is };
  return { ...base, state: 'unknown', because: scope.is };
};

const ofRule = (rule: ScopeRule, scope: string): Omit<ScopeAnswer, 'provision' | 'offence'> => ({
  state: rule.rule,
  because: rule.if ?? scope,
  ...(rule.where === undefined ? {} : { where: rule.where }),
  mark: rule.mark,
  from: rule.from,
});

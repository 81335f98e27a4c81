import { describe, expect, it } from 'vitest';
import { planFor, questionIds, shippedLaw } from '../../tests/support/law';
import { reviewFor } from './review-for';

describe('the plan of a review in England and Wales', () => {
  it('asks an adult’s three elements in the law’s order, and not the child’s', () => {
    const own = questionIds(planFor('GB-EAW', { offences: ['cannabis-cultivation'] })).filter((id) =>
      id.includes('/s45/'),
    );
    expect(own).toEqual([
      'GB-EAW/s45/adult/compelled',
      'GB-EAW/s45/adult/attributable',
      'GB-EAW/s45/adult/no-alternative',
    ]);
  });

  it('asks for referral and age before any test where age is disputed, and the child’s test before the adult’s', () => {
    const ids = questionIds(planFor('GB-EAW', { ageAtAct: 'disputed', offences: ['cannabis-cultivation'] }));
    expect(ids.slice(0, 2)).toEqual(['G11', 'G04']);
    expect(ids.indexOf('GB-EAW/s45/child/direct')).toBeLessThan(ids.indexOf('GB-EAW/s45/adult/compelled'));
    expect(ids.filter((id) => id === 'G11')).toHaveLength(1);
  });

  it('asks the age first where nobody knows it, and safeguarding first where the document may describe a child', () => {
    expect(questionIds(planFor('GB-EAW', { ageAtAct: 'unknown' }))[0]).toBe('G04');
    expect(questionIds(planFor('GB-EAW', { childInDocument: true })).slice(0, 2)).toEqual(['G11', 'G04']);
  });

  it('ends the defence for an excluded offence and goes on with the review', () => {
    const plan = planFor('GB-EAW', { offences: ['robbery'] });
    const s45 = plan.provisions.find(({ provision }) => provision.id === 's45');
    expect(s45?.reaches).toBe(false);
    expect(s45?.scope[0]).toMatchObject({ state: 'excluded', where: 'Sch 4 para 14' });
    const ids = questionIds(plan);
    expect(ids.some((id) => id.startsWith('GB-EAW/s45/'))).toBe(false);
    expect(ids).toContain('GB-EAW/cps-guidance/all/public-interest');
    expect(ids).toContain('GENERIC/sufficiency-and-public-interest/all/public-interest');
    expect(ids).toContain('G19');
    expect(plan.pathway).toBe('generic');
  });

  it('keeps the defence where one of two offences is inside it', () => {
    const plan = planFor('GB-EAW', { offences: ['robbery', 'theft'] });
    expect(plan.provisions[0]?.scope.map(({ state }) => state)).toEqual(['excluded', 'covered']);
    expect(questionIds(plan)).toContain('GB-EAW/s45/adult/compelled');
    expect(questionIds(plan)).toContain('G19');
  });

  it('does not know what nobody established', () => {
    const plan = planFor('GB-EAW', { offences: ['Fishing with two rods'] });
    expect(plan.provisions[0]?.scope[0]).toMatchObject({ state: 'unknown' });
  });

  it('shows the duty of disclosure and the legend of the role before anything is typed', () => {
    expect(planFor('GB-EAW').disclosure.duty.is).toContain('CPIA');
    expect(planFor('GB-EAW', { role: 'defence' }).privilege.is).toContain('prosecution');
  });
});

describe('the plan of a review', () => {
  it('names the codes there are for an unknown jurisdiction', () => {
    const plan = reviewFor(shippedLaw, {
      jurisdiction: 'ATLANTIS',
      stage: 'charging',
      role: 'defence',
      ageAtAct: 'adult',
      offences: [],
    });
    expect(plan).toMatchObject({ ok: false, failure: { code: 'jurisdiction-unknown' } });
    expect(plan.ok ? '' : plan.failure.remedy).toContain('GB-EAW');
  });

  it('takes no international instrument for a place, and shows instruments beneath a place only', () => {
    const matter = { stage: 'charging', role: 'defence', ageAtAct: 'adult', offences: [] } as const;
    expect(reviewFor(shippedLaw, { ...matter, jurisdiction: 'INT-COE' })).toMatchObject({ ok: false });
    const plan = planFor('ES');
    expect(plan.interpretive.map(({ code }) => code)).toContain('INT-EU');
    expect(plan.questions.some(({ id }) => id.startsWith('INT-'))).toBe(false);
  });

  it('asks only what matters: scope where it is open, compulsion where a test asks for it, duress in places without a rule', () => {
    const cannabis = questionIds(planFor('GB-EAW', { offences: ['cannabis-cultivation'] }));
    expect(cannabis).not.toContain('G18');
    expect(cannabis).not.toContain('G20');
    expect(questionIds(planFor('GB-EAW'))).toContain('G18');
    expect(questionIds(planFor('US', { offences: ['drug-import'] }))).not.toContain('G13');
    expect(questionIds(planFor('US', { offences: ['drug-import'] }))).toContain('US/usc-28/all/status');
    const canada = planFor('CA', { offences: ['drug-import'] });
    expect(canada.pathway).toBe('generic');
    expect(questionIds(canada)).toContain('CA/duress/all/duress');
    expect(questionIds(planFor('US-NY', { offences: ['theft'] }))).toContain('GENERIC/ordinary-defences/all/duress');
    expect(questionIds(planFor('GB-EAW', { role: 'defence' }))).not.toContain('G42');
  });

  it('follows document 001 where nothing specific exists, at every stage', () => {
    for (const stage of ['investigation', 'charging', 'plea', 'sentencing', 'post-conviction'] as const) {
      const plan = planFor('GENERIC', { stage });
      expect(
        plan.questions.some(({ source }) => source.includes('001')),
        stage,
      ).toBe(true);
    }
  });
});

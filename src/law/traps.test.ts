import { describe, expect, it } from 'vitest';
import { packOf, planFor, provisionOf, questionIds, shippedLaw } from '../../tests/support/law';
import { backings } from './backings';

const factsOf = (code: string) => JSON.stringify(packOf(code));

describe('drafting traps of the packs', () => {
  it('1: exemption from penalty, bar on prosecution, defence and mere entitlement stay apart', () => {
    expect(provisionOf('BE', 'exemption').kind).toBe('exemption-from-penalty');
    expect(provisionOf('ES', 'cp-177bis-11').kind).toBe('exemption-from-penalty');
    expect(provisionOf('AR', 'art-5').kind).toBe('bar-on-prosecution');
    expect(provisionOf('GB-EAW', 's45').kind).toBe('statutory-defence');
    expect(provisionOf('DE', 'stpo-154c').kind).toBe('prosecution-discretion');
    expect(provisionOf('INT-EU', 'art-8').limits[0]?.is).toContain('neither a defence nor a bar');
  });

  it('2: the tests of adults and children differ, and differ between England and Northern Ireland', () => {
    const child = (code: string, id: string) =>
      provisionOf(code, id)
        .tests.find((test) => test.for === 'child')
        ?.elements.map((element) => element.id);
    expect(child('GB-EAW', 's45')).toEqual(['direct', 'reasonable-child']);
    expect(child('GB-NIR', 's22')).toEqual(['direct']);
    expect(child('GB-SCT', 'instructions')).toEqual(['credible', 'consequence']);
    expect(provisionOf('GB-SCT', 'instructions').tests[1]?.threshold).toBe('result-of');
    for (const code of ['GB-EAW', 'GB-NIR', 'GB-SCT'])
      expect(questionIds(planFor(code, { ageAtAct: 'child' })).some((id) => id.includes('/child/compelled'))).toBe(
        false,
      );
  });

  it('2b: exactly eighteen is named in Northern Ireland', () => {
    expect(planFor('GB-NIR').traps.some(({ is }) => is.includes('exactly 18'))).toBe(true);
  });

  it('3: an excluded offence ends the defence, not the review, wherever a place has a list', () => {
    for (const pack of shippedLaw.packs)
      for (const provision of pack.provisions)
        for (const rule of provision.scope.rules.filter((one) => one.rule === 'excluded')) {
          const stage = provision.stages[0]!;
          const plan = planFor(pack.code, { stage, ageAtAct: 'unknown', offences: rule.offences.slice(0, 1) });
          const applied = plan.provisions.find((one) => one.provision.id === provision.id);
          expect(applied?.reaches, `${pack.code}/${provision.id}`).toBe(false);
          expect(
            plan.questions.some(({ part }) => part === 'pathway'),
            `${pack.code}/${provision.id}`,
          ).toBe(true);
        }
  });

  it('4: the wordings of the link are never merged, within one place either', () => {
    const thresholds = (code: string) => packOf(code).provisions.map(({ tests }) => tests[0]?.threshold);
    expect(thresholds('US')).toEqual([
      'status-at-time',
      'related-to',
      'none',
      'direct-consequence',
      'related-to',
      'direct-consequence',
    ]);
    expect(provisionOf('US-GA', 'restriction').tests[0]?.threshold).toBe('status-at-time');
    expect(provisionOf('US-GA', 'vacatur').tests[0]?.threshold).toBe('direct-consequence');
    expect(provisionOf('US-VA', 'vacatur').tests[0]?.threshold).toBe('proximate-cause');
    expect(provisionOf('US-AL', 'expungement').tests[0]?.threshold).toBe('but-for');
    expect(provisionOf('US-ME', 'sealing-2262b').tests[0]?.words).toContain('substantial');
  });

  it('5: bills are never provisions', () => {
    const bills = [
      ['US-VA', 'SB 748'],
      ['US-VA', 'HB 579'],
      ['US-KY', 'HB 431'],
      ['US-IL', 'HB 5468'],
      ['US-MI', 'HB 4091'],
      ['US-TX', 'SB 1012'],
      ['US-NV', 'A.B. 488'],
      ['US-NY', 'A7422'],
      ['US-AK', 'SB 66'],
      ['US-CA', 'AB 633'],
      ['US-DE', 'HB 201'],
      ['US-ME', 'LD 1805'],
      ['US-WI', 'SB 830'],
      ['US', 'H.R. 1379'],
      ['GB-EAW', 'Crime and Policing Act 2026'],
    ] as const;
    for (const [code, bill] of bills) {
      const pack = packOf(code);
      expect(
        pack.notLaw.some(({ is }) => is.includes(bill)),
        bill,
      ).toBe(true);
      for (const { citation, name } of pack.provisions) expect(`${name} ${citation.is}`, code).not.toContain(bill);
    }
  });

  it('6: repealed waits and old cut-off dates carry a warning', () => {
    expect(factsOf('US-GA')).toContain('repealed waiting periods');
    expect(factsOf('US-AZ')).toContain('24 July 2014');
  });

  it('7: a failed defence that bars relief is said before it is pleaded, and the federal rule that it does not', () => {
    for (const code of ['US-CO', 'US-ID'])
      expect(
        planFor(code, { role: 'defence' }).traps.some(({ is }) => /bars/.test(is)),
        code,
      ).toBe(true);
    expect(provisionOf('US', 'usc-28').limits.some(({ quote }) => quote === 'may not preclude')).toBe(true);
  });

  it('8: Qatar and Egypt are not shown as any offence', () => {
    for (const [code, id] of [
      ['QA', 'art-4'],
      ['EG', 'art-21'],
    ] as const) {
      expect(provisionOf(code, id).scope.mode).not.toBe('any');
      expect(packOf(code).traps.some(({ is }) => is.includes('never present it as any offence'))).toBe(true);
    }
  });

  it('9: counts of states keep their dates and are nowhere added', () => {
    const counts = packOf('US').counts ?? [];
    expect(counts.map(({ count, date }) => [count, date])).toEqual([
      [39, 'March 2018'],
      [45, '2020'],
      [24, '2026'],
      [38, '2026'],
      [41, 'undated'],
    ]);
    for (const { what, from } of counts) expect(`${what}${from}`).not.toBe('');
  });

  it('11: no question concludes: each asks', () => {
    for (const { packs } of [shippedLaw])
      for (const pack of packs)
        for (const { tests } of pack.provisions)
          for (const { elements } of tests)
            for (const { ask } of elements) {
              expect(ask, pack.code).toMatch(/\?/);
              expect(ask, pack.code).not.toMatch(/\b(is|was) (clearly|obviously|definitely)\b|score|risk level/i);
            }
  });

  it('keeps the enacted words of 18 USC 28: no presumption, no clear-and-convincing standard', () => {
    const { burden } = provisionOf('US', 'usc-28');
    expect(burden.standard).toBe('unstated');
    expect(burden.is).toMatch(/No presumption and no clear-and-convincing/);
  });
});

describe('what stands behind the packs', () => {
  it('carries the marks of the research as they were given', () => {
    const s45 = provisionOf('GB-EAW', 's45');
    expect(s45.tests[0]?.elements.map(({ mark }) => mark)).toEqual(['official', 'official', 'official']);
    expect(s45.scope.mark).toBe('mirror');
    const ruleOf = (offence: string) => s45.scope.rules.find(({ offences }) => offences.includes(offence));
    expect(ruleOf('murder')).toMatchObject({ rule: 'excluded', mark: 'official' });
    expect(ruleOf('robbery')).toMatchObject({ rule: 'excluded', mark: 'mirror' });
    expect(ruleOf('theft')).toMatchObject({ rule: 'covered', mark: 'inferred' });
    expect(ruleOf('burglary')).toMatchObject({ rule: 'only-if' });
    expect(s45.burden.mark).toBe('secondary');
    expect(provisionOf('GB-EAW', 'cps-guidance').tests[0]?.elements.at(-1)?.mark).toBe('memory');
    expect(provisionOf('GB-NIR', 's22').scope.mark).toBe('mirror');
    expect(provisionOf('GB-NIR', 's22').burden.mark).toBe('not-found');
    expect(provisionOf('KE', 's14').citation).toMatchObject({ mark: 'founding', from: ['001 ¶57'] });
    expect(provisionOf('US-TX', 'general-defence').citation.mark).toBe('mirror');
    expect(provisionOf('US-NY', 'pl-230-01').citation.mark).toBe('memory');
    expect(provisionOf('MX', 'art-37').tests[0]?.mark).toBe('memory');
    expect(provisionOf('INT-EU', 'art-8').scope.mark).toBe('mirror');
  });

  it('shows nothing as read at an official source without an official address and the day', () => {
    for (const pack of shippedLaw.packs)
      for (const { mark, from } of backings(pack)) {
        if (mark !== 'official') continue;
        const sources = pack.sources.filter(({ id }) => from.includes(id));
        expect(
          sources.some(({ official, url, read }) => official && url && read),
          `${pack.code} ${from}`,
        ).toBe(true);
      }
  });

  it('has been approved by counsel for no place yet, and says so', () => {
    expect(shippedLaw.packs.filter(({ counselApproved }) => counselApproved)).toEqual([]);
  });

  it('quotes no more than a short passage', () => {
    const quotes = shippedLaw.packs.flatMap((pack) => JSON.stringify(pack).match(/"quote":"[^"]*"/g) ?? []);
    expect(quotes.length).toBeGreaterThan(80);
    for (const quote of quotes) expect(quote.split(' ').length).toBeLessThan(40);
  });

  it('gives every place a duty of disclosure and a legend for each role', () => {
    for (const { code } of shippedLaw.packs.filter(({ kind }) => kind === 'place'))
      for (const role of ['prosecutor', 'defence', 'supervisor'] as const) {
        const plan = planFor(code, { role });
        expect(plan.disclosure.duty.is, code).not.toBe('');
        expect(plan.privilege.is, code).not.toBe('');
      }
  });

  it('10: the immigration effect of an order to vacate is asked, not promised, where it turns on wording', () => {
    for (const code of ['US-NY', 'US-FL', 'US-CA']) {
      const asked = planFor(code, { stage: 'post-conviction', role: 'defence' }).traps.filter(({ is }) =>
        is.startsWith('Immigration:'),
      );
      expect(asked, code).toHaveLength(1);
      expect(asked[0]!.is, code).toMatch(/ may /);
      expect(asked[0]!.mark, code).toBe('memory');
    }
  });
});

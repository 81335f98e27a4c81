import { describe, expect, test } from 'vitest';
import { loadLexicon, scan } from '../../src/engine/scan';
import { compile } from '../../src/lexicon/compile';
import { readFiles } from '../../src/lexicon/read-files';
import { printed } from '../../src/lexicon/source-place';
import type { Assertion } from '../../src/model/finding';
import type { Family } from '../../src/model/lexicon';
import { documentOf } from '../support/engine-lexicon';
import { readMarked } from '../support/marked-passage';

/**
 * The worked readings of the catalogue (H4), each with its number. The passage whose reading is meant is marked, so that
 * these tests hold whichever cue finds it; the sentences that must stay quiet run through the whole lexicon.
 */
type Reading = readonly [
  number: number,
  text: string,
  expected: Partial<Assertion>,
  family?: Family,
  reviewed?: string,
];

const readings: readonly Reading[] = [
  [
    1,
    'She denied that [[anyone was forcing her]] and asked twice where the driver of the grey van had gone.',
    { status: 'denied' },
  ],
  [2, 'SUBJECT stated she was not [[being threatened]].', { status: 'denied', speaker: 'reviewed-person' }, 'threats'],
  [
    4,
    'He said he had [[no choice]] because they knew where his mother lived.',
    { status: 'affirmed' },
    'directed-offending',
  ],
  [4, 'He said he had no choice because [[they knew where his mother lived]].', { status: 'affirmed' }, 'threats'],
  [5, 'The door was [[padlocked on the outside]] and the boy had no key.', { status: 'affirmed', speaker: 'officer' }],
  [
    5,
    'The door was padlocked on the outside and the boy [[had no key]].',
    { status: 'affirmed', experiencer: 'reviewed-person' },
  ],
  [6, 'If [[threatened]], the defendant could have called 911.', { status: 'hypothetical' }, 'threats'],
  [
    7,
    "Based on my training and experience, pimps often [[take victims' identification]] and set nightly quotas.",
    { status: 'generic' },
  ],
  [
    8,
    'Here, three IDs of other females were in the SUBJECT’s glove box, which she said [[her boyfriend told her to hold]].',
    { status: 'affirmed', experiencer: 'reviewed-person' },
    'directed-offending',
  ],
  [9, 'Defendant [[used force against V-1]].', { experiencer: 'other', status: 'affirmed' }, 'violence'],
  [
    10,
    'At trial V-1 testified that [[the defendant was beaten as well]] whenever the quota was short.',
    { experiencer: 'reviewed-person', speaker: 'witness' },
    'violence',
  ],
  [
    14,
    'Charged with harboring: the juvenile stayed two nights because [[the older man had taken her phone]].',
    { status: 'affirmed', experiencer: 'reviewed-person' },
  ],
  [18, "[[Owes 4,000 to 'the aunt']] who paid for the flight.", { status: 'affirmed' }, 'debt-and-earnings'],
  [20, 'The complainant, 15, [[was recruited by the defendant]].', { experiencer: 'other' }],
  [23, "Male voice on the phone said, [['Tell them you came alone.']]", { status: 'affirmed' }, 'surveillance'],
  [24, 'She [[looked at the male before every answer]].', { status: 'affirmed', speaker: 'officer' }, 'surveillance'],
  [27, 'Y/N Vulnerable: N. Y/N [[Human trafficking]]: N.', { status: 'denied' }],
  [28, '[x] [[Appears coached]] [ ] No ID', { status: 'affirmed' }, 'surveillance'],
  [28, '[x] Appears coached [ ] [[No ID]]', { status: 'generic' }],
  [
    29,
    'Reports that, as a child, an uncle [[sold her to men]] in exchange for rent.',
    { status: 'affirmed', time: 'historical' },
    'sexual-exploitation',
  ],
  [
    30,
    'He used to [[make her bring him 800 a night]]; she left in 2021 and now works for herself.',
    { status: 'affirmed', time: 'historical' },
    'debt-and-earnings',
  ],
  [31, 'Asked if anyone [[kept her documents]], she began to cry and did not answer.', { status: 'hypothetical' }],
  [
    32,
    'The agents said [[police in their country return runaways to the company]].',
    { status: 'affirmed' },
    'threats',
  ],
  [
    33,
    '"I know that victims of trafficking [[rarely disclose]] at first contact," wrote the officer.',
    { status: 'generic' },
  ],
  [
    34,
    'Whoever knowingly [[recruits, harbors, transports a person by means of force]] shall be punished.',
    { status: 'generic' },
  ],
  [36, 'Client tells me [[X kept her passport]].', { status: 'affirmed', experiencer: 'reviewed-person' }],
  [40, 'He was not only threatened but was [[watched at all times]].', { status: 'affirmed' }, 'surveillance'],
  [40, 'He was not only [[threatened]] but was watched at all times.', { status: 'affirmed' }, 'threats'],
  [41, 'No one helped her because she [[could not leave the house alone]].', { status: 'affirmed' }],
  [42, 'Could not rule out that she was [[being coerced]].', { status: 'hypothetical' }],
  [43, '"Had she been [[trafficked]] she would have told us," the officer added.', { status: 'hypothetical' }],
  [
    46,
    'The defendant punched the informant after [[the trafficker told her to]].',
    { status: 'affirmed', experiencer: 'reviewed-person' },
    'directed-offending',
  ],
  [47, 'He did not deny that [[a man picked up the money]].', { status: 'affirmed' }, 'debt-and-earnings'],
  [
    55,
    'Her mother has received [[photos of her house]], according to the message log.',
    { status: 'affirmed' },
    'threats',
  ],
  [3, 'No signs of [[trafficking]] were noted.', { status: 'denied' }, 'directed-offending'],
  [19, 'Juvenile, [[DOB makes her 15]], arrested for prostitution.', { status: 'affirmed' }, 'vulnerability'],
  [
    21,
    'Suspect is the oldest of four girls who all [[had the same crown tattoo]].',
    { status: 'affirmed', experiencer: 'reviewed-person' },
    'violence',
  ],
  [25, '[[The boyfriend interpreted for the arrestee]].', { status: 'affirmed' }, 'procedural-gap'],
  [45, '[[She went of her own free will]], said the trafficker’s brother.', { status: 'denied' }, 'directed-offending'],
  [56, '[[Nobody would let me stop]].', { status: 'affirmed' }, 'directed-offending'],
];

describe('worked readings of status, experiencer, speaker and time', () => {
  for (const [number, text, expected, family, reviewed] of readings) {
    test(`H4.${number} ${text}`, () => {
      expect(readMarked(text, family, reviewed).assertion).toMatchObject(expected);
    });
  }
});

/** Number, sentence, and the prefixes of indicators that must not be shown live for it. */
const quiet: readonly (readonly [number, string, readonly string[]])[] = [
  [11, 'Officers made forced entry at 06:40.', ['']],
  [12, 'The contract contains a force majeure clause.', ['']],
  [13, 'Vessel moored in the harbor; harbor patrol assisted.', ['']],
  [
    15,
    'Subject is a registered controlled substances user; 0.3 g recovered in a controlled buy.',
    ['DRG', 'CNF', 'NEX'],
  ],
  [16, 'Convicted of trafficking in stolen property.', ['']],
  [17, 'Debt collection letters on the table from a credit-card company.', ['DBT']],
  [22, 'Tattoo: dragon, left forearm (ID).', ['FRC', 'DOC']],
  [26, 'Interpreter 4412 (certified) was used by phone.', ['PRO']],
  [
    34,
    'Whoever knowingly recruits, harbors or transports a person by means of force, fraud or coercion shall be punished.',
    [''],
  ],
  [38, 'She has a debt with the bank of 1,200.', ['DBT']],
  [39, 'Beaten by officers during arrest (complaint).', ['FRC']],
  [44, 'She consented to a search.', ['STG']],
  [48, 'She lives a quiet life now.', ['']],
  [49, 'Stable housing since May; in stable condition.', ['ROM']],
  [50, 'Bottom stair; bottom line.', ['FCB']],
  [51, 'Quota for citations this month is low.', ['DBT']],
  [52, 'A minor injury to the knee.', ['VUL', 'FRC']],
  [53, 'The Crown Prosecution Service (CPS) advised charge.', ['']],
  [54, 'Referral made on Monday; outcome NFA.', ['VUL']],
];

describe('sentences that look like signs and are none', () => {
  const compiled = compile(readFiles('lexicons'));
  test('the lexicon compiles', () => {
    expect(compiled.ok ? [] : compiled.failure.map(printed)).toEqual([]);
  });
  const lexicon = compiled.ok ? loadLexicon(compiled.value) : undefined;
  for (const [number, text, prefixes] of quiet) {
    test(`H4.${number} ${text}`, () => {
      const findings = lexicon ? scan(documentOf(text), lexicon).findings : [];
      const live = findings.filter(
        ({ shown, indicator, assertion }) =>
          shown && assertion.status !== 'generic' && prefixes.some((prefix) => indicator.startsWith(prefix)),
      );
      expect(live.map(({ indicator, quote }) => `${indicator} “${quote.exact}”`)).toEqual([]);
      expect(lexicon).toBeDefined();
    });
  }
});

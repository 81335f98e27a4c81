import type { Coverage } from '../../src/model/coverage';
import type { Assertion, Finding } from '../../src/model/finding';
import type { ScanReport } from '../../src/model/report';

/** An invented arrest report: the text that the findings below quote. */
export const arrestReport = [
  'ARREST REPORT. Arrestee: Imre Vasko, age 17.',
  'Vasko was found tending the plants. He said the man who drove him there had kept his passport and told him he owed nine thousand for the flight.',
  'Vasko denied that anyone had locked the door. Officer noted that the door was padlocked from the outside.',
  'Based on training and experience, gardeners are often held by debt.',
].join('\n');

interface Sign {
  readonly id: string;
  readonly indicator: string;
  readonly family: Finding['family'];
  readonly exact: string;
  readonly strength?: Finding['strength'];
  readonly assertion?: Partial<Assertion>;
  readonly shown?: boolean;
  readonly readsLike?: string;
}

const signs: readonly Sign[] = [
  { id: 'f-age', indicator: 'VUL-01', family: 'vulnerability', exact: 'age 17', assertion: { speaker: 'officer' } },
  { id: 'f-plants', indicator: 'FCD-01', family: 'offence-drugs', exact: 'tending the plants', shown: false },
  { id: 'f-passport', indicator: 'DOC-01', family: 'documents-and-identity', exact: 'kept his passport' },
  {
    id: 'f-debt',
    indicator: 'DBT-01',
    family: 'debt-and-earnings',
    exact: 'owed nine thousand for the flight',
    readsLike: 'She still owed four thousand for the ticket.',
  },
  {
    id: 'f-denied',
    indicator: 'CNF-01',
    family: 'confinement-and-isolation',
    exact: 'locked the door',
    assertion: { status: 'denied' },
  },
  {
    id: 'f-padlock',
    indicator: 'CNF-01',
    family: 'confinement-and-isolation',
    exact: 'padlocked from the outside',
    assertion: { speaker: 'officer', experiencer: 'unclear' },
  },
  {
    id: 'f-generic',
    indicator: 'DBT-01',
    family: 'debt-and-earnings',
    exact: 'often held by debt',
    assertion: { status: 'generic', experiencer: 'unclear', speaker: 'officer' },
  },
];

/** A finding on a text, with its selectors cut from that text. */
export const findingIn = (text: string, sign: Sign): Finding => {
  const start = text.indexOf(sign.exact);
  if (start < 0) throw new Error(`The text does not hold “${sign.exact}”.`);
  const end = start + sign.exact.length;
  return {
    id: sign.id,
    indicator: sign.indicator,
    family: sign.family,
    strength: sign.strength ?? 'strong',
    position: { start, end },
    quote: { exact: sign.exact, prefix: text.slice(Math.max(0, start - 32), start), suffix: text.slice(end, end + 32) },
    page: { index: 0, label: '1' },
    assertion: {
      status: 'affirmed',
      experiencer: 'reviewed-person',
      speaker: 'reviewed-person',
      time: 'current',
      ...sign.assertion,
    },
    because: ['“He said” before it'],
    foundBy: sign.readsLike === undefined ? 'lexicon' : 'tagger',
    ...(sign.readsLike === undefined ? {} : { readsLike: sign.readsLike }),
    shown: sign.shown ?? true,
    passage: { before: text.slice(text.lastIndexOf('\n', start) + 1, start), after: text.slice(end, end + 80) },
  };
};

/** A report of one scan, as the engine gives it. */
export const reportOn = (
  text: string,
  findings: readonly Finding[],
  change: Partial<Pick<ScanReport, 'coverage' | 'document' | 'people' | 'prompts'>> = {},
): ScanReport => ({
  document: { id: 'd-1', title: 'Charging report 24-118', sha256: 'ab'.repeat(32), origin: 'https://cases.example' },
  kind: 'html',
  characters: text.length,
  words: text.split(/\s+/).length,
  engine: { version: '0.1.0' },
  lexicon: { version: '0.1.0', sha256: 'cd'.repeat(32) },
  coverage: wholeFrame,
  people: [
    { name: 'Imre Vasko', role: 'reviewed-person' },
    { name: 'Officer Teller', role: 'officer' },
  ],
  findings,
  prompts: [],
  ...change,
});

export const wholeFrame: Coverage = { unit: 'frame', read: 1, of: 1, notRead: [] };

export const partOfFrames: Coverage = {
  unit: 'frame',
  read: 1,
  of: 3,
  notRead: [
    {
      where: 'Frame “Attachments”',
      why: 'It belongs to another site, which Indicia may not read yet.',
      remedy: 'Open the attachment in a tab of its own.',
    },
    { where: 'Frame 3', why: 'It shows a picture of text.', remedy: 'Ask for a copy with text.' },
  ],
};

/** The arrest report with its findings and the prompt they give. */
export const arrestScan = (change: Parameters<typeof reportOn>[2] = {}): ScanReport =>
  reportOn(
    arrestReport,
    signs.map((sign) => findingIn(arrestReport, sign)),
    {
      prompts: [
        {
          rule: 'J05',
          reason: 'A debt for travel and documents held by someone else, for the same person',
          findings: ['f-passport', 'f-debt'],
        },
      ],
      ...change,
    },
  );

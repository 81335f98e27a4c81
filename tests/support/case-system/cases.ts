import { sampleDocuments } from '../documents/library';

export type Look = 'county' | 'crown';

export interface Attachment {
  readonly id: string;
  readonly title: string;
  /** picture: a scan without text · recording: a transcript framed from another host · pdf: in the browser's viewer. */
  readonly kind: 'picture' | 'recording' | 'pdf';
}

export interface Case {
  readonly number: string;
  readonly look: Look;
  readonly person: string;
  readonly offence: string;
  readonly received: string;
  readonly due: string;
  /** Ids of documents under tests/support/documents. */
  readonly charging: string;
  readonly statements: readonly string[];
  readonly attachments: readonly Attachment[];
}

const fieldCard: Attachment = { id: 'field-card', title: 'Field interview card (scan)', kind: 'picture' };
const bodyCamera: Attachment = { id: 'body-camera', title: 'Body-worn camera, transcript', kind: 'recording' };
const propertyReceipt: Attachment = { id: 'property-receipt', title: 'Property receipt', kind: 'pdf' };

const county = (
  number: string,
  person: string,
  offence: string,
  due: string,
  charging: string,
  more: Partial<Case> = {},
): Case => ({
  number,
  look: 'county',
  person,
  offence,
  received: '11/04/2024',
  due,
  charging,
  statements: [],
  attachments: [],
  ...more,
});

const crown = (
  number: string,
  person: string,
  offence: string,
  due: string,
  charging: string,
  more: Partial<Case> = {},
): Case => ({ ...county(number, person, offence, due, charging), look: 'crown', received: '4 November 2024', ...more });

/** The queue of both invented offices. */
export const cases: readonly Case[] = [
  county('24-CR-01187', 'TENNANT, Marisol', 'Prostitution, 3rd degree', '11/18/2024', 'motel-incident', {
    attachments: [fieldCard, bodyCamera, propertyReceipt],
  }),
  county('24-CR-01203', 'DORU, Ilinca', 'Organized retail theft', '11/18/2024', 'store-theft-arrest'),
  county('24-CR-01219', 'ABARCA, Teodoro', 'Possession with intent', '11/19/2024', 'stash-house-affidavit'),
  county('24-JV-00341', 'T.W., a minor', 'Possession with intent (juvenile)', '11/19/2024', 'juvenile-petition'),
  county('24-CR-01244', 'VOSS, Darnell et al.', 'Promoting prostitution, 1st degree', '11/20/2024', 'charging-memo'),
  county(
    '24-CR-01260',
    'OYELARAN, Blessing',
    'Importation of a controlled substance',
    '11/20/2024',
    'courier-complaint',
  ),
  county('24-CR-01266', 'LIM, Jun Kai', 'Wire fraud', '11/21/2024', 'returnee-interview'),
  county('24-CR-01272', 'PRUITT, Cody', 'Burglary, 2nd degree', '11/21/2024', 'burglary-report'),
  county('24-CR-01275', 'MCALLEN, Rory', 'Distribution, schedule II', '11/22/2024', 'controlled-buy'),
  county('24-CR-01281', 'STROUD, Angela', 'Driving under the influence', '11/22/2024', 'crash-report'),
  county('24-CR-01290', 'KESTREL, Dana', 'Identity theft; forgery', '11/25/2024', 'investigation-file'),
  crown('05NX2207324', 'Minh Quan PHAM', 'Production of cannabis', '18 November 2024', 'mg5-cannabis', {
    statements: ['custody-record'],
  }),
  crown('05NX2209124', 'Kieran ASHBY', 'Possession with intent, class A', '19 November 2024', 'mg11-statement'),
  crown('05NX2210824', 'Dale HORNSEY', 'Theft of outboard motors', '20 November 2024', 'harbour-theft-mg5'),
  crown('05NX2211524', 'Graham PELLOW', 'Assault by beating', '21 November 2024', 'tenancy-assault'),
];

export const casesOf = (look: Look): readonly Case[] => cases.filter((one) => one.look === look);

/** Every document of the library is filed under some case: the fixture test holds the two together. */
export const filedDocuments = (): ReadonlySet<string> =>
  new Set(cases.flatMap((one) => [one.charging, ...one.statements]));

export const unfiledDocuments = (): readonly string[] =>
  sampleDocuments()
    .map((one) => one.id)
    .filter((id) => !filedDocuments().has(id));

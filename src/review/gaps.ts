/** Something that files of this kind often lack. `text` is the request, `reason` why it matters; both can be edited. */
export interface Gap {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly reason: string;
  /** Shared questions whose answer "not in the file" brings this request. */
  readonly questions: readonly string[];
}

/** The usual requests (domain catalogue, part F and G). Reasons name the document that they come from. */
export const gaps: readonly Gap[] = [
  {
    id: 'gap-screening',
    label: 'Screening and referral',
    text: 'Please say whether the person was screened for trafficking: by whom, when, alone or not, in which language; whether a referral was offered and, for an adult, whether consent was asked. Please send the record.',
    reason:
      'The inquiry whether the person is a victim belongs to the investigation (UN Secretariat background paper, 2020, ¶42).',
    questions: ['G01', 'G03', 'G11'],
  },
  {
    id: 'gap-phone',
    label: 'Phone and messages',
    text: 'Please examine the telephones seized, or say why not: who wrote and called, what was ordered, threatened or asked for, and who else used the device.',
    reason:
      'Messages can show direction, threats and debt; or show that there were none (UN Secretariat background paper, 2020, ¶42).',
    questions: ['G07', 'G13'],
  },
  {
    id: 'gap-age',
    label: 'Age',
    text: 'Please send every record of the person’s date of birth and say on which one the charge rests; if age is disputed, please say who assessed it and how.',
    reason: 'A child need not show that any means were used (Palermo Protocol, article 3(c)).',
    questions: ['G04', 'G20'],
  },
  {
    id: 'gap-interpreter',
    label: 'Interpreter',
    text: 'Please say who interpreted at each interview, whether independent of everyone named in the file, and in which language and dialect.',
    reason: 'An account given through somebody connected with the exploitation cannot be relied on.',
    questions: ['G03'],
  },
  {
    id: 'gap-money',
    label: 'Who held the money',
    text: 'Please say where the money went: who was paid, who held cash, cards and accounts, and whether a financial inquiry was made.',
    reason:
      'Who benefits is part of the link between the act and the exploitation (UN Secretariat background paper, 2020, ¶20).',
    questions: ['G07', 'G16'],
  },
  {
    id: 'gap-room',
    label: 'Who rented the room or vehicle',
    text: 'Please send the rental, booking and registration records of the rooms, premises and vehicles in the report, with who paid and how, and any camera recordings.',
    reason: 'They show who organised and who controlled (UN Secretariat background paper, 2020, ¶42).',
    questions: ['G05', 'G07'],
  },
  {
    id: 'gap-papers',
    label: 'Who held the papers',
    text: 'Please say where the person’s identity documents were, who had them, and how that is known.',
    reason: 'Holding papers is a way of control; that the person held them is a fact too.',
    questions: ['G05'],
  },
  {
    id: 'gap-arrests',
    label: 'Earlier arrests as a pattern',
    text: 'Please send date, place, charge and company of each earlier arrest and contact, and say who paid bail or collected the person.',
    reason: 'A history of arrests may be the history of the exploitation, not of character.',
    questions: ['G08', 'G17'],
  },
  {
    id: 'gap-others',
    label: 'The other people in the file',
    text: 'Please say what was done to identify and find the other people named, and whether any was investigated for trafficking.',
    reason:
      'A person may have recruited or supervised under the same control (UN Secretariat background paper, 2020, ¶8).',
    questions: ['G07', 'G22'],
  },
  {
    id: 'gap-alone',
    label: 'Spoken to alone',
    text: 'Please say whether the person was ever spoken to alone, away from everyone they were found with, and what was said then.',
    reason: 'A first account in the presence of others may protect them (US statement to the UN Working Group, 2020).',
    questions: ['G03', 'G08'],
  },
];

/** A heading of the outline. `ask` reminds of what belongs there. */
export interface Slot {
  readonly id: string;
  readonly title: string;
  readonly ask: string;
}

/** What declarations for relief usually have to cover. The remedy decides which headings are needed. */
export const declarationSlots: readonly Slot[] = [
  {
    id: 'who',
    title: 'Who I am',
    ask: 'Only what the court needs. An address or a name can be kept out of the public file: ask how.',
  },
  {
    id: 'how-it-began',
    title: 'How it began',
    ask: 'Who offered what, when and where, and what turned out differently.',
  },
  {
    id: 'control',
    title: 'What was done to keep me there',
    ask: 'Threats, force, debt, papers, being watched or locked in, drugs, fear for others.',
  },
  {
    id: 'offences',
    title: 'How each arrest and conviction came about',
    ask: 'Date and place of each, who gave the order, what would have happened otherwise.',
  },
  { id: 'benefit', title: 'Who had the money', ask: 'Who was paid, who held it, what was left.' },
  {
    id: 'then',
    title: 'What I could and could not say at the time',
    ask: 'Who was in the room, who paid the lawyer, whether anyone asked.',
  },
  {
    id: 'away',
    title: 'When and how I got away',
    ask: 'When the exploitation ended, or that it has not: some remedies count time from then.',
  },
  { id: 'now', title: 'What the record does today', ask: 'Work, housing, family, immigration, safety.' },
  {
    id: 'papers',
    title: 'Papers that support this',
    ask: 'Official findings, letters of services, visas, court records; which of them raise a presumption.',
  },
];

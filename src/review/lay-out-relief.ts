import type { RemedyRoute } from '../law/remedies';
import { markWords } from '../law/words';
import type { Fact } from '../model/legal-fact';
import { heading, list, paragraph, where } from './blocks';
import { declarationSlots } from './declaration';
import { citedLabels } from './labels';
import { scopeLine } from './lay-out-law';
import type { NoteContext } from './note-context';
import { offenceName } from './note-law';
import type { Block } from './outline';
import { noteWords } from './words';

const words = noteWords.relief;

/** The remedies of the place for this matter: the chosen one, or all of them where none was chosen. */
export const layOutRelief = ({ note, law }: NoteContext): readonly Block[] => {
  if (note.stage !== 'post-conviction') return [];
  const chosen = law.remedies.filter(({ provision }) => provision.id === note.relief.remedy);
  const shown = chosen.length > 0 ? chosen : law.remedies;
  return [
    heading(3, words.title),
    ...where(shown.length === 0, paragraph(words.none)),
    ...shown.flatMap((route) => [
      heading(3, route.provision.name),
      {
        kind: 'facts',
        rows: [
          [noteWords.law.citation, cited(route.provision.citation)],
          ...remedyRows(route),
          ...route.scope.map((answer) => [offenceName(law, answer.offence), scopeLine(answer)] as const),
        ],
      } as const,
      ...where(
        route.remedy.steps.length > 0,
        list(
          route.remedy.steps.map((step) => cited(step)),
          true,
        ),
      ),
    ]),
    ...where(note.relief.arrestsOnly !== '', paragraph(`${words.arrestsOnly}: ${note.relief.arrestsOnly}`)),
  ];
};

/** Court, standard, deadline, documents, arrests of a remedy; what was not established says so. */
export const remedyRows = ({ remedy }: RemedyRoute): readonly (readonly [label: string, value: string])[] => [
  [words.court, cited(remedy.court)],
  [words.standard, cited(remedy.standard)],
  [words.deadline, cited(remedy.deadline)],
  [words.presumption, cited(remedy.presumption)],
  [words.arrests, cited(remedy.arrests)],
];

const cited = (fact: Pick<Fact, 'is' | 'mark'> | undefined): string =>
  fact === undefined ? words.notEstablished : `${fact.is} (${markWords[fact.mark]})`;

/** The outline of a declaration: headings with what was noted and the evidence that belongs there. */
export const layOutDeclaration = ({ note }: NoteContext): readonly Block[] => [
  paragraph(words.declarationIs),
  ...declarationSlots.flatMap(({ id, title, ask }): readonly Block[] => {
    const slot = note.relief.outline.find((one) => one.slot === id);
    const labels = citedLabels(note, slot?.evidence ?? []);
    return [
      heading(2, title),
      paragraph(ask),
      paragraph(slot?.text || words.emptySlot),
      ...where(labels !== '', paragraph(`Evidence: ${labels}`)),
    ];
  }),
];

import { list, paragraph } from './blocks';
import type { NoteContext } from './note-context';
import type { Block } from './outline';
import { requestsFrom } from './requests';
import { noteWords } from './words';

const words = noteWords.letter;

/** The requests with their reasons, numbered. */
export const layOutRequests = ({ note, law }: NoteContext): readonly Block[] => {
  const requests = requestsFrom(note, law.plan.questions);
  if (requests.length === 0) return [paragraph(words.none)];
  return [
    list(
      requests.map(({ text, reason }) => (reason === '' ? text : `${text}\n${words.reason}${reason}`)),
      true,
    ),
  ];
};

/** The requests as a letter to whoever holds the file. It names the document, never an answer or an opinion. */
export const layOutLetter = (context: NoteContext): readonly Block[] => [
  paragraph(words.to[context.note.role]),
  paragraph(`${words.date}: ${context.exportedAt.slice(0, 10)}`),
  paragraph(`${words.about}: ${[context.note.person, context.note.document.title].filter((text) => text).join(', ')}`),
  paragraph(words.opening),
  ...layOutRequests(context),
  paragraph(words.closing),
];

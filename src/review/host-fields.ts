import type { PlannedQuestion } from '../law/plan-questions';
import { failed, ok, type Result } from '../model/failure';
import type { ReviewNote } from '../model/review-note';
import { answerTo, isAnswered } from './decide';
import { refusal } from './export-note';
import { citedLabels } from './labels';
import { layOut, legendOf } from './lay-out';
import { layOutRequests } from './lay-out-requests';
import type { NoteContext } from './note-context';
import { toPlainText } from './plain-text';
import { noteWords } from './words';

/** A form of a case system that a note is pasted into, field by field. */
export type HostForm = 'ew-pre-charge' | 'us-charging-memo' | 'generic';

/** A field of the form, by the name its system gives it, with the text for it. Empty where Indicia has nothing to say. */
export interface HostField {
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

/** Forms of prosecutors: a note of the defence never goes into them. */
const prosecution: readonly HostForm[] = ['ew-pre-charge', 'us-charging-memo'];

/** The forms that a note may be pasted into, the likeliest first. */
export const formsFor = ({ role, jurisdiction }: ReviewNote): readonly HostForm[] => {
  if (role === 'defence') return ['generic'];
  if (jurisdiction === 'GB-EAW') return ['ew-pre-charge', 'generic'];
  return jurisdiction.startsWith('US')
    ? ['us-charging-memo', 'generic']
    : ['generic', 'ew-pre-charge', 'us-charging-memo'];
};

/** The fields of a form. Refuses (`defence-note`) prosecution forms to the defence, and quotes that no longer stand. */
export const hostFields = (context: NoteContext, form: HostForm): Result<readonly HostField[]> => {
  const refused = refusal(context);
  if (refused) return refused;
  if (context.note.role === 'defence' && prosecution.includes(form))
    return failed(
      'defence-note',
      'A note of the defence is not written into a form of the prosecution.',
      'Take it out as a privileged evaluation, or as an evidence schedule if you decide to disclose one.',
    );
  return ok(makers[form](context));
};

/** Which field of the pre-charge form a shared question belongs to; everything else is evidential. */
const topics: Readonly<Record<string, Topic>> = {
  G04: 'person',
  G06: 'public',
  G08: 'person',
  G09: 'person',
  G10: 'person',
  G11: 'person',
  G19: 'public',
  G21: 'person',
  G22: 'public',
  G24: 'rights',
  G25: 'strategy',
  G26: 'strategy',
  G27: 'disclosure',
  G28: 'person',
  G29: 'strategy',
  G31: 'strategy',
  G32: 'public',
  G33: 'public',
  G34: 'public',
  G35: 'public',
  G36: 'public',
  G41: 'public',
  G42: 'public',
  G43: 'public',
};
type Topic = 'test' | 'public' | 'person' | 'rights' | 'strategy' | 'disclosure';

const answersOn = ({ note, law }: NoteContext, ...wanted: readonly Topic[]): string =>
  law.plan.questions
    .filter((question) => wanted.includes(topicOf(question)))
    .filter(({ id }) => isAnswered(answerTo(note, id)))
    .map(({ id, text }) => {
      const { answer, reasons, evidence } = answerTo(note, id);
      const labels = citedLabels(note, evidence);
      return [`${text} ${noteWords.answers[answer]}.`, reasons, labels && `(Evidence: ${labels})`]
        .filter(Boolean)
        .join(' ');
    })
    .join('\n');

const topicOf = ({ id, part }: PlannedQuestion): Topic =>
  part === 'safeguarding' ? 'person' : part === 'pathway' ? 'public' : (topics[id] ?? 'test');

const summary = ({ note }: NoteContext): string =>
  [
    note.person && `${noteWords.labels.person}: ${note.person}.`,
    note.offences.length > 0 && `${noteWords.labels.offences}: ${note.offences.map(({ name }) => name).join('; ')}.`,
    ...note.kept.map(
      ({ quote, page }, index) => `A${index + 1}, page ${page.label}: “${quote.exact.replace(/\s+/g, ' ')}”.`,
    ),
    ...note.facts.map(({ text, where }, index) => `F${index + 1}: ${text}${where === '' ? '' : ` (${where})`}`),
  ]
    .filter(Boolean)
    .join('\n');

const balance = ({ note }: NoteContext): string =>
  [
    note.balance.against && `${noteWords.against}: ${note.balance.against}`,
    note.balance.wouldChange && `${noteWords.wouldChange}: ${note.balance.wouldChange}`,
  ]
    .filter(Boolean)
    .join('\n');

const decision = ({ note }: NoteContext): string => [note.disposition, note.reasons].filter(Boolean).join('. ');

const disclosure = (context: NoteContext): string =>
  [
    context.law.plan.disclosure.warning,
    context.note.kept.length > 0 &&
      `Passages A1 to A${context.note.kept.length} of the evidence schedule are to be considered for disclosure or scheduling.`,
    answersOn(context, 'disclosure'),
  ]
    .filter(Boolean)
    .join('\n');

const requests = (context: NoteContext): string => toPlainText(layOutRequests(context)).trim();

const joined = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n');

const makers: Readonly<Record<HostForm, (context: NoteContext) => readonly HostField[]>> = {
  'ew-pre-charge': (context) => [
    { id: 'caseSummary', label: 'Case summary', text: summary(context) },
    {
      id: 'evidentialAssessment',
      label: 'Evidential assessment',
      text: joined(answersOn(context, 'test'), balance(context)),
    },
    {
      id: 'publicInterestAssessment',
      label: 'Public interest assessment',
      text: joined(answersOn(context, 'public'), decision(context)),
    },
    { id: 'disclosureActionsAndIssues', label: 'Disclosure actions and issues', text: disclosure(context) },
    { id: 'europeanCourtOfHumanRights', label: 'Human rights', text: answersOn(context, 'rights') },
    { id: 'trialStrategy', label: 'Trial strategy', text: answersOn(context, 'strategy') },
    {
      id: 'witnessOrVictimInformationAndActions',
      label: 'Witness or victim information and actions',
      text: answersOn(context, 'person'),
    },
    {
      id: 'instructionsToOperationsDeliveryOrAdvocate',
      label: 'Instructions to operations delivery or advocate',
      text: requests(context),
    },
    { id: 'allocation', label: 'Allocation', text: '' },
    { id: 'prosecutorDeclaration', label: 'Prosecutor declaration', text: '' },
    { id: 'monitoringCodes', label: 'Monitoring codes', text: '' },
  ],
  'us-charging-memo': (context) => [
    { id: 'facts', label: 'Facts', text: summary(context) },
    { id: 'law', label: 'Defences and protections considered', text: answersOn(context, 'test', 'strategy', 'rights') },
    { id: 'analysis', label: 'Charging analysis', text: joined(answersOn(context, 'public'), balance(context)) },
    { id: 'victim', label: 'Victim and safety considerations', text: answersOn(context, 'person') },
    { id: 'brady', label: 'Brady, Giglio and discovery', text: disclosure(context) },
    { id: 'requests', label: 'Further investigation', text: requests(context) },
    { id: 'recommendation', label: 'Disposition', text: decision(context) },
  ],
  generic: (context) => [
    { id: 'evidence', label: noteWords.partA, text: toPlainText(layOut(context, 'evidence')).trim() },
    {
      id: 'evaluation',
      label: noteWords.partB,
      text: joined(
        legendOf(context),
        answersOn(context, 'person', 'test', 'public', 'rights', 'strategy', 'disclosure'),
        balance(context),
      ),
    },
    { id: 'requests', label: noteWords.requests, text: requests(context) },
    { id: 'decision', label: noteWords.disposition, text: decision(context) },
  ],
};

import { type KeyboardEvent, useId } from 'react';
import type { PlannedQuestion } from '../../law/plan-questions';
import { markWords } from '../../law/words';
import type { Answer, ReviewNote } from '../../model/review-note';
import { noteWords } from '../../review/words';
import { noteCopy as words } from '../../ui/copy-note';
import { CiteList } from './cite-list';

const choices = ['yes', 'no', 'unknown', 'not-in-file'] as const satisfies readonly Answer['answer'][];
const keys: Readonly<Record<string, Answer['answer']>> = { y: 'yes', n: 'no', u: 'unknown', f: 'not-in-file' };

interface Props {
  readonly question: PlannedQuestion;
  readonly answer: Answer;
  readonly note: Pick<ReviewNote, 'kept' | 'facts'>;
  readonly letterKeys: boolean;
  readonly onAnswer: (change: Partial<Answer>, when: 'soon' | 'now') => void;
  readonly onSelection: (() => Promise<string | null>) | null;
}

/** One question: an answer, reasons, and the evidence that the answer rests on. */
export const QuestionItem = ({ question, answer, note, letterKeys, onAnswer, onSelection }: Props) => {
  const name = useId();
  const choose = (choice: Answer['answer']): void =>
    // The same choice again takes the answer back.
    onAnswer({ answer: choice === answer.answer ? 'unanswered' : choice }, 'now');
  const onKey = (event: KeyboardEvent): void => {
    const choice = keys[event.key.toLowerCase()];
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!letterKeys || !choice || !plain || (event.target as HTMLInputElement).type !== 'radio') return;
    event.preventDefault();
    onAnswer({ answer: choice }, 'now');
  };
  const shared = question.part === 'shared' || question.part === 'safeguarding';
  return (
    <fieldset className="question stack" data-answer={answer.answer} data-part={question.part} onKeyDown={onKey}>
      <legend>
        <span className="soft">{shared ? question.id : words.law}</span> {question.text}
      </legend>
      <div className="row answers">
        {choices.map((choice) => (
          <label key={choice} className="choice">
            <input
              type="radio"
              name={name}
              checked={answer.answer === choice}
              onChange={() => choose(choice)}
              onClick={() => {
                if (answer.answer === choice) choose(choice);
              }}
            />
            {noteWords.answers[choice]}
          </label>
        ))}
      </div>
      {answer.answer !== 'unanswered' && (
        <>
          <label className="field">
            {words.reasons}
            <textarea
              rows={2}
              value={answer.reasons}
              spellCheck={false}
              autoComplete="off"
              onChange={(event) => onAnswer({ reasons: event.target.value }, 'soon')}
            />
          </label>
          <CiteList
            note={note}
            cited={answer.evidence}
            onCite={(evidence) => onAnswer({ evidence }, 'now')}
            onSelection={onSelection}
          />
        </>
      )}
      <p className="why soft">
        {question.help} {words.source}: {question.source}
        {question.mark !== undefined && ` · ${markWords[question.mark]}`}
      </p>
    </fieldset>
  );
};

import { useId } from 'react';
import type { Question } from '../../model/question';
import type { Answer, Evidence } from '../../model/review-note';
import { noteWords } from '../../review/words';
import { noteCopy as words } from '../../ui/copy-note';

const choices = ['yes', 'no', 'unknown', 'not-in-file'] as const satisfies readonly Answer['answer'][];

interface Props {
  readonly question: Question;
  readonly answer: Answer;
  readonly kept: readonly Evidence[];
  readonly onAnswer: (answer: Answer, when: 'soon' | 'now') => void;
}

/** One question of the stage: an answer, reasons, and the passages the answer rests on. */
export const QuestionItem = ({ question, answer, kept, onAnswer }: Props) => {
  const name = useId();
  const choose = (choice: Answer['answer']): void =>
    // The same choice again takes the answer back.
    onAnswer({ ...answer, answer: choice === answer.answer ? 'unanswered' : choice }, 'now');
  const cite = (finding: string): void =>
    onAnswer(
      {
        ...answer,
        evidence: answer.evidence.includes(finding)
          ? answer.evidence.filter((id) => id !== finding)
          : [...answer.evidence, finding],
      },
      'now',
    );
  return (
    <fieldset className="question stack" data-answer={answer.answer}>
      <legend>
        <span className="soft">{question.id}</span> {question.text}
      </legend>
      {question.help !== undefined && <p className="small soft">{question.help}</p>}
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
              onChange={(event) => onAnswer({ ...answer, reasons: event.target.value }, 'soon')}
            />
          </label>
          <details>
            <summary>
              {words.cites} ({answer.evidence.length})
            </summary>
            {kept.length === 0 && <p className="small soft">{words.citesNone}</p>}
            {kept.map((evidence, index) => (
              <label key={evidence.finding} className="choice cite">
                <input
                  type="checkbox"
                  checked={answer.evidence.includes(evidence.finding)}
                  onChange={() => cite(evidence.finding)}
                />
                <span>
                  A{index + 1}. “{evidence.quote.exact}”
                </span>
              </label>
            ))}
          </details>
        </>
      )}
      <p className="small soft">
        {words.source}: {question.source}
      </p>
    </fieldset>
  );
};

import type { Answer, ReviewNote } from '../../model/review-note';
import { answerTo, isAnswered, withAnswer } from '../../review/decide';
import type { NoteLaw } from '../../review/note-law';
import { noteWords } from '../../review/words';
import { noteCopy as words } from '../../ui/copy-note';
import { QuestionItem } from './question-item';

interface Props {
  readonly note: ReviewNote;
  readonly law: NoteLaw;
  readonly letterKeys: boolean;
  readonly onEdit: (edit: (note: ReviewNote) => ReviewNote, when: 'soon' | 'now') => void;
  readonly onSelection: (() => Promise<string | null>) | null;
}

const groups = ['safeguarding', 'test', 'pathway', 'shared'] as const;

/** The questions of this place, stage, role and age, safeguarding first where it comes first. */
export const QuestionList = ({ note, law, letterKeys, onEdit, onSelection }: Props) => {
  const { questions } = law.plan;
  const answered = questions.filter(({ id }) => answerTo(note, id).answer !== 'unanswered').length;
  const others = note.answers.filter(
    (answer) => isAnswered(answer) && !questions.some(({ id }) => id === answer.question),
  );
  const change = (question: string, part: Partial<Answer>, when: 'soon' | 'now'): void =>
    onEdit((before) => withAnswer(before, { ...answerTo(before, question), ...part, question }), when);
  return (
    <section className="stack">
      <h3 id="note-questions" tabIndex={-1}>
        {words.questions}
      </h3>
      <p className="small soft">
        {words.answered(answered, questions.length)}. {words.questionsHint}
        {letterKeys && ` ${words.answerKeys}.`}
      </p>
      {groups.map((group) => {
        const asked = questions.filter(({ part }) => part === group);
        if (asked.length === 0) return null;
        return (
          <div key={group} className="questions">
            <h4>{words.questionGroups[group]}</h4>
            {group === 'safeguarding' && (
              <p className="notice">{asked.length > 1 ? words.childFirst : words.ageFirst}</p>
            )}
            {asked.map((question) => (
              <QuestionItem
                key={question.id}
                question={question}
                answer={answerTo(note, question.id)}
                note={note}
                letterKeys={letterKeys}
                onAnswer={(part, when) => change(question.id, part, when)}
                onSelection={onSelection}
              />
            ))}
          </div>
        );
      })}
      {others.length > 0 && (
        <details>
          <summary>
            {words.otherAnswers} ({others.length})
          </summary>
          <p className="small soft">{words.otherAnswersHint}</p>
          <ul className="small plain">
            {others.map(({ question, answer, reasons }) => (
              <li key={question}>
                {question}: {noteWords.answers[answer]}. {reasons}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};

import type { AgeAtAct, ReviewNote } from '../../model/review-note';
import { readAge } from '../../review/age';
import { noteWords } from '../../review/words';
import { noteCopy } from '../../ui/copy-note';

const words = noteCopy.setUp;
const groups = Object.keys(words.ages) as readonly AgeAtAct['group'][];

interface Props {
  readonly age: AgeAtAct;
  readonly onChange: (change: Partial<ReviewNote>, when: 'soon' | 'now') => void;
}

/** The age at the act: the reviewer's word, and dates that are checked against it. */
export const AgeFields = ({ age, onChange }: Props) => {
  const { group, years, troubles } = readAge(age);
  const change = (part: Partial<AgeAtAct>): void => onChange({ age: { ...age, ...part } }, 'now');
  return (
    <div className="field">
      <label className="field">
        {words.age}
        <select value={age.group} onChange={(event) => change({ group: event.target.value as AgeAtAct['group'] })}>
          {groups.map((one) => (
            <option key={one} value={one}>
              {words.ages[one]}
            </option>
          ))}
        </select>
      </label>
      <details open={age.born !== '' || age.actOn !== ''}>
        <summary className="small">
          {words.dates}
          {years !== null && `: ${noteWords.years(years)}`}
          {years !== null && age.group === 'unknown' && `, ${noteWords.ages[group]}`}
        </summary>
        <div className="pair">
          <label className="field small">
            {words.born}
            <input type="date" value={age.born} onChange={(event) => change({ born: event.target.value })} />
          </label>
          <label className="field small">
            {words.actOn}
            <input type="date" value={age.actOn} onChange={(event) => change({ actOn: event.target.value })} />
          </label>
        </div>
      </details>
      {troubles.map((trouble) => (
        <p key={trouble} className="notice small" role="status">
          {noteWords.ageTroubles[trouble]}
        </p>
      ))}
    </div>
  );
};

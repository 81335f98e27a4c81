import type { Relief, ReviewNote } from '../../model/review-note';
import { declarationSlots } from '../../review/declaration';
import { remedyRows } from '../../review/lay-out-relief';
import type { NoteLaw } from '../../review/note-law';
import { noteWords } from '../../review/words';
import { noteCopy } from '../../ui/copy-note';
import { CiteList } from './cite-list';

const words = noteCopy.relief;

interface Props {
  readonly note: ReviewNote;
  readonly law: NoteLaw;
  readonly onChange: (change: Partial<ReviewNote>, when: 'soon' | 'now') => void;
  readonly onSelection: (() => Promise<string | null>) | null;
}

/** After conviction: which remedy, where, by which standard, until when, with which papers; and the outline. */
export const ReliefFields = ({ note, law, onChange, onSelection }: Props) => {
  const { relief } = note;
  const change = (part: Partial<Relief>, when: 'soon' | 'now'): void =>
    onChange({ relief: { ...relief, ...part } }, when);
  const route = law.remedies.find(({ provision }) => provision.id === relief.remedy);
  const slotOf = (id: string) => relief.outline.find(({ slot }) => slot === id) ?? { slot: id, text: '', evidence: [] };
  const write = (id: string, part: { text?: string; evidence?: readonly string[] }, when: 'soon' | 'now'): void =>
    change({ outline: [...relief.outline.filter(({ slot }) => slot !== id), { ...slotOf(id), ...part }] }, when);
  return (
    <section className="stack relief">
      <h3>{words.title}</h3>
      {law.remedies.length === 0 ? (
        <p className="notice">{words.none}</p>
      ) : (
        <label className="field">
          {words.remedy}
          <select value={relief.remedy} onChange={(event) => change({ remedy: event.target.value }, 'now')}>
            <option value="">{words.choose}</option>
            {law.remedies.map(({ provision }) => (
              <option key={provision.id} value={provision.id}>
                {provision.name}
              </option>
            ))}
          </select>
        </label>
      )}
      {route && (
        <dl className="facts small">
          {remedyRows(route).map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
          {route.remedy.steps.length > 0 && (
            <div>
              <dt>{noteWords.relief.steps}</dt>
              <dd>
                <ol>
                  {route.remedy.steps.map(({ is }) => (
                    <li key={is}>{is}</li>
                  ))}
                </ol>
              </dd>
            </div>
          )}
        </dl>
      )}
      <label className="field">
        {words.arrests}
        <textarea
          rows={2}
          value={relief.arrestsOnly}
          spellCheck={false}
          onChange={(event) => change({ arrestsOnly: event.target.value }, 'soon')}
        />
      </label>
      <details>
        <summary>
          {words.outline} ({relief.outline.filter(({ text }) => text !== '').length}/{declarationSlots.length})
        </summary>
        <p className="small soft">{words.outlineHint}</p>
        {declarationSlots.map(({ id, title, ask }) => (
          <div key={id} className="stack slot">
            <label className="field">
              <strong>{title}</strong>
              <span className="small soft">{ask}</span>
              <textarea
                rows={2}
                value={slotOf(id).text}
                spellCheck={false}
                onChange={(event) => write(id, { text: event.target.value }, 'soon')}
              />
            </label>
            <CiteList
              note={note}
              cited={slotOf(id).evidence}
              onCite={(evidence) => write(id, { evidence }, 'now')}
              onSelection={onSelection}
            />
          </div>
        ))}
      </details>
    </section>
  );
};

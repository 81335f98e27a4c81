import type { FamilyGroup } from '../../model/lexicon';
import { copy } from '../../ui/copy';
import { GroupMark } from '../../ui/group-mark';

interface Props {
  readonly order: 'document' | 'family';
  readonly onOrder: (order: 'document' | 'family') => void;
  readonly groups: readonly FamilyGroup[];
  readonly off: ReadonlySet<FamilyGroup>;
  readonly onToggle: (group: FamilyGroup) => void;
  readonly shown: number;
  readonly all: number;
}

/** Order and filter of the list; the filter is at once the key to the colours in the page. */
export const ListControls = ({ order, onOrder, groups, off, onToggle, shown, all }: Props) => (
  <div className="controls stack">
    <div className="row spread">
      <span>{copy.list.count(shown, all)}</span>
      <label className="row">
        <span className="visually-hidden">{copy.list.order}</span>
        <select
          className="narrow"
          value={order}
          onChange={(event) => onOrder(event.target.value === 'family' ? 'family' : 'document')}
        >
          <option value="document">{copy.list.byDocument}</option>
          <option value="family">{copy.list.byFamily}</option>
        </select>
      </label>
    </div>
    {groups.length > 1 && (
      <fieldset className="row">
        <legend className="visually-hidden">{copy.list.filter}</legend>
        {groups.map((group) => (
          <label key={group} className="choice chip">
            <input type="checkbox" checked={!off.has(group)} onChange={() => onToggle(group)} />
            <GroupMark group={group} />
            {copy.groups[group]}
          </label>
        ))}
      </fieldset>
    )}
  </div>
);

import { useState } from 'react';
import { placeSummary } from '../../../law/place-summary';
import { staleness } from '../../../law/staleness';
import type { JurisdictionPack } from '../../../model/jurisdiction';
import { lawCopy } from '../../../ui/copy-law';
import { PackDetails } from './pack-details';

const words = lawCopy.table;

interface Props {
  readonly pack: JurisdictionPack;
  readonly packs: readonly JurisdictionPack[];
  readonly today: string;
}

/** A place in one line, and below it, once opened, everything the pack says. */
export const PlaceRow = ({ pack, packs, today }: Props) => {
  const [open, setOpen] = useState(false);
  const { atCharge, relief, official, statements } = placeSummary(pack);
  const age = staleness(pack, today);
  const id = `pack-${pack.code}`;
  return (
    <tbody>
      <tr>
        <th scope="row">
          <button
            type="button"
            className="open-row"
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            <span aria-hidden="true">{open ? '▾' : '▸'}</span> {pack.name}
          </button>
          <span className="small soft code">{pack.code}</span>
        </th>
        <td data-label={words.rules}>
          {(atCharge.length === 0 || pack.specific === 'none') && <p className="soft">{words.noRule}</p>}
          {atCharge.length > 0 && (
            <ul>
              {atCharge.map(({ name, thresholds }) => (
                <li key={name}>
                  {name}
                  {thresholds.length > 0 && <span className="soft">: {thresholds.join('; ')}</span>}
                </li>
              ))}
            </ul>
          )}
        </td>
        <td data-label={words.relief}>
          {relief.length === 0 ? <span className="soft">{words.noRelief}</span> : relief.join(', ')}
        </td>
        <td data-label={words.checked}>{words.of(official, statements)}</td>
        <td data-label={words.asOf}>
          <span className="day">{pack.asOf}</span>
          {age.stale && <strong>{words.stale(age.months)}</strong>}
          {age.future && <strong>{words.future}</strong>}
        </td>
      </tr>
      <tr id={id} hidden={!open}>
        <td colSpan={5}>{open && <PackDetails pack={pack} packs={packs} />}</td>
      </tr>
    </tbody>
  );
};

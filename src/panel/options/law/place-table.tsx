import { useMemo, useState } from 'react';
import { places } from '../../../law/find-pack';
import { asksFor, searchText } from '../../../law/place-summary';
import { thresholdWords } from '../../../law/words';
import type { JurisdictionPack } from '../../../model/jurisdiction';
import { Threshold } from '../../../model/legal-provision';
import { lawCopy } from '../../../ui/copy-law';
import { PlaceRow } from './place-row';

const words = lawCopy.table;

/** Every place with its rules, its relief and how much was read at the official source; a row opens into the pack. */
export const PlaceTable = ({ packs, today }: { packs: readonly JurisdictionPack[]; today: string }) => {
  const all = useMemo(() => places(packs).map((pack) => ({ pack, text: searchText(pack) })), [packs]);
  const [query, setQuery] = useState('');
  const [threshold, setThreshold] = useState<Threshold | ''>('');
  const wanted = query.trim().toLowerCase().split(/\s+/);
  const shown = all.filter(
    ({ pack, text }) => wanted.every((word) => text.includes(word)) && (threshold === '' || asksFor(pack, threshold)),
  );
  return (
    <section className="stack" aria-labelledby="packs-title">
      <h2 id="packs-title">{words.title}</h2>
      <p className="soft">{words.body}</p>
      <div className="filters">
        <label className="field">
          {words.filter}
          <input type="search" value={query} onChange={(event) => setQuery(event.target.value)} />
        </label>
        <label className="field">
          {words.threshold}
          <select
            value={threshold}
            onChange={(event) => {
              const chosen = Threshold.safeParse(event.target.value);
              setThreshold(chosen.success ? chosen.data : '');
            }}
          >
            <option value="">{words.any}</option>
            {Threshold.options.map((one) => (
              <option key={one} value={one}>
                {thresholdWords[one]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p role="status" className="small soft">
        {words.count(shown.length, all.length)}
      </p>
      {shown.length === 0 ? (
        <div className="row">
          <p>{words.none}</p>
          <button
            type="button"
            onClick={() => {
              setQuery('');
              setThreshold('');
            }}
          >
            {words.clear}
          </button>
        </div>
      ) : (
        <table className="places">
          <caption className="visually-hidden">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.place}</th>
              <th scope="col">{words.rules}</th>
              <th scope="col">{words.relief}</th>
              <th scope="col">{words.checked}</th>
              <th scope="col">{words.asOf}</th>
            </tr>
          </thead>
          {shown.map(({ pack }) => (
            <PlaceRow key={pack.code} pack={pack} packs={packs} today={today} />
          ))}
        </table>
      )}
    </section>
  );
};

import { useEffect, useState } from 'react';
import { genericCode } from '../../../law/find-pack';
import type { JurisdictionPack } from '../../../model/jurisdiction';
import { Role, Stage } from '../../../model/review-note';
import type { Trust } from '../../../policy/trust';
import { noteWords } from '../../../review/words';
import { defaultSettings, type Settings, type SettingsStore } from '../../../store/settings';
import { useAnnounce } from '../../../ui/announcer';
import { lawCopy } from '../../../ui/copy-law';
import { useTrust } from '../../trust/options/use-trust';

const words = lawCopy.defaults;

interface Props {
  readonly settings: SettingsStore;
  readonly places: readonly JurisdictionPack[];
  readonly trust: Trust;
}

/** Place, stage and role that a new note starts with. What the office set stands, and says so. */
export const Defaults = ({ settings: store, places, trust }: Props) => {
  const announce = useAnnounce();
  const { policy } = useTrust(trust).office;
  const [settings, setSettings] = useState<Settings>(defaultSettings);
  useEffect(() => {
    void store.read().then(setSettings);
  }, [store]);

  const change = async (part: Partial<Settings>): Promise<void> => {
    const next = { ...(await store.read()), ...part };
    setSettings(next);
    const written = await store.write(next);
    announce(written.ok ? words.saved : written.failure.message);
  };

  const place = policy.jurisdiction ?? settings.jurisdiction;
  const states = places.filter(({ code, parent }) => code === 'US' || parent === 'US');
  const known = place === '' || place === genericCode || places.some(({ code }) => code === place);
  const options = (of: readonly JurisdictionPack[]) =>
    of.map(({ code, name }) => (
      <option key={code} value={code}>
        {name}
      </option>
    ));
  return (
    <section className="stack" aria-labelledby="defaults-title">
      <h2 id="defaults-title">{words.title}</h2>
      <div className="defaults">
        <label className="field">
          {words.place}
          <select
            value={place}
            disabled={policy.jurisdiction !== undefined}
            onChange={(event) => void change({ jurisdiction: event.target.value })}
          >
            <option value="">{words.none}</option>
            {!known && <option value={place}>{place}</option>}
            <optgroup label={words.countries}>{options(places.filter((one) => !states.includes(one)))}</optgroup>
            <optgroup label={words.states}>{options(states)}</optgroup>
            <option value={genericCode}>{words.generic}</option>
          </select>
        </label>
        <label className="field">
          {words.stage}
          <select
            value={policy.stage ?? settings.stage}
            disabled={policy.stage !== undefined}
            onChange={(event) => void change({ stage: Stage.parse(event.target.value) })}
          >
            {Stage.options.map((stage) => (
              <option key={stage} value={stage}>
                {noteWords.stages[stage]}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          {words.role}
          <select
            value={policy.role ?? settings.role}
            disabled={policy.role !== undefined}
            onChange={(event) => void change({ role: Role.parse(event.target.value) })}
          >
            {Role.options.map((role) => (
              <option key={role} value={role}>
                {noteWords.roles[role]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {!known && <p role="alert">{words.gone(place)}</p>}
      {[policy.jurisdiction, policy.stage, policy.role].some((one) => one !== undefined) && (
        <p className="small soft">{words.office}</p>
      )}
    </section>
  );
};

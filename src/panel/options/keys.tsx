import { useEffect, useState } from 'react';
import { defaultSettings, type Settings } from '../../store/settings';
import { optionsCopy } from '../../ui/copy-options';
import type { BrowserKey, OptionsServices } from './options-services';

const words = optionsCopy.keys;

/** The keys of the panel, with a switch for the one-letter ones, and those of the browser. */
export const Keys = ({ services }: { services: Pick<OptionsServices, 'keys' | 'settings'> }) => {
  const [settings, setSettings] = useState<Settings>(defaultSettings);
  const [keys, setKeys] = useState<readonly BrowserKey[]>([]);
  useEffect(() => {
    void services.settings.read().then(setSettings);
    void services.keys().then(setKeys);
  }, [services]);

  const toggle = (): void => {
    const next = { ...settings, letterKeys: !settings.letterKeys };
    setSettings(next);
    void services.settings.write(next);
  };

  return (
    <section className="stack">
      <h2>{words.title}</h2>
      <label className="choice">
        <input type="checkbox" checked={settings.letterKeys} onChange={toggle} />
        {words.letters}
      </label>
      <KeyTable rows={words.list} />
      {keys.length > 0 && (
        <>
          <h3>{words.browserKeys}</h3>
          <KeyTable rows={keys.map(({ name, keys: pressed }) => [pressed || words.unset, name])} />
          <p className="soft">{words.change}</p>
        </>
      )}
    </section>
  );
};

const KeyTable = ({ rows }: { rows: readonly (readonly [keys: string, does: string])[] }) => (
  <table>
    <tbody>
      {rows.map(([keys, does]) => (
        <tr key={does}>
          <th scope="row">{keys}</th>
          <td>{does}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

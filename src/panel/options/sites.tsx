import { useEffect, useState } from 'react';
import { useAnnounce } from '../../ui/announcer';
import { optionsCopy } from '../../ui/copy-options';
import type { OptionsServices } from './options-services';

const words = optionsCopy.sites;

/** The sites that are read without a click, each with the way to take it off. */
export const Sites = ({ services }: { services: Pick<OptionsServices, 'sites' | 'removeSite'> }) => {
  const announce = useAnnounce();
  const [sites, setSites] = useState<readonly string[]>([]);
  const [fixed, setFixed] = useState<string | null>(null);
  useEffect(() => {
    void services.sites().then(setSites);
  }, [services]);

  const remove = async (site: string): Promise<void> => {
    const removed = await services.removeSite(site);
    setFixed(removed ? null : site);
    setSites(await services.sites());
    if (removed) announce(words.removed(site));
  };

  return (
    <section className="stack">
      <h2>{words.title}</h2>
      <p className="soft">{sites.length === 0 ? words.none : words.body}</p>
      <ul className="stack">
        {sites.map((site) => (
          <li key={site}>
            <p className="row spread">
              <code>{site}</code>
              <button type="button" onClick={() => void remove(site)} aria-label={`${words.remove}: ${site}`}>
                {words.remove}
              </button>
            </p>
            {fixed === site && <p role="alert">{words.fixed}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
};

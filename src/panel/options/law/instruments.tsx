import type { JurisdictionPack } from '../../../model/jurisdiction';
import { lawCopy } from '../../../ui/copy-law';
import { PackDetails } from './pack-details';

const words = lawCopy.instruments;

/** Instruments that stand beneath a place's law, each to be opened. */
export const Instruments = ({ packs }: { packs: readonly JurisdictionPack[] }) => (
  <section className="stack" aria-labelledby="instruments-title">
    <h2 id="instruments-title">{words.title}</h2>
    <p className="soft">{words.body}</p>
    {packs
      .filter(({ kind }) => kind === 'instrument')
      .map((pack) => (
        <details key={pack.code}>
          <summary>{pack.name}</summary>
          <PackDetails pack={pack} packs={packs} />
        </details>
      ))}
  </section>
);

import type { JurisdictionPack } from '../../../model/jurisdiction';
import { lawCopy } from '../../../ui/copy-law';

const words = lawCopy.counts;

/** Counts of states, each with its own date and population, one under the other. */
export const Counts = ({ packs }: { packs: readonly JurisdictionPack[] }) => {
  const counts = packs.flatMap((pack) => pack.counts ?? []);
  if (counts.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="counts-title">
      <h2 id="counts-title">{words.title}</h2>
      <p className="soft">{words.body}</p>
      <ul className="facts">
        {counts.map(({ count, what, date, from }) => (
          <li key={what}>{words.line(date, count, what, from)}</li>
        ))}
      </ul>
    </section>
  );
};

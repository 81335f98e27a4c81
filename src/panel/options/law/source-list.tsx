import { sourceLine } from '../../../law/words';
import type { LegalSource } from '../../../model/legal-fact';
import { lawCopy } from '../../../ui/copy-law';

/** The sources of a pack, with addresses as text: nothing is opened from here. */
export const SourceList = ({ sources }: { sources: readonly LegalSource[] }) =>
  sources.length === 0 ? null : (
    <section>
      <h4>{lawCopy.details.sources}</h4>
      <ul className="facts small">
        {sources.map((source) => (
          <li key={source.id}>
            <code>{source.id}</code> {sourceLine(source)}
          </li>
        ))}
      </ul>
    </section>
  );

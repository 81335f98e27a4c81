import type { Figures } from '../../../model/figures';
import { lawCopy } from '../../../ui/copy-law';
import { FailureNotice } from '../../../ui/failure-notice';
import type { OptionsServices } from '../options-services';
import { useLoaded } from '../use-loaded';
import { FiguresTable } from './figures-table';

const words = lawCopy.figures;

/** What the product states about itself, as it was measured, with its limits first. */
export const FiguresTab = ({ services }: { services: Pick<OptionsServices, 'figures' | 'catalogue'> }) => {
  const loaded = useLoaded<Figures | null>(services.figures);
  return (
    <section className="stack" aria-labelledby="figures-title">
      <h2 id="figures-title">{words.title}</h2>
      {loaded.kind === 'loading' && <p role="status">{words.loading}</p>}
      {loaded.kind === 'failed' && <FailureNotice failure={lawCopy.failed} />}
      {loaded.kind === 'loaded' &&
        (loaded.value === null ? (
          <p>{words.none}</p>
        ) : (
          <Shown figures={loaded.value} own={services.catalogue.version} />
        ))}
    </section>
  );
};

const Shown = ({ figures, own }: { figures: Figures; own: string }) => (
  <>
    <p>{words.measured(figures.date, figures.engine.version, figures.lexicon.version)}</p>
    {figures.lexicon.version !== own && <p role="alert">{words.otherVersion(own)}</p>}
    {figures.limits.length > 0 && (
      <>
        <h3>{words.limits}</h3>
        <ul className="facts">
          {figures.limits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </>
    )}
    <p className="soft">{words.body}</p>
    <FiguresTable sources={figures.sources} />
  </>
);

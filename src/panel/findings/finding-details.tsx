import type { Finding } from '../../model/finding';
import type { Citation } from '../../model/lexicon';
import { foundByWords, strengthWords } from '../../review/assertion-words';
import { copy } from '../../ui/copy';
import { useLookup } from '../services';

/** Everything that explains one finding: why it is listed, why it is read so, what found it, and the sources. */
export const FindingDetails = ({ finding, offScreen }: { finding: Finding; offScreen: boolean }) => {
  const indicator = useLookup().indicator(finding.indicator);
  return (
    <div className="details stack">
      {offScreen && <p className="small">{copy.card.notOnScreenWhy}</p>}
      {finding.assertion.status === 'denied' && <p className="small">{copy.card.denied}</p>}
      <Facts
        rows={[
          [copy.card.why, indicator?.why],
          [copy.card.better, indicator?.betterTerm],
          [copy.card.mayMean, indicator?.mayAlsoMean],
          [copy.card.ask, indicator?.askInstead],
          [copy.card.because, finding.because.join('; ') || undefined],
        ]}
      />
      <details>
        <summary>{copy.card.more}</summary>
        <Facts
          rows={[
            [copy.card.foundBy, foundByWords(finding)],
            [copy.card.strength, strengthWords[finding.strength]],
            [copy.card.page, copy.card.place(finding.page.label, finding.position.start)],
          ]}
        />
        <h4 className="small soft">{copy.card.sources}</h4>
        <Sources citations={indicator?.citations ?? []} />
        <p className="small soft">
          {finding.indicator}. {indicator === undefined && copy.card.unknown}
          {indicator?.status === 'draft' && copy.card.draft}
        </p>
      </details>
    </div>
  );
};

const Facts = ({ rows }: { rows: readonly (readonly [label: string, words: string | undefined])[] }) => {
  const said = rows.filter(([, words]) => words !== undefined && words !== '');
  if (said.length === 0) return null;
  return (
    <dl className="facts">
      {said.map(([label, words]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
};

const Sources = ({ citations }: { citations: readonly Citation[] }) => {
  const { source } = useLookup();
  if (citations.length === 0) return <p>{copy.card.noSource}</p>;
  return (
    <ul className="sources">
      {citations.map((citation) => (
        <li key={`${citation.source} ${citation.where}`}>
          {source(citation.source)?.title ?? citation.source}: {citation.where}{' '}
          <span className="verified" data-verified={citation.verified}>
            ({copy.verified[citation.verified]})
          </span>
        </li>
      ))}
    </ul>
  );
};

import type { Catalogue } from '../../../model/catalogue';
import type { Finding } from '../../../model/finding';
import type { ScanReport } from '../../../model/report';
import { lawCopy } from '../../../ui/copy-law';

const words = lawCopy.workbench;

/** What the text came to: each finding with its status, whose experience it is, why, and which reader found it. */
export const FindingsRead = ({ report, catalogue }: { report: ScanReport; catalogue: Catalogue }) => (
  <>
    <section>
      <h3>{words.findings}</h3>
      {report.findings.length === 0 ? (
        <p>{words.noFindings}</p>
      ) : (
        <ul className="facts">
          {report.findings.map((finding) => (
            <li key={finding.id}>
              <q>{finding.quote.exact}</q>{' '}
              {catalogue.indicators.find(({ id }) => id === finding.indicator)?.title ?? finding.indicator}{' '}
              <span className="soft">({readingOf(finding)})</span>
            </li>
          ))}
        </ul>
      )}
    </section>
    <section>
      <h3>{words.prompts}</h3>
      {report.prompts.length === 0 ? (
        <p>{words.noPrompts}</p>
      ) : (
        <ul className="facts">
          {report.prompts.map(({ rule, reason }) => (
            <li key={rule}>
              {rule}: {reason}
            </li>
          ))}
        </ul>
      )}
    </section>
  </>
);

const readingOf = ({ indicator, strength, shown, assertion, because, foundBy, readsLike }: Finding): string => {
  const { status, experiencer, speaker, time } = assertion;
  const parts = [
    `${indicator}, ${strength}${shown ? '' : `, ${words.notShown}`}`,
    `${status}; experiencer ${experiencer}; speaker ${speaker}; ${time}`,
    words.foundBy[foundBy],
    ...(because.length > 0 ? [`${words.because} ${because.join('; ')}`] : []),
    ...(readsLike === undefined ? [] : [words.readsLike(readsLike)]),
  ];
  return parts.join(' · ');
};

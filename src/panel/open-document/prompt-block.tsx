import type { ScanReport } from '../../model/report';
import { copy } from '../../ui/copy';
import { useLookup } from '../services';

interface Props {
  readonly report: ScanReport;
  readonly noteBegun: boolean;
  readonly onShow: (finding: string) => void;
  readonly onOpenNote: () => void;
}

/** Why a review note is invited, calmly: the reasons, the passages they rest on, and the way to the note. */
export const PromptBlock = ({ report, noteBegun, onShow, onOpenNote }: Props) => {
  const { indicator } = useLookup();
  if (report.prompts.length === 0) return null;
  const findings = new Map(report.findings.map((finding) => [finding.id, finding]));
  return (
    <section className="notice prompt" aria-labelledby="prompt-title">
      <h2 id="prompt-title">{copy.prompt.title}</h2>
      <p className="small">{copy.prompt.body}</p>
      <ul className="stack">
        {report.prompts.map((prompt) => (
          <li key={`${prompt.rule} ${prompt.findings.join(' ')}`}>
            <p>{prompt.reason}</p>
            <p className="row passages-of">
              {prompt.findings.map((id) => {
                const finding = findings.get(id);
                if (!finding) return null;
                return (
                  <button
                    key={id}
                    type="button"
                    className="quiet link"
                    title={copy.prompt.show(indicator(finding.indicator)?.title ?? finding.indicator)}
                    onClick={() => onShow(id)}
                  >
                    “{finding.quote.exact}”
                  </button>
                );
              })}
            </p>
          </li>
        ))}
      </ul>
      <div className="row">
        <button type="button" className="primary" onClick={onOpenNote}>
          {noteBegun ? copy.prompt.resume : copy.prompt.open}
        </button>
      </div>
    </section>
  );
};

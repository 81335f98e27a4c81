import type { Prompt } from '../../model/prompt';
import type { ScanReport } from '../../model/report';
import { copy } from '../../ui/copy';
import { useLookup } from '../services';

interface Props {
  readonly report: ScanReport;
  readonly noteBegun: boolean;
  readonly onShow: (finding: string) => void;
  readonly onOpenNote: () => void;
}

/** As much as is read at a glance; the other reasons are one click away, the other passages in the list. */
const atOnce = 1;
const quotesAtOnce = 4;

/** Why a review note is invited, calmly: the reasons, the passages they rest on, and the way to the note. */
export const PromptBlock = ({ report, noteBegun, onShow, onOpenNote }: Props) => {
  const { prompts } = report;
  if (prompts.length === 0) return null;
  const more = prompts.slice(atOnce);
  return (
    <section className="notice prompt" aria-labelledby="prompt-title">
      <h2 id="prompt-title">{copy.prompt.title}</h2>
      <Reasons prompts={prompts.slice(0, atOnce)} report={report} onShow={onShow} />
      {more.length > 0 && (
        <details>
          <summary>{copy.prompt.more(more.length)}</summary>
          <Reasons prompts={more} report={report} onShow={onShow} />
        </details>
      )}
      <p className="small soft">{copy.prompt.body}</p>
      <div className="row">
        <button type="button" className="primary" onClick={onOpenNote}>
          {noteBegun ? copy.prompt.resume : copy.prompt.open}
        </button>
      </div>
    </section>
  );
};

interface ReasonsProps extends Pick<Props, 'report' | 'onShow'> {
  readonly prompts: readonly Prompt[];
}

const Reasons = ({ prompts, report, onShow }: ReasonsProps) => {
  const { indicator } = useLookup();
  const findings = new Map(report.findings.map((finding) => [finding.id, finding]));
  return (
    <ul className="reasons-why">
      {prompts.map((prompt) => (
        <li key={`${prompt.rule} ${prompt.findings.join(' ')}`}>
          <p>{prompt.reason}</p>
          <p className="quotes-of">
            {prompt.findings.slice(0, quotesAtOnce).map((id) => {
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
            {prompt.findings.length > quotesAtOnce && (
              <span className="small soft">{copy.prompt.andMore(prompt.findings.length - quotesAtOnce)}</span>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
};

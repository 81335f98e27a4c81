import { type FormEvent, useState } from 'react';
import { longestExplained } from '../../../messages/explain';
import type { ExplainedStep, Explanation } from '../../../model/explanation';
import type { Failure } from '../../../model/failure';
import { useAnnounce } from '../../../ui/announcer';
import { lawCopy } from '../../../ui/copy-law';
import { FailureNotice } from '../../../ui/failure-notice';
import type { OptionsServices } from '../options-services';
import { FindingsRead } from './findings-read';

const words = lawCopy.workbench;

type Work =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asked-wrongly'; readonly words: string }
  | { readonly kind: 'running' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'done'; readonly explanation: Explanation };

/** A text and how it is read, step by step. Nothing is kept and nothing changed. */
export const Workbench = ({ services }: { services: Pick<OptionsServices, 'explain' | 'catalogue'> }) => {
  const announce = useAnnounce();
  const [text, setText] = useState('');
  const [reviewed, setReviewed] = useState('');
  const [work, setWork] = useState<Work>({ kind: 'idle' });

  const run = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (text.trim() === '') return setWork({ kind: 'asked-wrongly', words: words.empty });
    if (text.length > longestExplained)
      return setWork({ kind: 'asked-wrongly', words: words.tooLong(longestExplained) });
    setWork({ kind: 'running' });
    const explained = await services.explain(text, reviewed);
    if (!explained.ok) return setWork({ kind: 'failed', failure: explained.failure });
    setWork({ kind: 'done', explanation: explained.value });
    announce(words.done(explained.value.report.findings.length));
  };

  return (
    <section className="stack" aria-labelledby="workbench-title">
      <h2 id="workbench-title">{words.title}</h2>
      <p className="soft">{words.body}</p>
      <form className="stack" onSubmit={(event) => void run(event)}>
        <label className="field">
          {words.text}
          <textarea rows={4} value={text} spellCheck={false} onChange={(event) => setText(event.target.value)} />
        </label>
        <label className="field">
          {words.reviewed}
          <input value={reviewed} autoComplete="off" onChange={(event) => setReviewed(event.target.value)} />
        </label>
        <div className="row">
          <button type="submit" className="primary" disabled={work.kind === 'running'}>
            {work.kind === 'running' ? words.running : words.run}
          </button>
          {work.kind === 'asked-wrongly' && <p role="alert">{work.words}</p>}
        </div>
      </form>
      {work.kind === 'failed' && <FailureNotice failure={work.failure} />}
      {work.kind === 'done' && (
        <>
          <FindingsRead report={work.explanation.report} catalogue={services.catalogue} />
          {work.explanation.steps.map((step) => (
            <StepLines key={step.title} step={step} />
          ))}
        </>
      )}
    </section>
  );
};

const StepLines = ({ step: { title, lines } }: { step: ExplainedStep }) => (
  <section>
    <h3>{title}</h3>
    <ul className="steps" data-lines={lines.every((line) => line.length < 60) ? 'short' : 'long'}>
      {(lines.length > 0 ? lines : [words.nothing]).map((line, at) => (
        // Two lines may read alike; their order never changes.
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew for each text
        <li key={at}>{line}</li>
      ))}
    </ul>
  </section>
);

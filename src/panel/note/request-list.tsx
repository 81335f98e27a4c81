import type { PlannedQuestion } from '../../law/plan-questions';
import type { ReviewNote } from '../../model/review-note';
import { furtherGaps, requestsFrom, withoutRequest, withRequest } from '../../review/requests';
import { noteCopy as words } from '../../ui/copy-note';

interface Props {
  readonly note: ReviewNote;
  readonly questions: readonly PlannedQuestion[];
  readonly newId: () => string;
  readonly onEdit: (edit: (note: ReviewNote) => ReviewNote, when: 'soon' | 'now') => void;
}

/** The numbered requests, each with its reason, to be changed, left out or added to. */
export const RequestList = ({ note, questions, newId, onEdit }: Props) => {
  const requests = requestsFrom(note, questions);
  const further = furtherGaps(note);
  return (
    <section className="stack">
      <h3 id="note-requests" tabIndex={-1}>
        {words.requests}
      </h3>
      <p className="small soft">{words.requestsHint}</p>
      {requests.length > 0 && (
        <ol className="requests">
          {requests.map(({ number, id, text, reason }) => (
            <li key={id}>
              <div className="stack">
                <textarea
                  rows={2}
                  aria-label={words.request.text(number)}
                  value={text}
                  spellCheck={false}
                  onChange={(event) =>
                    onEdit(
                      (before) => withRequest(before, { id, text: event.target.value, reason, leftOut: false }),
                      'soon',
                    )
                  }
                />
                <label className="field small">
                  {words.request.reason}
                  <textarea
                    rows={1}
                    value={reason}
                    spellCheck={false}
                    onChange={(event) =>
                      onEdit(
                        (before) => withRequest(before, { id, text, reason: event.target.value, leftOut: false }),
                        'soon',
                      )
                    }
                  />
                </label>
                <button
                  type="button"
                  className="quiet"
                  onClick={() => onEdit((before) => withoutRequest(before, id, questions), 'now')}
                >
                  {words.request.leaveOut(number)}
                </button>
              </div>
            </li>
          ))}
        </ol>
      )}
      <details>
        <summary>
          {words.request.further} ({further.length})
        </summary>
        <div className="row">
          {further.map(({ id, label, text, reason }) => (
            <button
              key={id}
              type="button"
              onClick={() => onEdit((before) => withRequest(before, { id, text, reason, leftOut: false }), 'now')}
            >
              + {label}
            </button>
          ))}
          <button
            type="button"
            onClick={() =>
              onEdit((before) => withRequest(before, { id: newId(), text: '', reason: '', leftOut: false }), 'now')
            }
          >
            + {words.request.own}
          </button>
        </div>
      </details>
    </section>
  );
};

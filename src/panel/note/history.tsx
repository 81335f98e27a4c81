import { useState } from 'react';
import type { Failure } from '../../model/failure';
import type { ReviewNote } from '../../model/review-note';
import { type Change, changesBetween } from '../../review/changes';
import type { NoteStore, NoteVersion } from '../../store/notes';
import { useAnnounce } from '../../ui/announcer';
import { noteCopy } from '../../ui/copy-note';
import { FailureNotice } from '../../ui/failure-notice';
import { minuteOf } from './day';

const words = noteCopy.history;

interface Props {
  readonly note: ReviewNote;
  readonly store: Pick<NoteStore, 'versions'>;
  readonly onRestore: (version: ReviewNote) => void;
}

/** Earlier versions of the note: when, who, what changed since, and the way back. */
export const History = ({ note, store, onRestore }: Props) => {
  const announce = useAnnounce();
  const [versions, setVersions] = useState<readonly NoteVersion[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const load = async (): Promise<void> => {
    const found = await store.versions(note.id);
    setVersions(found.ok ? found.value : null);
    setFailure(found.ok ? null : found.failure);
  };
  return (
    <details
      className="history"
      onToggle={(event) => {
        if (event.currentTarget.open) void load();
      }}
    >
      <summary>{words.title}</summary>
      <p className="small soft">{words.hint}</p>
      {failure && <FailureNotice failure={failure} />}
      {versions?.length === 0 && <p className="small soft">{words.none}</p>}
      <ol className="plain stack">
        {versions?.map((version, index) => {
          const next = versions[index - 1]?.note ?? note;
          return (
            <li key={version.revision} className="stack slot">
              <strong>{words.at(minuteOf(version.note.updatedAt), version.note.editor)}</strong>
              <Changes changes={changesBetween(version.note, next)} />
              <div className="row">
                <button
                  type="button"
                  onClick={() => {
                    onRestore(version.note);
                    announce(words.restored);
                  }}
                >
                  {words.restore}
                </button>
              </div>
            </li>
          );
        })}
      </ol>
    </details>
  );
};

const Changes = ({ changes }: { readonly changes: readonly Change[] }) => (
  <>
    <p className="small soft">{words.changed}</p>
    {changes.length === 0 && <p className="small">{words.same}</p>}
    <ul className="small plain">
      {changes.map(({ what, before, after }) => (
        <li key={`${what}${before}${after}`}>
          {what}: <del>{before || words.empty}</del> <ins>{after || words.empty}</ins>
        </li>
      ))}
    </ul>
  </>
);

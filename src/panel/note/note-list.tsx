import { useEffect, useMemo, useState } from 'react';
import type { Failure } from '../../model/failure';
import { searchNotes } from '../../review/search-notes';
import { noteWords } from '../../review/words';
import type { NoteStore, StoredNote } from '../../store/notes';
import { copy } from '../../ui/copy';
import { noteCopy } from '../../ui/copy-note';
import { FailureNotice } from '../../ui/failure-notice';
import { minuteOf } from './day';

const words = noteCopy.list;
const page = 50;

interface Props {
  readonly store: Pick<NoteStore, 'all'>;
  /** The document in front, or null. */
  readonly inFront: string | null;
  readonly onOpen: (stored: StoredNote) => void;
}

/** Every note on this machine, found by its words, without its document. */
export const NoteList = ({ store, inFront, onOpen }: Props) => {
  const [notes, setNotes] = useState<readonly StoredNote[] | null>(null);
  const [unreadable, setUnreadable] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState(page);
  useEffect(() => {
    let gone = false;
    void store.all().then((found) => {
      if (gone) return;
      setNotes(found.ok ? found.value.notes : []);
      setUnreadable(found.ok ? found.value.unreadable : 0);
      setFailure(found.ok ? null : found.failure);
    });
    return () => {
      gone = true;
    };
  }, [store]);
  const hits = useMemo(() => searchNotes(notes ?? [], ({ note }) => note, query), [notes, query]);
  const copies = useMemo(() => countOf(notes ?? []), [notes]);
  if (notes === null) return <p className="soft pad">{words.loading}</p>;
  return (
    <div className="note stack">
      <h2 className="visually-hidden">{words.title}</h2>
      {failure && <FailureNotice failure={failure} />}
      {unreadable > 0 && <p className="notice">{noteCopy.others.unreadable(unreadable)}</p>}
      <label className="field">
        {words.search}
        <input
          type="text"
          value={query}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setQuery(event.target.value);
            setShown(page);
          }}
        />
      </label>
      <p className="small soft" role="status">
        {notes.length === 0
          ? words.none
          : hits.length === 0
            ? words.noHit
            : `${words.count(hits.length, notes.length)}. ${words.hint}`}
      </p>
      <ul className="stack notes">
        {hits.slice(0, shown).map(({ item, snippet }) => {
          const { note } = item;
          const same = copies.get(note.document.sha256) ?? 1;
          return (
            <li key={note.id} className="stack slot">
              <div className="row spread">
                <strong>{note.person || noteWords.noPerson}</strong>
                <button
                  type="button"
                  aria-label={`${words.open}: ${note.person || note.document.title}`}
                  onClick={() => onOpen(item)}
                >
                  {words.open}
                </button>
              </div>
              <span>
                {note.document.title || copy.untitled}
                {note.document.sha256 === inFront && <em> · {words.front}</em>}
              </span>
              <span className="small soft">
                {[
                  note.jurisdiction,
                  noteWords.stages[note.stage],
                  note.disposition,
                  `${minuteOf(note.updatedAt)}${note.editor === '' ? '' : `, ${note.editor}`}`,
                  same > 1 ? words.same(same) : '',
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
              {snippet !== '' && <span className="small">{snippet}</span>}
            </li>
          );
        })}
      </ul>
      {hits.length > shown && (
        <button type="button" onClick={() => setShown(shown + page)}>
          {words.more(Math.min(page, hits.length - shown))}
        </button>
      )}
    </div>
  );
};

/** How many notes there are on each text. */
const countOf = (notes: readonly StoredNote[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { note } of notes) counts.set(note.document.sha256, (counts.get(note.document.sha256) ?? 0) + 1);
  return counts;
};

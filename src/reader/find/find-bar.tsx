import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { SourceDocument } from '../../model/document';
import { documentText } from '../../text/offsets';
import { useAnnounce } from '../../ui/announcer';
import { copyReader } from '../../ui/copy-reader';
import { findMatches, type Matches, noMatches, searchable } from './matches';

interface Props {
  readonly document: SourceDocument | null;
  readonly reading: boolean;
  readonly onMatches: (matches: Matches) => void;
  /** Brings a place of the document into view. */
  readonly onGoTo: (start: number, end: number) => void;
  readonly onClose: () => void;
}

/** Looks for words in all of the document that was read, not only in the pages on the screen. */
export const FindBar = ({ document, reading, onMatches, onGoTo, onClose }: Props) => {
  const words = copyReader.find;
  const input = useRef<HTMLInputElement>(null);
  const announce = useAnnounce();
  const [wanted, setWanted] = useState('');
  const [current, setCurrent] = useState(-1);
  const text = useMemo(() => searchable(document ? documentText(document) : ''), [document]);
  const starts = useMemo(() => findMatches(text, wanted), [text, wanted]);
  const length = wanted.length;

  useEffect(() => input.current?.select(), []);
  useEffect(() => onMatches({ starts, length, current }), [starts, length, current, onMatches]);
  useEffect(() => () => onMatches(noMatches), [onMatches]);

  const said = wanted.trim() === '' ? '' : starts.length === 0 ? words.none : words.at(current + 1, starts.length);
  const go = (by: 1 | -1): void => {
    if (starts.length === 0) {
      announce(words.none);
      return;
    }
    const next = current < 0 ? (by > 0 ? 0 : starts.length - 1) : (current + by + starts.length) % starts.length;
    setCurrent(next);
    onGoTo(starts[next]!, starts[next]! + length);
    announce(words.at(next + 1, starts.length));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    go(1);
  };

  return (
    <search className="find">
      <form
        className="row"
        onSubmit={submit}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
          if (event.key === 'Enter' && event.shiftKey) {
            event.preventDefault();
            go(-1);
          }
        }}
      >
        <input
          ref={input}
          type="text"
          aria-label={words.label}
          value={wanted}
          onChange={(event) => {
            setWanted(event.target.value);
            setCurrent(-1);
          }}
        />
        <button type="button" onClick={() => go(-1)}>
          {words.previous}
        </button>
        <button type="submit">{words.next}</button>
        <span className="small soft">
          {said}
          {reading && ` · ${words.still}`}
        </span>
        <button type="button" className="quiet" onClick={onClose}>
          {words.close}
        </button>
      </form>
    </search>
  );
};

import { useState } from 'react';
import type { RecognitionLanguage } from '../../documents/open-file';
import { copyReader } from '../../ui/copy-reader';
import { FailureNotice } from '../../ui/failure-notice';
import type { RecognitionWish } from '../file-recognition';
import type { DocumentView } from '../reader-view';

interface Props {
  /** Whether the office leaves recognition on. */
  readonly allowed: boolean;
  readonly view: DocumentView;
  readonly onStart: (wish: RecognitionWish) => void;
  readonly onStop: () => void;
}

/** Offers to recognise text on pages that are pictures, and says how far it has come. */
export const RecogniseBar = ({ allowed, view, onStart, onStop }: Props) => {
  const words = copyReader.recognition;
  const { recognition, pictures, file } = view;
  const [language, setLanguage] = useState<RecognitionLanguage>('eng');
  if (recognition.busy) {
    const label =
      recognition.page === null ? '' : (file?.page(recognition.page)?.label ?? String(recognition.page + 1));
    const said = words.working(label, Math.floor(recognition.done), recognition.of);
    return (
      <section className="recognise row">
        <progress aria-label={said} value={recognition.done} max={recognition.of} />
        <span>{said}</span>
        <button type="button" onClick={onStop}>
          {words.stop}
        </button>
      </section>
    );
  }
  if (!allowed)
    return pictures.length === 0 ? null : (
      <p className="recognise">
        <strong>{words.title(pictures.length)}</strong> {words.forbidden}
      </p>
    );
  const begun = recognition.of > 0;
  if (pictures.length === 0 && !recognition.failure)
    return begun ? <p className="recognise soft small">{words.check}</p> : null;
  return (
    <section className="recognise row">
      {recognition.failure && <FailureNotice failure={recognition.failure} />}
      {pictures.length > 0 && (
        <>
          <span className="grow">
            <strong>{words.title(pictures.length)}</strong> <span className="soft">{words.offer}</span>
          </span>
          <label className="row tight">
            <span className="small soft">{words.language}</span>
            <select
              className="narrow"
              value={language}
              onChange={({ target }) => setLanguage(target.value as RecognitionLanguage)}
            >
              <option value="eng">{words.languages.eng}</option>
              <option value="spa">{words.languages.spa}</option>
            </select>
          </label>
          <button type="button" className="primary" onClick={() => onStart({ pages: pictures, language })}>
            {begun ? words.resume(pictures.length) : words.start(pictures.length)}
          </button>
        </>
      )}
    </section>
  );
};

import { useEffect, useState } from 'react';
import type { Failure } from '../../model/failure';
import type { KeptFile, KeptFileStore } from '../../store/kept-files';
import { copyReader } from '../../ui/copy-reader';
import { FailureNotice } from '../../ui/failure-notice';

interface Props {
  readonly kept: KeptFileStore;
  readonly onOpen: (file: KeptFile) => void;
}

/** Files that the reviewer kept on this machine, to open again or to forget. */
export const KeptList = ({ kept, onOpen }: Props) => {
  const words = copyReader.kept;
  const [files, setFiles] = useState<readonly KeptFile[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [looks, setLooks] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: looked up anew after each change
  useEffect(() => {
    let wanted = true;
    void kept.list().then((list) => {
      if (!wanted) return;
      if (list.ok) setFiles(list.value);
      else setFailure(list.failure);
    });
    return () => {
      wanted = false;
    };
  }, [kept, looks]);

  if (failure) return <FailureNotice failure={failure} />;
  if (files.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="kept-title">
      <h2 id="kept-title">{words.title}</h2>
      <ul className="kept">
        {files.map((file) => (
          <li key={file.sha256} className="row spread">
            <button type="button" className="quiet" onClick={() => onOpen(file)}>
              {file.name}
            </button>
            <span className="small soft grow">{words.since(file.keptAt.slice(0, 10))}</span>
            <button
              type="button"
              aria-label={words.forgetThis(file.name)}
              onClick={() => void kept.remove(file.sha256).then(() => setLooks(looks + 1))}
            >
              {words.forget}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};

import { useEffect, useState } from 'react';
import type { KeptFileStore } from '../../store/kept-files';
import { useAnnounce } from '../../ui/announcer';
import { copyReader } from '../../ui/copy-reader';
import type { DocumentSession } from '../document-session';

interface Props {
  readonly session: DocumentSession;
  readonly kept: KeptFileStore;
}

/** Keeps the file on this machine, or forgets it again. Without it the file goes with this page. */
export const KeepButton = ({ session, kept }: Props) => {
  const words = copyReader.kept;
  const announce = useAnnounce();
  const [isKept, setKept] = useState<boolean | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const ref = session.view().file?.ref;
  const sha256 = ref?.sha256 ?? '';

  useEffect(() => {
    let wanted = true;
    void kept.list().then((list) => {
      if (wanted) setKept(list.ok && list.value.some((file) => file.sha256 === sha256));
    });
    return () => {
      wanted = false;
    };
  }, [kept, sha256]);

  if (isKept === null || !ref) return null;
  const toggle = async (): Promise<void> => {
    const bytes = isKept ? null : await session.bytes();
    const done = bytes
      ? await kept.keep(
          { sha256, name: session.name, origin: ref.origin, size: bytes.length, keptAt: new Date().toISOString() },
          bytes,
        )
      : await kept.remove(sha256);
    setTrouble(done.ok ? null : `${done.failure.message} ${done.failure.remedy}`);
    if (!done.ok) return;
    setKept(!isKept);
    announce(isKept ? words.forgotten : words.done);
  };
  return (
    <>
      <button type="button" aria-pressed={isKept} title={words.hint} onClick={() => void toggle()}>
        {isKept ? words.isKept : words.keep}
      </button>
      {trouble && (
        <span className="small" role="alert">
          {trouble}
        </span>
      )}
    </>
  );
};

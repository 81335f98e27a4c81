import { useEffect, useState } from 'react';
import { offencesIn, type RecognisedOffence } from '../../law/recognise-offences';
import type { NoteLaw } from '../../review/note-law';

/** Offences are named at the head of such documents; beyond this length none is looked for. */
const most = 200_000;

/** The offences that the document in front names, for the reviewer to confirm. */
export const useNamedOffences = (
  law: NoteLaw | null,
  document: string | null,
  text: () => Promise<string>,
): readonly RecognisedOffence[] => {
  const [named, setNamed] = useState<readonly RecognisedOffence[]>([]);
  const place = law?.plan.pack.code ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another document or another place, nothing else.
  useEffect(() => {
    let gone = false;
    setNamed([]);
    if (law !== null && document !== null)
      void text().then((whole) => {
        if (!gone) setNamed(offencesIn(whole.slice(0, most), law.offences));
      });
    return () => {
      gone = true;
    };
  }, [document, place]);
  return named;
};

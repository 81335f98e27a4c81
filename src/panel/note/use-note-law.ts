import { useEffect, useMemo, useState } from 'react';
import type { Law } from '../../law/matter';
import { childProtectionFirst } from '../../law/questions';
import type { Finding } from '../../model/finding';
import type { ReviewNote } from '../../model/review-note';
import { type NoteLaw, noteLaw } from '../../review/note-law';

/** The law of this build; null until it is loaded. */
export const useLaw = (load: () => Promise<Law>): Law | null => {
  const [law, setLaw] = useState<Law | null>(null);
  useEffect(() => {
    let gone = false;
    void load().then((loaded) => {
      if (!gone) setLaw(loaded);
    });
    return () => {
      gone = true;
    };
  }, [load]);
  return law;
};

const none: readonly Finding[] = [];

/** What the law asks about a note. Without its document nothing is known of a child in it. */
export const useNoteLaw = (
  law: Law | null,
  note: ReviewNote | null,
  findings: readonly Finding[] = none,
  now: () => string,
): NoteLaw | null => {
  const child = useMemo(() => childProtectionFirst(findings), [findings]);
  const key = note && JSON.stringify([note.jurisdiction, note.stage, note.role, note.age, note.offences]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only these fields of the note choose the law.
  return useMemo(
    () => (law === null || note === null ? null : noteLaw(law, note, child, now().slice(0, 10))),
    [law, key, child],
  );
};

import { useEffect, useState } from 'react';

const twice = 800;

/** True while the panel is blanked. Escape pressed twice within 800 ms blanks it. */
export const useQuickHide = (): readonly [boolean, (hidden: boolean) => void] => {
  const [hidden, setHidden] = useState(false);
  useEffect(() => {
    let before = Number.NEGATIVE_INFINITY;
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.repeat) return;
      if (event.timeStamp - before < twice) setHidden(true);
      before = event.timeStamp;
    };
    // Capturing: forms use a single Escape for themselves, and hiding must work from inside them too.
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, []);
  return [hidden, setHidden];
};

import { useEffect, useState } from 'react';

/** The part of a page that the address names after `#`, so that it can be linked to and the back button works. */
export const useTab = <T extends string>(all: readonly [T, ...T[]]): readonly [T, (id: T) => void] => {
  const named = (): T => all.find((id) => id === location.hash.slice(1)) ?? all[0];
  const [tab, setTab] = useState<T>(named);
  useEffect(() => {
    const moved = (): void => setTab(named());
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  });
  const go = (id: T): void => {
    location.hash = id;
    setTab(id);
  };
  return [tab, go];
};

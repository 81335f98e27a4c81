import { createContext, use, useEffect } from 'react';

/** Asks of everything that may hold what is not saved yet; a locked window keeps those screens in memory, hidden. */
export const UnsavedContext = createContext<Set<() => boolean>>(new Set());

export const useUnsaved = (isUnsaved: () => boolean): void => {
  const asked = use(UnsavedContext);
  useEffect(() => {
    asked.add(isUnsaved);
    return () => {
      asked.delete(isUnsaved);
    };
  }, [asked, isUnsaved]);
};

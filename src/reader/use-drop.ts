import { useEffect, useState } from 'react';

/** Files may be dropped anywhere on the page. True while some are held over it. */
export function useDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const life = new AbortController();
    const { signal } = life;
    document.addEventListener(
      'dragover',
      (event) => {
        event.preventDefault();
        setOver(event.dataTransfer?.types.includes('Files') ?? false);
      },
      { signal },
    );
    document.addEventListener(
      'dragleave',
      (event) => {
        // Only from the last element does it leave for nowhere.
        if (!event.relatedTarget) setOver(false);
      },
      { signal },
    );
    document.addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...(event.dataTransfer?.files ?? [])]);
      },
      { signal },
    );
    return () => life.abort();
  }, [onFiles]);
  return over;
}

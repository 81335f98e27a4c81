import { useEffect, useState } from 'react';

export type Loaded<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'loaded'; readonly value: T };

/** Something a screen needs before it can show itself. */
export const useLoaded = <T>(load: () => Promise<T>): Loaded<T> => {
  const [loaded, setLoaded] = useState<Loaded<T>>({ kind: 'loading' });
  useEffect(() => {
    let gone = false;
    const done = (next: Loaded<T>): void => {
      if (!gone) setLoaded(next);
    };
    load().then(
      (value) => done({ kind: 'loaded', value }),
      () => done({ kind: 'failed' }),
    );
    return () => {
      gone = true;
    };
  }, [load]);
  return loaded;
};

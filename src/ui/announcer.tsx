import { createContext, type ReactNode, use, useCallback, useState } from 'react';

const AnnounceContext = createContext<(words: string) => void>(() => undefined);

/** Says something to a screen reader without moving the focus. */
export const useAnnounce = (): ((words: string) => void) => use(AnnounceContext);

/** Holds the one live region of the screen. */
export const Announcer = ({ children }: { children: ReactNode }) => {
  const [words, setWords] = useState({ text: '', count: 0 });
  const announce = useCallback((text: string) => setWords((before) => ({ text, count: before.count + 1 })), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="visually-hidden" role="status" aria-live="polite">
        {/* A new node for every announcement: the same words twice are said twice. */}
        <span key={words.count}>{words.text}</span>
      </div>
    </AnnounceContext>
  );
};

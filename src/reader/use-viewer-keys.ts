import { useEffect, useRef } from 'react';

interface Actions {
  readonly next: () => void;
  readonly previous: () => void;
  readonly larger: () => void;
  readonly smaller: () => void;
  readonly turn: () => void;
  readonly find: () => void;
  readonly print: () => void;
  readonly cite: () => void;
  /** The selected words of the document; null where something else is selected. */
  readonly copied: () => string | null;
}

/** Letters count only while the document has the focus; the browser's own find and print would miss pages not drawn. */
export function useViewerKeys(actions: Actions): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const life = new AbortController();
    const { signal } = life;
    const pressed = (event: KeyboardEvent): void => {
      const act = actionOf(event, latest.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    const copied = (event: ClipboardEvent): void => {
      if (isField(event.target)) return;
      const text = latest.current.copied();
      if (text === null) return;
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
    };
    document.addEventListener('keydown', pressed, { signal });
    document.addEventListener('copy', copied, { signal });
    return () => life.abort();
  }, []);
}

function actionOf(event: KeyboardEvent, actions: Actions): (() => void) | undefined {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (document.querySelector('dialog[open]')) return undefined;
  if (ctrlKey || metaKey) return { f: actions.find, p: actions.print }[key.toLowerCase()];
  if (altKey) return key.toLowerCase() === 'c' ? actions.cite : undefined;
  if (!(event.target instanceof Element) || !event.target.closest('.scroller')) return undefined;
  return {
    j: actions.next,
    p: actions.previous,
    '+': actions.larger,
    '=': actions.larger,
    '-': actions.smaller,
    r: actions.turn,
  }[key];
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select') !== null;

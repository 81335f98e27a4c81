/** What a key asks for in the list of passages. */
export type ListCommand = 'next' | 'previous' | 'first' | 'last' | 'keep' | 'set-aside' | 'undo' | 'go-to';

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const letters: Readonly<Record<string, ListCommand>> = {
  j: 'next',
  n: 'next',
  p: 'previous',
  k: 'keep',
  d: 'set-aside',
  u: 'undo',
};

const onCard: Readonly<Record<string, ListCommand>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  Enter: 'go-to',
};

/**
 * The command of a key, or null. Arrows and Enter work only while a passage itself has the focus; letters work
 * anywhere outside a field, and can be turned off.
 */
export const listCommand = (
  event: Key,
  where: { readonly onCard: boolean; readonly letterKeys: boolean },
): ListCommand | null => {
  if (event.altKey || event.ctrlKey || event.metaKey) return null;
  if (where.onCard && !event.shiftKey && event.key in onCard) return onCard[event.key] ?? null;
  if (!where.letterKeys) return null;
  const command = letters[event.key.toLowerCase()] ?? null;
  if (!event.shiftKey) return command;
  // Shift+J and Shift+N go back; no other letter means anything with Shift.
  return command === 'next' ? 'previous' : null;
};

/** True where a key press is text for somebody else. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

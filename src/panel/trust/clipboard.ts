let waiting: ReturnType<typeof setTimeout> | undefined;

/** Empties the clipboard after so many seconds; a browser lets only a window in front do it, so else when it is again. */
export const clearClipboardLater = (seconds: number | null): void => {
  clearTimeout(waiting);
  if (seconds === null) return;
  waiting = setTimeout(() => {
    void navigator.clipboard.writeText('').catch(() => {
      window.addEventListener('focus', () => void navigator.clipboard.writeText('').catch(() => undefined), {
        once: true,
      });
    });
  }, seconds * 1000);
};

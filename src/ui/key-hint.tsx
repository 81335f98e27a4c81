/** The key that does the same as the button it stands in; screen readers hear `aria-keyshortcuts` instead. */
export const KeyHint = ({ shown = true, children }: { shown?: boolean; children: string }) =>
  shown ? (
    <span className="key" aria-hidden="true">
      {children}
    </span>
  ) : null;

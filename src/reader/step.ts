import type { PageState } from '../model/page-state';

/** The finding after (1) or before (-1) the selected one, among those that are shown and not set aside; null without any. */
export function step({ report, setAside, selected }: PageState, by: 1 | -1): string | null {
  const aside = new Set(setAside);
  const shown = report?.findings.filter(({ id, shown }) => shown && !aside.has(id)) ?? [];
  if (shown.length === 0) return null;
  const now = shown.findIndex(({ id }) => id === selected);
  const next = now < 0 ? (by > 0 ? 0 : shown.length - 1) : (now + by + shown.length) % shown.length;
  return shown[next]!.id;
}

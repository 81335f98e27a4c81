/** Names that tell a page nothing; their look is in reader.css. */
const all = 'ndx-f';
const current = 'ndx-g';

/** Paints what was looked for, and the place the reviewer is at in another way. */
export function paintMatches(places: readonly StaticRange[], now: readonly StaticRange[]): void {
  register(all, places, 50);
  register(current, now, 51);
}

function register(name: string, ranges: readonly StaticRange[], priority: number): void {
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight();
  for (const range of ranges) highlight.add(range);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}

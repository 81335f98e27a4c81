/**
 * True when two texts of one page are one document that was edited rather than two documents: at least half of the
 * lines of the shorter one stand in the other.
 */
export function isSameDocument(before: string, after: string): boolean {
  const one = linesOf(before);
  const other = linesOf(after);
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const line of few) if (many.has(line)) shared++;
  return shared * 2 >= few.size;
}

const linesOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s*\n\s*/).filter((line) => line !== ''));

/** Two addresses are one when they differ in a jump mark only; "#/case/2" is a route, not a mark. */
export function addressOf({ location }: Document): string {
  const route = /^#[!/]/.test(location.hash) ? location.hash : '';
  return location.origin + location.pathname + location.search + route;
}

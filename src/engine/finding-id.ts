/** A stable id: the indicator, and a hash of the quote as folded words and of its place among equal quotes. */
export function findingId(indicator: string, foldedQuote: string, occurrence: number): string {
  const source = `${indicator}\u0000${foldedQuote}\u0000${occurrence}`;
  return `${indicator}-${hex(hash(source, 0x811c9dc5))}${hex(hash(source, 0x9747b28c))}`;
}

/** FNV-1a over UTF-16 units with a final mix; names a passage, protects nothing. */
function hash(text: string, seed: number): number {
  let value = seed;
  for (let at = 0; at < text.length; at++) {
    value ^= text.charCodeAt(at);
    value = Math.imul(value, 0x01000193);
  }
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}

const hex = (value: number): string => value.toString(16).padStart(8, '0');

interface Branch {
  ends: boolean;
  readonly next: Map<string, Branch>;
}

const escaped = (letter: string): string => (letter === ' ' ? '\\s+' : letter.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'));

const sourceOf = (branch: Branch): string => {
  const ways = [...branch.next].map(([letter, below]) => escaped(letter) + sourceOf(below));
  if (ways.length === 0) return '';
  const all = ways.length === 1 ? ways[0]! : `(?:${ways.join('|')})`;
  return branch.ends ? `(?:${all})?` : all;
};

/** One regular expression for many phrases, their common beginnings written once: the fastest form known for V8. */
export const trieRegExp = (phrases: readonly string[]): RegExp => {
  const root: Branch = { ends: false, next: new Map() };
  for (const phrase of phrases) {
    let at = root;
    for (const letter of phrase.toLowerCase()) {
      const known = at.next.get(letter);
      const below = known ?? { ends: false, next: new Map() };
      if (!known) at.next.set(letter, below);
      at = below;
    }
    at.ends = true;
  }
  return new RegExp(`\\b${sourceOf(root)}\\b`, 'gi');
};

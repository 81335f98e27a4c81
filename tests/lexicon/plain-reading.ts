import { type CueNode, type CueSequence, folded } from '../../src/lexicon/cue-language';
import { inflections } from '../../src/lexicon/inflect';

/** Words that a cue finds, its choices made by `choose` (a number below the one given). */
export function written(
  cue: CueSequence,
  classes: ReadonlyMap<string, readonly CueSequence[]>,
  choose: (below: number) => number,
): string[] {
  return cue.flatMap((node) => writtenPiece(node, classes, choose));
}

function writtenPiece(
  node: CueNode,
  classes: ReadonlyMap<string, readonly CueSequence[]>,
  choose: (below: number) => number,
): readonly string[] {
  switch (node.kind) {
    case 'words':
      return node.words;
    case 'inflected': {
      const forms = inflections(node.lemma);
      return forms[choose(forms.length)]!.split(' ').map(folded);
    }
    case 'gap':
      return Array.from({ length: choose(7) }, () => 'the');
    case 'concept': {
      const members = classes.get(node.name)!;
      return written(members[choose(members.length)]!, classes, choose);
    }
    case 'choice':
      if (node.optional && choose(2) === 0) return [];
      return written(node.options[choose(node.options.length)]!, classes, choose);
  }
}

/** Where a cue stands in a sentence of plain words, by trying everything: slow, short, and written only to be compared with. */
export function plainReading(
  cue: CueSequence,
  words: readonly string[],
  classes: ReadonlyMap<string, readonly CueSequence[]>,
): string[] {
  const spans = new Set<string>();
  // A place is twice a word's number, one more right behind a gap: a comma there is one of the gap's own words.
  const sequence = (nodes: CueSequence, at: number): Set<number> => {
    let ends = new Set([at]);
    for (const node of nodes) ends = new Set([...ends].flatMap((end) => [...one(node, end)]));
    return ends;
  };
  const literal = (wanted: readonly string[], at: number): number[] => {
    let end = at >> 1;
    let behindGap = (at & 1) === 1;
    for (const word of wanted) {
      // One comma may stand between two words, none before the first of all.
      if (words[end] === ',' && end > start && !behindGap) end++;
      if (words[end] !== word) return [];
      end++;
      behindGap = false;
    }
    return [end * 2];
  };
  const one = (node: CueNode, at: number): Iterable<number> => {
    switch (node.kind) {
      case 'words':
        return literal(node.words, at);
      case 'inflected':
        return inflections(node.lemma).flatMap((form) => literal(form.split(' ').map(folded), at));
      case 'gap':
        return [0, 1, 2, 3, 4, 5, 6]
          .filter((width) => (at >> 1) + width <= words.length)
          .map((width) => ((at >> 1) + width) * 2 + 1);
      case 'concept':
        return (classes.get(node.name) ?? []).flatMap((member) => [...sequence(member, at)]);
      case 'choice':
        return [...node.options.flatMap((option) => [...sequence(option, at)]), ...(node.optional ? [at] : [])];
    }
  };
  let start = 0;
  for (; start < words.length; start++)
    for (const end of sequence(cue, start * 2)) if (end >> 1 > start) spans.add(`${start}-${end >> 1}`);
  return [...spans].sort();
}

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
  const sequence = (nodes: CueSequence, at: number): Set<number> => {
    let ends = new Set([at]);
    for (const node of nodes) ends = new Set([...ends].flatMap((end) => [...one(node, end)]));
    return ends;
  };
  const literal = (wanted: readonly string[], at: number): number[] => {
    let end = at;
    for (const word of wanted) {
      // One comma may stand between two words, none before the first of all.
      if (words[end] === ',' && end > start) end++;
      if (words[end] !== word) return [];
      end++;
    }
    return [end];
  };
  const one = (node: CueNode, at: number): Iterable<number> => {
    switch (node.kind) {
      case 'words':
        return literal(node.words, at);
      case 'inflected':
        return inflections(node.lemma).flatMap((form) => literal(form.split(' ').map(folded), at));
      case 'gap':
        return [0, 1, 2, 3, 4, 5, 6].map((width) => at + width).filter((end) => end <= words.length);
      case 'concept':
        return (classes.get(node.name) ?? []).flatMap((member) => [...sequence(member, at)]);
      case 'choice':
        return [...node.options.flatMap((option) => [...sequence(option, at)]), ...(node.optional ? [at] : [])];
    }
  };
  let start = 0;
  for (; start < words.length; start++)
    for (const end of sequence(cue, start)) if (end > start) spans.add(`${start}-${end}`);
  return [...spans].sort();
}

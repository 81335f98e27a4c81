import { type CueNode, type CueSequence, parseCue } from '../../src/lexicon/cue-language';
import { inflections } from '../../src/lexicon/inflect';
import { readFiles } from '../../src/lexicon/read-files';
import { readSources } from '../../src/lexicon/read-sources';

const mostWays = 512;

/** The ways to write a cue as plain words, or nothing when it has gaps or concepts, which plain words cannot say. */
const waysOf = (sequence: CueSequence): readonly string[] => {
  const pieces = (node: CueNode): readonly string[] => {
    if (node.kind === 'words') return [node.words.join(' ')];
    if (node.kind === 'inflected') return inflections(node.lemma);
    if (node.kind === 'choice') return [...node.options.flatMap(waysOf), ...(node.optional ? [''] : [])];
    return [];
  };
  let ways: readonly string[] = [''];
  for (const node of sequence) {
    const next = pieces(node);
    if (next.length === 0 || ways.length * next.length > mostWays) return [];
    ways = ways.flatMap((way) => next.map((more) => `${way} ${more}`.trim()));
  }
  return ways;
};

/**
 * What a plain list of phrases can take from the lexicon: its phrase cues and class members without gaps and concepts,
 * every inflection written out. Frames, gaps, exceptions and context are left out: the peer does less work.
 */
export const literalPhrases = (folder: string): readonly string[] => {
  const { indicators, classes } = readSources(readFiles(folder), () => {});
  const cues = indicators.flatMap(({ source }) =>
    source.cues.flatMap((cue) => (typeof cue === 'string' ? [cue] : 'phrase' in cue ? [cue.phrase] : [])),
  );
  const members = Object.values(classes?.value ?? {}).flatMap((one) => one.members);
  const phrases = [...cues, ...members].flatMap((cue) => {
    const parsed = parseCue(cue);
    return parsed.ok ? waysOf(parsed.sequence) : [];
  });
  return [...new Set(phrases.filter((phrase) => phrase !== ''))].sort();
};

import { engineVersion } from '../engine/engine-version';
import type { Figures, FiguresSource } from '../model/figures';
import { type Family, families } from '../model/lexicon';
import type { Source } from './evaluation-cases';
import type { Tally } from './score';
import { type Share, shareOf } from './wilson';

/** How one source was read: with what, and whether it had taught the reader. */
export interface Run {
  readonly reader: FiguresSource['reader'];
  readonly grammar: boolean;
  readonly taught: FiguresSource['taught'];
}

const about: Readonly<Record<string, string>> = {
  readings: 'invented case documents in which reviewers marked every passage',
  annotated: 'invented case documents in which reviewers marked every passage',
  'bank (lines)': 'single invented lines with a marked passage, without the document around them',
  'ordinary-field-interviews': 'real police field interviews, ordinary ones',
  'ordinary-shooting-narratives': 'real narratives of police shootings',
  'ordinary-releases': 'real press releases of prosecutors on ordinary crime',
  'ordinary-appeals': 'real federal appeals on ordinary crime',
  'trafficking-releases':
    'real press releases, mostly on people charged with trafficking: the person charged is not the victim',
  'field-interviews-with-signs': 'real police field interviews that mention trafficking',
};

const limits = [
  'Most documents in which passages were marked are invented; real case files may read differently.',
  'The rules were written by people who had seen these documents; a sealed set that nobody tuned to decides.',
  'Nobody outside the project has reviewed the indicators yet.',
  'English only. Scanned pages were not part of these figures.',
  'A figure says how often Indicia and reviewers agree on words. It says nothing of any person.',
  'Where nothing was found, nothing follows: passages are missed at the rate shown.',
];

/** The figures file: what was measured, on the day it was measured, and what it does not say. */
export function figuresOf(
  date: string,
  lexicon: Figures['lexicon'],
  measured: readonly { readonly source: Source; readonly run: Run; readonly tally: Tally }[],
): Figures {
  return {
    format: 1,
    date,
    engine: { version: engineVersion },
    lexicon,
    limits,
    sources: measured.map(({ source, run, tally }) => sourceFigures(source, run, tally)),
  };
}

function sourceFigures(source: Source, { reader, grammar, taught }: Run, tally: Tally): FiguresSource {
  const marked = tally.spans + tally.right + tally.wrong > 0;
  const share = (name: string, of: Share): object => (of.of > 0 ? { [name]: short(of) } : {});
  const matched = [...tally.families].filter(([name]) => (families as readonly string[]).includes(name));
  return {
    name: source.name,
    about: about[source.name] ?? (marked ? 'sentences in which reviewers marked passages' : 'documents'),
    kind: marked ? 'marked' : source.ordinary ? 'ordinary' : 'with-signs',
    reader,
    grammar,
    taught,
    documents: tally.documents,
    words: tally.words,
    ...share('precision', shareOf(tally.right, tally.right + tally.wrong)),
    ...share('recall', shareOf(tally.found, tally.spans)),
    ...share('recallAnyFamily', shareOf(tally.anyFamily, tally.spans)),
    ...share('status', diagonal(tally.status)),
    ...share('deniedAsDenied', row(tally.status, 'denied')),
    ...share('experiencer', diagonal(tally.experiencer)),
    ...share('otherAsOther', row(tally.experiencer, 'other')),
    ...share('promptRecall', shareOf(tally.promptsFound, tally.promptsWanted)),
    ...share('falsePrompts', falsePrompts(source, tally)),
    ...(marked || source.ordinary ? {} : share('prompts', shareOf(tally.prompted, tally.documents))),
    families: matched
      .sort((a, b) => b[1].spans - a[1].spans || (a[0] < b[0] ? -1 : 1))
      .map(([family, one]) => ({
        family: family as Family,
        precision: short(shareOf(one.right, one.right + one.wrong)),
        recall: short(shareOf(one.found, one.spans)),
      })),
    statusConfusion: pairs(tally.status) as FiguresSource['statusConfusion'],
    experiencerConfusion: pairs(tally.experiencer) as FiguresSource['experiencerConfusion'],
  };
}

const falsePrompts = (source: Source, tally: Tally): Share =>
  source.ordinary ? shareOf(tally.prompted, tally.documents) : shareOf(tally.promptsUnwanted, tally.unwantedOf);

function short({ hits, of, share, low, high }: Share): Share {
  const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;
  return { hits, of, share: rounded(share), low: rounded(low), high: rounded(high) };
}

const pairs = (counts: ReadonlyMap<string, number>): { marked: string; read: string; count: number }[] =>
  [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([pair, count]) => {
      const [marked = '', read = ''] = pair.split(' → ');
      return { marked, read, count };
    });

/** The share of pairs, marked and read, that are equal. */
export function diagonal(counts: ReadonlyMap<string, number>): Share {
  const all = pairs(counts);
  return shareOf(sum(all.filter(({ marked, read }) => marked === read)), sum(all));
}

/** The share of what was marked as `wanted` that was read so. */
export function row(counts: ReadonlyMap<string, number>, wanted: string): Share {
  const all = pairs(counts).filter(({ marked }) => marked === wanted);
  return shareOf(sum(all.filter(({ read }) => read === wanted)), sum(all));
}

const sum = (list: readonly { readonly count: number }[]): number =>
  list.reduce((total, { count }) => total + count, 0);

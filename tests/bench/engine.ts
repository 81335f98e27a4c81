import nlp from 'compromise/three';
import { lexiconWithoutBroken } from '../../src/cli/read-lexicon';
import { ownTagger } from '../../src/cli/read-tagger';
import { textDocument } from '../../src/cli/text-document';
import { loadLexicon, scan } from '../../src/engine/scan';
import type { Tagger } from '../../src/engine/tagger';
import { tokenise } from '../../src/text/tokenise';
import { literalPhrases } from './literal-phrases';
import { type Contender, figureOf, interleaved } from './rounds';
import { type Line, perMegabyte, times } from './table';
import { benchTexts, kilobytes, longText, sampleTexts } from './texts';
import { trieRegExp } from './trie-regexp';

const setUp = (folder: string) => {
  const { lexicon } = lexiconWithoutBroken(folder);
  if (!lexicon.ok) throw new Error(lexicon.failure.message);
  const result = ownTagger(folder);
  const tagger: Tagger | null = result?.ok ? result.value : null;
  return { compiled: lexicon.value, lexicon: loadLexicon(lexicon.value), tagger };
};

/** Matcher and engine beside compromise and a trie-factored regular expression, on the same texts in the same rounds. */
export const engineFigures = (root: string, rounds: number, say: (line: string) => void): readonly Line[] => {
  const folder = `${root}lexicons`;
  const { compiled, lexicon, tagger } = setUp(folder);
  const phrases = literalPhrases(folder);
  const expression = trieRegExp(phrases);
  const options = tagger ? { tagger } : {};
  const lines: Line[] = [];

  for (const text of benchTexts(root)) {
    const prepared = text.documents.map((one) => {
      const tokens = tokenise(one);
      return { tokens, structure: lexicon.segment(tokens), document: textDocument('bench', 'bench', one) };
    });
    say(`${text.name}: ${text.documents.length} documents, ${kilobytes(text).toFixed(0)} kB, ${rounds} rounds`);
    const contenders: Contender[] = [
      { name: 'matcher', run: () => prepared.map(({ tokens, structure }) => lexicon.matcher.match(tokens, structure)) },
      {
        name: 'tokens and matcher',
        run: () => text.documents.map((one, at) => lexicon.matcher.match(tokenise(one), prepared[at]!.structure)),
      },
      { name: 'engine by rules', run: () => prepared.map(({ document }) => scan(document, lexicon)) },
      ...(tagger
        ? [{ name: 'engine with tagger', run: () => prepared.map(({ document }) => scan(document, lexicon, options)) }]
        : []),
      { name: 'compromise, full parse', run: () => text.documents.map((one) => nlp(one)) },
      {
        name: `trie-factored RegExp, ${phrases.length} phrases`,
        run: () => text.documents.map((one) => [...one.matchAll(expression)].length),
      },
    ];
    const figures = interleaved(rounds, contenders);
    const of = (name: string) => figures.find((figure) => figure.name.startsWith(name))!;
    for (const figure of figures)
      lines.push({ what: `${text.name}: ${figure.name}`, figure, note: perMegabyte(figure, kilobytes(text)) });
    lines.push({ what: `${text.name}: matcher against compromise`, note: times(of('compromise'), of('matcher')) });
    lines.push({ what: `${text.name}: matcher against the RegExp`, note: times(of('trie'), of('matcher')) });
    lines.push({ what: `${text.name}: tokens and matcher against the RegExp`, note: times(of('trie'), of('tokens')) });
    lines.push({
      what: `${text.name}: engine by rules against compromise`,
      note: times(of('compromise'), of('engine by')),
    });
    if (tagger)
      lines.push({
        what: `${text.name}: engine with tagger against compromise`,
        note: times(of('compromise'), of('engine with')),
      });
  }

  const json = JSON.stringify(compiled);
  const sixPages = textDocument('bench', 'bench', longText(18_000));
  const oneKilobyte = textDocument('bench', 'bench', longText(1_000));
  const oneMegabyte = textDocument('bench', 'bench', longText(1_000_000));
  const [load, report, small, mega] = interleaved(rounds, [
    { name: 'load of the lexicon', run: () => loadLexicon(JSON.parse(json)) },
    { name: 'a report of 6 pages', run: () => scan(sixPages, lexicon, options) },
    { name: 'a page of 1 kB', run: () => scan(oneKilobyte, lexicon, options) },
    { name: '1 MB', run: () => scan(oneMegabyte, lexicon) },
  ]);
  lines.push({ what: 'load of the lexicon', figure: load!, note: `${(json.length / 1000).toFixed(0)} kB of tables` });
  lines.push({ what: 'a report of 6 pages, whole engine', figure: report!, note: tagger ? 'with tagger' : 'by rules' });
  lines.push({ what: 'a page of 1 kB, whole engine', figure: small!, note: '' });
  lines.push({ what: '1 MB, engine by rules', figure: mega!, note: '' });

  const start = performance.now();
  scan(textDocument('bench', 'bench', longText(20_000_000)), lexicon);
  const huge = figureOf('20 MB', [performance.now() - start]);
  lines.push({
    what: '20 MB, engine by rules, once',
    figure: huge,
    note: `per MB ${(huge.median / 20 / mega!.median).toFixed(2)} times that at 1 MB`,
  });
  lines.push({ what: 'documents of the repository', note: `${sampleTexts().length}` });
  return lines;
};

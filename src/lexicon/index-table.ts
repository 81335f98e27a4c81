import type { LexiconSources } from './read-sources';

/** INDEX.md: every indicator by family, made from the sources and never written by hand. */
export function indexTable({ families, indicators }: LexiconSources): string {
  const lines = [
    '# The indicators',
    '',
    'Made by `npm run lexicon -- index` from the files in `indicators/`; change those, not this.',
    'Strength says how closely the literature ties a sign to trafficking and how rarely it is innocent. It is never a score and never proof.',
    '',
    `${indicators.length} indicators in ${families.filter(({ id }) => indicators.some(({ source }) => source.family === id)).length} families.`,
  ];
  for (const { id, title, group } of families) {
    const own = indicators.filter(({ source }) => source.family === id);
    if (own.length === 0) continue;
    lines.push(
      '',
      `## ${title}`,
      '',
      `Group: ${group}`,
      '',
      '| id | indicator | strength | status | cues | examples | sources |',
      '|---|---|---|---|---|---|---|',
    );
    for (const { source, file } of own) {
      const { match, no_match, context } = source.examples;
      const cited = [...new Set(source.citations.map((citation) => citation.source))].join(', ');
      lines.push(
        `| [${source.id}](${file}) | ${source.title.replaceAll('|', '\\|')} | ${source.strength} | ${source.status} | ${source.cues.length} | ${match.length + no_match.length + context.length} | ${cited} |`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

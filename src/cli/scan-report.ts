import type { ScanReport } from '../model/report';

/** A report in the shape that outside programs rely on (the contract for `scan`); field order is part of it. */
export function contractReport(report: ScanReport): object {
  const { document, kind, characters, words, engine, lexicon, coverage, people, findings, prompts } = report;
  return {
    document: { id: document.id, title: document.title, sha256: document.sha256, kind, characters, words },
    engine,
    lexicon: { version: lexicon.version, sha256: lexicon.sha256 },
    coverage,
    people: people.map(({ name, role }) => ({ name, role })),
    findings: findings.map((one) => ({
      id: one.id,
      indicator: one.indicator,
      family: one.family,
      strength: one.strength,
      quote: one.quote.exact,
      foundBy: one.foundBy,
      start: one.position.start,
      end: one.position.end,
      page: one.page.index + 1,
      shown: one.shown,
      assertion: one.assertion,
      because: one.because,
      ...(one.readsLike === undefined ? {} : { readsLike: one.readsLike }),
      ...(one.page.bates === undefined ? {} : { bates: one.page.bates }),
      ...(one.unsure === undefined ? {} : { unsure: one.unsure }),
    })),
    prompts,
  };
}

/** The same for people at a terminal. */
export function plainReport(report: ScanReport): string {
  const { document, coverage, findings, prompts, people } = report;
  const lines = [
    `${document.title}`,
    `  read ${coverage.read} of ${coverage.of} ${coverage.unit}${coverage.of === 1 ? '' : 's'}`,
  ];
  for (const { where, why, remedy } of coverage.notRead) lines.push(`  NOT READ: ${where}. ${why} ${remedy}`);
  const reviewed = people.filter(({ role }) => role === 'reviewed-person').map(({ name }) => name);
  if (reviewed.length > 0) lines.push(`  person under review: ${reviewed.join(', ')}`);
  const shown = findings.filter((one) => one.shown);
  if (coverage.read > 0 && shown.length === 0) {
    lines.push('  No listed phrases found. This does not mean the person is not a victim.');
  }
  for (const one of shown) {
    const { status, experiencer } = one.assertion;
    const quote = one.quote.exact.replace(/\s+/g, ' ');
    lines.push(`  ${one.position.start}-${one.position.end} ${one.indicator} ${status}, ${experiencer}: “${quote}”`);
    for (const { word, confidence, read } of one.unsure ?? []) {
      const seen = read === undefined ? '' : `, seen as “${read}”`;
      lines.push(`      recognised with ${Math.round(confidence)} of 100: “${word}”${seen}. Look at the page.`);
    }
    if (one.because.length > 0) lines.push(`      ${one.because.join('; ')}`);
  }
  for (const { rule, reason } of prompts) lines.push(`  ${rule}: ${reason}`);
  return `${lines.join('\n')}\n`;
}

import type { Scanning } from '../../../src/background/scan-port';
import type { FamilyGroups } from '../../../src/messages/protocol';
import type { SourceDocument } from '../../../src/model/document';
import type { Assertion, Finding } from '../../../src/model/finding';
import type { Family } from '../../../src/model/lexicon';
import { documentText, pageFinder } from '../../../src/text/offsets';
import { quoteOf } from '../../../src/text/quote';

/** Stands in for engine and lexicon, so that these tests see the page layer alone: a few phrases, found literally. */
const phrases: readonly (readonly [phrase: string, family: Family])[] = [
  ['took her passport', 'documents-and-identity'],
  ['worked without pay', 'labour-exploitation'],
  ['told him what to steal', 'directed-offending'],
];
const groups: FamilyGroups = [
  { family: 'documents-and-identity', group: 'means' },
  { family: 'labour-exploitation', group: 'exploitation' },
  { family: 'directed-offending', group: 'nexus' },
];

export function startDouble({
  document,
  reviewed,
}: {
  document: SourceDocument;
  reviewed?: string | undefined;
}): Scanning {
  return { steps: steps(document, reviewed), groups };
}

function* steps(document: SourceDocument, reviewed: string | undefined): ReturnType<() => Scanning['steps']> {
  const text = documentText(document);
  const found = findingsIn(text, document);
  // The document may ask for a scan of many turns, so that cancelling and dying in the middle can be tried.
  const turns = Number(/SCAN OF (\d+) TURNS/.exec(text)?.[1] ?? 1);
  for (let turn = 0; turn < turns; turn++) yield turn / turns;
  return {
    document: document.ref,
    kind: document.kind,
    characters: text.length,
    words: text.split(/\s+/).length,
    engine: { version: 'double' },
    lexicon: { version: 'double', sha256: '' },
    coverage: document.coverage,
    people: reviewed ? [{ name: reviewed, role: 'reviewed-person' as const }] : [],
    findings: found,
    prompts: [],
  };
}

function findingsIn(text: string, document: SourceDocument): Finding[] {
  const pageOf = pageFinder(document);
  const found: Finding[] = [];
  const flat = text.replace(/\n/g, ' ');
  for (const [phrase, family] of phrases) {
    for (let start = flat.indexOf(phrase); start >= 0; start = flat.indexOf(phrase, start + 1)) {
      const end = start + phrase.length;
      found.push({
        id: `${family}:${found.length}`,
        indicator: 'X-01',
        family,
        strength: 'strong',
        position: { start, end },
        quote: quoteOf(text, start, end),
        page: pageOf(start),
        assertion: { status: statusAt(text, start), experiencer: 'unclear', speaker: 'unclear', time: 'current' },
        because: [],
        foundBy: 'lexicon',
        shown: true,
        passage: { before: '', after: '' },
      });
    }
  }
  return found.sort((one, other) => one.position.start - other.position.start);
}

function statusAt(text: string, start: number): Assertion['status'] {
  const before = text.slice(Math.max(0, start - 20), start);
  if (before.includes('denied')) return 'denied';
  return before.includes('whether') ? 'hypothetical' : 'affirmed';
}

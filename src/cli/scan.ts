import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { withUnsureWords } from '../documents/recognition/unsure-findings';
import type { CompiledLexicon } from '../engine/compiled-lexicon';
import { loadLexicon, type ScanOptions, scan } from '../engine/scan';
import { usesPerMillion } from '../lexicon/common-words';
import { documentText } from '../text/offsets';
import { documentsAt, type ListedDocument, manifestDocuments } from './find-documents';
import type { CommandIo } from './lexicon';
import { ownLexicon } from './own-lexicon';
import { readDocument } from './read-document';
import { lexiconFrom } from './read-lexicon';
import { ownTagger } from './read-tagger';
import { ageWarning, jurisdictionReport, lawOfScan, plainOffences } from './scan-law';
import { contractReport, plainReport } from './scan-report';
import { alreadyScanned } from './scanned-before';

const usage = `usage: indicia scan PATH... [options]
  --format ndjson|json|text   one report a line (default when not a terminal), one list, or for people
  --out FILE                  write there instead of to the terminal
  --manifest FILE             lines of {"path": "...", "id": "..."}; with --out, documents already there are skipped
  --reviewed NAME             the person under review
  --jurisdiction CODE         adds the offences named in the text and what this place's law says of each;
                              does not change the findings
  --languages LIST            languages of the documents; this version reads en
  --lexicon DIR               another lexicon
  --ocr                       recognise the text of pages that are pictures (slow: seconds a page)
Exit code: 0 all read, 1 wrong use, 2 some documents could not be read (each has a report that says why).
`;

const formats = ['ndjson', 'json', 'text'] as const;

/** Scans files and writes one report each. Resolves to the exit code of the contract. */
export async function runScanCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const parsed = parsedArgs(args);
  if (!parsed) return wrongUse(io, '');
  const { values, positionals } = parsed;
  if (values.help) {
    io.out(usage);
    return 0;
  }
  const format = formats.find(
    (one) => one === (values.format ?? (process.stdout.isTTY && !values.out ? 'text' : 'ndjson')),
  );
  if (!format) return wrongUse(io, 'The format is ndjson, json or text.');
  const languages = (values.languages ?? 'en').split(',').map((one) => one.trim().toLowerCase());
  if (!languages.includes('en')) return wrongUse(io, 'This version reads English only: --languages en.');

  const law = values.jurisdiction ? lawOfScan(values.jurisdiction, values.lexicon, io.cwd) : undefined;
  if (law?.ok === false) {
    io.err(`${law.failure.message}\n${law.failure.remedy}\n`);
    return 1;
  }
  const old = law ? ageWarning(law.value, new Date().toISOString()) : null;
  if (old) io.err(old);
  const listed = listDocuments(positionals, values.manifest, io);
  if (listed === undefined) return wrongUse(io, '');
  const compiled = values.lexicon ? lexiconFrom(resolve(io.cwd, values.lexicon)) : ownLexicon();
  if (!compiled.ok) {
    io.err(`${compiled.failure.message}\n${compiled.failure.remedy}\n`);
    return 1;
  }
  const lexicon = loadLexicon(compiled.value);
  const reader = readerOf(values.lexicon ? resolve(io.cwd, values.lexicon) : undefined, compiled.value, io);
  const out = values.out ? resolve(io.cwd, values.out) : undefined;
  const done = out && values.manifest && format === 'ndjson' ? alreadyScanned(out) : new Set<string>();
  const write = writerTo(out, values.manifest !== undefined && format === 'ndjson', io);

  let unreadable = 0;
  let first = true;
  if (format === 'json') write('[');
  for (const { path, id } of listed) {
    const { document, pages } = await readDocument(
      path,
      id,
      values.ocr ? { ocr: languages[0] === 'es' ? 'spa' : 'eng', known: (word) => usesPerMillion.has(word) } : {},
    );
    if (document.coverage.read < document.coverage.of) unreadable++;
    if (done.has(document.ref.sha256)) continue;
    const scanned = scan(document, lexicon, {
      ...(values.reviewed ? { reviewed: values.reviewed } : {}),
      ...reader,
    });
    const report = withUnsureWords(scanned, pages);
    const jurisdiction = law ? jurisdictionReport(law.value, documentText(document)) : undefined;
    const json = { ...contractReport(report), ...(jurisdiction ? { jurisdiction } : {}) };
    if (format === 'text') write(plainReport(report) + (jurisdiction ? plainOffences(jurisdiction) : ''));
    else if (format === 'ndjson') write(`${JSON.stringify(json)}\n`);
    else write(`${first ? '\n' : ',\n'}${JSON.stringify(json, null, 1)}`);
    first = false;
  }
  if (format === 'json') write('\n]\n');
  return unreadable > 0 ? 2 : 0;
}

function wrongUse(io: CommandIo, message: string): number {
  io.err(message === '' ? usage : `${message}\n\n${usage}`);
  return 1;
}

function listDocuments(
  paths: readonly string[],
  manifest: string | undefined,
  io: CommandIo,
): ListedDocument[] | undefined {
  const { found, missing } = documentsAt(paths, io.cwd);
  for (const path of missing) io.err(`There is no file or folder ${path}.\n`);
  if (missing.length > 0) return undefined;
  if (manifest === undefined) return paths.length > 0 ? found : undefined;
  if (!existsSync(resolve(io.cwd, manifest))) {
    io.err(`There is no manifest ${manifest}.\n`);
    return undefined;
  }
  const more = manifestDocuments(manifest, io.cwd);
  for (const line of more.broken) io.err(`${manifest}:${line} is not {"path": "..."}.\n`);
  return more.broken.length > 0 ? undefined : [...found, ...more.found];
}

/** The trained reader, or why the lexicon works alone. */
type ReaderOptions = Pick<ScanOptions, 'tagger' | 'alone'>;

function readerOf(folder: string | undefined, lexicon: CompiledLexicon, io: CommandIo): ReaderOptions {
  const loaded = ownTagger(folder, lexicon);
  if (loaded?.ok) return { tagger: loaded.value };
  if (loaded === null) return { alone: 'This lexicon has no trained reader beside it.' };
  const alone = `${loaded.failure.message} ${loaded.failure.remedy}`;
  io.err(`${alone} The lexicon alone is used.\n`);
  return { alone };
}

/** Appends when resuming, else starts the file anew; without a file, the terminal. */
function writerTo(out: string | undefined, resume: boolean, io: CommandIo): (text: string) => void {
  if (out === undefined) return io.out;
  if (!resume) writeFileSync(out, '');
  return (text) => appendFileSync(out, text);
}

function parsedArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        out: { type: 'string' },
        manifest: { type: 'string' },
        reviewed: { type: 'string' },
        jurisdiction: { type: 'string' },
        languages: { type: 'string' },
        lexicon: { type: 'string' },
        ocr: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch {
    return undefined;
  }
}

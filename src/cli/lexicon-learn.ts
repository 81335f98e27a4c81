import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadLexicon } from '../engine/scan';
import { learnedFile } from '../lexicon/read-files';
import { readingsIn, readLabels } from './evaluation-cases';
import type { CommandIo } from './lexicon';
import { lexiconFrom } from './read-lexicon';
import { addLesson, type WhoseLessons } from './whose-lessons';
import { trainWhose } from './whose-training';

/** Learns from a lexicon's readings whose experience passages describe, and writes it beside the lexicon. */
export function runLearn(args: readonly string[], io: CommandIo): number {
  const folder = resolve(io.cwd, args[0] ?? 'lexicons');
  const compiled = lexiconFrom(folder);
  if (!compiled.ok) {
    io.err(`${compiled.failure.message}\n${compiled.failure.remedy}\n`);
    return 1;
  }
  const lexicon = loadLexicon(compiled.value);
  const labels = readLabels(join(folder, 'readings', 'labels.json'));
  const lessons: WhoseLessons = { documents: [], passages: [] };
  for (const one of readingsIn(join(folder, 'readings')).cases) addLesson(lessons, one, lexicon, labels);
  const table = trainWhose(lessons.documents, lessons.passages);
  writeFileSync(join(folder, learnedFile), `${JSON.stringify(table)}\n`);
  io.out(
    `${learnedFile}: learned from ${lessons.passages.length} passages of ${lessons.documents.length} documents.\n`,
  );
  return 0;
}

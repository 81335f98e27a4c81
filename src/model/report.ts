import * as z from 'zod/mini';
import { Coverage } from './coverage';
import { DocumentKind, DocumentRef } from './document';
import { Finding } from './finding';
import { Person } from './person';
import { Prompt } from './prompt';

/** Everything one scan says about one document. A note is invited exactly when `prompts` is not empty. */
export const ScanReport = z.object({
  document: DocumentRef,
  kind: DocumentKind,
  characters: z.int(),
  words: z.int(),
  /** `alone`: why the lexicon read without the trained reader, in words; absent when both read. */
  engine: z.object({ version: z.string(), alone: z.optional(z.string()) }),
  lexicon: z.object({ version: z.string(), sha256: z.string() }),
  coverage: Coverage,
  people: z.readonly(z.array(Person)),
  findings: z.readonly(z.array(Finding)),
  prompts: z.readonly(z.array(Prompt)),
});
export type ScanReport = Readonly<z.infer<typeof ScanReport>>;

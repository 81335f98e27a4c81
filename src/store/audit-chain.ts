import * as z from 'zod/mini';
import { hex } from './cipher';

/** What the log records. None of them holds a word of a document or of a note. */
export const auditActs = [
  'log-begun',
  'document-read',
  'note-changed',
  'note-erased',
  'case-erased',
  'everything-erased',
  'notes-retired',
  'exported',
  'bundle-exported',
  'bundle-imported',
  'permission-added',
  'permission-removed',
  'passphrase-set',
  'passphrase-changed',
  'passphrase-removed',
  'passphrase-wrong',
  'unlocked',
  'locked',
] as const;

/** Numbers, versions, hashes and closed words. */
export const AuditFacts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
export type AuditFacts = Readonly<z.infer<typeof AuditFacts>>;

/** One line of the log. `hash` covers the line and, through `before`, every line before it. */
export const AuditEntry = z.object({
  seq: z.int(),
  /** ISO 8601, UTC, by the clock of this machine. */
  at: z.string(),
  /** The label that the reviewer or the office gave; empty where none was given. */
  who: z.string(),
  act: z.enum(auditActs),
  /** SHA-256 of the document it concerns; empty where it concerns none. */
  document: z.string(),
  facts: AuditFacts,
  before: z.string(),
  hash: z.string(),
});
export type AuditEntry = Readonly<z.infer<typeof AuditEntry>>;
export type AuditAct = AuditEntry['act'];

/** What stands before the first line. */
export const beginning = '0'.repeat(64);

/** SHA-256 over the JSON of `[seq, at, who, act, document, facts sorted by name, before]`. */
export const hashOf = async ({ seq, at, who, act, document, facts, before }: Omit<AuditEntry, 'hash'>) => {
  const sorted = Object.entries(facts).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const line = JSON.stringify([seq, at, who, act, document, sorted, before]);
  return hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(line)));
};

export type Verdict =
  | { readonly kind: 'whole'; readonly entries: number; readonly last: string }
  | { readonly kind: 'broken'; readonly at: number; readonly why: 'changed' | 'missing' | 'cut' };

/** Goes through a log from its first line. `last` is the hash kept apart: a log cut at its end differs from it. */
export const verifyChain = async (entries: readonly AuditEntry[], last: string | null): Promise<Verdict> => {
  let before = beginning;
  for (const [index, entry] of entries.entries()) {
    if (entry.seq !== index + 1) return { kind: 'broken', at: index + 1, why: 'missing' };
    if (entry.before !== before || entry.hash !== (await hashOf(entry)))
      return { kind: 'broken', at: entry.seq, why: 'changed' };
    before = entry.hash;
  }
  return last === null || last === before
    ? { kind: 'whole', entries: entries.length, last: before }
    : { kind: 'broken', at: entries.length + 1, why: 'cut' };
};

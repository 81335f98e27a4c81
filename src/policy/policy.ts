import * as z from 'zod/mini';
import { Family } from '../model/lexicon';
import { Role, Stage } from '../model/review-note';

/** Formats that a note can leave in. */
export const exportFormats = ['text', 'markdown', 'html', 'docx', 'pdf', 'json', 'bundle'] as const;

/** What an office may set for its machines. Every key is optional; what is not set is the reviewer's choice. */
export const Policy = z.partial(
  z.object({
    /** Host patterns (`https://cases.example/*`, `*.example`): where present, no other site is read. */
    allowedHosts: z.array(z.string()),
    /** Never read, whatever else says so. */
    deniedHosts: z.array(z.string()),
    jurisdiction: z.string(),
    stage: Stage,
    role: Role,
    /** SHA-256 of the lexicons that may be used. */
    lexicons: z.array(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
    /** Families that are listed; the others are not shown. */
    families: z.array(Family),
    ocr: z.boolean(),
    exportFormats: z.array(z.enum(exportFormats)),
    retentionDays: z.int().check(z.gte(1), z.lte(3650)),
    clearOnClose: z.boolean(),
    auditLog: z.boolean(),
    passphraseRequired: z.boolean(),
    idleMinutes: z.int().check(z.gte(1), z.lte(480)),
    supervisorMode: z.boolean(),
    noteTemplate: z.string().check(z.maxLength(4000)),
    privilegeLegend: z.string().check(z.maxLength(1000)),
    language: z.enum(['en', 'es', 'fr']),
    /** The office answers Firefox's consent screen for its staff. */
    consent: z.boolean(),
  }),
);
export type Policy = Readonly<z.infer<typeof Policy>>;
export type PolicyKey = keyof typeof Policy.shape;

export const policyKeys = Object.keys(Policy.shape) as readonly PolicyKey[];

/** What an office's settings say, and which of them could not be used. */
export interface ReadPolicy {
  readonly policy: Policy;
  /** Keys that this version does not know or whose values it cannot use. They are named to the reviewer, not guessed. */
  readonly refused: readonly string[];
}

/** Reads each key by itself, so that one mistake does not undo the rest. */
export const readPolicy = (managed: unknown): ReadPolicy => {
  const given = typeof managed === 'object' && managed !== null ? Object.entries(managed) : [];
  const policy: Record<string, unknown> = {};
  const refused: string[] = [];
  for (const [key, value] of given) {
    const shape = policyKeys.find((known) => known === key);
    const parsed = shape && Policy.shape[shape].safeParse(value);
    if (parsed?.success) policy[key] = parsed.data;
    else refused.push(key);
  }
  return { policy: policy as Policy, refused };
};

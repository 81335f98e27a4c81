import * as z from 'zod/mini';
import { Assertion } from './finding';
import { Family } from './lexicon';

/** A counted share with its Wilson 95% interval; `of` 0 means that nothing was counted and the rest says nothing. */
export const Share = z.object({
  hits: z.int(),
  of: z.int(),
  share: z.number(),
  low: z.number(),
  high: z.number(),
});
export type Share = Readonly<z.infer<typeof Share>>;

/** What read the documents: the lexicon alone, the trained reader alone, or both as the product does. */
export const Reader = z.enum(['lexicon', 'tagger', 'both']);
export type Reader = z.infer<typeof Reader>;

/** How often reviewers marked one value and Indicia read another; equal pairs are right. */
const Confusion = <T extends z.ZodMiniType>(value: T) =>
  z.readonly(z.array(z.object({ marked: value, read: value, count: z.int() })));

/** What was measured on one origin of documents, never pooled with another's. Shares that cannot be counted are absent. */
export const FiguresSource = z.object({
  name: z.string(),
  /** What the documents are, in words a lawyer reads. */
  about: z.string(),
  /** `marked`: reviewers marked passages. `ordinary`: every prompt is false. `with-signs`: nobody marked passages. */
  kind: z.enum(['marked', 'ordinary', 'with-signs']),
  reader: Reader,
  grammar: z.boolean(),
  /** `none` of these documents taught the reader; `held-out`: the reader was trained anew without them; `yes`: it learned from them. */
  taught: z.enum(['none', 'held-out', 'yes']),
  documents: z.int(),
  words: z.int(),
  precision: z.optional(Share),
  recall: z.optional(Share),
  /** A live finding of any family overlaps the marked passage. */
  recallAnyFamily: z.optional(Share),
  status: z.optional(Share),
  deniedAsDenied: z.optional(Share),
  experiencer: z.optional(Share),
  otherAsOther: z.optional(Share),
  promptRecall: z.optional(Share),
  /** Of documents where no note should be invited. For ordinary documents: times 100 is the rate per 100. */
  falsePrompts: z.optional(Share),
  /** Of documents that nobody marked and that hold signs, usually of other people. */
  prompts: z.optional(Share),
  families: z.readonly(z.array(z.object({ family: Family, precision: Share, recall: Share }))),
  statusConfusion: Confusion(Assertion.shape.status),
  experiencerConfusion: Confusion(Assertion.shape.experiencer),
});
export type FiguresSource = Readonly<z.infer<typeof FiguresSource>>;

/** The figures that the product states about itself: `lexicons/figures.json`, written by `npm run evaluate -- --figures`. */
export const Figures = z.object({
  format: z.literal(1),
  /** The day they were measured, as 2026-11-21. */
  date: z.string(),
  engine: z.object({ version: z.string() }),
  lexicon: z.object({ version: z.string(), sha256: z.string() }),
  /** What these figures do not say, a sentence each. */
  limits: z.readonly(z.array(z.string())),
  sources: z.readonly(z.array(FiguresSource)),
});
export type Figures = Readonly<z.infer<typeof Figures>>;

import * as z from 'zod/mini';
import { ReviewNote } from './review-note';

const shape = ReviewNote.shape;

/** What every part says of the document, the person and the versions it was read with. */
const About = z.object({
  id: shape.id,
  document: shape.document,
  coverage: shape.coverage,
  lexicon: shape.lexicon,
  engine: shape.engine,
  person: shape.person,
  age: shape.age,
  offences: shape.offences,
  createdAt: shape.createdAt,
  updatedAt: shape.updatedAt,
});

/** Part A: facts. Nothing of the reviewer's evaluation is in it. */
const EvidencePart = z.object({
  listed: shape.listed,
  kept: shape.kept,
  /** Why a passage was set aside is evaluation: empty in part A alone. */
  setAside: shape.setAside,
  facts: shape.facts,
});

/** Part B: the evaluation. Answers cite evidence by id. */
const EvaluationPart = z.object({
  jurisdiction: shape.jurisdiction,
  stage: shape.stage,
  role: shape.role,
  legend: z.string(),
  questions: z.readonly(
    z.array(z.object({ id: z.string(), text: z.string(), source: z.string(), mark: z.optional(z.string()) })),
  ),
  answers: shape.answers,
  balance: shape.balance,
  relief: shape.relief,
  disposition: shape.disposition,
  reasons: shape.reasons,
});

const RequestPart = z.readonly(z.array(z.object({ number: z.int(), text: z.string(), reason: z.string() })));

/** A note as JSON, whole or in part. Its schema is published as `review-note.schema.json`. */
export const NoteExport = z.object({
  format: z.literal('indicia/review-note'),
  version: z.literal(1),
  part: z.enum(['whole', 'evidence', 'evaluation', 'requests', 'declaration']),
  /** ISO 8601, UTC. */
  exportedAt: z.string(),
  whatThisIs: z.string(),
  whatThisIsNot: z.string(),
  /** Whether every quote was compared with the document on export. */
  quotes: z.enum(['checked', 'unchecked']),
  law: z.object({
    pack: z.string(),
    name: z.string(),
    asOf: z.string(),
    counselApproved: z.boolean(),
    stale: z.boolean(),
    /** Statements of law that were not read where the law itself is published. */
    unverified: z.readonly(
      z.array(z.object({ provision: z.string(), part: z.string(), is: z.string(), mark: z.string() })),
    ),
  }),
  about: About,
  evidence: z.optional(EvidencePart),
  evaluation: z.optional(EvaluationPart),
  requests: z.optional(RequestPart),
  outline: z.optional(shape.relief.def.innerType.shape.outline),
});
export type NoteExport = Readonly<z.infer<typeof NoteExport>>;

import * as z from 'zod/mini';
import { ScanReport } from './report';

/** One step of a decision: what was looked at, and a line for each thing found. */
export const ExplainedStep = z.object({ title: z.string(), lines: z.readonly(z.array(z.string())) });
export type ExplainedStep = Readonly<z.infer<typeof ExplainedStep>>;

/** How a text was read: the steps in their order, and the report they end in. */
export const Explanation = z.object({ steps: z.readonly(z.array(ExplainedStep)), report: ScanReport });
export type Explanation = Readonly<z.infer<typeof Explanation>>;

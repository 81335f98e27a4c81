import type { Finding } from '../../model/finding';

/** Passages that stand so near to each other along the document that one mark serves them. */
export interface Bucket {
  /** 0 to 1 down the document. */
  readonly at: number;
  readonly findings: readonly Finding[];
}

const MOST = 240;

/** At most 240 marks, however many passages there are. */
export function buckets(placed: readonly { readonly finding: Finding; readonly at: number }[]): readonly Bucket[] {
  const found = new Map<number, { at: number; findings: Finding[] }>();
  for (const { finding, at } of placed) {
    const slot = Math.min(MOST - 1, Math.floor(at * MOST));
    const bucket = found.get(slot);
    if (bucket) bucket.findings.push(finding);
    else found.set(slot, { at: (slot + 0.5) / MOST, findings: [finding] });
  }
  return [...found.values()];
}

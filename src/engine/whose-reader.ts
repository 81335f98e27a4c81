import { type Packed, unpacked } from './packed';

/** One small weight for each slot that features fall into, times `scale`. */
export interface LinearTable {
  readonly scale: number;
  readonly bias: number;
  readonly slots: Packed;
}

/** What was learned from the readings of whose experience a passage is; made by `lexicon learn`. */
export interface WhoseTable {
  readonly format: 1;
  /** Reads a whole document: is the person under review mostly the one who does it to others? */
  readonly leaning: LinearTable;
  readonly whose: LinearTable;
  /** How much a document's leaning counts for each of its passages. */
  readonly pull: number;
}

export interface LinearWeights extends Omit<LinearTable, 'slots'> {
  readonly slots: Int32Array;
}

export interface WhoseWeights {
  readonly leaning: LinearWeights;
  readonly whose: LinearWeights;
  readonly pull: number;
}

export const passageSlots = 1 << 15;
export const documentSlots = 1 << 14;

/** The weights ready to use; undefined for a table of another size or format, with which rules alone work on. */
export function whoseWeights(table: WhoseTable | undefined): WhoseWeights | undefined {
  if (table?.format !== 1) return undefined;
  const leaning = { ...table.leaning, slots: unpacked(table.leaning.slots) };
  const whose = { ...table.whose, slots: unpacked(table.whose.slots) };
  if (leaning.slots.length !== documentSlots || whose.slots.length !== passageSlots) return undefined;
  return { leaning, whose, pull: table.pull };
}

/** Where a feature's weight is kept. */
export function slotOf(feature: string, slots: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at++) hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) % slots;
}

/** The slots of everything that `features` weighs, in order. */
export function slotsOf(slots: number, features: (weigh: (feature: string) => void) => void): Int32Array {
  const found: number[] = [];
  features((feature) => found.push(slotOf(feature, slots)));
  return Int32Array.from(found);
}

/** The weighed sum of some slots: above 0 for somebody else's experience, below 0 for the reviewed person's. */
export function weighed({ scale, bias, slots }: LinearWeights, at: Int32Array): number {
  let sum = 0;
  for (const slot of at) sum += slots[slot]!;
  return bias + (sum * scale) / Math.sqrt(Math.max(1, at.length));
}

/** The words that speak most for somebody else among some features, strongest first. */
export function strongest(
  { slots }: LinearWeights,
  most: number,
  features: (weigh: (feature: string) => void) => void,
): string[] {
  const words = new Map<string, number>();
  features((feature) => {
    const word = /^[nia]:([\p{L}']{2,})$/u.exec(feature)?.[1];
    const weight = slots[slotOf(feature, slots.length)]!;
    if (word !== undefined && weight > 0) words.set(word, Math.max(weight, words.get(word) ?? 0));
  });
  return [...words]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([word]) => word);
}

import type { Mark } from '../model/legal-fact';

/** One statement of a pack with what stands behind it, and the way to it in the file. */
export interface Backed {
  readonly path: readonly PropertyKey[];
  readonly mark: Mark;
  readonly from: readonly string[];
}

/** Every statement under `value` that has a mark. */
export function backings(value: unknown, path: readonly PropertyKey[] = []): readonly Backed[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => backings(item, [...path, index]));
  if (value === null || typeof value !== 'object') return [];
  const inside = Object.entries(value).flatMap(([key, item]) => backings(item, [...path, key]));
  if (!('mark' in value) || !('from' in value)) return inside;
  const { mark, from } = value as Pick<Backed, 'mark' | 'from'>;
  return [{ path, mark, from }, ...inside];
}

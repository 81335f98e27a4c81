import type { Block } from '../../review/outline';
import type { FontUse } from './fonts';

/** Boxes of forms, in the words that typists use for them. */
const boxes: Readonly<Record<string, string>> = {
  '☐': '[ ]',
  '□': '[ ]',
  '☑': '[x]',
  '☒': '[x]',
  '☓': '[x]',
  '✓': '[x]',
  '✔': '[x]',
};

/**
 * The blocks with every character settable: composed letters, no invisible ones, signs without a glyph by their code.
 * `missing`: letters and digits that no font of the file has.
 */
export const settable = (
  blocks: readonly Block[],
  fonts: FontUse,
): { readonly blocks: readonly Block[]; readonly missing: readonly string[] } => {
  const missing = new Set<string>();
  const text = (given: string): string =>
    [...given.normalize('NFC').replace(invisible, '').replace(/\t/g, ' ')]
      .map((character) => {
        if (/[\s]/.test(character)) return character === '\n' ? '\n' : ' ';
        if (fonts.has(character)) return character;
        if (/[\p{L}\p{M}\p{N}]/u.test(character)) missing.add(character);
        return boxes[character] ?? `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
      })
      .join('');
  return { blocks: blocks.map((block) => inside(block, text)), missing: [...missing] };
};

/** Every string of a block, changed. */
const inside = <T>(value: T, change: (text: string) => string): T => {
  if (Array.isArray(value)) return value.map((item) => inside(item, change)) as T;
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key,
        key === 'kind' ? item : typeof item === 'string' ? change(item) : inside(item, change),
      ]),
    ) as T;
  return typeof value === 'string' ? (change(value) as T) : value;
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out.
const invisible = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF]/g;

import {
  checkSum,
  EXPERIENCER_AT,
  FILE_START,
  fileMagic,
  OUTPUTS,
  type TaggerHeader,
  tableBytes,
  tablesOf,
} from '../engine/tagger-weights';

/** A table in floats, before it is packed. */
export type FloatTables = ReadonlyMap<string, Float32Array>;

/** The weights file: 16 bytes of sizes and check sum, the header as JSON in ASCII, the words, the tables in order. */
export function packWeights(
  header: TaggerHeader,
  words: readonly string[],
  tables: FloatTables,
  inputRows: number,
): Uint8Array {
  const told = asciiBytes(
    JSON.stringify(header).replace(
      /[\u0080-\uffff]/g,
      (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  );
  const listed = asciiBytes(words.join('\n'));
  const sizes = tablesOf(header.shape, inputRows, header.examples.length);
  const total = sizes.reduce((sum, table) => sum + tableBytes(table), FILE_START + told.length + listed.length);
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, fileMagic, true);
  view.setUint32(4, told.length, true);
  view.setUint32(8, listed.length, true);
  bytes.set(told, FILE_START);
  bytes.set(listed, FILE_START + told.length);
  let at = FILE_START + told.length + listed.length;
  for (const table of sizes) {
    const floats = tables.get(table.name);
    if (floats === undefined || floats.length !== table.rows * table.columns)
      throw new Error(
        `The table “${table.name}” has ${floats?.length} cells instead of ${table.rows * table.columns}.`,
      );
    if (table.scaled) packRows(bytes, view, at, floats, table.rows, table.columns);
    else for (const [i, value] of floats.entries()) view.setFloat32(at + i * 4, value, true);
    at += tableBytes(table);
  }
  view.setUint32(12, checkSum(bytes, FILE_START), true);
  return bytes;
}

function packRows(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  floats: Float32Array,
  rows: number,
  columns: number,
): void {
  const scalesAt = at + ((rows * columns + 3) & ~3);
  for (let row = 0; row < rows; row++) {
    let most = 0;
    for (let c = 0; c < columns; c++) most = Math.max(most, Math.abs(floats[row * columns + c]!));
    const scale = Math.fround(most / 127);
    view.setFloat32(scalesAt + row * 4, scale, true);
    if (scale === 0) continue;
    for (let c = 0; c < columns; c++)
      bytes[at + row * columns + c] = Math.max(-127, Math.min(127, Math.round(floats[row * columns + c]! / scale)));
  }
}

function asciiBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** The second look's table without its unused outputs. */
export function trimmedPhrases(weights: Float32Array): Float32Array {
  const columns = EXPERIENCER_AT + 2;
  const rows = weights.length / OUTPUTS;
  const trimmed = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row++)
    trimmed.set(weights.subarray(row * OUTPUTS, row * OUTPUTS + columns), row * columns);
  return trimmed;
}

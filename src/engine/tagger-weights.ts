import { failed, ok, type Result } from '../model/failure';
import { type Family, families } from '../model/lexicon';
import { FEATURES, type FeatureLayout, featureGroups } from './tagger-features';
import { PHRASE_ROWS } from './tagger-phrase';

/** Rows of 8-bit weights, each with its own scale: weight = cell times the row's scale. */
export interface ScaledRows {
  readonly columns: number;
  readonly cells: Int8Array;
  readonly scales: Float32Array;
}

export interface TaggerShape {
  readonly channels: number;
  readonly dilations: readonly number[];
  readonly width: number;
  readonly hidden: number;
}

/** An example that a finding may read like. */
export interface KnownExample {
  readonly text: string;
  readonly family: Family;
  readonly indicator: string;
}

/** What the file says of itself, as JSON in ASCII. */
export interface TaggerHeader {
  readonly format: 1;
  /** Which reading of words into rows the weights were trained with: `FEATURES` of the engine that trained them. */
  readonly features: number;
  readonly shape: TaggerShape;
  readonly concepts: readonly string[];
  /** For each label output after "no sign": the family it names and the families a reviewer would accept for it. */
  readonly labels: readonly { readonly family: Family; readonly accepts: readonly Family[] }[];
  /** The least weight at which a span of the family is reported. */
  readonly least: Readonly<Partial<Record<Family, number>>>;
  /** The least chance of "any sign" at which a token is looked at twice. */
  readonly proposeAt: number;
  /** How much of the family and status is decided by the second look's linear part. */
  readonly mix: number;
  readonly gateAt: number;
  readonly examples: readonly KnownExample[];
}

export interface TaggerWeights {
  readonly header: TaggerHeader;
  readonly layout: FeatureLayout;
  readonly rows8: ReadonlyMap<string, ScaledRows>;
  readonly floats: ReadonlyMap<string, Float32Array>;
}

export const OUTPUTS = 32;
export const LABEL_COUNT = 22;
export const STATUS_AT = 23;
export const EXPERIENCER_AT = 27;
export const TOKEN_COLUMNS = 24;
export const START_AT = 23;

/** Sentences pass the gate when the sum of these rows passes `gateAt`. */
export const GATE_ROWS = 1 << 14;

const MAGIC = 0x31474154;

/** Names, columns and rows of every table that a shape asks for. */
export function tablesOf(shape: TaggerShape, inputRows: number, examples: number): readonly TableSize[] {
  const { channels, hidden } = shape;
  return [
    { name: 'input', columns: channels, rows: inputRows, scaled: true },
    { name: 'input-bias', columns: channels, rows: 1, scaled: false },
    ...shape.dilations.flatMap((_, at) => [
      { name: `layer-${at}`, columns: channels, rows: channels * shape.width, scaled: true },
      { name: `layer-${at}-bias`, columns: channels, rows: 1, scaled: false },
    ]),
    { name: 'token', columns: TOKEN_COLUMNS, rows: channels, scaled: true },
    { name: 'token-bias', columns: TOKEN_COLUMNS, rows: 1, scaled: false },
    { name: 'span-hidden', columns: hidden, rows: channels * 4, scaled: true },
    { name: 'span-hidden-bias', columns: hidden, rows: 1, scaled: false },
    { name: 'span', columns: OUTPUTS, rows: hidden, scaled: true },
    { name: 'span-bias', columns: OUTPUTS, rows: 1, scaled: false },
    { name: 'phrase', columns: EXPERIENCER_AT + 2, rows: PHRASE_ROWS, scaled: true },
    { name: 'gate', columns: 1, rows: GATE_ROWS, scaled: false },
    { name: 'examples', columns: hidden, rows: examples, scaled: true },
  ];
}

export interface TableSize {
  readonly name: string;
  readonly columns: number;
  readonly rows: number;
  /** 8-bit cells with a scale for each row; otherwise single-precision floats. */
  readonly scaled: boolean;
}

/** Bytes of one table as the file holds it: cells, then scales, each padded to 4 bytes. */
export const tableBytes = ({ columns, rows, scaled }: TableSize): number =>
  scaled ? ((rows * columns + 3) & ~3) + rows * 4 : rows * columns * 4;

/** A check that finds bytes lost or changed on the way; not a protection against forgery. */
export function checkSum(bytes: Uint8Array, from: number): number {
  let sum = 0x811c9dc5;
  for (let at = from; at < bytes.length; at++) sum = Math.imul(sum ^ bytes[at]!, 0x01000193);
  return sum >>> 0;
}

export const FILE_START = 16;
export const fileMagic = MAGIC;

/** Reads a weights file, or says in words why it is refused. */
export function readWeights(bytes: Uint8Array): Result<TaggerWeights> {
  const refuse = (what: string): Result<never> =>
    failed(
      'tagger-weights',
      `The tagger's weights were refused: ${what}.`,
      'Run “npm run train”, or restore the file.',
    );
  if (bytes.length < FILE_START) return refuse('the file is too short');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) return refuse('it is not a weights file of this version');
  const headerBytes = view.getUint32(4, true);
  const wordBytes = view.getUint32(8, true);
  if (FILE_START + headerBytes + wordBytes > bytes.length) return refuse('the file is cut short');
  if (checkSum(bytes, FILE_START) !== view.getUint32(12, true)) return refuse('its check sum is wrong');
  const header = parseHeader(ascii(bytes, FILE_START, headerBytes));
  if (header === null) return refuse('its header does not read');
  const words = ascii(bytes, FILE_START + headerBytes, wordBytes).split('\n');
  const layout = { words, concepts: header.concepts };
  const rows8 = new Map<string, ScaledRows>();
  const floats = new Map<string, Float32Array>();
  let at = FILE_START + headerBytes + wordBytes;
  for (const table of tablesOf(header.shape, featureGroups(layout).rows, header.examples.length)) {
    const size = tableBytes(table);
    if (at + size > bytes.length) return refuse(`the table “${table.name}” is missing or too small`);
    const own = Uint8Array.from(bytes.subarray(at, at + size)).buffer;
    if (table.scaled) {
      const cells = new Int8Array(own, 0, table.rows * table.columns);
      const scales = new Float32Array(own, (cells.length + 3) & ~3, table.rows);
      rows8.set(table.name, { columns: table.columns, cells, scales });
    } else floats.set(table.name, new Float32Array(own));
    at += size;
  }
  if (at !== bytes.length) return refuse('it holds more than its header says');
  return ok({ header, layout, rows8, floats });
}

function ascii(bytes: Uint8Array, from: number, length: number): string {
  let text = '';
  for (let at = from; at < from + length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, Math.min(from + length, at + 8192)));
  return text;
}

function parseHeader(text: string): TaggerHeader | null {
  let read: Partial<TaggerHeader>;
  try {
    read = JSON.parse(text) as Partial<TaggerHeader>;
  } catch {
    return null;
  }
  const { shape } = read;
  const isFamily = (name: unknown): boolean => families.includes(name as Family);
  const whole = (value: unknown, least: number, most: number): boolean =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
  const fine =
    read.format === 1 &&
    read.features === FEATURES &&
    shape !== undefined &&
    whole(shape.channels, 8, 512) &&
    shape.channels % 8 === 0 &&
    whole(shape.hidden, 8, 512) &&
    shape.hidden % 8 === 0 &&
    whole(shape.width, 1, 9) &&
    Array.isArray(shape.dilations) &&
    shape.dilations.length > 0 &&
    shape.dilations.length <= 8 &&
    shape.dilations.every((dilation) => whole(dilation, 1, 16)) &&
    Array.isArray(read.concepts) &&
    Array.isArray(read.examples) &&
    Array.isArray(read.labels) &&
    read.labels.length === LABEL_COUNT &&
    read.labels.every(({ family, accepts }) => isFamily(family) && Array.isArray(accepts) && accepts.every(isFamily)) &&
    typeof read.least === 'object' &&
    [read.proposeAt, read.mix, read.gateAt].every((value) => Number.isFinite(value));
  return fine ? (read as TaggerHeader) : null;
}

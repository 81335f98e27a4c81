import { crc32 } from 'node:zlib';

export interface ZipEntry {
  /** `/` between folders. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

const local = 0x04034b50;
const central = 0x02014b50;
const end = 0x06054b50;
/** 1 January 1980, the first day that a zip file can name. */
const firstDay = 0x21;

/** A zip file whose bytes depend on paths and contents alone: sorted, stored without compression, of one day. */
export const storedZip = (entries: readonly ZipEntry[]): Uint8Array => {
  const sorted = [...entries].sort((a, b) => (a.path < b.path ? -1 : 1));
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, bytes } of sorted) {
    const name = Buffer.from(path, 'utf8');
    const common = Buffer.alloc(26);
    common.writeUInt16LE(10, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(firstDay, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(bytes.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    parts.push(number(local), common, name, Buffer.from(bytes));
    const more = Buffer.alloc(14);
    more.writeUInt32LE(offset, 10);
    directory.push(number(central), Buffer.from([10, 0]), common, more, name);
    offset += 4 + common.length + name.length + bytes.length;
  }
  const index = Buffer.concat(directory);
  const tail = Buffer.alloc(18);
  tail.writeUInt16LE(sorted.length, 4);
  tail.writeUInt16LE(sorted.length, 6);
  tail.writeUInt32LE(index.length, 8);
  tail.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, index, number(end), tail]);
};

const number = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

import * as z from 'zod/mini';
import { failed, ok, type Result } from '../model/failure';
import type { Database, SealedRow } from './database';
import { storageFailure } from './storage-failure';
import { type Content, vaultOf } from './vault';

/** A file that the reviewer asked to be kept; its bytes are sealed like the notes. */
export interface KeptFile {
  readonly sha256: string;
  readonly name: string;
  readonly origin: string;
  readonly size: number;
  /** ISO 8601. */
  readonly keptAt: string;
}

export interface KeptFileStore {
  keep(file: KeptFile, bytes: Uint8Array): Promise<Result<null>>;
  /** The last kept first. */
  list(): Promise<Result<readonly KeptFile[]>>;
  read(sha256: string): Promise<Result<Uint8Array>>;
  remove(sha256: string): Promise<Result<null>>;
}

const Head = z.object({
  sha256: z.string(),
  name: z.string(),
  origin: z.string(),
  size: z.int(),
  keptAt: z.string(),
});
const Part = z.object({ at: z.int(), base64: z.string() });

/** Larger files stay where they are: a browser's storage is no archive. */
export const LARGEST_KEPT = 64 * 2 ** 20;
const PART = 3 * 2 ** 20;
const heads = ['kept', 'head'] as const;

export const keptFileStore = (db: Database): KeptFileStore => {
  const vault = vaultOf(db);
  const { files } = db;
  const rowsOf = async (kind: 'document', sha256: string): Promise<readonly SealedRow[]> =>
    files
      .where('tags')
      .equals(await vault.tag(kind, sha256))
      .toArray();

  return {
    keep: (file, bytes) =>
      settled(async () => {
        if (bytes.length > LARGEST_KEPT) return tooLarge;
        const contents: Content[] = [content(file, file.sha256, [heads], file)];
        for (let at = 0; at < bytes.length; at += PART) {
          const value = { at, base64: encoded(bytes.subarray(at, at + PART)) };
          contents.push(content(file, `${file.sha256}:${at}`, [], value));
        }
        const seal = () => Promise.all(contents.map((each) => vault.seal(files.name, each)));
        await vault.ready();
        await vault.write([files], seal, (rows) => files.bulkPut(rows));
        return ok(null);
      }),

    list: () =>
      settled(async () => {
        const rows = await files
          .where('tags')
          .equals(await vault.tag(...heads))
          .toArray();
        const found = await Promise.all(rows.map((row) => vault.open(files.name, row).catch(() => null)));
        const kept = found.flatMap((each) => {
          const head = Head.safeParse(each?.value);
          return head.success ? [head.data] : [];
        });
        return ok(kept.toSorted((one, other) => other.keptAt.localeCompare(one.keptAt)));
      }),

    read: (sha256) =>
      settled(async () => {
        const contents = await Promise.all(
          (await rowsOf('document', sha256)).map((row) => vault.open(files.name, row)),
        );
        const head = contents.map(({ value }) => Head.safeParse(value)).find(({ success }) => success)?.data;
        if (!head) return gone;
        const bytes = new Uint8Array(head.size);
        let there = 0;
        for (const { value } of contents) {
          const part = Part.safeParse(value);
          if (!part.success) continue;
          const piece = decoded(part.data.base64);
          bytes.set(piece, part.data.at);
          there += piece.length;
        }
        return there === head.size ? ok(bytes) : gone;
      }),

    remove: (sha256) =>
      settled(async () => {
        await files
          .where('tags')
          .equals(await vault.tag('document', sha256))
          .delete();
        return ok(null);
      }),
  };
};

const content = (file: KeptFile, id: string, tags: Content['tags'], value: unknown): Content => ({
  id,
  tags: [['document', file.sha256], ...tags],
  changedAt: file.keptAt,
  revision: 1,
  value,
});

const gone = failed(
  'kept-file-gone',
  'The kept copy of this file is not whole any more.',
  'Open the file again from where it came.',
);
const tooLarge = failed(
  'too-large-to-keep',
  'The file is too large to be kept in the browser.',
  'Keep it on disk and open it from there; the note finds it again.',
);

const settled = async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
  try {
    return await work();
  } catch (error) {
    return { ok: false, failure: storageFailure(error) };
  }
};

function encoded(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(text);
}

const decoded = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));

import * as z from 'zod/mini';
import { failed, ok, type Result } from '../model/failure';
import { ReviewNote } from '../model/review-note';
import { fingerprint, fromBase64, isSigned, type Signer, sign, toBase64 } from './bundle-signature';
import type { Database } from './database';
import { unwrap, type Wrapped, wrap } from './key-ring';

/** The largest file that is looked at. */
export const largestBundle = 64 * 1024 * 1024;

const text = z.string().check(z.maxLength(largestBundle));

/** The file. Nothing in it tells what it holds; `box` opens under the passphrase alone. Documented in BUNDLE.md. */
const BundleFile = z.object({
  format: z.literal('indicia-bundle'),
  version: z.literal(1),
  kdf: z.object({
    name: z.literal('argon2id'),
    salt: text,
    // Bounded: a file must not make the machine work for minutes.
    memoryKiB: z.int().check(z.gte(8), z.lte(262_144)),
    iterations: z.int().check(z.gte(1), z.lte(10)),
  }),
  cipher: z.object({ name: z.literal('AES-GCM'), iv: text }),
  box: text,
});

const Inside = z.object({
  signer: z.object({ label: z.string(), key: text }),
  signature: text,
  content: text,
});

const Content = z.object({
  madeAt: z.string(),
  software: z.string(),
  notes: z.array(ReviewNote).check(z.maxLength(100_000)),
});

export interface Bundle {
  readonly notes: readonly ReviewNote[];
  readonly madeAt: string;
  readonly signer: Signer;
  readonly fingerprint: string;
}

const place = 'indicia-bundle 1';

/** Notes, without any document's text, signed by this profile and encrypted under a passphrase. */
export const packBundle = async (
  db: Database,
  passphrase: string,
  given: {
    readonly notes: readonly ReviewNote[];
    readonly label: string;
    readonly madeAt: string;
    readonly software: string;
  },
): Promise<string> => {
  const { label, ...said } = given;
  const content = JSON.stringify(said);
  const { salt, memoryKiB, iterations, box } = await wrap(passphrase, place, {
    ...(await sign(db, label, content)),
    content,
  });
  const file: z.infer<typeof BundleFile> = {
    format: 'indicia-bundle',
    version: 1,
    kdf: { name: 'argon2id', salt: toBase64(salt), memoryKiB, iterations },
    cipher: { name: 'AES-GCM', iv: toBase64(box.iv) },
    box: toBase64(new Uint8Array(box.data)),
  };
  return JSON.stringify(file);
};

/** Opens a bundle, checks its signature and every note in it. Whatever is wrong is a value, never an exception. */
export const openBundle = async (file: string, passphrase: string): Promise<Result<Bundle>> => {
  const read = parsed(BundleFile, file);
  if (!read) return notOne;
  const wrapped = wrappedFrom(read);
  const inside = wrapped && Inside.safeParse(await unwrap(passphrase, place, wrapped));
  if (!inside?.success) return notOpened;
  const { signer, signature, content } = inside.data;
  if (!(await isSigned(signer, signature, content))) return notSigned;
  const said = parsed(Content, content);
  if (!said) return notUnderstood;
  return ok({ notes: said.notes, madeAt: said.madeAt, signer, fingerprint: await fingerprint(signer) });
};

const parsed = <T extends z.ZodMiniType>(shape: T, json: string): z.infer<T> | null => {
  try {
    return shape.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
};

const wrappedFrom = ({ kdf, cipher, box }: z.infer<typeof BundleFile>): Wrapped | null => {
  try {
    const { memoryKiB, iterations } = kdf;
    const [salt, iv] = [fromBase64(kdf.salt), fromBase64(cipher.iv)];
    if (salt.length < 8 || iv.length !== 12) return null;
    return { salt, memoryKiB, iterations, box: { iv, data: fromBase64(box).buffer } };
  } catch {
    return null;
  }
};

const notOne = failed('not-a-bundle', 'This is not a bundle of Indicia.', 'Choose a file that ends with .indicia.');
const notOpened = failed(
  'bundle-closed',
  'The bundle did not open: the passphrase is another one, or the file was damaged.',
  'Ask whoever made it for the passphrase, and compare the size of the file.',
);
const notSigned = failed(
  'bundle-unsigned',
  'The bundle’s signature does not belong to its content. Nothing was taken from it.',
  'Ask whoever made it to make it again.',
);
const notUnderstood = failed(
  'bundle-not-understood',
  'The bundle holds notes that this version does not understand. Nothing was taken from it.',
  'Update Indicia on this machine, then try again.',
);

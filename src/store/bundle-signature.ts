import { hex } from './cipher';
import { type Database, opened } from './database';

/** Who signed: a key of a browser profile, told apart by its fingerprint, and the label its owner gave. */
export interface Signer {
  readonly label: string;
  /** The public key, P-256, SPKI, base64. */
  readonly key: string;
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const signing = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** The profile's own pair of signing keys, made when first wanted; the private one cannot be exported. */
const ownPair = async (db: Database): Promise<CryptoKeyPair> => {
  const { settings } = await opened(db);
  const there = (await settings.get('signing'))?.value as CryptoKeyPair | undefined;
  if (there) return there;
  const made = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  return db.transaction('rw', settings, async () => {
    const first = (await settings.get('signing'))?.value as CryptoKeyPair | undefined;
    if (!first) await settings.add({ key: 'signing', value: made });
    return first ?? made;
  });
};

export const sign = async (db: Database, label: string, content: string) => {
  const { privateKey, publicKey } = await ownPair(db);
  const key = toBase64(new Uint8Array(await crypto.subtle.exportKey('spki', publicKey)));
  const signature = await crypto.subtle.sign(signing, privateKey, new TextEncoder().encode(content));
  return { signer: { label, key } satisfies Signer, signature: toBase64(new Uint8Array(signature)) };
};

/** False where content, key or signature are not those that belong together. */
export const isSigned = async ({ key }: Signer, signature: string, content: string): Promise<boolean> => {
  try {
    const known = await crypto.subtle.importKey('spki', fromBase64(key), algorithm, false, ['verify']);
    return await crypto.subtle.verify(signing, known, fromBase64(signature), new TextEncoder().encode(content));
  } catch {
    return false;
  }
};

/** Read out over the telephone: eight groups of four. */
export const fingerprint = async ({ key }: Signer): Promise<string> =>
  hex(await crypto.subtle.digest('SHA-256', fromBase64(key)))
    .slice(0, 32)
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, '$1 ');

export const toBase64 = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
};
export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

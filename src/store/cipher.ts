/** What AES-GCM made of a value. */
export interface Box {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

/** The two keys of a profile, neither of which can be taken out: one hides values, one makes tags to find them by. */
export interface Keys {
  readonly id: string;
  readonly values: CryptoKey;
  readonly tags: CryptoKey;
}

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Encrypts a JSON value. `place` is bound to it: moved to another place, it no longer opens. */
export const encrypt = async (key: CryptoKey, place: string, value: unknown): Promise<Box> => {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const algorithm = { name: 'AES-GCM', iv, additionalData: bytes(place) };
  return { iv, data: await crypto.subtle.encrypt(algorithm, key, bytes(JSON.stringify(value))) };
};

/** Decrypts; rejects where key, place or content are not what they were. */
export const decrypt = async (key: CryptoKey, place: string, { iv, data }: Box): Promise<unknown> => {
  const algorithm = { name: 'AES-GCM', iv, additionalData: bytes(place) };
  return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(algorithm, key, data)));
};

export const hex = (buffer: ArrayBuffer | Uint8Array): string =>
  Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** A keyed hash of a value of one kind, short enough for an index. */
export const tagOf = async (key: CryptoKey, kind: string, value: string): Promise<string> =>
  hex(await crypto.subtle.sign('HMAC', key, bytes(JSON.stringify([kind, value])))).slice(0, 32);

/** New keys that no program can read out. */
export const newKeys = async (): Promise<Keys> => ({
  id: crypto.randomUUID(),
  values: await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
  tags: await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']),
});

/** The keys that belong to a master secret. */
export const keysFrom = async (id: string, master: Uint8Array<ArrayBuffer>): Promise<Keys> => {
  const root = await crypto.subtle.importKey('raw', master, 'HKDF', false, ['deriveKey']);
  const from = (info: string) => ({ name: 'HKDF', hash: 'SHA-256', salt: bytes(id), info: bytes(info) });
  return {
    id,
    values: await crypto.subtle.deriveKey(from('values'), root, { name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]),
    tags: await crypto.subtle.deriveKey(from('tags'), root, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, [
      'sign',
    ]),
  };
};

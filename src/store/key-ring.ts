import { argon2id } from 'hash-wasm';
import { type Box, decrypt, encrypt, type Keys } from './cipher';

/** How the keys of this profile are kept: as keys that cannot be exported, or wrapped under a passphrase. */
export type KeyRing = DeviceRing | PassphraseRing;

export interface DeviceRing {
  readonly id: 'ring';
  readonly kind: 'device';
  readonly keys: Keys;
}

export interface PassphraseRing {
  readonly id: 'ring';
  readonly kind: 'passphrase';
  readonly keyId: string;
  readonly byPassphrase: Wrapped;
  readonly byRecovery: Wrapped;
  /** Locks by itself after so many minutes without a key or a click. */
  readonly idleMinutes: number;
}

/** A master secret under a key made from something a person knows or has on paper. */
export interface Wrapped {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly box: Box;
}

export const keyIdOf = (ring: KeyRing): string => (ring.kind === 'device' ? ring.keys.id : ring.keyId);

type Cost = Pick<Wrapped, 'memoryKiB' | 'iterations'>;

/** RFC 9106's second recommendation: 64 MiB, 3 passes. */
const standard = { memoryKiB: 65_536, iterations: 3 } as const;

const wrappingKey = async (secret: string, { salt, memoryKiB, iterations }: Omit<Wrapped, 'box'>) => {
  const raw = await argon2id({
    password: secret.normalize('NFKC'),
    salt,
    memorySize: memoryKiB,
    iterations,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  });
  return crypto.subtle.importKey('raw', new Uint8Array(raw), 'AES-GCM', false, ['encrypt', 'decrypt']);
};

/** Wraps a JSON value under a secret; `place` is bound to it. */
export const wrap = async (secret: string, place: string, value: unknown, cost: Cost = standard): Promise<Wrapped> => {
  const recipe = { ...cost, salt: crypto.getRandomValues(new Uint8Array(16)) };
  return { ...recipe, box: await encrypt(await wrappingKey(secret, recipe), place, value) };
};

/** The value, or null where the secret is not the one it was wrapped under. */
export const unwrap = async (secret: string, place: string, wrapped: Wrapped): Promise<unknown> => {
  try {
    return await decrypt(await wrappingKey(secret, wrapped), place, wrapped.box);
  } catch {
    return null;
  }
};

/** Letters and digits that are not mistaken for one another on paper. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A recovery code of 160 random bits: eight groups of four. */
export const newRecoveryCode = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => alphabet[byte % 32])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-');

/** A recovery code as it was typed from paper: case, spaces and dashes do not matter. */
export const readRecoveryCode = (typed: string): string =>
  (typed.toUpperCase().match(/[0-9A-Z]/g) ?? []).join('').replace(/(.{4})(?=.)/g, '$1-');

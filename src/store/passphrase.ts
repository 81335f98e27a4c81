import * as z from 'zod/mini';
import { failed, ok, type Result } from '../model/failure';
import { keysFrom, newKeys } from './cipher';
import { newRecoveryCode, type PassphraseRing, readRecoveryCode, unwrap, wrap } from './key-ring';
import { rekey } from './rekey';
import { storageFailure } from './storage-failure';
import { type Vault, VaultLocked } from './vault';

/** A secret that opens the vault: the passphrase, or the recovery code from paper. */
export type Secret =
  | { readonly kind: 'passphrase'; readonly text: string }
  | { readonly kind: 'recovery'; readonly text: string };

export const shortestPassphrase = 12;

const Master = z.array(z.int());

/** Puts the notes under a passphrase. The recovery code it gives is shown once and kept nowhere. */
export const setPassphrase = (vault: Vault, passphrase: string, idleMinutes: number): Promise<Result<string>> =>
  settled(async () => {
    if (tooShort(passphrase)) return short;
    const keyId = crypto.randomUUID();
    const master = crypto.getRandomValues(new Uint8Array(32));
    const recovery = newRecoveryCode();
    const ring: PassphraseRing = {
      id: 'ring',
      kind: 'passphrase',
      keyId,
      byPassphrase: await wrap(passphrase, keyId, [...master]),
      byRecovery: await wrap(recovery, keyId, [...master]),
      idleMinutes,
    };
    await vault.session.write({ keyId, master: [...master], usedAt: Date.now() });
    await rekey(vault, ring, await keysFrom(keyId, master));
    return ok(recovery);
  });

/** False where the secret is wrong. */
export const unlock = (vault: Vault, secret: Secret): Promise<Result<boolean>> =>
  settled(async () => {
    const ring = await passphraseRing(vault);
    const master = await masterOf(ring, secret);
    if (master === null) return ok(false);
    await vault.session.write({ keyId: ring.keyId, master, usedAt: Date.now() });
    return ok(true);
  });

export const lock = (vault: Vault): Promise<void> => vault.session.clear();

/** Says that somebody is at work, so that the notes stay open. Does not open them. */
export const touch = async (vault: Vault): Promise<void> => {
  const ring = await vault.ring();
  if (ring.kind === 'device' || !(await vault.isOpen())) return;
  const unlocked = await vault.session.read();
  if (unlocked) await vault.session.write({ ...unlocked, usedAt: Date.now() });
};

/** Another passphrase for the same notes; the recovery code stays. False where the secret is wrong. */
export const changePassphrase = (vault: Vault, secret: Secret, next: string): Promise<Result<boolean>> =>
  settled(async () => {
    if (tooShort(next)) return short;
    const ring = await passphraseRing(vault);
    const master = await masterOf(ring, secret);
    if (master === null) return ok(false);
    await vault.db.keys.put({ ...ring, byPassphrase: await wrap(next, ring.keyId, master) });
    await vault.session.write({ keyId: ring.keyId, master, usedAt: Date.now() });
    return ok(true);
  });

/** Back to keys of this browser profile. False where the secret is wrong. */
export const removePassphrase = (vault: Vault, secret: Secret): Promise<Result<boolean>> =>
  settled(async () => {
    const opened = await unlock(vault, secret);
    if (!opened.ok || !opened.value) return opened;
    const keys = await newKeys();
    await rekey(vault, { id: 'ring', kind: 'device', keys }, keys);
    await vault.session.clear();
    return ok(true);
  });

export const setIdleMinutes = (vault: Vault, idleMinutes: number): Promise<Result<null>> =>
  settled(async () => {
    if (!(await vault.isOpen())) throw new VaultLocked();
    await vault.db.keys.put({ ...(await passphraseRing(vault)), idleMinutes });
    return ok(null);
  });

const masterOf = async (ring: PassphraseRing, { kind, text }: Secret): Promise<number[] | null> => {
  const found =
    kind === 'passphrase'
      ? await unwrap(text, ring.keyId, ring.byPassphrase)
      : await unwrap(readRecoveryCode(text), ring.keyId, ring.byRecovery);
  const parsed = Master.safeParse(found);
  return parsed.success ? parsed.data : null;
};

const passphraseRing = async (vault: Vault): Promise<PassphraseRing> => {
  const ring = await vault.ring();
  if (ring.kind === 'device') throw new Error('there is no passphrase to ask for');
  return ring;
};

const tooShort = (passphrase: string): boolean => [...passphrase.normalize('NFKC')].length < shortestPassphrase;
const short = failed(
  'passphrase-short',
  `The passphrase is shorter than ${shortestPassphrase} characters.`,
  'Take four or five words that nobody who knows you would guess.',
);

const settled = async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
  try {
    return await work();
  } catch (error) {
    return { ok: false, failure: storageFailure(error) };
  }
};

import { useCallback, useEffect, useState } from 'react';
import { housekeeping } from '../../policy/housekeeping';
import type { Policy } from '../../policy/policy';
import type { Trust } from '../../policy/trust';
import { touch } from '../../store/passphrase';
import { defaultProtection, type Protection } from '../../store/protection';

export type Door = 'checking' | 'open' | 'locked' | 'choose';

export interface Guarded {
  readonly door: Door;
  readonly policy: Policy;
  readonly protection: Protection;
  readonly look: () => Promise<void>;
}

const lookEvery = 15_000;

/** Follows the lock, the office's word and what is due. A browser that stores nothing has nothing to lock. */
export const useGuard = (trust: Trust): Guarded => {
  const [door, setDoor] = useState<Door>('checking');
  const [policy, setPolicy] = useState<Policy>({});
  const [protection, setProtection] = useState(defaultProtection);

  const look = useCallback(async () => {
    try {
      const now = await trust.now();
      setPolicy((before) => (same(before, now.office.policy) ? before : now.office.policy));
      setProtection((before) => (same(before, now.protection) ? before : now.protection));
      const ring = await trust.vault.ring();
      const isOpen = await trust.vault.isOpen();
      setDoor(!isOpen ? 'locked' : ring.kind === 'device' && now.office.policy.passphraseRequired ? 'choose' : 'open');
    } catch {
      setDoor('open');
    }
  }, [trust]);

  useEffect(() => {
    const ending = new AbortController();
    // The screens say themselves what cannot be stored.
    void housekeeping(trust)
      .catch(() => undefined)
      .then(look);
    void trust.office.asked().then(look, () => undefined);
    trust.office.watch(() => void look(), ending.signal);
    trust.vault.session.watch(() => void look(), ending.signal);
    const timer = setInterval(() => void look(), lookEvery);
    return () => {
      clearInterval(timer);
      ending.abort();
    };
  }, [trust, look]);

  useEffect(() => {
    let last = 0;
    const used = (event: Event): void => {
      if (event.timeStamp - last < lookEvery && last > 0) return;
      last = event.timeStamp;
      void touch(trust.vault).catch(() => undefined);
    };
    window.addEventListener('keydown', used, true);
    window.addEventListener('pointerdown', used, true);
    return () => {
      window.removeEventListener('keydown', used, true);
      window.removeEventListener('pointerdown', used, true);
    };
  }, [trust]);

  return { door, policy, protection, look };
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

import { useCallback, useEffect, useState } from 'react';
import { type ReadPolicy, readPolicy } from '../../../policy/policy';
import type { Trust } from '../../../policy/trust';
import { defaultProtection, type Protection } from '../../../store/protection';

/** The settings of protection with the office's word over them, and the way to change one's own. */
export const useTrust = (trust: Trust) => {
  const [protection, setProtection] = useState<Protection>(defaultProtection);
  const [office, setOffice] = useState<ReadPolicy>(() => readPolicy(null));
  const look = useCallback(async () => {
    const now = await trust.now();
    setProtection(now.protection);
    setOffice(now.office);
  }, [trust]);
  useEffect(() => {
    void look();
    void trust.office.asked().then(look, () => undefined);
  }, [trust, look]);
  const change = useCallback((to: Partial<Protection>) => void trust.protection.change(to).then(look), [trust, look]);
  return { protection, office, change };
};

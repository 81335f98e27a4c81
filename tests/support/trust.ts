import type { Policy } from '../../src/policy/policy';
import { type Trust, trustOn } from '../../src/policy/trust';
import type { Database } from '../../src/store/database';

/** Trust over a database, in a browser whose office set `policy` and whose window is always in front. */
export const trustWith = (db: Database, policy: Policy = {}): Trust =>
  trustOn(
    db,
    { known: async () => ({ policy, refused: [] }), asked: async () => ({ policy, refused: [] }), watch: () => {} },
    { isFirstWindow: async () => false, onFront: () => {} },
  );

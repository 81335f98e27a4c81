import { createContext, use } from 'react';
import type { Policy } from '../../policy/policy';

/** What the office set, for every screen. */
export const PolicyContext = createContext<Policy>({});
export const usePolicy = (): Policy => use(PolicyContext);

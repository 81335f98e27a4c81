import type { Failure } from '../model/failure';

/** What a storage error means for the reviewer. Codes: `storage-full`, `storage-blocked`, `storage-locked`, `storage-failed`. */
export const storageFailure = (error: unknown): Failure => {
  const names = namesOf(error);
  if (names.some((name) => name === 'QuotaExceededError' || name === 'NS_ERROR_DOM_QUOTA_REACHED')) return full;
  if (names.includes('VaultLocked')) return locked;
  if (names.some((name) => blockedNames.has(name))) return blocked;
  return unknown;
};

const full: Failure = {
  code: 'storage-full',
  message: 'The browser’s storage is full.',
  remedy: 'The note stays here while this panel is open. Export it now, then free disk space or erase old notes.',
};

const blocked: Failure = {
  code: 'storage-blocked',
  message: 'The browser does not let Indicia store anything.',
  remedy:
    'The note stays here while this panel is open. Export it now. Private windows and office rules can block storage.',
};

const locked: Failure = {
  code: 'storage-locked',
  message: 'The notes on this machine are locked.',
  remedy: 'Enter the passphrase. What you wrote stays here while this panel is open.',
};

const unknown: Failure = {
  code: 'storage-failed',
  message: 'The browser’s storage did not take the note.',
  remedy: 'The note stays here while this panel is open. Export it now, then try again.',
};

const blockedNames: ReadonlySet<string> = new Set([
  'MissingAPIError',
  'SecurityError',
  'InvalidStateError',
  'NotAllowedError',
  'OpenFailedError',
]);

/** The error's name and those of the errors inside it: Dexie wraps what the browser threw. */
const namesOf = (error: unknown, depth = 0): readonly string[] => {
  if (typeof error !== 'object' || error === null || depth > 4) return [];
  const { name, inner, cause } = error as { name?: unknown; inner?: unknown; cause?: unknown };
  return [...namesOf(inner, depth + 1), ...namesOf(cause, depth + 1), ...(typeof name === 'string' ? [name] : [])];
};

import * as z from 'zod/mini';

/** An expected failure. `message` says what happened, `remedy` what to do; neither holds document text. */
export const Failure = z.object({
  code: z.string(),
  message: z.string(),
  remedy: z.string(),
});
export type Failure = Readonly<z.infer<typeof Failure>>;

/** Expected failures are values; only bugs throw. */
export type Result<T, F = Failure> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: F };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const failed = (code: string, message: string, remedy: string): Result<never> => ({
  ok: false,
  failure: { code, message, remedy },
});

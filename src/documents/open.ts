import type { Result } from '../model/failure';
import type { OpenFile } from './open-file';
import type { Platform } from './platform';

export interface OpenOptions {
  readonly platform: Platform;
  readonly signal?: AbortSignal;
  /** What the source called it, for example an HTTP content type. */
  readonly type?: string;
  /** Where it was open: a web origin, or `file`. */
  readonly origin?: string;
  /** The document's id; its hash when not given. */
  readonly id?: string;
  /** Asked when a PDF wants a password, at most five times; null gives up. */
  readonly password?: (wrongBefore: boolean) => Promise<string | null>;
}

export type Open = (bytes: Uint8Array, name: string, options: OpenOptions) => Promise<Result<OpenFile>>;

import type { Failure } from '../model/failure';

/** The reviewer stopped it. */
export const cancelled: Failure = {
  code: 'cancelled',
  message: 'Reading was stopped before the end.',
  remedy: 'Read the page again when you are ready.',
};
/** A bug: it is also thrown. */
export const broken: Failure = {
  code: 'reading-broke',
  message: 'Reading stopped because of a fault in Indicia.',
  remedy: 'Read the page again. If it stays so, paste the text, and report the fault with the version of Indicia.',
};

/** A number that may be a Bates stamp: what stands before the digits, and their value. */
export interface StampedNumber {
  readonly text: string;
  readonly prefix: string;
  readonly value: number;
  readonly digits: number;
}

const named = /^bates(?:\s*(?:no|number|#))?[.:]?\s*/i;
const prefixed = /^(?:[a-z][a-z0-9& _.\-\u2013]*)?$/i;
const LONGEST = 40;
const ordinary = /^(?:page|pg|p|of|no|doc|document|exhibit|ex|case|form|rev|line|count|section|sec|room|suite)[ .-]*$/i;

/** Reads a line of a margin as a stamped number; undefined when it is something else. */
export function stampedNumber(text: string): StampedNumber | undefined {
  const plain = text.trim().replace(named, '');
  const digits = /\d{3,10}$/.exec(plain)?.[0];
  if (digits === undefined || plain.length > LONGEST) return undefined;
  const prefix = plain.slice(0, -digits.length);
  if (!prefixed.test(prefix) || ordinary.test(prefix) || /\d$/.test(prefix)) return undefined;
  if (prefix.trim() === '' && digits.length < 5) return undefined;
  return { text: plain, prefix, value: Number(digits), digits: digits.length };
}

/** Whether two numbers, so many pages apart, belong to one run of stamps. */
export const isSameRun = (a: StampedNumber, b: StampedNumber, pagesApart: number): boolean =>
  a.prefix === b.prefix && b.value - a.value === pagesApart;

/** A stamp that can be told from itself alone: letters before zeros that fill it up. */
export const isPlainStamp = ({ prefix, text, digits }: StampedNumber): boolean =>
  digits >= 5 && /[A-Za-z]{2}/.test(prefix) && /\D0\d+$/.test(text);

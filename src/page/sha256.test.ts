import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256Steps } from './sha256';

function sha256(text: string): string {
  const steps = sha256Steps(text);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
const expected = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

test('the standard test vector for "abc" is met', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('every length around a block gives the digest that Node gives', () => {
  for (let length = 0; length < 260; length++) expect(sha256('x'.repeat(length))).toBe(expected('x'.repeat(length)));
});

test('any text, lone surrogates too, gives the digest that Node gives', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => sha256(text) === expected(text)));
  expect(sha256('a\ud800b')).toBe(expected('a\ud800b'));
});

test('a pair of surrogates on the border of two chunks is not cut', () => {
  const text = `${'x'.repeat((1 << 16) - 1)}😀${'y'.repeat(70_000)}é`;
  expect(sha256(text)).toBe(expected(text));
});

import { describe, expect, test } from 'vitest';
import { loadGrammar } from './grammar';

describe('grammar', () => {
  test.each([
    ['the subject of an active verb acts', 'Bell slapped her in the car.', 'bell', 'agent'],
    ['the subject of a passive verb undergoes', 'Bell was beaten by the others.', 'bell', 'patient'],
    ['a word that is no subject is left open', 'The clerk saw the car.', 'bell', null],
  ])('%s', async (_, sentence, word, role) => {
    expect((await loadGrammar()).roleOf(sentence, word)).toBe(role);
  });
});

import { describe, expect, it } from 'vitest';
import { partOfFrames, wholeFrame } from '../../tests/support/reports';
import { assertionWords } from './assertion-words';
import { coverageLine, nothingFound } from './coverage-words';

const said = { status: 'affirmed', experiencer: 'reviewed-person', speaker: 'officer', time: 'current' } as const;

describe('the assertion in words', () => {
  it('names what is said, who says it, and whose experience it is', () => {
    expect(assertionWords({ ...said, status: 'denied' })).toBe(
      'Denied, by the officer · About the person under review',
    );
    expect(assertionWords({ ...said, time: 'historical' })).toContain('earlier events');
  });

  it('says of general text that it is about nobody, whatever else was decided', () => {
    expect(assertionWords({ ...said, status: 'generic' })).toBe('General text, about nobody in particular');
  });
});

describe('coverage in words', () => {
  it('says how much was read and how much was not', () => {
    expect(coverageLine(wholeFrame)).toBe('Read 1 of 1 frame');
    expect(coverageLine(partOfFrames)).toBe('Read 1 of 3 frames; 2 not read');
    expect(coverageLine({ ...wholeFrame, notRead: partOfFrames.notRead })).toBe('Read 1 of 1 frame, but not all of it');
  });

  it('never says that nothing was found in what was not read', () => {
    expect(nothingFound({ ...partOfFrames, read: 0 })).toMatch(/was not read/);
    expect(nothingFound({ ...partOfFrames, read: 0 })).not.toMatch(/found/);
  });
});

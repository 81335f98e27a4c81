// @vitest-environment happy-dom

import { catalogue } from 'virtual:catalogue';
import { cleanup, configure, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Figures } from '../../../model/figures';
import { FiguresTab } from './figures-tab';

configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);

const measured: Figures = {
  format: 1,
  date: '2026-11-21',
  engine: { version: '0.1.0' },
  lexicon: { version: catalogue.version, sha256: 'abc' },
  limits: ['The documents were invented: real ones may read differently.'],
  sources: [
    {
      name: 'annotated',
      about: 'Invented reports marked by two people.',
      kind: 'marked',
      reader: 'both',
      grammar: false,
      taught: 'held-out',
      documents: 84,
      words: 31_200,
      precision: { hits: 70, of: 100, share: 0.7, low: 0.604, high: 0.781 },
      deniedAsDenied: { hits: 0, of: 0, share: 0, low: 0, high: 1 },
      families: [],
      statusConfusion: [],
      experiencerConfusion: [],
    },
  ],
};

const open = (figures: () => Promise<Figures | null>) => render(<FiguresTab services={{ catalogue, figures }} />);

describe('the figures', () => {
  it('stand with their day, their cases, their interval and their limits', async () => {
    open(async () => measured);
    expect(await screen.findByText('0.70 (70 of 100; 0.60 to 0.78)')).toBeTruthy();
    expect(screen.getByText(/Measured on 2026-11-21/)).toBeTruthy();
    expect(screen.getByText(/real ones may read differently/)).toBeTruthy();
    expect(screen.getByText(/trained anew without them/)).toBeTruthy();
    expect(screen.getByText('not counted')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('say when they are of another lexicon', async () => {
    open(async () => ({ ...measured, lexicon: { version: '0.0.9', sha256: 'abc' } }));
    expect((await screen.findByRole('alert')).textContent).toContain(catalogue.version);
  });

  it('say so when none were recorded, and when they cannot be loaded', async () => {
    open(async () => null);
    expect(await screen.findByText('No figures were recorded for this version.')).toBeTruthy();
    cleanup();
    open(() => Promise.reject(new Error('no chunk')));
    expect(await screen.findByRole('alert')).toBeTruthy();
  });
});

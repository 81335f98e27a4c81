// @vitest-environment happy-dom

import { catalogue } from 'virtual:catalogue';
import { cueWords } from 'virtual:cue-words';
import { compiledLexicon } from 'virtual:lexicon';
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { scannerWith } from '../../../background/scanner';
import type { Explanation } from '../../../model/explanation';
import { failed, ok, type Result } from '../../../model/failure';
import { Announcer } from '../../../ui/announcer';
import { Workbench } from './workbench';

configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);

const scanner = scannerWith(
  async () => compiledLexicon,
  async () => failed('tagger-weights', 'There is no trained reader.', 'Train one.'),
  async () => cueWords,
);

/** As the background answers, without the trained reader. */
const explain = async (text: string, reviewed: string): Promise<Result<Explanation>> =>
  ok(
    await scanner.explain({
      document: {
        ref: { id: 'w', title: 'w', sha256: '', origin: '' },
        kind: 'pasted',
        pages: [{ index: 0, label: '1', text }],
        coverage: { unit: 'page', read: 1, of: 1, notRead: [] },
      },
      ...(reviewed === '' ? {} : { reviewed }),
    }),
  );

const open = (asked: typeof explain = explain) =>
  render(
    <Announcer>
      <Workbench services={{ catalogue, explain: asked }} />
    </Announcer>,
  );

const tryText = (text: string) => {
  fireEvent.change(screen.getByLabelText('A sentence or a short text'), { target: { value: text } });
  fireEvent.click(screen.getByRole('button', { name: 'Show the steps' }));
};

describe('the workbench', () => {
  it('shows concepts, the cue as its author wrote it, context, people and the finding with its status', async () => {
    open();
    tryText('She denied that her boss took her passport.');
    await screen.findByRole('heading', { name: 'Findings' });
    for (const title of ['Concepts', 'Cues found', 'Context', 'People', 'Trained reader'])
      expect(screen.getByRole('heading', { name: title })).toBeTruthy();
    expect(screen.getAllByText(/DOC-01 cue \d+: .*<document>/).length).toBeGreaterThan(0);
    expect(screen.getByText(/DOC-01, strong.*denied; experiencer.*because/)).toBeTruthy();
    expect(screen.getByText('not there: the lexicon alone was asked')).toBeTruthy();
  });

  it('does not call an empty list innocence', async () => {
    open();
    tryText('The meeting began at nine.');
    expect(await screen.findByText(/does not mean the person is not a victim/)).toBeTruthy();
  });

  it('asks for a text, and for a shorter one, before it asks the background', async () => {
    let asked = 0;
    open(async (text, reviewed) => {
      asked++;
      return explain(text, reviewed);
    });
    tryText('   ');
    expect((await screen.findByRole('alert')).textContent).toContain('sentence first');
    tryText('x'.repeat(20_001));
    expect((await screen.findByRole('alert')).textContent).toContain('At most 20,000 characters');
    expect(asked).toBe(0);
  });

  it('says so when the background does not answer', async () => {
    open(async () => failed('not-explained', 'The text could not be looked into.', 'Try once more.'));
    tryText('Her boss took her passport.');
    expect((await screen.findByRole('alert')).textContent).toContain('could not be looked into');
  });
});

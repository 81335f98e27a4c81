// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Way } from '../../model/page-state';
import { Ways } from './ways';

afterEach(cleanup);

const show = (ways: readonly Way[], onAct: (way: Way) => Promise<boolean> = async () => true) =>
  render(<Ways ways={ways} unit="page" onAct={onAct} />);

describe('what can be done about what was not read', () => {
  it('has one button for each deed, in words', () => {
    show([
      { where: '', does: 'go-through' },
      { where: 'Embedded file 1', does: 'open', part: '1' },
      { where: 'Frame 1 (records.example)', does: 'allow', site: 'https://records.example' },
      { where: 'Frame 2 (records.example)', does: 'allow', site: 'https://records.example' },
    ]);
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual([
      'Read all pages',
      'Open in the reader: Embedded file 1',
      'Also read records.example',
    ]);
  });

  it('asks straight from the click, and says so when the reviewer refuses', async () => {
    const asked: Way[] = [];
    show([{ where: 'Frame 1', does: 'allow', site: 'https://records.example' }], async (way) => {
      asked.push(way);
      return false;
    });
    fireEvent.click(screen.getByRole('button'));
    expect(asked).toHaveLength(1);
    expect((await screen.findByRole('alert')).textContent).toContain('records.example');
  });

  it('is not there when nothing can be done', () => {
    expect(show([]).container.textContent).toBe('');
  });
});

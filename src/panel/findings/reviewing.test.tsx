// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { profile } from '../../../tests/support/databases';
import { card, inside, openPanel } from '../../../tests/support/open-panel';
import { caseTab, OnePage, pageState } from '../../../tests/support/panel-link';
import { arrestScan } from '../../../tests/support/reports';
import { defaultSettings, settingsStore } from '../../store/settings';

afterEach(cleanup);
const opened = async () => {
  const page = new OnePage(pageState({ report: arrestScan(), notOnScreen: ['f-padlock'] }));
  const panel = openPanel(page);
  await card('kept his passport');
  return { page, ...panel };
};
const press = (key: string, change: { shiftKey?: boolean } = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...change });
const current = () => screen.getAllByRole('article').find((one) => one.getAttribute('aria-current') === 'true');
const quoteOf = (article: HTMLElement | undefined) => article?.querySelector('mark')?.textContent;

describe('the list of passages', () => {
  it('follows the document, shows a denial as one, and leaves nothing out', async () => {
    await opened();
    expect(screen.getAllByRole('article').map(quoteOf)).toEqual([
      'age 17',
      'kept his passport',
      'owed nine thousand for the flight',
      'locked the door',
      'padlocked from the outside',
    ]);
    expect((await card('locked the door')).textContent).toContain('Denied, by the person under review');
    fireEvent.click(screen.getByText('Background (2)'));
    await card('often held by debt');
    await card('tending the plants');
  });

  it('can be ordered by family, and filtered by group', async () => {
    await opened();
    fireEvent.change(screen.getByLabelText('Order'), { target: { value: 'family' } });
    await screen.findByRole('heading', { name: 'Documents and identity' });
    fireEvent.click(screen.getByLabelText('Person'));
    await waitFor(() => expect(screen.queryByText('age 17', { selector: 'mark' })).toBeNull());
    expect(screen.getByText('4 of 5 passages')).toBeTruthy();
  });

  it('says which passages the page does not show', async () => {
    await opened();
    expect((await card('padlocked from the outside')).textContent).toContain('Not on screen');
    expect((await card('kept his passport')).textContent).not.toContain('Not on screen');
  });

  it('explains the current passage: why it is listed, why it is read so, and its sources with their marks', async () => {
    await opened();
    const debt = await card('owed nine thousand for the flight');
    fireEvent.click(debt);
    await waitFor(() => expect(debt.textContent).toContain('Why it is listed'));
    expect(debt.textContent).toContain('“He said” before it');
    expect(debt.textContent).toContain('Reads like: “She still owed four thousand for the ticket.”');
    expect(debt.textContent).toMatch(/\((checked at the source|only the title was checked|not checked)\)/);
  });
});

describe('reviewing by keyboard', () => {
  it('walks with J and P, tells the page, and keeps one passage in the tab order', async () => {
    const { page } = await opened();
    press('j');
    await waitFor(() => expect(quoteOf(current())).toBe('kept his passport'));
    await waitFor(() => expect(page.asked('page/reveal').at(-1)).toMatchObject({ finding: 'f-passport' }));
    await waitFor(() => expect(document.activeElement).toBe(current()));
    expect(screen.getAllByRole('article').filter((one) => one.tabIndex === 0)).toHaveLength(1);
    press('P');
    press('J', { shiftKey: true });
    await waitFor(() => expect(quoteOf(current())).toBe('age 17'));
  });

  it('keeps with K and goes on; U takes the last decision back', async () => {
    await opened();
    press('k');
    await waitFor(() => expect(quoteOf(current())).toBe('kept his passport'));
    await waitFor(async () => expect((await card('age 17')).dataset.decision).toBe('kept'));
    press('u');
    await waitFor(async () => expect((await card('age 17')).dataset.decision).toBe('open'));
    expect(quoteOf(current())).toBe('age 17');
  });

  it('sets aside with D and a digit, gives the focus back, and has the page take its paint off', async () => {
    const { page } = await opened();
    press('d');
    await screen.findByText('Why is this passage set aside?');
    press('2');
    await waitFor(async () => expect((await card('age 17')).dataset.decision).toBe('set-aside'));
    expect((await card('age 17')).textContent).toContain('Set aside: It is what police or medics did');
    await waitFor(() => expect(document.activeElement).toBe(current()));
    await waitFor(() => expect(page.asked('page/set-aside').at(-1)).toMatchObject({ findings: ['f-age'] }));
  });

  it('takes the reviewer’s own reason, in which letters and digits are only text', async () => {
    await opened();
    press('d');
    const own = await screen.findByLabelText('Another reason');
    fireEvent.keyDown(own, { key: 'k' });
    fireEvent.keyDown(own, { key: '1' });
    expect((await card('age 17')).dataset.decision).toBe('open');
    fireEvent.change(own, { target: { value: 'Age of his brother' } });
    fireEvent.submit(own);
    await screen.findByText('Set aside: Age of his brother');
  });

  it('leaves letters alone where the reviewer turned them off; arrows still work on a passage', async () => {
    const db = profile().window();
    await settingsStore(db).write({ ...defaultSettings, letterKeys: false });
    openPanel(new OnePage(pageState({ report: arrestScan() })), db);
    const first = await card('age 17');
    await waitFor(() => expect(first.textContent).not.toMatch(/KeepK/));
    first.focus();
    press('k');
    press('ArrowDown');
    await waitFor(() => expect(quoteOf(current())).toBe('kept his passport'));
    expect(first.dataset.decision).toBe('open');
  });

  it('says to a screen reader what happened', async () => {
    await opened();
    press('End');
    (await card('age 17')).focus();
    press('k');
    await waitFor(() => expect(screen.getByText(/^Kept: /)).toBeTruthy());
  });
});

describe('a page that is opened again', () => {
  it('is told again what was set aside', async () => {
    const { page } = await opened();
    press('d');
    await screen.findByText('Why is this passage set aside?');
    press('1');
    await waitFor(() => expect(page.asked('page/set-aside')).toHaveLength(1));
    page.turnTo({ id: 8, origin: null }, null);
    await screen.findByRole('heading', { name: 'This page is not read yet' });
    page.turnTo(caseTab, pageState({ report: arrestScan() }));
    await waitFor(() => expect(page.asked('page/set-aside')).toHaveLength(2));
    expect(page.asked('page/set-aside').at(-1)).toMatchObject({ findings: ['f-age'] });
  });
});

describe('a passage clicked in the page', () => {
  it('becomes the current one, and is unfolded where it was in the background', async () => {
    const { page } = await opened();
    page.say({ selected: 'f-denied' });
    await waitFor(() => expect(quoteOf(current())).toBe('locked the door'));
    page.say({ selected: 'f-generic' });
    await waitFor(() => expect(quoteOf(current())).toBe('often held by debt'));
    expect(inside(current() as HTMLElement).getByText('General text, about nobody in particular')).toBeTruthy();
  });
});

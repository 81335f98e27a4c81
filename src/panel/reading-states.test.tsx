// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { openPanel } from '../../tests/support/open-panel';
import { caseTab, OnePage, pageState } from '../../tests/support/panel-link';
import { arrestScan, partOfFrames, reportOn, wholeFrame } from '../../tests/support/reports';
import { ok } from '../model/failure';

afterEach(cleanup);
const text = () => document.body.textContent ?? '';

describe('what the panel says of the page in front', () => {
  it('reads nothing until it is asked, and then shows what the page found', async () => {
    const page = new OnePage(null);
    openPanel(page);
    await screen.findByRole('heading', { name: 'This page is not read yet' });
    expect(page.asked('page/scan')).toEqual([]);
    page.whenRead = () => {
      page.state = pageState({ report: arrestScan() });
      return ok(null);
    };
    fireEvent.click(screen.getByRole('button', { name: 'Read this page' }));
    await screen.findByRole('heading', { level: 1, name: 'Charging report 24-118' });
    expect(text()).toContain('Read 1 of 1 frame.');
  });

  it('says why a page may not be read, and what to do', async () => {
    openPanel(new OnePage(null));
    fireEvent.click(await screen.findByRole('button', { name: 'Read this page' }));
    expect((await screen.findByRole('alert')).textContent).toContain('The browser said no.Click the button.');
  });

  it('says so when the reviewer does not give a site’s permission', async () => {
    openPanel(new OnePage(null));
    fireEvent.click(await screen.findByRole('button', { name: 'Always read this site' }));
    await screen.findByText(/Permission was not given/);
  });

  it('says above the list why the lexicon read alone', async () => {
    const report = arrestScan();
    const alone = 'The file of the trained reader is missing. Install Indicia again.';
    openPanel(new OnePage(pageState({ report: { ...report, engine: { ...report.engine, alone } } })));
    await screen.findByText('Read by the lexicon alone: many passages will be missed');
    expect(text()).toContain(alone);
  });

  it('shows progress, and can be stopped', async () => {
    const page = new OnePage(pageState({ phase: 'scanning', progress: 0.4 }));
    openPanel(page);
    const bar = await screen.findByRole('progressbar');
    expect(bar.getAttribute('value')).toBe('0.4');
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    await waitFor(() => expect(page.asked('page/cancel')).toHaveLength(1));
  });

  it('with nothing listed says what that does not mean', async () => {
    openPanel(new OnePage(pageState({ report: reportOn('Stolen bicycle.', []) })));
    await screen.findByText('No listed phrases found. This does not mean the person is not a victim.');
    expect(text()).not.toMatch(/\bclear(ed)?\b/i);
    expect(screen.queryByText('A review note is invited')).toBeNull();
  });

  it('with nothing listed in a part names the part, and what was not read with why and what to do', async () => {
    openPanel(new OnePage(pageState({ report: reportOn('Stolen bicycle.', [], { coverage: partOfFrames }) })));
    await screen.findByText(/No listed phrases found in 1 of 3 frames; the rest was not read/);
    expect(text()).toContain('Read 1 of 3 frames; 2 not read');
    expect(text()).toContain('It belongs to another site, which Indicia may not read yet.');
    expect(text()).toContain('Open the attachment in a tab of its own.');
  });

  it('never lets a document that was not read look like one without findings', async () => {
    const unread = { ...wholeFrame, read: 0, notRead: partOfFrames.notRead };
    openPanel(new OnePage(pageState({ report: reportOn('', [], { coverage: unread }) })));
    await screen.findByRole('heading', { name: 'This document could not be read' });
    expect(text()).not.toMatch(/No listed phrases|Nothing listed/);
    expect(screen.getByLabelText('Text of the report')).toBeTruthy();
  });

  it('says so when only background is listed', async () => {
    const report = arrestScan({ prompts: [] });
    const background = {
      ...report,
      findings: report.findings.filter(({ id }) => id === 'f-generic' || id === 'f-plants'),
    };
    openPanel(new OnePage(pageState({ report: background })));
    await screen.findByRole('heading', { name: 'Only background is listed' });
    expect(text()).toContain('Background (2)');
  });

  it('says what broke and lets the reviewer try again', async () => {
    const failure = { code: 'x', message: 'It broke.', remedy: 'Do this.' };
    const page = new OnePage(pageState({ phase: 'failed', failure }));
    openPanel(page);
    expect((await screen.findByRole('alert')).textContent).toBe('It broke.Do this.');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(page.asked('page/scan')).toHaveLength(1));
  });

  it('follows the tab in front, and does not listen to other tabs', async () => {
    const page = new OnePage(pageState({ report: arrestScan() }));
    openPanel(page);
    await screen.findByRole('heading', { level: 1, name: 'Charging report 24-118' });
    page.say({ report: reportOn('Other.', [], { document: { ...arrestScan().document, title: 'Elsewhere' } }) }, 99);
    page.turnTo({ id: 8, origin: null }, null);
    await screen.findByRole('heading', { name: 'This page is not read yet' });
    expect(text()).not.toContain('Elsewhere');
    expect(screen.queryByRole('button', { name: 'Always read this site' })).toBeNull();
    page.turnTo(caseTab, pageState({ report: arrestScan() }));
    await screen.findByRole('heading', { level: 1, name: 'Charging report 24-118' });
  });

  it('scans a pasted text, lists its passages as not on screen, and goes back to the page', async () => {
    const page = new OnePage(pageState({ report: reportOn('Stolen bicycle.', []) }));
    page.pasted = ok(arrestScan());
    openPanel(page);
    await screen.findByText(/No listed phrases found\./);
    fireEvent.click(screen.getByText('Paste a text instead'));
    fireEvent.click(screen.getByRole('button', { name: 'Look for listed phrases' }));
    expect(text()).toContain('Paste some text first.');
    fireEvent.change(screen.getByLabelText('Text of the report'), { target: { value: 'A pasted report.' } });
    fireEvent.click(screen.getByRole('button', { name: 'Look for listed phrases' }));
    await screen.findByRole('heading', { level: 1, name: 'Pasted text' });
    expect(screen.getAllByText('Not on screen')).toHaveLength(screen.getAllByRole('article').length);
    fireEvent.click(screen.getByRole('button', { name: 'Back to the page' }));
    await screen.findByText(/No listed phrases found\./);
  });

  it('goes blank with Escape twice, takes the paint off the page, and comes back', async () => {
    const page = new OnePage(pageState({ report: arrestScan() }));
    openPanel(page);
    await screen.findByRole('heading', { level: 1, name: 'Charging report 24-118' });
    fireEvent.keyDown(window, { key: 'Escape' });
    fireEvent.keyDown(window, { key: 'Escape' });
    await waitFor(() => expect(text().trim()).toBe('IndiciaShow'));
    await waitFor(() => expect(page.asked('page/set-aside').at(-1)).toMatchObject({ findings: { length: 7 } }));
    fireEvent.click(screen.getByRole('button', { name: 'Show' }));
    await screen.findByRole('heading', { level: 1, name: 'Charging report 24-118' });
    await waitFor(() => expect(page.asked('page/set-aside').at(-1)).toMatchObject({ findings: [] }));
  });

  it('has the document read for another person when the reviewer says so', async () => {
    const page = new OnePage(pageState({ report: arrestScan() }));
    openPanel(page);
    fireEvent.click(await screen.findByRole('button', { name: 'Change' }));
    fireEvent.click(screen.getByLabelText('Someone else'));
    fireEvent.change(screen.getByLabelText('Name as the document writes it'), { target: { value: ' A. Quill ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Read for this person' }));
    await waitFor(() => expect(page.asked('page/scan')).toEqual([{ type: 'page/scan', reviewed: 'A. Quill' }]));
  });
});

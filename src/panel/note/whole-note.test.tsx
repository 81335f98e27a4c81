// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { profile } from '../../../tests/support/databases';
import { openPanel } from '../../../tests/support/open-panel';
import { OnePage, pageState } from '../../../tests/support/panel-link';
import { arrestReport, arrestScan, findingIn, reportOn } from '../../../tests/support/reports';
import type { ScanReport } from '../../model/report';
import { draftNote, evidenceOf } from '../../review/draft';
import type { Database } from '../../store/database';
import { noteStore } from '../../store/notes';

afterEach(cleanup);

const opened = async (report: ScanReport = arrestScan(), db?: Database) => {
  const page = new OnePage(pageState({ report }));
  page.text = arrestReport;
  const panel = openPanel(page, db);
  await screen.findByRole('heading', { level: 1, name: report.document.title });
  fireEvent.click(screen.getByRole('tab', { name: 'Review note' }));
  await screen.findByText('Questions of this stage');
  return { page, ...panel };
};
const combo = (name: RegExp) => screen.getByRole('combobox', { name }) as HTMLSelectElement;
const take = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('the whole note', () => {
  it('names two people under review, and begins a note for the other', async () => {
    await opened(
      arrestScan({
        people: [
          { name: 'Imre Vasko', role: 'reviewed-person' },
          { name: 'Bao Tran', role: 'co-accused' },
        ],
      }),
    );
    await screen.findByText(/names more than one person under review: Imre Vasko, Bao Tran/);
    fireEvent.click(screen.getByRole('button', { name: 'Start a note about Bao Tran' }));
    await waitFor(() =>
      expect((screen.getByLabelText('Person under review') as HTMLInputElement).value).toBe('Bao Tran'),
    );
  });

  it('says that dates contradict each other, and asks the child’s questions first until they do not', async () => {
    await opened();
    fireEvent.change(combo(/^Jurisdiction/), { target: { value: 'GB-EAW' } });
    fireEvent.change(combo(/^Age at the act/), { target: { value: 'adult' } });
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'First of all' })).toBeNull());
    fireEvent.change(screen.getByLabelText('Date of birth'), { target: { value: '2010-05-01' } });
    fireEvent.change(screen.getByLabelText('Date of the act'), { target: { value: '2025-10-31' } });
    await screen.findByText(/The dates give an age under 18/);
    await screen.findByRole('heading', { name: 'First of all' });
    fireEvent.change(screen.getByLabelText('Date of the act'), { target: { value: '2001-10-31' } });
    await screen.findByText(/The date of birth lies after the act/);
  });

  it('keeps 500 passages usable and exports every one', async () => {
    const text = Array.from({ length: 500 }, (_, index) => `He kept passport number ${index} of us.`).join('\n');
    const findings = Array.from({ length: 500 }, (_, index) =>
      findingIn(text, {
        id: `f-${index}`,
        indicator: 'DOC-01',
        family: 'documents-and-identity',
        exact: `kept passport number ${index} `,
      }),
    );
    const report = reportOn(text, findings);
    const db = profile().window();
    const draft = draftNote(report, {
      id: 'many',
      now: '2026-11-22T00:00:00.000Z',
      stage: 'charging',
      role: 'prosecutor',
      jurisdiction: 'GB-EAW',
    });
    const kept = findings.map((finding) => evidenceOf(finding, 'Papers'));
    expect(await noteStore(db).save({ ...draft, kept }, 0)).toMatchObject({ state: 'saved' });
    const { copied } = await opened(report, db);
    await screen.findByText(/^A50\. /);
    expect(screen.queryByText(/^A51\. /)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Show 50 more' }));
    await screen.findByText(/^A100\. /);
    take('Copy as text');
    await waitFor(() => expect(copied).toHaveLength(1));
    expect(copied[0]?.match(/“kept passport number/g)).toHaveLength(500);
  });

  it('takes pasted markup as letters: nothing of it becomes an element of the screen or of a file', async () => {
    const { saved } = await opened();
    const evil = '<img src=x onerror="alert(1)"><script>alert(2)</script></style>';
    fireEvent.change(screen.getByLabelText('Reasons for it'), { target: { value: evil } });
    fireEvent.change(screen.getByLabelText('What points the other way'), { target: { value: evil } });
    await screen.findByText('Saved on this machine.');
    expect(document.querySelectorAll('script, img')).toHaveLength(0);
    take('Save to print (HTML)');
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]?.text).toContain('&lt;script&gt;alert(2)&lt;/script&gt;');
    expect(saved[0]?.text).not.toMatch(/<script|<img/);
    take('Save as Word');
    await waitFor(() => expect(saved).toHaveLength(2), { timeout: 20_000 });
    take('Save as PDF');
    await waitFor(() => expect(saved).toHaveLength(3), { timeout: 20_000 });
    expect(saved.map(({ name }) => name.slice(name.lastIndexOf('.')))).toEqual(['.html', '.docx', '.pdf']);
    expect(saved[2]?.text.startsWith('%PDF-1.7')).toBe(true);
  });

  it('takes a selection of the page and a fact from elsewhere as evidence that answers can cite', async () => {
    const { page, copied } = await opened();
    const start = arrestReport.indexOf('nine thousand');
    page.selected = {
      position: { start, end: start + 13 },
      quote: { exact: 'nine thousand', prefix: 'told him he owed ', suffix: ' for the flight' },
      page: { index: 0, label: '1' },
    };
    take('Add what is selected in the page');
    await screen.findByText(/^A1\. Passage chosen by the reviewer/);
    page.selected = null;
    take('Add what is selected in the page');
    expect((await screen.findAllByText(/Nothing of the document is selected/)).length).toBeGreaterThan(0);
    take('Add a fact');
    fireEvent.change(await screen.findByLabelText(/^F1\. Fact/), { target: { value: 'Rent was paid in cash.' } });
    take('Copy as text');
    await waitFor(() => expect(copied).toHaveLength(1));
    expect(copied[0]).toContain('“nine thousand”');
    expect(copied[0]).toContain('F1. Rent was paid in cash.');
  });

  it('answers with one letter on the question, and leaves letters in text alone', async () => {
    await opened();
    const first = (await screen.findAllByRole('radio', { name: 'Yes' }))[0] as HTMLInputElement;
    first.focus();
    fireEvent.keyDown(first, { key: 'f' });
    await screen.findByLabelText('Request 1');
    const reasons = (await screen.findAllByLabelText('Reasons'))[0] as HTMLTextAreaElement;
    fireEvent.keyDown(reasons, { key: 'y' });
    expect((screen.getAllByRole('radio', { name: 'Not in the file' })[0] as HTMLInputElement).checked).toBe(true);
  });

  it('proposes the offences that the document names and checks each against the law of the place', async () => {
    const { page } = await opened();
    expect(page.text).toContain('ARREST REPORT');
    cleanup();
    const other = new OnePage(pageState({ report: arrestScan() }));
    other.text = 'Charge: robbery, contrary to section 8 of the Theft Act 1968.';
    openPanel(other);
    await screen.findByRole('heading', { level: 1 });
    fireEvent.click(screen.getByRole('tab', { name: 'Review note' }));
    await screen.findByText('Questions of this stage');
    fireEvent.change(combo(/^Jurisdiction/), { target: { value: 'GB-EAW' } });
    fireEvent.click(await screen.findByRole('button', { name: /^\+ Robbery/ }));
    await screen.findByText('An excluded offence ends the defence, not the review.');
    expect(screen.getAllByText(/excluded: the defence ends, the review does not/).length).toBeGreaterThan(0);
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageState } from '../../src/model/page-state';
import type { Reviewer } from './reviewer';
import { sideBySide } from './side-by-side';

interface Tour {
  openDocument(): Promise<void>;
  printFindings(): Promise<void>;
  showPassage(): Promise<void>;
  picturesInto(folder: string): Promise<void>;
}

const charging = '24-CR-01187';

/** What the demo shows, in the order a reviewer meets it. */
export const tourOf = (reviewer: Reviewer, say: (line: string) => void): Tour => {
  const { page } = reviewer;

  const state = async (): Promise<PageState> => {
    const tab = await reviewer.chromium.tabOf(page);
    return (await reviewer.panel.evaluate(
      (id) => chrome.tabs.sendMessage(id, { type: 'page/state' }),
      tab,
    )) as PageState;
  };

  const shoot = async (folder: string, name: string): Promise<void> => {
    await page.bringToFront();
    await page.screenshot({ path: join(folder, `${name}-page.png`) });
    await reviewer.panel.screenshot({ path: join(folder, `${name}-panel.png`) });
    const both = await sideBySide(
      reviewer.chromium.context,
      join(folder, `${name}-page.png`),
      join(folder, `${name}-panel.png`),
    );
    writeFileSync(join(folder, `${name}.png`), both);
    say(`  ${name}.png`);
  };

  const choose = async (quote: string): Promise<void> => {
    const card = reviewer.card(quote);
    await reviewer.choose(card);
    await card.getByRole('button', { name: 'Go to passage' }).click();
  };

  return {
    openDocument: async () => {
      await reviewer.openCase(charging);
      await reviewer.read();
      await reviewer.cards().first().waitFor();
    },

    printFindings: async () => {
      const { report } = await state();
      if (!report) throw new Error('the page gave no report');
      say(`\n${report.document.title}`);
      say(`Read ${report.coverage.read} of ${report.coverage.of}; ${report.words} words.`);
      for (const finding of report.findings.filter(({ shown }) => shown)) {
        const { status, experiencer } = finding.assertion;
        say(`  ${finding.indicator}  ${finding.family}, ${status}, ${experiencer}: “${finding.quote.exact}”`);
      }
      for (const prompt of report.prompts) say(`  A review note is invited (${prompt.rule}): ${prompt.reason}`);
    },

    showPassage: () => choose('keeps her ID'),

    picturesInto: async (folder) => {
      say('\nScreenshots:');
      await shoot(folder, '1-case');

      for (const quote of ['keeps her ID', 'he takes all of it']) {
        await reviewer.choose(reviewer.card(quote));
        await reviewer.card(quote).getByRole('button', { name: /^Keep/ }).click();
      }
      await reviewer.panel.getByRole('tab', { name: 'Review note' }).click();
      await reviewer.panel.getByText('A2. ').first().waitFor();
      await shoot(folder, '2-note');
      await reviewer.panel.getByLabel('Disposition').fill('Ask the police for more');
      await reviewer.panel
        .getByLabel('Reasons for it')
        .fill('Who holds her papers and who takes the money is not answered in the file.');
      await reviewer.panel.getByText('Saved on this machine.').waitFor();
      await reviewer.panel.getByLabel('Disposition').scrollIntoViewIfNeeded();
      await shoot(folder, '3-note-decision');
      await reviewer.panel.getByRole('tab', { name: 'Passages' }).click();

      await reviewer.goto(`/county/cases/24-CR-01272?tab=statements`);
      await reviewer.read();
      await shoot(folder, '4-nothing-listed');

      await reviewer.goto(`/county/cases/${charging}?tab=attachments`);
      const panel = await reviewer.read();
      const coverage = panel.locator('.coverage[data-state]');
      await coverage.locator('summary').click();
      await shoot(folder, '5-read-in-part');

      await reviewer.goto('/county/attachments/field-card');
      await reviewer.clickIndicia();
      await panel.getByRole('heading', { name: /could not be read|did not finish/ }).waitFor();
      await shoot(folder, '6-not-readable');

      await reviewer.openCase('05NX2207324');
      await reviewer.read();
      await choose('locked from the outside');
      await shoot(folder, '7-another-office');
    },
  };
};

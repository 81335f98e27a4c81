import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseSystem, startCaseSystem } from '../support/case-system/server';
import { Reviewer } from '../support/reviewer';
import { until } from '../support/until';

const reasons = 'No charge while the question of force is open.';

describe('a charging document, from the click to the note of the day before', () => {
  let system: CaseSystem;
  let profile: string;
  let reviewer: Reviewer;

  beforeAll(async () => {
    system = await startCaseSystem();
    profile = mkdtempSync(join(tmpdir(), 'indicia-profile-'));
    reviewer = await Reviewer.start({ system, profile });
    await reviewer.openCase('24-CR-01187');
  });

  afterAll(async () => {
    await reviewer.close();
    await system.close();
    rmSync(profile, { recursive: true, force: true });
  });

  it('is marked where it says that somebody else holds her papers, after one click', async () => {
    await reviewer.read();
    await reviewer.sees('keeps her ID');
    await reviewer.card('keeps her ID').waitFor();
    expect(await reviewer.panel.locator('.coverage').first().innerText()).toContain('Read 1 of 1');
  });

  it('invites a note, calmly, with the passages it rests on', async () => {
    const invitation = reviewer.panel.getByRole('region', { name: 'A review note is invited' });
    expect(await invitation.innerText()).toContain('keeps her ID');
    expect(await invitation.innerText()).toMatch(/prove nothing/);
  });

  it('names the person under review as the report does', async () => {
    expect(await reviewer.panel.locator('.under-review').innerText()).toMatch(/TENNANT, Marisol/i);
  });

  it('is scrolled to the passage that is chosen in the list', async () => {
    const inView = (): Promise<boolean> =>
      reviewer.page.evaluate(() => {
        const found = [...document.querySelectorAll('p')].find((paragraph) =>
          paragraph.textContent?.includes('keeps her ID'),
        );
        const box = found?.getBoundingClientRect();
        return box !== undefined && box.bottom > 0 && box.top < innerHeight;
      });
    await reviewer.page.evaluate(() => scrollTo(0, 0));
    expect(await inView()).toBe(false);
    const card = reviewer.card('keeps her ID');
    await reviewer.choose(card);
    await card.getByRole('button', { name: 'Go to passage' }).click();
    await until('the passage is in view', inView);
  });

  it('lets a click on a passage in the page choose it in the list', async () => {
    const place = await reviewer.page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf('she made her quota') ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 'she made her quota'.length);
        range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
        const { right, bottom, height } = [...range.getClientRects()].at(-1)!;
        return { x: right - 8, y: bottom - height / 2 };
      }
      return null;
    });
    if (!place) throw new Error('the report does not hold the words');
    await reviewer.page.mouse.click(place.x, place.y);
    await until('the card is the current one', async () =>
      (await reviewer.panel.locator('article[aria-current=true]').innerText()).includes('quota'),
    );
  });

  it('takes what the reviewer keeps and sets aside, and paints what is set aside no longer', async () => {
    const kept = reviewer.card('keeps her ID');
    await reviewer.choose(kept);
    await kept.getByRole('button', { name: /^Keep/ }).click();
    await expect.poll(() => kept.textContent()).toContain('Kept');

    const aside = reviewer.card('quota');
    await reviewer.choose(aside);
    await aside.getByRole('button', { name: /^Set aside/ }).click();
    await aside.getByRole('button', { name: /The file explains it in another way/ }).click();
    await expect.poll(() => aside.textContent()).toContain('Set aside');
    const quote = await aside.locator('mark').first().innerText();
    await reviewer.seesNot(quote);
  });

  it('takes a note with the kept quote, an answer, a disposition and reasons, and says that it is saved', async () => {
    const { panel } = reviewer;
    await panel.getByRole('tab', { name: 'Review note' }).click();
    await panel.getByText('A1. ').first().waitFor();
    const question = panel.locator('fieldset.question').first();
    await question.getByRole('radio', { name: /not in the file/i }).check();
    await panel.getByLabel('Disposition').fill('Ask the police for more');
    await panel.getByLabel('Reasons for it').fill(reasons);
    await panel.getByText('Saved on this machine.').waitFor();
    await panel.getByRole('heading', { name: 'Requests for information' }).waitFor();
  });

  it('has its note again after the browser was closed and opened', async () => {
    await reviewer.close();
    reviewer = await Reviewer.start({ system, profile });
    await reviewer.openCase('24-CR-01187');
    const panel = await reviewer.read();
    await expect.poll(() => reviewer.card('keeps her ID').textContent()).toContain('Kept');
    await panel.getByRole('tab', { name: 'Review note' }).click();
    await expect.poll(() => panel.getByLabel('Reasons for it').inputValue()).toBe(reasons);
    expect(await panel.getByLabel('Disposition').inputValue()).toBe('Ask the police for more');
    expect(await panel.locator('.note').innerText()).toContain('keeps her ID');
  });

  it('can be taken along as Markdown with the quote, the hash and what was read', async () => {
    const { panel } = reviewer;
    const download = panel.waitForEvent('download');
    await panel.getByRole('button', { name: 'Save as Markdown' }).click();
    const stream = await (await download).createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    expect(text).toContain('keeps her ID');
    expect(text).toContain(reasons);
    expect(text).toMatch(/[0-9a-f]{64}/);
    expect(text).toMatch(/Read.{0,6} 1 of 1/);
  });
});

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { Seeded } from '../../src/training/seeded';
import { chromeBuild, launchChromium } from '../support/chromium';

export interface Killed {
  readonly rounds: number;
  /** Rounds in which the note came back without what the panel had said was saved. */
  readonly lost: number;
  /** Rounds in which the note came back as something that was never typed, or could not be read. */
  readonly halfWritten: number;
  /** How often the browser ended between two letters that both were saved already. */
  readonly whileSaving: number;
}

const report =
  'INCIDENT REPORT\nDefendant: Marisol Tennant\nShe said that he keeps her ID and that she made her quota.';

/** Processes that this program started: those of a browser on this profile. */
const processesOf = (profile: string): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(`--user-data-dir=${profile}`);
      } catch {
        return false;
      }
    })
    .map(Number);

const openNote = async (panel: Page): Promise<string> => {
  await panel.getByRole('group').locator('summary').first().waitFor({ state: 'attached' });
  await panel.locator('details.paste').evaluate((details: HTMLDetailsElement) => {
    details.open = true;
  });
  await panel.locator('details.paste textarea').fill(report);
  await panel.locator('details.paste button[type=submit]').click();
  await panel.getByRole('tab', { name: 'Review note' }).click();
  const reasons = panel.getByLabel('Reasons for it');
  await reasons.waitFor();
  return reasons.inputValue();
};

/** Types into a note and kills the browser in the middle, again and again; each time the note must be there, whole. */
export const killWhileSaving = async (
  rounds: number,
  say: (line: string) => void,
  build = chromeBuild,
): Promise<Killed> => {
  const profile = mkdtempSync(join(tmpdir(), 'indicia-kill-'));
  const random = new Seeded(20261121);
  let [lost, halfWritten, whileSaving] = [0, 0, 0];
  let typed: readonly string[] = [''];
  let acknowledged = '';
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const chromium = await launchChromium({ profile, build });
      const panel = await chromium.context.newPage();
      await panel.goto(`chrome-extension://${chromium.extensionId}/sidepanel.html`);
      const found = await openNote(panel);
      if (!typed.includes(found)) halfWritten += 1;
      if (typed.indexOf(found) < typed.indexOf(acknowledged)) lost += 1;
      if (round === rounds) {
        await chromium.close();
        break;
      }
      const values = [found];
      acknowledged = found;
      const reasons = panel.getByLabel('Reasons for it');
      let killed = false;
      const end = pause(100 + (random.next() % 1_400)).then(() => {
        killed = true;
        for (const id of processesOf(profile)) {
          try {
            process.kill(id, 'SIGKILL');
          } catch {
            // It ended with its parent.
          }
        }
      });
      try {
        for (let word = 0; !killed; word += 1) {
          const next = `Round ${round}, sentence ${word}: ${'no charge while force is open. '.repeat(1 + (word % 40))}`;
          values.push(next);
          await reasons.fill(next);
          // A choice is saved at once, typing after a pause: both are in the way of the kill.
          if (word % 3 === 0) await panel.getByLabel('Disposition').fill(`Open ${word}`);
          const saved = panel.getByText('Saved on this machine.');
          if (word % 2 === 0) await saved.waitFor({ timeout: 3_000 });
          if (await saved.isVisible()) acknowledged = next;
        }
      } catch {
        // The page is gone, as it should be.
      }
      await end;
      if (acknowledged !== values.at(-1)) whileSaving += 1;
      typed = values;
      await chromium.close().catch(() => undefined);
      if ((round + 1) % 20 === 0) say(`${round + 1} of ${rounds}: ${lost} lost, ${halfWritten} half-written`);
    }
    return { rounds, lost, halfWritten, whileSaving };
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
};

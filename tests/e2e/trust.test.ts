import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../support/axe';
import { begunRequests } from '../support/net-log';
import { Reviewer } from '../support/reviewer';

const phrase = 'four plain words together';
const quarry = 'The quarry words of this story.';

/** Everything in the extension's IndexedDB and storage, binary as text, as the page itself can read it. */
const everythingKept = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const kept: unknown[] = [
      await chrome.storage.local.get(null),
      await chrome.storage.sync.get(null),
      { ...localStorage },
      await caches.keys(),
    ];
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((done) => {
        const asked = indexedDB.open(name!);
        asked.onsuccess = () => done(asked.result);
      });
      for (const table of db.objectStoreNames)
        kept.push(
          table,
          await new Promise((done) => {
            const asked = db.transaction(table).objectStore(table).getAll();
            asked.onsuccess = () => done(asked.result);
          }),
        );
      db.close();
    }
    return JSON.stringify(kept, (_key, value: unknown) =>
      value instanceof ArrayBuffer || ArrayBuffer.isView(value)
        ? String.fromCharCode(...new Uint8Array(value instanceof ArrayBuffer ? value : value.buffer))
        : value,
    );
  });

describe('what an office’s security people ask, in Chromium', () => {
  let folder: string;
  let reviewer: Reviewer;
  let panel: Page;
  let options: Page;
  let closed = false;
  let origin: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'indicia-trust-'));
    reviewer = await Reviewer.start({
      profile: join(folder, 'profile'),
      switches: [`--log-net-log=${join(folder, 'net.json')}`],
    });
    origin = reviewer.system.origin;
    await reviewer.openCase('24-CR-01187');
    panel = await reviewer.read();
  });

  afterAll(async () => {
    if (!closed) await reviewer.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('a note at rest holds no word of itself, no title, no name, no address and no hash in the open', async () => {
    await panel.getByRole('tab', { name: 'Review note' }).click();
    await panel.getByLabel('Reasons for it').fill(quarry);
    await panel.getByText('Saved on this machine.').waitFor();
    const kept = await everythingKept(panel);
    expect(kept).toContain('"revision":');
    for (const open of ['quarry', 'keeps her ID', 'TENNANT', '24-CR-01187', origin]) expect(kept).not.toContain(open);
  });

  it('nothing at all is kept in storage that browsers copy to other machines', async () => {
    expect(await panel.evaluate(() => chrome.storage.sync.get(null))).toEqual({});
  });

  it('text is never made code in a page of Indicia, whichever library tries', async () => {
    // In a task of the page's own: what a test evaluates directly is exempt from the page's policy.
    const tried = await panel.evaluate(
      () =>
        new Promise<string>((resolve) => {
          setTimeout(() => {
            try {
              resolve(String(new Function('return 1')()));
            } catch (error) {
              resolve(error instanceof EvalError ? 'refused' : String(error));
            }
          });
        }),
    );
    expect(tried).toBe('refused');
  });

  it('the log says what was done, without a word of it, and is whole', async () => {
    options = await reviewer.chromium.context.newPage();
    await options.goto(`chrome-extension://${reviewer.chromium.extensionId}/options.html`);
    await options.getByRole('button', { name: 'Check the log' }).click();
    await options.getByText(/^Whole: \d+ lines/).waitFor();
    const download = options.waitForEvent('download');
    await options.getByRole('button', { name: 'Save the log' }).click();
    const chunks: Buffer[] = [];
    for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer);
    const log = Buffer.concat(chunks).toString('utf8');
    expect(log).toContain('"act":"document-read"');
    expect(log).toContain('"act":"note-changed"');
    for (const word of ['quarry', 'TENNANT', 'keeps']) expect(log).not.toContain(word);
  });

  it('the options have no violation that axe finds', async () => {
    expect(await violations(options)).toEqual([]);
  });

  it('under a passphrase the open panel locks at once, and opens again with the note in it', async () => {
    await options.getByRole('button', { name: 'Set the passphrase' }).click();
    await options.getByLabel('New passphrase').fill(phrase);
    await options.getByLabel('The same again').fill(phrase);
    expect(await violations(options)).toEqual([]);
    await options.getByRole('button', { name: 'Set the passphrase' }).click();
    await options.getByText(/^([2-9A-Z]{4}-){7}[2-9A-Z]{4}$/).waitFor();
    expect(await violations(options)).toEqual([]);
    await options.getByRole('button', { name: 'I have it on paper' }).click();
    await options.getByRole('button', { name: 'Lock now' }).click();
    await panel.getByRole('heading', { name: 'Notes are locked' }).waitFor();
    expect(await panel.locator('body').innerText()).not.toContain('keeps her ID');
    expect(await violations(panel)).toEqual([]);
    await panel.getByLabel('Passphrase').fill('not these words');
    await panel.getByRole('button', { name: 'Unlock' }).click();
    await panel.getByText('That is not the passphrase').waitFor();
    await panel.getByLabel('Passphrase').fill(phrase);
    await reviewer.page.bringToFront();
    await panel.getByRole('button', { name: 'Unlock' }).click();
    await panel.getByRole('tab', { name: 'Review note' }).click();
    await expect.poll(() => panel.getByLabel('Reasons for it').inputValue()).toBe(quarry);
  });

  it('one document is erased with everything kept of it', async () => {
    await options.reload();
    await options.getByRole('button', { name: /^Erase: / }).click();
    await options.getByRole('button', { name: 'Erase for good' }).click();
    await options
      .getByText(/: erased, \d+ record/)
      .first()
      .waitFor();
    await options.getByText('No note is kept.').waitFor();
  });

  it('everything is erased, and the places where something could be left are looked at', async () => {
    await panel.close();
    await options.getByRole('button', { name: 'Erase everything' }).click();
    await options.getByRole('button', { name: 'Erase everything now' }).click();
    await options.getByText('Nothing is left: no database, no stored value, no cache.').waitFor();
  });

  it('nothing was asked of any machine but the case system, by pages, service worker or content script', async () => {
    closed = true;
    await reviewer.close();
    const begun = begunRequests(join(folder, 'net.json'));
    expect(
      begun.some(({ url }) => url.startsWith(origin)),
      'the recording works',
    ).toBe(true);
    const local = /^(chrome|chrome-extension|data|blob|about):/;
    const hosts = [origin, origin.replace('localhost', '127.0.0.1')];
    // What Chromium asks of its maker for itself, in which no page and no extension has a part.
    const own = /^https?:\/\/([a-z-]+\.)*(googleapis|google|gvt1|gstatic)\.com\//;
    const elsewhere = begun
      .filter(({ url }) => !local.test(url) && !hosts.some((host) => url.startsWith(host)))
      .filter(({ url, initiator }) => !(initiator === 'not an origin' && own.test(url)));
    expect(elsewhere).toEqual([]);
    expect(begun.filter(({ url, initiator }) => initiator.startsWith('chrome-extension:') && !local.test(url))).toEqual(
      [],
    );
  });
});

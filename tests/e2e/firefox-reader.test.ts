import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleDocument } from '../support/documents/library';
import { type Firefox, launchFirefox } from '../support/firefox';
import { pdfOf } from '../support/pdf-pages';
import { drawnWords, pdfOfPictures } from '../support/scanned-pdf';
import { until } from '../support/until';

const told =
  'She stated that her boss took her passport the day she arrived and keeps it in the safe at the restaurant. ' +
  'She is not allowed to leave the house alone. The officer photographed the room and wrote this report the same evening.';

const painted = `return [...CSS.highlights].filter(([name]) => name.startsWith(args[0])).flatMap(([, ranges]) =>
  [...ranges].map(({ startContainer, startOffset, endOffset }) => startContainer.data.slice(startOffset, endOffset))).join(' ')`;

describe('the reader in Firefox', () => {
  let firefox: Firefox;
  let folder: string;
  let reader: string;

  const choose = async (name: string, bytes: Uint8Array | string): Promise<void> => {
    writeFileSync(join(folder, name), bytes);
    await firefox.type('//input[@type="file"]', join(folder, name));
  };
  const shows = (words: string): Promise<unknown> =>
    until(`the page shows “${words}”`, async () => (await firefox.text()).includes(words), 60_000);
  const marked = async (name: string): Promise<string> => (await firefox.marionette.inPage(painted, name)) as string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'reader-'));
    firefox = await launchFirefox();
    await firefox.goto(`${firefox.extension}/reader.html`);
    await firefox.click('//button[.="Understood"]');
    reader = await firefox.here();
  });

  afterAll(async () => {
    await firefox?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('opens a PDF, lists its passages and marks the one that is asked for', async () => {
    await choose('complaint.pdf', await pdfOf([sampleDocument('courier-complaint').source]));
    await shows('swear an oath');
    await firefox.click('//button[contains(@class, "passage")][contains(., "swear an oath")]');
    await until('it is painted', async () => (await marked('ndx-s')).includes('swear an oath'));
  });

  it('speaks with the panel, which goes to a passage of the document in front', async () => {
    const tab = await firefox.tab();
    await firefox.newTab();
    await firefox.goto(`${firefox.extension}/sidepanel.html?tab=${tab}`);
    await shows('complaint.pdf');
    await firefox.click('//article[.//mark[contains(., "did not let her out")]]//h3');
    await firefox.click('//article[@aria-current="true"]//button[starts-with(normalize-space(.), "Go to passage")]');
    await firefox.goToTab(reader);
    await until('the passage is chosen', async () => (await marked('ndx-s')).includes('did not let her out'));
  });

  it('recognises text in a scan without a network', async () => {
    const picture = (await firefox.marionette.inPage(`return (${drawnWords})(args[0])`, told)) as string;
    await choose('scan.pdf', await pdfOfPictures([picture]));
    await shows('1 page is a picture and was not read.');
    await firefox.click('//button[contains(@class, "primary")][.="Recognise text"]');
    await shows('of 100 sure');
    await shows('took her passport');
  });

  it('says what to do with a file that it cannot read', async () => {
    await choose('broken.pdf', '%PDF-1.7 nothing more');
    await shows('broken.pdf could not be opened');
    expect(await firefox.text()).toContain('nothing can be said about what the document holds');
  });
});

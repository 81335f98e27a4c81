import { readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionAssets } from '../../src/cli/extension-assets';
import { findBrowser } from '../support/browsers';
import { sampleDocument } from '../support/documents/library';
import { twoColumnAffidavit } from '../support/pdf/affidavit';
import { discoveryBundle } from '../support/pdf/bundle';
import { incidentForm } from '../support/pdf/incident-form';
import { openPdf } from '../support/pdf/open-pdf';
import { redactedPage } from '../support/pdf/redacted';

const text = sampleDocument('stash-house-affidavit').source;
const files: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  'bundle.pdf': () => discoveryBundle({ pages: 4, text }),
  'affidavit.pdf': () => twoColumnAffidavit(text.slice(0, 1_500), text.slice(1_500, 3_000)),
  'form.pdf': () => incidentForm([{ label: 'Suspect', value: 'DRAY, Ilse' }], text.slice(0, 1_500)),
  'redacted.pdf': () => redactedPage('black box over it'),
  'note.rtf': async () =>
    new TextEncoder().encode("{\\rtf1\\ansi\\ansicpg1252 Caf\\'e9 \\u8217?s {\\v gone}end.\\par Two}"),
  'page.html': async () => new TextEncoder().encode('<h1>Facts</h1><p>He kept <b>the key</b>.</p><ul><li>a<li>b</ul>'),
  'latin.txt': async () => Uint8Array.of(0x93, 0x43, 0x61, 0x66, 0xe9, 0x94, 0x0a, 0x0a, 0x65, 0x6e, 0x64),
};

let server: Server;
let browser: Browser;
let page: Page;
const served = new Map<string, Uint8Array>();

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'documents-'));
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      lib: {
        entry: fileURLToPath(new URL('documents/page.ts', import.meta.url)),
        formats: ['es'],
        fileName: () => 'page.js',
      },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  served.set('/page.js', readFileSync(join(folder, 'page.js')));
  served.set('/', new TextEncoder().encode('<!doctype html><script type="module" src="/page.js"></script>'));
  for (const { absoluteSrc, relativeDest } of extensionAssets())
    served.set(`/${relativeDest}`, readFileSync(absoluteSrc));
  for (const [name, make] of Object.entries(files)) served.set(`/files/${name}`, await make());
  server = createServer((request, response) => {
    const path = request.url ?? '/';
    const found = served.get(path);
    const type = path === '/' ? 'text/html' : /js$/.test(path) ? 'text/javascript' : 'application/octet-stream';
    response.writeHead(found ? 200 : 404, { 'content-type': type }).end(found);
  }).listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  browser = await chromium.launch({
    executablePath: findBrowser('chromium') ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction(() => 'readFile' in globalThis);
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

describe('a file read in the browser and on the command line', () => {
  it.each(Object.keys(files))('%s gives the same text and the same stamps', async (name) => {
    const inBrowser = await page.evaluate(
      (one) =>
        (globalThis as unknown as { readFile(address: string, name: string): Promise<readonly string[]> }).readFile(
          `/files/${one}`,
          one,
        ),
      name,
    );
    const file = await openPdf(Uint8Array.from(served.get(`/files/${name}`)!), {}, name);
    const { pages } = await file.read();
    await file.close();
    expect(pages.map((one) => one.text).join('').length).toBeGreaterThan(10);
    expect(inBrowser).toEqual([...pages.map((one) => one.text), ...pages.map(({ bates }) => bates ?? '')]);
  });
});

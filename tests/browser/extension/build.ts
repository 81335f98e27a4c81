import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Builds an extension of the real page and background code with a double in place of engine and lexicon. */
export async function buildTestExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'page-layer-'));
  await bundle('background', folder, 'background.js');
  await bundle('page', folder, 'case-page.js');
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'reader.html'), '<!doctype html><title>reader</title>');
  await writeFile(join(folder, 'sidepanel.html'), '<!doctype html><title>panel</title>');
  return folder;
}

const manifest = {
  manifest_version: 3,
  name: 'Page layer under test',
  version: '1',
  permissions: ['activeTab', 'contextMenus', 'scripting', 'storage', 'sidePanel'],
  optional_host_permissions: ['*://*/*'],
  background: { service_worker: 'background.js' },
  action: {},
  commands: { 'next-finding': { description: 'Next' }, 'previous-finding': { description: 'Previous' } },
  side_panel: { default_path: 'sidepanel.html' },
};

async function bundle(entry: string, folder: string, fileName: string): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: {
        entry: fileURLToPath(new URL(`${entry}.ts`, import.meta.url)),
        formats: ['iife'],
        name: 'entry',
        fileName: () => fileName,
      },
    },
  });
}

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { findBrowser } from './browsers';
import { chromeBuild } from './chromium';

const folders: Readonly<Record<string, string>> = {
  chromium: '/etc/chromium/policies/managed',
  'ungoogled-chromium': '/etc/chromium/policies/managed',
  chrome: '/etc/opt/chrome/policies/managed',
};

/** The id that Chromium gives an unpacked extension: from its path. */
export const unpackedId = (build = chromeBuild): string =>
  [...createHash('sha256').update(build.replace(/\/$/, '')).digest('hex').slice(0, 32)]
    .map((digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)))
    .join('');

/** Puts the office's settings where Chromium looks for them; null where this user may not. */
export const setChromiumPolicy = (settings: object): { remove(): void } | null => {
  const folder = folders[findBrowser('chromium')?.split('/').pop()?.replace('-browser', '') ?? ''];
  if (folder === undefined || process.getuid?.() !== 0) return null;
  const file = `${folder}/indicia-test-${process.pid}.json`;
  const made = !existsSync(folder);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [unpackedId()]: settings } } }));
  return { remove: () => rmSync(made ? folder : file, { recursive: true, force: true }) };
};

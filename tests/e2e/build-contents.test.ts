import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chromeBuild } from '../support/chromium';
import { firefoxBuild } from '../support/firefox';

const builds = [
  ['Chromium', chromeBuild],
  ['Firefox', firefoxBuild],
] as const;

const scripts = (build: string): readonly string[] =>
  readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(m?js|html|css)$/.test(path));

const read = (build: string, path: string): string => readFileSync(join(build, path), 'utf8');

describe.each(builds)('what the build for %s holds', (_name, build) => {
  it('names no host of a content network that a library would fall back to', () => {
    const hosts =
      /https?:\/\/(?:[a-z0-9-]+\.)*(?:jsdelivr\.net|unpkg\.com|cdnjs\.cloudflare\.com|esm\.sh|skypack\.dev|googleapis\.com|gstatic\.com)/g;
    const wrong = scripts(build).flatMap((path) =>
      (read(build, path).match(hosts) ?? []).map((host) => `${path}: ${host}`),
    );
    expect(wrong, 'give the library its own files’ addresses, and take the default out of the build').toEqual([]);
  });

  it('makes no code from text', () => {
    // Pages are held to it by their policy (a test in trust.test.ts tries); the script in somebody's page only by this.
    expect(JSON.parse(read(build, 'manifest.json')).content_security_policy.extension_pages).not.toMatch(
      /'unsafe-eval'|script-src[^;]*'unsafe-inline'/,
    );
    const wrong = ['background.js', ...scripts(build).filter((path) => path.startsWith('content-scripts'))].flatMap(
      (path) => (read(build, path).match(/\beval\(|\bnew Function\(/g) ?? []).map((made) => `${path}: ${made}`),
    );
    expect(wrong).toEqual([]);
  });

  it('stays out of private windows', () => {
    expect(JSON.parse(read(build, 'manifest.json')).incognito).toBe('not_allowed');
  });
});

it('describes the office’s settings to Chromium', () => {
  const { storage } = JSON.parse(read(chromeBuild, 'manifest.json'));
  expect(JSON.parse(read(chromeBuild, storage.managed_schema)).type).toBe('object');
});

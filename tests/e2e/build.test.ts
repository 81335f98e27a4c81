import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chromeBuild } from '../support/chromium';
import { firefoxBuild } from '../support/firefox';

interface Manifest {
  readonly manifest_version: number;
  readonly name: string;
  readonly permissions: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly content_scripts?: readonly unknown[];
  readonly content_security_policy: { readonly extension_pages: string };
  readonly browser_specific_settings?: {
    readonly gecko: {
      readonly id: string;
      readonly strict_min_version: string;
      readonly data_collection_permissions: object;
    };
  };
}

const manifestOf = (build: string): Manifest =>
  JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8')) as Manifest;

const files = (build: string): readonly string[] =>
  readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(js|html|css)$/.test(path));

const builds = [
  ['Chromium', chromeBuild, ['activeTab', 'contextMenus', 'scripting', 'sidePanel', 'storage']],
  ['Firefox', firefoxBuild, ['activeTab', 'contextMenus', 'scripting', 'storage']],
] as const;

describe.each(builds)('the build for %s', (_name, build, permissions) => {
  it('asks for exactly the permissions it needs, and for no site', () => {
    const manifest = manifestOf(build);
    expect(manifest.manifest_version).toBe(3);
    expect([...manifest.permissions].sort()).toEqual(permissions);
    expect(manifest.host_permissions ?? [], 'sites are asked for one by one, as optional permissions').toEqual([]);
    expect(manifest.content_scripts ?? [], 'register the content script at run time').toEqual([]);
  });

  it('lets its pages load nothing from anywhere else', () => {
    const policy = manifestOf(build).content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval'(?<!wasm-unsafe-eval')/);
  });

  it('keeps the content script under 96 kB and without compromise', () => {
    const script = readFileSync(join(build, 'case-page.js'), 'utf8');
    expect(Buffer.byteLength(script), 'move what the page does not need into the background').toBeLessThan(96_000);
    expect(script).not.toMatch(/compromise|#PastTense|conjugate/);
  });

  it('names no address that a script could load or send to', () => {
    const wrong = files(build).flatMap((path) => {
      const addresses = readFileSync(join(build, path), 'utf8').match(
        /(?:fetch|import|importScripts|src=|href=)\(?\s*["'`]https?:\/\/[^"'`]+/g,
      );
      return addresses ? [`${path}: ${addresses[0]}`] : [];
    });
    expect(wrong).toEqual([]);
  });
});

it('the build for Firefox says that it collects nothing', () => {
  const gecko = manifestOf(firefoxBuild).browser_specific_settings?.gecko;
  expect(gecko?.data_collection_permissions).toEqual({ required: ['none'] });
  expect(Number.parseInt(gecko?.strict_min_version ?? '0', 10)).toBeGreaterThanOrEqual(140);
});

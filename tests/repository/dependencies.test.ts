import { describe, expect, it } from 'vitest';
import { readSource } from './source-files';

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(readSource('package.json')) as Readonly<Record<string, Readonly<Record<string, string>>>>;
const packages = Object.entries(
  (JSON.parse(readSource('package-lock.json')) as { readonly packages: Readonly<Record<string, Locked>> }).packages,
).filter(([path]) => path !== '');

const allowed = new Set([
  'MIT',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  // As free as MIT: MIT without its notice, zlib's own, and the two-clause BSD as one package of mammoth's writes it.
  'MIT-0',
  'Zlib',
  'BSD',
  // Fonts: free to embed and to ship.
  'OFL-1.1',
]);
const allowedForTools = new Set([...allowed, 'MPL-2.0']);

const licensed = (license: string | undefined, list: ReadonlySet<string>): boolean =>
  (license ?? '')
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((one) => one.split(' AND ').every((each) => list.has(each.trim())));

describe('the dependencies', () => {
  it('are pinned exactly', () => {
    const loose = ['dependencies', 'devDependencies', 'overrides']
      .flatMap((kind) => Object.entries(manifest[kind] ?? {}))
      .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose, 'write the exact version in package.json').toEqual([]);
  });

  it('are locked with a checksum and without an address to download from', () => {
    const addressed = packages.filter(([, locked]) => locked.resolved !== undefined).map(([path]) => path);
    expect(addressed, 'keep .npmrc, delete package-lock.json and install again').toEqual([]);
    const unchecked = packages.filter(([, locked]) => locked.integrity === undefined).map(([path]) => path);
    expect(unchecked, 'install again: every locked package carries its integrity').toEqual([]);
  });

  it('are locked for every platform, so that npm ci installs them anywhere', () => {
    const locked = new Set(packages.map(([path]) => path));
    const missing = packages.flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !locked.has(`node_modules/${name}`) && !locked.has(`${path}/node_modules/${name}`),
      ),
    );
    expect(
      missing,
      'npm ci refuses such a lock: pin a version whose packages can all be found, and lock again',
    ).toEqual([]);
  });

  it('carry licences that Indicia may ship, and tools licences that it may use', () => {
    const wrong = packages
      .filter(([, locked]) => !licensed(locked.license, locked.dev ? allowedForTools : allowed))
      .map(([path, locked]) => `${path}: ${locked.license}`);
    expect(wrong, 'choose another package, or ask for the licence to be allowed in src/DECISIONS.md').toEqual([]);
  });

  it('that the product ships are the few it says', () => {
    expect(
      Object.keys(manifest.dependencies ?? {}).sort(),
      'a new dependency is a decision: record it in src/DECISIONS.md first',
    ).toEqual(
      Object.keys(manifest.dependencies ?? {})
        .filter((name) => readSource('src/DECISIONS.md').includes(name))
        .sort(),
    );
  });
});

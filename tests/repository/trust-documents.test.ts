import { describe, expect, it } from 'vitest';
import { dependencyReasons } from '../../src/cli/dependency-reasons';
import { dependencyTable } from '../../src/cli/dependency-table';
import { exampleSettings, policyFiles } from '../../src/cli/policy-files';
import { billOfMaterials } from '../../src/cli/sbom';
import { shippedPackages } from '../../src/cli/shipped-packages';
import { trustPage } from '../../src/cli/trust-page';
import { trustPromises } from '../../src/cli/trust-promises';
import { policyKeys, readPolicy } from '../../src/policy/policy';
import { readSource, repositoryFiles, root } from './source-files';

const packages = shippedPackages(root);

describe('the Trust page', () => {
  const held = Object.values(trustPromises)
    .flat()
    .flatMap(({ tests }) => tests);

  it.each(held)('names a test that is there: %s · %s', (file, name) => {
    const quoted = [`'${name}'`, `\`${name}\``, `"${name}"`];
    expect(
      quoted.some((one) => readSource(file).includes(one)),
      'rename it in src/cli/trust-promises.ts',
    ).toBe(true);
  });

  it('is what the tests’ names make it', () => {
    expect(readSource('.github/docs/TRUST.md'), 'npm run docs').toBe(trustPage());
  });
});

describe('the ready policy files', () => {
  const files = Object.entries(policyFiles());

  it.each(files)('%s is what the settings make it, with every key', (name, text) => {
    expect(readSource(`.github/policies/${name}`), 'npm run docs').toBe(text);
    expect(policyKeys.filter((key) => !text.includes(key))).toEqual([]);
  });

  it('set values that Indicia takes', () => {
    expect(readPolicy(exampleSettings)).toEqual({ policy: exampleSettings, refused: [] });
  });

  it('that are JSON hold the same settings', () => {
    const parse = (name: string) => JSON.parse(readSource(`.github/policies/${name}`));
    expect(parse('linux-chrome-edge-chromium.json')['3rdparty'].extensions.EXTENSION_ID).toEqual(exampleSettings);
    expect(Object.values(parse('firefox-policies.json').policies['3rdparty'].Extensions)).toEqual([exampleSettings]);
  });
});

describe('the bill of materials', () => {
  it('lists every package that the product ships, with its checksum', () => {
    const bom = JSON.parse(billOfMaterials('0.1.0', packages)) as {
      readonly components: readonly {
        readonly name: string;
        readonly hashes: readonly { readonly content: string }[];
      }[];
    };
    const { dependencies } = JSON.parse(readSource('package.json')) as { readonly dependencies: object };
    const names = bom.components.map(({ name }) => name);
    expect(Object.keys(dependencies).filter((name) => !names.includes(name))).toEqual([]);
    expect(bom.components.filter(({ hashes }) => !/^[0-9a-f]{128}$/.test(hashes[0]?.content ?? ''))).toEqual([]);
  });

  it('is the same for the same packages', () => {
    expect(billOfMaterials('0.1.0', packages)).toBe(billOfMaterials('0.1.0', packages));
  });

  it('stands as a table in the documents, each package with its reason', () => {
    expect(readSource('.github/docs/DEPENDENCIES.md'), 'npm run docs').toBe(dependencyTable(packages));
    const named = packages.filter(({ direct }) => direct).map(({ name }) => name);
    expect(
      named.filter((name) => !dependencyReasons[name]),
      'src/cli/dependency-reasons.ts',
    ).toEqual([]);
  });
});

describe('the documents that an office needs', () => {
  it.each([
    '.github/SECURITY.md',
    '.github/PRIVACY.md',
    '.github/ACCESSIBILITY.md',
    '.github/docs/ADMIN.md',
    '.github/docs/BUNDLE.md',
    '.github/docs/STORE.md',
  ])('%s is there, and every link in it leads somewhere', (path) => {
    const text = readSource(path);
    const folder = path.slice(0, path.lastIndexOf('/'));
    const files = new Set(repositoryFiles());
    const dead = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
      .map(([, target = '']) => new URL(target, `file:///${folder}/`).pathname.slice(1))
      .filter(
        (target) => !files.has(target) && ![...files].some((file) => file.startsWith(`${target.replace(/\/$/, '')}/`)),
      );
    expect(dead).toEqual([]);
  });

  it('the admin guide explains every key', () => {
    const guide = readSource('.github/docs/ADMIN.md');
    expect(policyKeys.filter((key) => !guide.includes(`\`${key}\``))).toEqual([]);
  });
});

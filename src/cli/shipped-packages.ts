import { readFileSync } from 'node:fs';

/** A package that is in the product or in a package that is. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** SHA-512 of the package as it was downloaded, hexadecimal. */
  readonly sha512: string;
  /** Named in package.json, not only needed by another. */
  readonly direct: boolean;
}

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly integrity?: string;
}

/** What the lockfile says is shipped, by name; without the native parts that only Node would use. */
export const shippedPackages = (root: string): readonly ShippedPackage[] => {
  const read = (name: string): unknown => JSON.parse(readFileSync(`${root}/${name}`, 'utf8'));
  const { dependencies } = read('package.json') as { readonly dependencies: Readonly<Record<string, string>> };
  const { packages } = read('package-lock.json') as { readonly packages: Readonly<Record<string, Locked>> };
  return Object.entries(packages)
    .filter(([path, { dev, optional }]) => path !== '' && !dev && !optional)
    .map(([path, { version = '', license = '', integrity = '' }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license,
      sha512: Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex'),
      direct: path.slice('node_modules/'.length) in dependencies,
    }))
    .toSorted((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
};

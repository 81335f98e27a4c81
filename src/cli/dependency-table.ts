import { dependencyReasons } from './dependency-reasons';
import type { ShippedPackage } from './shipped-packages';

/** The page that lists what the product is made of: `.github/docs/DEPENDENCIES.md`. */
export const dependencyTable = (packages: readonly ShippedPackage[]): string => {
  const direct = packages.filter((each) => each.direct);
  const rest = packages.filter((each) => !each.direct);
  return [
    '# What Indicia is made of',
    '',
    'Made from `package.json` and `package-lock.json` by `npm run docs`; a test compares. The same list as CycloneDX, with',
    'the checksum of every package, is written by `npm run release`.',
    '',
    '| package | version | licence | why |',
    '|---|---|---|---|',
    ...direct.map(
      ({ name, version, licence }) => `| ${name} | ${version} | ${licence} | ${dependencyReasons[name] ?? ''} |`,
    ),
    '',
    '## What these need in turn',
    '',
    '| package | version | licence |',
    '|---|---|---|',
    ...rest.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`),
    '',
  ].join('\n');
};

import { type TrustPromise, trustPromises } from './trust-promises';

/** The Trust page: `.github/docs/TRUST.md`. */
export const trustPage = (promises: typeof trustPromises = trustPromises): string =>
  [
    '# Trust: each promise beside the test that holds it',
    '',
    'Made from the names of the tests by `npm run docs`; a test fails when a name here is no longer that of a test.',
    '`npm test` runs all of them. Long runs are started by hand (`npm run endure`); their last figures are in',
    '[SECURITY.md](../SECURITY.md).',
    '',
    ...Object.entries(promises).flatMap(([title, list]) => [
      `## ${title}`,
      '',
      ...list.flatMap(({ promise, tests }: TrustPromise) => [
        `**${promise}**`,
        '',
        ...tests.map(([file, name]) => `- ${name} · [\`${file}\`](../../${file})`),
        '',
      ]),
    ]),
  ].join('\n');

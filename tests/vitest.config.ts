import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { lexiconPlugin } from '../src/lexicon/vite-plugin';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  plugins: [lexiconPlugin()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'tests/{lexicon,corpus,repository,support,bench,documents}/**/*.test.ts'],
          testTimeout: 30_000,
          // Panel tests wait for real time; on a loaded machine one now and then misses its moment.
          retry: 1,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/{browser,e2e,targets}/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Real browsers on two busy cores now and then miss a moment; a fault fails twice.
          retry: 1,
          fileParallelism: false,
        },
      },
    ],
  },
});

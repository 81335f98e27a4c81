import { build } from 'wxt';

/** `tsx tests/support/build-again.ts FOLDER`: builds for Chromium from the same source into another folder. */
await build({ browser: 'chrome', outDir: process.argv[2] as string });

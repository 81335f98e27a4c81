import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { storedZip } from '../../src/cli/stored-zip';
import { chromeBuild } from '../support/chromium';

const zipOf = (build: string): Uint8Array =>
  storedZip(
    readdirSync(build, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(build, path)).isFile())
      .map((path) => ({ path, bytes: readFileSync(join(build, path)) })),
  );
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('the packed extension', () => {
  it('built twice are the same file, byte for byte', () => {
    const folder = mkdtempSync(join(tmpdir(), 'indicia-again-'));
    try {
      const { NODE_ENV: _, VITEST: __, ...env } = process.env;
      execFileSync('node_modules/.bin/tsx', ['tests/support/build-again.ts', folder], { env, stdio: 'pipe' });
      const again = join(folder, 'chrome-mv3');
      const differ = readdirSync(again, { recursive: true, encoding: 'utf8' })
        .filter((path) => statSync(join(again, path)).isFile())
        .filter((path) => sha256(readFileSync(join(again, path))) !== sha256(readFileSync(join(chromeBuild, path))));
      expect(differ).toEqual([]);
      expect(sha256(zipOf(again))).toBe(sha256(zipOf(chromeBuild)));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('is a zip file that another program reads', () => {
    const zip = Buffer.from(
      storedZip([
        { path: 'b/two.txt', bytes: Buffer.from('two') },
        { path: 'a.txt', bytes: Buffer.from('one') },
      ]),
    );
    expect(zip.subarray(0, 4).toString('latin1')).toBe('PK\x03\x04');
    expect(zip.readUInt16LE(zip.length - 22 + 10)).toBe(2);
    expect(zip.indexOf('a.txt')).toBeLessThan(zip.indexOf('b/two.txt'));
  });
});

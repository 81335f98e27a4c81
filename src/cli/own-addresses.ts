import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Content networks that libraries fall back to when nobody tells them where their files are. */
const networks = /https?:\/\/(?:cdn\.jsdelivr\.net|unpkg\.com|cdnjs\.cloudflare\.com)/g;

/** Takes those addresses out of a finished build, so that a forgotten setting fails here and asks nobody. */
export const takeOutNetworks = (build: string): void => {
  for (const name of readdirSync(build, { recursive: true, encoding: 'utf8' })) {
    if (!/\.m?js$/.test(name)) continue;
    const path = join(build, name);
    const text = readFileSync(path, 'utf8');
    const without = text.replace(networks, '');
    if (without !== text) writeFileSync(path, without);
  }
};

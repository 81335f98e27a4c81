import { existsSync, mkdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';

const folder = '/etc/firefox/policies';
const file = `${folder}/policies.json`;

/** Puts the office's settings where Firefox looks for them on Linux; null where this user may not, or an office did. */
export const setFirefoxPolicy = (settings: object): { remove(): void } | null => {
  if (process.getuid?.() !== 0 || existsSync(file)) return null;
  const made = !existsSync(folder);
  mkdirSync(folder, { recursive: true });
  const extensions = { 'indicia@indicia.example': settings };
  writeFileSync(file, JSON.stringify({ policies: { '3rdparty': { Extensions: extensions } } }));
  return {
    remove: () => {
      rmSync(file, { force: true });
      if (made) rmdirSync(folder);
    },
  };
};

import { existsSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { compile } from './compile';
import { readFiles } from './read-files';
import { printed } from './source-place';

const name = 'virtual:lexicon';
const resolved = `\0${name}`;

/**
 * Serves the compiled lexicon as `virtual:lexicon`. A lexicon with errors stops the build with their places and what to
 * do; while developing, a change in lexicons/ compiles it again and reloads.
 */
export function lexiconPlugin(): Plugin {
  let folder = resolve('lexicons');
  return {
    name: 'indicia-lexicon',
    configResolved(config) {
      folder = nearestLexicon(config.root) ?? folder;
    },
    resolveId(id) {
      return id === name ? resolved : null;
    },
    load(id) {
      if (id !== resolved) return null;
      this.addWatchFile(folder);
      const files = readFiles(folder);
      for (const { path } of files) this.addWatchFile(join(folder, path));
      const result = compile(files);
      if (!result.ok) {
        const list = result.failure.map((error) => printed({ ...error, file: join('lexicons', error.file) }));
        this.error(`The lexicon has errors:\n${list.join('\n')}`);
      }
      // A string to parse loads faster than the same object written as code.
      return `export const compiledLexicon = JSON.parse(${JSON.stringify(JSON.stringify(result.value))});`;
    },
    configureServer(server) {
      server.watcher.add(folder);
      const changed = (file: string): void => {
        if (!file.startsWith(folder + sep)) return;
        const module = server.moduleGraph.getModuleById(resolved);
        if (module) server.moduleGraph.invalidateModule(module);
        server.ws.send({ type: 'full-reload' });
      };
      for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, changed);
    },
  };
}

/** The lexicons folder of the project that `from` lies in. */
function nearestLexicon(from: string): string | undefined {
  for (let at = resolve(from); ; at = dirname(at)) {
    const folder = join(at, 'lexicons');
    if (existsSync(join(folder, 'families.yaml'))) return folder;
    if (at === dirname(at)) return undefined;
  }
}

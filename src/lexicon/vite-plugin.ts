import { existsSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import type { Result } from '../model/failure';
import { readCatalogue } from './catalogue';
import { compile } from './compile';
import { readCueWords } from './cue-words';
import { readFigures } from './figures-module';
import { readLaw } from './law-module';
import { readFiles } from './read-files';
import { type LexiconError, printed } from './source-place';
import type { SourceFile } from './yaml-source';

/** The modules that are served, with what each exports. */
const modules: Readonly<
  Record<string, (files: readonly SourceFile[], folder: string) => Result<object, readonly LexiconError[]>>
> = {
  'virtual:lexicon': (files) => {
    const compiled = compile(files);
    return compiled.ok ? { ok: true, value: { compiledLexicon: compiled.value } } : compiled;
  },
  'virtual:catalogue': readCatalogue,
  'virtual:jurisdictions': readLaw,
  'virtual:cue-words': readCueWords,
  'virtual:figures': readFigures,
};
const resolvedOf = (name: string): string => `\0${name}`;

/**
 * Serves the compiled lexicon as `virtual:lexicon`, and what people read of it as `virtual:catalogue`. A lexicon with
 * errors stops the build with their places and what to do; while developing, a change in lexicons/ compiles it again
 * and reloads.
 */
export function lexiconPlugin(): Plugin {
  let folder = resolve('lexicons');
  let serving = false;
  return {
    name: 'indicia-lexicon',
    configResolved(config) {
      folder = nearestLexicon(config.root) ?? folder;
      serving = config.command === 'serve';
    },
    resolveId(id) {
      return id in modules ? resolvedOf(id) : null;
    },
    load(id) {
      const make = modules[id.slice(1)];
      if (!id.startsWith('\0') || make === undefined) return null;
      const files = readFiles(folder);
      // A server takes watched files for imports of the module; it watches the folder by itself, below.
      if (!serving) for (const path of ['', ...files.map((file) => file.path)]) this.addWatchFile(join(folder, path));
      const result = make(files, folder);
      if (!result.ok) {
        const list = result.failure.map((error) => printed({ ...error, file: join('lexicons', error.file) }));
        this.error(`The lexicon has errors:\n${list.join('\n')}`);
      }
      // A string to parse loads faster than the same object written as code.
      const exported = Object.entries(result.value).map(
        ([name, value]) => `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`,
      );
      return exported.join('\n');
    },
    configureServer(server) {
      server.watcher.add(folder);
      const changed = (file: string): void => {
        if (!file.startsWith(folder + sep)) return;
        for (const name of Object.keys(modules)) {
          const module = server.moduleGraph.getModuleById(resolvedOf(name));
          if (module) server.moduleGraph.invalidateModule(module);
        }
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

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { build, type Rollup } from 'vite';
import { targets } from './installed';
import { asHtml, tenPages } from './seeds';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
};

export interface TargetSite {
  /** The page of a target. `%seeds%` in it stands for the report as paragraphs. */
  url(name: string): string;
  close(): Promise<void>;
}

/** Serves the pages of tests/targets/pages, the packages as they are, and bundles of the entries beside the pages. */
export async function startTargets(): Promise<TargetSite> {
  const pdf = await tenPages();
  const bundles = new Map<string, Promise<string>>();
  const answer = async (path: string): Promise<Buffer | string | null> => {
    if (path === '/statement.pdf') return pdf;
    if (path.startsWith('/bundle/')) {
      const name = path.slice('/bundle/'.length).replace(/\.js$/, '');
      const code = bundles.get(name) ?? bundleOf(name);
      bundles.set(name, code);
      return code;
    }
    const file = normalize(path);
    if (file.startsWith('/packages/'))
      return readFile(join(targets, 'node_modules', file.slice('/packages/'.length))).catch(() => null);
    if (file.startsWith('/product/'))
      return readFile(join(targets, '../../node_modules', file.slice('/product/'.length))).catch(() => null);
    const page = await readFile(join(targets, 'pages', `${file}.html`), 'utf8').catch(() => null);
    return page?.replaceAll('%seeds%', asHtml) ?? null;
  };
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://local').pathname);
    const body = await answer(path);
    if (body === null) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': types[extname(path)] ?? types['.html'] }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (name) => `http://127.0.0.1:${port}/${name}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function bundleOf(name: string): Promise<string> {
  const [built] = (await build({
    root: targets,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: join(targets, 'pages', `${name}.js`), formats: ['es'], fileName: name },
      rollupOptions: { output: { codeSplitting: false } },
    },
  })) as Rollup.RollupOutput[];
  return built!.output[0].code;
}

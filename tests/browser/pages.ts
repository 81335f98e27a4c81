import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ServedPage {
  readonly body: string | Buffer;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Answers 410 from the second time on. */
  readonly once?: boolean;
  /** Answers 405 to all but a form that is sent. */
  readonly onlyPost?: boolean;
}

export interface Site {
  /** Puts a page at a path and tells its address. */
  serve(path: string, page: ServedPage | string): string;
  /** How often each path was asked for. */
  asked(path: string): number;
  /** The same server under another name, which the extension may not read. */
  elsewhere(path: string): string;
  close(): Promise<void>;
}

/** A small web server for pages that the tests write. */
export async function startSite(): Promise<Site> {
  const pages = new Map<string, ServedPage>();
  const asked = new Map<string, number>();
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const page = pages.get(path);
    asked.set(path, (asked.get(path) ?? 0) + 1);
    const isFirst = asked.get(path) === 1;
    if (page?.once && !isFirst) {
      response.writeHead(410, { 'content-type': 'text/html' }).end('<p>This address has been used.</p>');
      return;
    }
    if (page?.onlyPost && request.method !== 'POST') {
      response.writeHead(405, { 'content-type': 'text/html' }).end('<p>Not this way.</p>');
      return;
    }
    if (!page) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': page.type ?? 'text/html; charset=utf-8', ...page.headers });
    response.end(page.body);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    serve(path, page) {
      pages.set(path, typeof page === 'string' ? { body: page } : page);
      return `http://127.0.0.1:${port}${path}`;
    },
    asked: (path) => asked.get(path) ?? 0,
    elsewhere: (path) => `http://localhost:${port}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Thirty ordinary words, so that a page counts as one that has text. */
export const filler =
  'At about nine in the evening the officers came to the house on the corner of the street and spoke with the two ' +
  'people who were standing near the gate and waiting for a taxi.';

export const html = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Case 17</title>${head}</head><body>${body}</body></html>`;

/** A PDF of one empty page. */
export const pdf: ServedPage = {
  type: 'application/pdf',
  body: `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj
trailer<</Root 1 0 R>>
%%EOF`,
};

/** A picture as large as a scanned page. */
export const scan = (width = 600, height = 800): ServedPage => ({
  type: 'image/svg+xml',
  body: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#ddd"/></svg>`,
});

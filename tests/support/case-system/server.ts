import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fieldCardPicture, picturePage, playerPage, propertyReceiptPdf } from './attachments';
import { bulkPage } from './bulk';
import { caseView, type SavedNote, type Tab, tabs } from './case-view';
import { cases, type Look } from './cases';
import { type Html, html } from './html';
import { officePage, queueView, signInPage } from './looks';
import { account, Sessions } from './session';

/** The sample case system while it runs. `requests` lists what browsers asked of it: method and path. */
export interface CaseSystem {
  readonly origin: string;
  readonly requests: readonly string[];
  close(): Promise<void>;
}

const documentsOnly = (framed: string): string =>
  `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src ${framed}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

const staticFiles: Readonly<Record<string, string>> = {
  'county.css': 'text/css',
  'crown.css': 'text/css',
  'office.js': 'text/javascript',
};

const bodyOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
};

/** Starts the system on localhost, on a free port unless one is given. */
export const startCaseSystem = async (port = 0): Promise<CaseSystem> => {
  const sessions = new Sessions();
  const notes = new Map<string, SavedNote[]>();
  const requests: string[] = [];
  let framed = '';

  const send = (response: ServerResponse, type: string, body: string | Buffer, status = 200): void => {
    response.writeHead(status, {
      'content-type': /^text|svg/.test(type) ? `${type}; charset=utf-8` : type,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    response.end(body);
  };
  const page = (response: ServerResponse, view: Html, status = 200): void => {
    response.setHeader('content-security-policy', documentsOnly(framed));
    send(response, 'text/html', view.markup, status);
  };
  const redirect = (response: ServerResponse, to: string): void => {
    response.writeHead(303, { location: to });
    response.end();
  };

  const signIn = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'POST') return page(response, signInPage(false));
    const body = await bodyOf(request);
    if (body.get('user') !== account.user || body.get('password') !== account.password)
      return page(response, signInPage(true), 403);
    response.setHeader('set-cookie', sessions.open());
    return redirect(response, body.get('office') === 'crown' ? '/crown/queue' : '/county/queue');
  };

  const caseRoute = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<boolean> => {
    const [, look, kind, number, action] = url.pathname.split('/');
    const one = cases.find((candidate) => candidate.look === look && candidate.number === number);
    if (kind !== 'cases' || !one) return false;
    const saved = notes.get(one.number) ?? [];
    if (action === 'notes' && request.method === 'POST') {
      const fields = Object.fromEntries([...(await bodyOf(request))].filter(([, value]) => value !== ''));
      notes.set(one.number, [...saved, { at: new Date().toISOString(), fields }]);
      redirect(response, `/${one.look}/cases/${one.number}?tab=notes`);
      return true;
    }
    const tab: Tab = tabs.find((name) => name === url.searchParams.get('tab')) ?? 'charging';
    const view = caseView(one, tab, saved, framed);
    const title = `${one.person} ${one.number}`;
    if (request.headers.accept === 'application/json')
      send(response, 'application/json', JSON.stringify({ title, view: view.markup }));
    else page(response, officePage(one.look, title, view));
    return true;
  };

  const signedIn = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const [, look, kind, id] = url.pathname.split('/');
    if (look === 'static-picture') return send(response, 'image/svg+xml', fieldCardPicture());
    if (look !== 'county' && look !== 'crown') return redirect(response, '/county/queue');
    if (kind === 'queue') return page(response, officePage(look, 'Queue', queueView(look as Look)));
    if (kind === 'bulk') return page(response, officePage(look, 'Narratives', bulkPage(Number(id))));
    if (kind === 'attachments' && id === 'field-card') return page(response, picturePage());
    if (kind === 'attachments' && id === 'property-receipt')
      return send(response, 'application/pdf', propertyReceiptPdf());
    if (await caseRoute(request, response, url)) return;
    page(response, officePage(look, 'Not found', html`<h1>Not found</h1>`), 404);
  };

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    requests.push(`${request.method} ${url.pathname}`);
    const name = url.pathname.replace('/static/', '');
    const type = staticFiles[name];
    if (type) return send(response, type, readFileSync(new URL(`./static/${name}`, import.meta.url)));
    if (url.pathname === '/favicon.ico') return send(response, 'image/x-icon', '');
    if (url.pathname === '/sign-in') return signIn(request, response);
    if (url.pathname.startsWith('/evidence-player/')) return send(response, 'text/html', playerPage().markup);
    if (url.pathname === '/sign-out') {
      response.setHeader('set-cookie', sessions.close(request));
      return redirect(response, '/sign-in');
    }
    return sessions.holds(request) ? signedIn(request, response, url) : redirect(response, '/sign-in');
  };

  const server = createServer((request, response) => {
    route(request, response).catch((error: unknown) =>
      send(response, 'text/plain', `The sample system failed: ${error}`, 500),
    );
  });
  await new Promise<void>((listening, refused) => {
    server.once('error', refused);
    server.listen(port, () => listening());
  });
  const bound = (server.address() as AddressInfo).port;
  framed = `http://127.0.0.1:${bound}`;
  return {
    origin: `http://localhost:${bound}`,
    requests,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
};

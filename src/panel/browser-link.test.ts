import { beforeEach, describe, expect, it, vi } from 'vitest';
import { pageState } from '../../tests/support/panel-link';
import { arrestScan } from '../../tests/support/reports';
import type { SourceDocument } from '../model/document';
import type { PanelLink } from './link';

/** A listener list as browsers give one. */
class Event<T extends readonly unknown[]> {
  readonly listeners = new Set<(...heard: T) => unknown>();
  addListener = (listener: (...heard: T) => unknown) => void this.listeners.add(listener);
  removeListener = (listener: (...heard: T) => unknown) => void this.listeners.delete(listener);
  fire = (...heard: T) => {
    for (const listener of this.listeners) listener(...heard);
  };
}

class Port {
  readonly onMessage = new Event<[unknown]>();
  readonly onDisconnect = new Event<[]>();
  readonly posted: unknown[] = [];
  open = true;
  postMessage = (message: unknown) => void this.posted.push(message);
  disconnect = () => {
    this.open = false;
  };
}

const ports: Port[] = [];
const extension = {
  runtime: {
    id: 'own' as string | undefined,
    onMessage: new Event<[unknown, unknown, (value: unknown) => void]>(),
    sendMessage: async (_message: unknown): Promise<unknown> => undefined,
    connect: () => {
      const port = new Port();
      ports.push(port);
      return port;
    },
  },
  tabs: { sendMessage: async (): Promise<unknown> => undefined },
};

let link: PanelLink;
beforeEach(async () => {
  ports.length = 0;
  extension.runtime.id = 'own';
  vi.stubGlobal('chrome', extension);
  link = (await import('./browser-link')).browserLink(null);
});

const document: SourceDocument = {
  ref: arrestScan().document,
  kind: 'pasted',
  pages: [{ index: 0, label: '1', text: 'Text.' }],
  coverage: arrestScan().coverage,
};

describe('the panel’s link in a browser', () => {
  it('says so when the background does not answer', async () => {
    expect(await link.read(7)).toMatchObject({ ok: false, failure: { code: 'background-unreachable' } });
  });

  it('says so when Indicia was updated under the open panel', async () => {
    extension.runtime.id = undefined;
    const reloaded = { ok: false, failure: { code: 'extension-reloaded' } };
    expect(await link.toPage(7, { type: 'page/state' })).toMatchObject(reloaded);
    expect(await link.read(7)).toMatchObject(reloaded);
    expect(await link.scan(document, null, () => {}, new AbortController().signal)).toMatchObject(reloaded);
  });

  it('takes only what a page of its own says, in the agreed shape', () => {
    const heard: number[] = [];
    const closing = new AbortController();
    link.onPage((tab) => heard.push(tab), closing.signal);
    const message = { type: 'page/changed', state: pageState() };
    extension.runtime.onMessage.fire(message, { id: 'other', tab: { id: 1 } }, () => {});
    extension.runtime.onMessage.fire({ type: 'page/changed', state: {} }, { id: 'own', tab: { id: 2 } }, () => {});
    extension.runtime.onMessage.fire(message, { id: 'own', tab: { id: 3 } }, () => {});
    closing.abort();
    extension.runtime.onMessage.fire(message, { id: 'own', tab: { id: 4 } }, () => {});
    expect(heard).toEqual([3]);
  });

  it('scans over a port: progress, then the report, then the port is closed', async () => {
    const progress: number[] = [];
    const scanning = link.scan(document, 'A. Quill', (done) => progress.push(done), new AbortController().signal);
    const [port] = ports;
    expect(port?.posted).toEqual([{ document, reviewed: 'A. Quill' }]);
    port?.onMessage.fire({ type: 'progress', done: 0.5 });
    port?.onMessage.fire({ type: 'report', report: arrestScan(), groups: [] });
    expect(await scanning).toMatchObject({ ok: true, value: { document: { title: 'Charging report 24-118' } } });
    expect(progress).toEqual([0.5]);
    expect(port?.open).toBe(false);
  });

  it('closes the port when the scan is stopped, and fails when the background goes away', async () => {
    const stop = new AbortController();
    const stopped = link.scan(document, null, () => {}, stop.signal);
    stop.abort();
    expect(await stopped).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
    expect(ports[0]?.open).toBe(false);
    const cut = link.scan(document, null, () => {}, new AbortController().signal);
    ports[1]?.onDisconnect.fire();
    expect(await cut).toMatchObject({ ok: false, failure: { code: 'background-unreachable' } });
  });
});

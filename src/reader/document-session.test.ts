import { describe, expect, it } from 'vitest';
import type { OpenFile } from '../documents/open-file';
import type { ReadPage } from '../documents/read-page';
import type { SourceDocument } from '../model/document';
import { failed, ok } from '../model/failure';
import type { Scan } from '../page/scan-client';
import { copyReader } from '../ui/copy-reader';
import { DocumentSession } from './document-session';

const ref = { id: 'a', title: 'file.pdf', sha256: 'ab', origin: 'file' };

/** A file of plain pages; a page that is null is a picture until it is recognised. */
class PlainFile {
  closed = false;
  readonly kind = 'pdf';
  readonly ref = ref;
  readonly pdf = null;
  constructor(readonly texts: (string | null)[]) {}
  get pageCount(): number {
    return this.texts.length;
  }
  page(index: number): ReadPage | undefined {
    const text = this.texts[index];
    const state =
      text === null ? { is: 'not-read', why: 'a picture', remedy: 'recognise', recognisable: true } : { is: 'text' };
    return { index, label: String(index + 1), text: text ?? '', state } as unknown as ReadPage;
  }
  document(): SourceDocument {
    const pages = this.texts.map((text, index) => ({ index, label: String(index + 1), text: text ?? '' }));
    const read = this.texts.filter((text) => text !== null).length;
    return { ref, kind: 'pdf', pages, coverage: { unit: 'page', read, of: pages.length, notRead: [] } };
  }
  async read({ signal }: { signal?: AbortSignal } = {}): Promise<SourceDocument> {
    signal?.throwIfAborted();
    return this.document();
  }
  async recognise(indexes: readonly number[], { signal }: { signal?: AbortSignal } = {}) {
    for (const index of indexes) {
      await Promise.resolve();
      signal?.throwIfAborted();
      this.texts[index] = 'recognised words';
    }
    return ok(this.document());
  }
  async close(): Promise<void> {
    this.closed = true;
  }
  asFile(): OpenFile {
    return this as unknown as OpenFile;
  }
}

/** A scan that finds every “sign” in the text. */
const scan: Scan = async ({ document, reviewed }) => {
  const text = document.pages.map((page) => page.text).join('\n');
  const findings = [...text.matchAll(/sign|recognised/g)].map(({ index, 0: exact }) => ({
    id: `f${index}`,
    shown: true,
    position: { start: index, end: index + exact.length },
    quote: { exact, prefix: '', suffix: '' },
  }));
  const people = reviewed ? [{ name: reviewed, role: 'reviewed-person' }] : [];
  return ok({ report: { document: document.ref, coverage: document.coverage, findings, people }, groups: [] }) as never;
};

const noBytes = async (): Promise<Uint8Array> => new Uint8Array();
const opened = (file: PlainFile, how: Scan = scan) =>
  new DocumentSession('file.pdf', async () => ok(file.asFile()), how, noBytes);

describe('one document in the reader', () => {
  it('is opened, read and scanned, and steps through what was found', async () => {
    const session = opened(new PlainFile(['one sign', 'another sign']));
    await session.start();
    expect(session.view().state).toMatchObject({ phase: 'done', document: ref });
    session.act({ type: 'page/step', by: 1 });
    session.act({ type: 'page/step', by: 1 });
    expect(session.view().state.selected).toBe('f17');
    session.act({ type: 'page/step', by: 1 });
    expect(session.view().state.selected).toBe('f4');
  });

  it('finds quotes of a note again, also where the text has moved', async () => {
    const session = opened(new PlainFile(['before', 'one sign here']));
    await session.start();
    const quote = { exact: 'sign', prefix: 'one ', suffix: '' };
    expect(
      session.locate([
        { quote, position: { start: 4, end: 8 } },
        { quote: { ...quote, exact: 'gone' }, position: { start: 0, end: 4 } },
      ]),
    ).toEqual([{ position: { start: 11, end: 15 }, page: { index: 1, label: '2' } }, null]);
  });

  it('says why a file was refused, and opens it when it is tried again', async () => {
    let tries = 0;
    const file = new PlainFile(['sign']);
    const session = new DocumentSession(
      'x',
      async () => (++tries === 1 ? failed('broken', 'It is broken.', 'Save it again.') : ok(file.asFile())),
      scan,
      noBytes,
    );
    await session.start();
    expect(session.view()).toMatchObject({ phase: 'failed', failure: { code: 'broken' }, state: { phase: 'failed' } });
    session.act({ type: 'page/scan' });
    await expect.poll(() => session.view().state.phase).toBe('done');
  });

  it('asks for a password until it is given, and passes on that the reviewer gave up', async () => {
    const answers: (string | null)[] = [];
    const session = new DocumentSession(
      'locked.pdf',
      async (_signal, password) => {
        answers.push(await password(false), await password(true));
        return failed('encrypted', 'Locked.', 'Ask for the password.');
      },
      scan,
      noBytes,
    );
    const done = session.start();
    expect(session.view().password).toEqual({ wrongBefore: false });
    session.givePassword('guess');
    await expect.poll(() => session.view().password).toEqual({ wrongBefore: true });
    session.givePassword(null);
    await done;
    expect(answers).toEqual(['guess', null]);
    expect(session.view()).toMatchObject({ phase: 'failed', password: null });
  });

  it('offers pictures for recognition, scans again when they are read, and keeps what was set aside', async () => {
    const session = opened(new PlainFile(['one sign', null, null]));
    await session.start();
    expect(session.view().pictures).toEqual([1, 2]);
    session.act({ type: 'page/set-aside', findings: ['f4'] });
    await session.recognise({ pages: [1, 2], language: 'eng' });
    const { state, pictures, recognition } = session.view();
    expect(pictures).toEqual([]);
    expect(recognition.busy).toBe(false);
    expect(state.report?.findings.map(({ id }) => id)).toEqual(['f4', 'f9', 'f26']);
    expect(state.report?.coverage.read).toBe(3);
    expect(state.setAside).toEqual(['f4']);
  });

  it('keeps what was recognised when it is stopped, and goes on from there', async () => {
    const file = new PlainFile([null, null, null]);
    const session = opened(file);
    await session.start();
    const running = session.recognise({ pages: [0, 1, 2], language: 'spa' });
    await expect.poll(() => file.texts[0]).not.toBeNull();
    session.stopRecognition();
    await running;
    const left = session.view().pictures.length;
    expect(left).toBe(file.texts.filter((text) => text === null).length);
    await session.recognise({ pages: session.view().pictures, language: 'spa' });
    expect(session.view().pictures).toEqual([]);
    expect(session.view().state.report?.findings).toHaveLength(3);
  });

  it('can be stopped while it is scanned, and read again for another person', async () => {
    const session = opened(new PlainFile(['sign']), (request, progress, signal) =>
      request.reviewed
        ? scan(request, progress, signal)
        : new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    );
    const started = session.start();
    await expect.poll(() => session.view().state.phase).toBe('scanning');
    session.act({ type: 'page/cancel' });
    await started;
    expect(session.view().state).toMatchObject({ phase: 'failed', failure: { code: 'cancelled' } });
    session.act({ type: 'page/scan', reviewed: 'M. Tennant' });
    await expect
      .poll(() => session.view().state.report?.people)
      .toEqual([{ name: 'M. Tennant', role: 'reviewed-person' }]);
  });

  it('refuses to send more to the scan than a message can carry, in words', async () => {
    const session = opened(new PlainFile(['x'.repeat(31_000_000)]));
    await session.start();
    expect(session.view().state.failure).toEqual(copyReader.failures.tooLong);
  });

  it('gives everything back when it is closed, also while it is being opened', async () => {
    const file = new PlainFile(['sign']);
    let finish = (): void => {};
    const session = new DocumentSession(
      'x',
      () =>
        new Promise((resolve) => {
          finish = () => resolve(ok(file.asFile()));
        }),
      scan,
      noBytes,
    );
    const started = session.start();
    await session.close();
    finish();
    await started;
    expect(file.closed).toBe(true);
    expect(session.view().file).toBeNull();
  });
});

import { connect, type Socket } from 'node:net';

/** Firefox's own remote protocol: commands over a socket, answered in order. Scripts may run in pages or in the browser. */
export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, (reply: readonly [number, number, Failed | null, unknown]) => void>();
  #buffer = Buffer.alloc(0);
  #last = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk) => this.#take(chunk));
  }

  static async connect(port: number): Promise<Marionette> {
    const socket = connect(port, '127.0.0.1');
    const client = new Marionette(socket);
    await new Promise<void>((opened, refused) => {
      socket.once('connect', () => opened());
      socket.once('error', refused);
    });
    await client.send('WebDriver:NewSession', { capabilities: { alwaysMatch: { 'moz:debuggerAddress': false } } });
    await client.send('WebDriver:SetTimeouts', { script: 60_000, pageLoad: 60_000 });
    return client;
  }

  async send(command: string, params: object = {}): Promise<unknown> {
    this.#last += 1;
    const id = this.#last;
    const reply = new Promise<readonly [number, number, Failed | null, unknown]>((answered) =>
      this.#waiting.set(id, answered),
    );
    const message = JSON.stringify([0, id, command, params]);
    this.#socket.write(`${Buffer.byteLength(message)}:${message}`);
    const [, , failure, result] = await reply;
    if (failure) throw new Error(`${command}: ${failure.error}: ${failure.message}`);
    return result;
  }

  /** Runs the body of an async function in the page; the value it returns comes back. */
  async inPage(body: string, ...args: readonly unknown[]): Promise<unknown> {
    await this.send('Marionette:SetContext', { value: 'content' });
    return this.#run(body, args);
  }

  /** The same in the browser itself, with its privileges. */
  async inBrowser(body: string, ...args: readonly unknown[]): Promise<unknown> {
    await this.send('Marionette:SetContext', { value: 'chrome' });
    return this.#run(body, args);
  }

  end(): void {
    this.#socket.destroy();
  }

  async #run(body: string, args: readonly unknown[]): Promise<unknown> {
    const script = `const done = arguments[arguments.length - 1];
      (async (...args) => { ${body} })(...Array.from(arguments).slice(0, -1)).then(
        (value) => done({ value }), (error) => done({ error: String(error) }));`;
    const reply = (await this.send('WebDriver:ExecuteAsyncScript', { script, args })) as {
      readonly value: { readonly value?: unknown; readonly error?: string };
    };
    if (reply.value.error !== undefined) throw new Error(reply.value.error);
    return reply.value.value;
  }

  #take(chunk: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, chunk]);
    for (;;) {
      const colon = this.#buffer.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#buffer.subarray(0, colon).toString());
      if (this.#buffer.length < end) return;
      const message: unknown = JSON.parse(this.#buffer.subarray(colon + 1, end).toString('utf8'));
      this.#buffer = this.#buffer.subarray(end);
      if (!Array.isArray(message)) continue;
      const reply = message as unknown as readonly [number, number, Failed | null, unknown];
      this.#waiting.get(reply[1])?.(reply);
      this.#waiting.delete(reply[1]);
    }
  }
}

interface Failed {
  readonly error: string;
  readonly message: string;
}

import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The one account of the sample system. */
export const account = { user: 'reviewer', password: 'sample' } as const;

const cookieName = 'casetrak';

/** Who is signed in, by cookie. */
export class Sessions {
  readonly #open = new Set<string>();

  /** The `Set-Cookie` value of a new session. */
  open(): string {
    const id = randomBytes(12).toString('hex');
    this.#open.add(id);
    return `${cookieName}=${id}; Path=/; HttpOnly; SameSite=Lax`;
  }

  close(request: IncomingMessage): string {
    const id = this.#idOf(request);
    if (id) this.#open.delete(id);
    return `${cookieName}=; Path=/; Max-Age=0`;
  }

  holds(request: IncomingMessage): boolean {
    const id = this.#idOf(request);
    return id !== undefined && this.#open.has(id);
  }

  #idOf(request: IncomingMessage): string | undefined {
    const cookies = (request.headers.cookie ?? '').split('; ');
    return cookies.find((one) => one.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1);
  }
}

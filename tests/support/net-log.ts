import { readFileSync } from 'node:fs';

/** One request that Chromium's network process began, whoever asked for it. */
export interface Begun {
  readonly url: string;
  readonly initiator: string;
}

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly {
    readonly type: number;
    readonly params?: { readonly url?: string; readonly initiator?: string };
  }[];
}

/** The requests in a log that Chromium wrote with `--log-net-log`, which it finishes when it is closed. */
export const begunRequests = (file: string): readonly Begun[] => {
  const { constants, events } = JSON.parse(readFileSync(file, 'utf8')) as NetLog;
  const begun = constants.logEventTypes.URL_REQUEST_START_JOB;
  return events.flatMap(({ type, params }) =>
    type === begun && params?.url ? [{ url: params.url, initiator: params.initiator ?? '' }] : [],
  );
};

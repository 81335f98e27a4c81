import type { FromFrame, Relay, ToFrame } from '../messages/frames';
import { Relayed } from '../messages/frames';
import { receive, sendToExtension } from '../messages/receive';

/** Tells the top frame of this tab. */
export const tellTop = (message: FromFrame): Promise<unknown> => relay({ type: 'relay/to-top', message });

/** Orders one frame of this tab, or all (null); only the top frame is listened to. */
export const order = (frame: number | null, message: ToFrame): Promise<unknown> =>
  relay({ type: 'relay/to-frame', frame, message });

/** Has the script put into frames that came since. */
export const askForFrames = (): Promise<unknown> => relay({ type: 'relay/inject' });

const relay = (message: Relay): Promise<unknown> => sendToExtension(message);

/** Hears what frames tell; for the top frame. */
export function hearFrames(heard: (from: number, message: FromFrame) => void, signal: AbortSignal): void {
  receive(
    Relayed,
    (relayed) => {
      if (relayed.type === 'relayed/to-top' && relayed.from !== 0) heard(relayed.from, relayed.message);
      return undefined;
    },
    signal,
  );
}

/** Hears what the top frame orders; for a frame. The handler's promise is the reply. */
export function hearOrders(heard: (message: ToFrame) => Promise<unknown> | undefined, signal: AbortSignal): void {
  receive(
    Relayed,
    (relayed) => (relayed.type === 'relayed/to-frame' && relayed.from === 0 ? heard(relayed.message) : undefined),
    signal,
  );
}

import { type App, type Receiver, SocketModeReceiver, type webApi } from '@slack/bolt';
import type { Log } from './client.ts';
import type { Fields } from './fields.ts';
import { handled } from './receiver.ts';
import { advice, askedToWait, described, isHopeless } from './trouble.ts';
import { within } from './within.ts';

/** From the first call to Slack's "hello", which its client would wait for without end. */
const HELLO_MS = 20_000;
/** A peer that is gone does not say goodbye. */
const GOODBYE_MS = 2000;
/** A connection that lasts no longer than this, several times in a row, is as good as none. */
const SHORT_MS = 5000;
const SHORT_IN_A_ROW = 3;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;

export interface SocketParts {
  readonly appToken: string;
  readonly client: webApi.WebClientOptions;
  readonly log: Log;
  readonly now: () => Date;
  /** Waits between failed connections; must return early, without an error, when the signal aborts. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
}
interface Arrival {
  readonly body: Fields;
  readonly ack: (response?: object) => Promise<void>;
}
interface Session {
  /** Resolves when the connection is lost or closed. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

/** How long to wait after the `failures`-th failure in a row, in milliseconds. */
export function pauseAfter(error: unknown, failures: number): number {
  return Math.max(
    (askedToWait(error) ?? 0) * 1000,
    Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1)),
  );
}

/**
 * Socket Mode: Slack's events over a WebSocket that we open, so no public address is needed. The client's own reconnecting
 * is off, because a failure inside it is caught by nobody and ends the process; each connection is a client of its own.
 */
export function createSocketReceiver({ appToken, client: options, log, now, pause }: SocketParts): Receiver {
  /** No new events; those being taken are still acknowledged. */
  let stopping = false;
  /** Then the connection goes, whatever state it is in. */
  const leaving = new AbortController();
  const taking = new Set<Promise<void>>();
  let app: App | null = null;
  let running: Promise<void> | null = null;

  const take = async ({ body, ack }: Arrival): Promise<void> => {
    // Without an acknowledgement Slack sends it again, to whoever is connected then.
    if (app === null || stopping) return;
    const answer = await handled(app, body);
    await ack(typeof answer === 'object' && answer !== null ? answer : {});
  };

  /** What the client makes of a frame that is no event rejects, is caught by nobody, and would end the process. */
  const guard = (client: SocketModeReceiver['client']): void => {
    const listeners = client.listeners('ws_message');
    client.removeAllListeners('ws_message');
    client.on('ws_message', (...frame: unknown[]) => {
      for (const listener of listeners)
        Promise.resolve(listener(...frame)).catch((error: unknown) =>
          log.error({ channel: 'slack', why: described(error) }, 'Slack: a frame could not be read'),
        );
    });
  };

  const connect = async (): Promise<Session> => {
    const { client } = new SocketModeReceiver({
      appToken,
      ...(options.logger === undefined ? {} : { logger: options.logger }),
      autoReconnectEnabled: false,
      // A copy: the client writes into it.
      installerOptions: { clientOptions: { ...options } },
    });
    guard(client);
    const over = Promise.withResolvers<void>();
    client.on('disconnected', () => over.resolve());
    client.on('error', () => over.resolve());
    const leave = (): void => over.resolve();
    leaving.signal.addEventListener('abort', leave);
    void over.promise.then(() => leaving.signal.removeEventListener('abort', leave));
    client.on('slack_event', (arrival: Arrival) => {
      const work = take(arrival)
        .catch((error: unknown) =>
          log.error({ channel: 'slack', why: described(error) }, 'Slack: an event was not taken'),
        )
        .finally(() => taking.delete(work));
      taking.add(work);
    });
    const close = async (): Promise<void> => {
      await within(GOODBYE_MS, client.disconnect(), 'goodbye').catch(() => undefined);
    };
    try {
      const refused = over.promise.then(() => Promise.reject(new Error('the connection was not accepted')));
      await within(HELLO_MS, Promise.race([client.start(), refused]), 'hello');
    } catch (error) {
      void close();
      throw error;
    }
    log.info({ channel: 'slack' }, 'Slack: receiving by Socket Mode');
    return { ended: over.promise, close };
  };

  /** Stays connected until `leaving`, beginning with the first connection, or with why there is none. */
  const stay = async (first: Session | null, failure: unknown): Promise<void> => {
    let session = first;
    let error = failure;
    let failures = first === null ? 1 : 0;
    let short = 0;
    while (!leaving.signal.aborted) {
      if (failures > 0) {
        const pauseMs = pauseAfter(error, failures);
        const todo = advice(error) ?? 'none: it is tried again';
        log.error({ channel: 'slack', why: described(error), pauseMs, todo }, 'Slack: not connected');
        await pause(pauseMs, leaving.signal);
        if (leaving.signal.aborted) return;
      }
      try {
        session ??= await connect();
        const since = now().getTime();
        await session.ended;
        short = now().getTime() - since < SHORT_MS ? short + 1 : 0;
        failures = Math.max(0, short - SHORT_IN_A_ROW);
        error = new Error('Slack closes each connection as soon as it is open');
      } catch (again) {
        error = again;
        failures += 1;
      }
      await session?.close();
      session = null;
    }
    await session?.close();
  };

  return {
    init: (made) => {
      app = made;
    },
    start: async () => {
      let first: Session | null = null;
      let failure: unknown;
      try {
        first = await connect();
      } catch (error) {
        if (isHopeless(error)) throw error;
        failure = error;
      }
      running = stay(first, failure);
    },
    stop: async () => {
      stopping = true;
      await Promise.all(taking);
      leaving.abort();
      await running;
    },
  };
}

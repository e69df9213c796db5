import {
  type ClientRequest,
  Agent as HttpAgent,
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
} from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { Readable } from 'node:stream';
import { wholeOf } from './http-whole.ts';

/** The call never left this machine: no connection was made. Safe to repeat. */
export class NotReached extends Error {
  override readonly name = 'NotReached';
}

/** Gives a call up. As much of it as every platform's client has. */
export interface GivingUp {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

export interface Call {
  /** POST where none is named. */
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A text or a stream; everything else is no body. */
  readonly body?: unknown;
  readonly signals?: readonly (GivingUp | undefined)[];
  /** Milliseconds after which it is given up. */
  readonly patienceMs?: number;
}

/** What came back, whole. */
export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly content: Buffer;
}

export interface Calls {
  /** Rejects with `NotReached`, or with any other error when nobody knows what became of the call. */
  send(url: URL, call: Call): Promise<Answered>;
  /** Lets go of the connections as soon as no call uses them: cutting a running one would make a copy necessary. */
  close(): void;
}

/** Longer than any handshake with a platform takes; a packet filter that swallows everything shows itself by it. */
const CONNECT_MS = 10_000;
/** Idle connections are dropped before the platform's side does it: a call on a dead one has an unknown fate. */
const IDLE_MS = 20_000;

/**
 * Keep-alive calls on node:http(s): less than half the processor time of the clients' own, and they can tell "never
 * reached" (nothing was sent) from "no answer" (nobody knows). Retries nothing: the outbox owns that.
 */
export function createCalls(connectMs = CONNECT_MS): Calls {
  const http = new HttpAgent({ keepAlive: true, maxSockets: 64, timeout: IDLE_MS });
  const https = new HttpsAgent({ keepAlive: true, maxSockets: 64, timeout: IDLE_MS });
  let running = 0;
  let closing = false;
  const letGo = (): void => {
    if (!closing || running > 0) return;
    http.destroy();
    https.destroy();
  };

  const begin = (url: URL, { method = 'POST', headers, body }: Call): ClientRequest => {
    const length = typeof body === 'string' ? { 'content-length': String(Buffer.byteLength(body)) } : {};
    const options = { method, headers: { ...headers, ...length } };
    return url.protocol === 'https:'
      ? httpsRequest(url, { ...options, agent: https })
      : httpRequest(url, { ...options, agent: http });
  };

  const one = (url: URL, call: Call): Promise<Answered> =>
    new Promise((resolve, reject) => {
      const { body, signals = [], patienceMs } = call;
      const request = begin(url, call);
      let reached = false;
      const patience = setTimeout(() => request.destroy(new NotReached('no connection in time')), connectMs);
      const arrived = (): void => {
        reached = true;
        clearTimeout(patience);
      };
      const abort = (): void => void request.destroy(new Error('the call was given up'));
      const end = patienceMs === undefined ? undefined : setTimeout(abort, patienceMs);
      const settle = (finish: () => void): void => {
        clearTimeout(patience);
        clearTimeout(end);
        for (const signal of signals) signal?.removeEventListener('abort', abort);
        finish();
      };
      request.on('socket', (socket) => {
        if (request.reusedSocket) arrived();
        else socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', arrived);
      });
      request.on('error', (error) =>
        settle(() =>
          reject(
            reached || error instanceof NotReached ? error : new NotReached(error.message, { cause: error }),
          ),
        ),
      );
      request.on('response', (response) => {
        answered(response).then(
          (whole) => settle(() => resolve(whole)),
          (error: unknown) => settle(() => reject(error)),
        );
      });
      for (const signal of signals) {
        signal?.addEventListener('abort', abort);
        if (signal?.aborted === true) abort();
      }
      if (body instanceof Readable) body.on('error', (error) => request.destroy(error)).pipe(request);
      else request.end(typeof body === 'string' ? body : undefined);
    });

  return {
    send: async (url, call) => {
      running += 1;
      try {
        return await one(url, call);
      } finally {
        running -= 1;
        letGo();
      }
    },
    close: () => {
      closing = true;
      letGo();
    },
  };
}

async function answered(response: IncomingMessage): Promise<Answered> {
  const content = await wholeOf(response);
  return {
    status: response.statusCode ?? 502,
    headers: response.headers,
    content: content ?? Buffer.alloc(0),
  };
}

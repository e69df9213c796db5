import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { Readable } from 'node:stream';

/** The call never left this machine: no connection was made. Safe to repeat. */
export class NotReached extends Error {
  override readonly name = 'NotReached';
}

/** What grammY hands to its `fetch`; only this much of it is used. */
export interface CallInit {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly signal?: {
    readonly aborted: boolean;
    addEventListener(type: 'abort', listener: () => void): void;
    removeEventListener(type: 'abort', listener: () => void): void;
  };
}
export interface Transport {
  /** `also`: a second signal that gives the call up, for who can't hand its own to grammY (its type is another). */
  fetch(url: string | URL, init: CallInit, also?: AbortSignal): Promise<{ json(): Promise<unknown> }>;
  close(): void;
}

/** Longer than any handshake to Telegram takes; a packet filter that swallows everything shows itself by it. */
const CONNECT_MS = 10_000;
/** Idle connections are dropped before Telegram's side does it: a call on a dead one has an unknown fate. */
const IDLE_MS = 20_000;

async function textOf(response: IncomingMessage): Promise<string> {
  response.setEncoding('utf8');
  let text = '';
  for await (const chunk of response) text += String(chunk);
  return text;
}

/**
 * Keep-alive calls on node:http(s): less than half the processor time of grammY's default (node-fetch), and it can
 * tell "never reached" (nothing was sent) from "no answer" (nobody knows). Retries nothing: the outbox owns that.
 */
export function createTransport(): Transport {
  const http = new HttpAgent({ keepAlive: true, maxSockets: 64, timeout: IDLE_MS });
  const https = new HttpsAgent({ keepAlive: true, maxSockets: 64, timeout: IDLE_MS });

  const call = (url: URL, init: CallInit, also?: AbortSignal): Promise<string> =>
    new Promise((resolve, reject) => {
      const secure = url.protocol === 'https:';
      const options = {
        method: init.method ?? 'POST',
        headers: withLength(init),
        agent: secure ? https : http,
      };
      const request = secure ? httpsRequest(url, options) : httpRequest(url, options);
      let reached = false;
      const patience = setTimeout(() => request.destroy(new NotReached('no connection in time')), CONNECT_MS);
      const arrived = (): void => {
        reached = true;
        clearTimeout(patience);
      };
      const abort = (): void => void request.destroy(new Error('the call was given up'));
      const settle = (finish: () => void): void => {
        clearTimeout(patience);
        init.signal?.removeEventListener('abort', abort);
        also?.removeEventListener('abort', abort);
        finish();
      };
      request.on('socket', (socket) => {
        if (request.reusedSocket) arrived();
        else socket.once(secure ? 'secureConnect' : 'connect', arrived);
      });
      request.on('error', (error) =>
        settle(() => reject(reached || error instanceof NotReached ? error : new NotReached(error.message))),
      );
      request.on('response', (response) => {
        textOf(response).then(
          (text) => settle(() => resolve(text)),
          (error: unknown) => settle(() => reject(error)),
        );
      });
      init.signal?.addEventListener('abort', abort);
      also?.addEventListener('abort', abort);
      if (init.signal?.aborted === true || also?.aborted === true) abort();
      if (init.body instanceof Readable) init.body.on('error', (e) => request.destroy(e)).pipe(request);
      else request.end(typeof init.body === 'string' ? init.body : undefined);
    });

  return {
    fetch: async (url, init, also) => {
      const text = await call(new URL(url), init, also);
      return {
        json: async () => {
          const parsed: unknown = JSON.parse(text);
          return parsed;
        },
      };
    },
    close: () => {
      http.destroy();
      https.destroy();
    },
  };
}

function withLength(init: CallInit): Record<string, string> {
  const headers = { ...init.headers };
  if (typeof init.body === 'string') headers['content-length'] = String(Buffer.byteLength(init.body));
  return headers;
}

import {
  Agent as HttpAgent,
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
} from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

/** The call never left this machine: no connection was made. Safe to repeat. */
export class NotReached extends Error {
  override readonly name = 'NotReached';
}

/** As much of a call as Slack's client hands over. */
interface CallInit {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}
/** What came back, whole. */
export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly content: Buffer;
}
export interface Transport {
  post(url: URL, init: CallInit): Promise<Answered>;
  /** The same in the form that Slack's own client takes. */
  fetch(url: string | URL, init?: CallInit): Promise<Response>;
  close(): void;
}

/** Longer than any handshake with Slack takes, shorter than the call's own patience: a packet filter shows itself by it. */
const CONNECT_MS = 6000;
/** Idle connections are dropped before Slack's side does it: a call on a dead one has an unknown fate. */
const IDLE_MS = 20_000;

async function answered(response: IncomingMessage): Promise<Answered> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return {
    status: response.statusCode ?? 502,
    headers: response.headers,
    content: Buffer.concat(chunks),
  };
}

function responseOf({ status, headers, content }: Answered): Response {
  const lines = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  return new Response(new Uint8Array(content), { status, headers: lines });
}

/**
 * Keep-alive calls on node:http(s), given to Slack's client as its `fetch`: it costs less than the built-in one, and it
 * can tell "never reached" (nothing was sent) from "no answer" (nobody knows). Retries nothing: the outbox owns that.
 */
export function createTransport(connectMs = CONNECT_MS): Transport {
  const http = new HttpAgent({ keepAlive: true, maxSockets: 64, timeout: IDLE_MS });
  const https = new HttpsAgent({ keepAlive: true, maxSockets: 64, timeout: IDLE_MS });

  const call = (url: URL, { headers, body, signal }: CallInit): Promise<Answered> =>
    new Promise((resolve, reject) => {
      const secure = url.protocol === 'https:';
      const content = typeof body === 'string' ? body : '';
      const options = {
        method: 'POST',
        headers: { ...headers, 'content-length': String(Buffer.byteLength(content)) },
        agent: secure ? https : http,
      };
      const request = secure ? httpsRequest(url, options) : httpRequest(url, options);
      let reached = false;
      const patience = setTimeout(() => request.destroy(new NotReached('no connection in time')), connectMs);
      const arrived = (): void => {
        reached = true;
        clearTimeout(patience);
      };
      const abort = (): void => void request.destroy(new Error('no answer in time'));
      const settle = (finish: () => void): void => {
        clearTimeout(patience);
        signal?.removeEventListener('abort', abort);
        finish();
      };
      request.on('socket', (socket) => {
        if (request.reusedSocket) arrived();
        else socket.once(secure ? 'secureConnect' : 'connect', arrived);
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
      signal?.addEventListener('abort', abort);
      if (signal?.aborted === true) abort();
      request.end(content);
    });

  return {
    post: call,
    fetch: async (url, init = {}) => responseOf(await call(new URL(url), init)),
    close: () => {
      http.destroy();
      https.destroy();
    },
  };
}

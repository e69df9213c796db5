import { type Answered, createCalls } from '../../http-calls.ts';

/** As much of a call as Slack's client hands over. */
interface CallInit {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  /** Milliseconds after which it is given up. */
  readonly patienceMs?: number;
}
export interface Transport {
  post(url: URL, init: CallInit): Promise<Answered>;
  /** The same in the form that Slack's own client takes. */
  fetch(url: string | URL, init?: CallInit): Promise<Response>;
  close(): void;
}

/** Longer than any handshake with Slack takes, shorter than the call's own patience. Milliseconds. */
const CONNECT_MS = 6000;

function responseOf({ status, headers, content }: Answered): Response {
  const lines = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  return new Response(new Uint8Array(content), { status, headers: lines });
}

/** The calls in the form that Slack's client takes. */
export function createTransport(): Transport {
  const calls = createCalls(CONNECT_MS);
  // Without a text an empty one: Slack wants a length in any case.
  const post = (url: URL, { headers, body, signal, patienceMs }: CallInit): Promise<Answered> =>
    calls.send(url, {
      ...(headers === undefined ? {} : { headers }),
      body: typeof body === 'string' ? body : '',
      signals: [signal],
      ...(patienceMs === undefined ? {} : { patienceMs }),
    });
  return {
    post,
    fetch: async (url, init = {}) => responseOf(await post(new URL(url), init)),
    close: calls.close,
  };
}

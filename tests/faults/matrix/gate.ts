import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';

/** What becomes of one call that would show something to somebody. */
export type Verdict =
  | { readonly do: 'pass' }
  /** Answered in the platform's stead: nothing arrives. */
  | { readonly do: 'answer'; readonly code: number; readonly retryAfter?: number }
  /** Arrives, and the answer is lost. */
  | { readonly do: 'drop' }
  /** Neither arrives nor is answered. */
  | { readonly do: 'hang' }
  /** Arrives; the answer comes when `until` resolves. */
  | { readonly do: 'hold'; readonly until: Promise<unknown> }
  /** The same, and then the answer is lost. */
  | { readonly do: 'holdAndDrop'; readonly until: Promise<unknown> };

/** A call on its way to the platform. `row`: the outbox row whose text it carries. */
export interface Passing {
  readonly worker: string;
  readonly method: string;
  readonly chat: string;
  readonly row: number;
  readonly text: string;
}

export interface Gate {
  readonly url: string;
  /** As a cable that is pulled: running calls break, and no new connection is made. */
  cut(on: boolean): Promise<void>;
  close(): Promise<void>;
}

export interface GateParts {
  readonly worker: string;
  /** The strict Bot API behind it. */
  readonly target: string;
  readonly judge: (call: Passing) => Verdict;
  /** Told when the platform has shown it, or refused to. */
  readonly arrived: (call: Passing, ok: boolean) => void;
}

/** Between one worker and the platform: passes everything, and spoils what the scenario says. */
export async function openGate(parts: GateParts): Promise<Gate> {
  let isCut = false;
  const target = new URL(parts.target);

  const forward = (path: string, body: Buffer, type: string): Promise<{ status: number; body: Buffer }> =>
    new Promise((resolve, reject) => {
      const call = request(
        { host: target.hostname, port: target.port, path, method: 'POST', headers: { 'content-type': type } },
        (response) => {
          whole(response).then(
            (answer) => resolve({ status: response.statusCode ?? 0, body: answer }),
            reject,
          );
        },
      );
      call.on('error', reject);
      call.end(body);
    });

  const handle = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await whole(incoming);
    const path = incoming.url ?? '';
    const type = String(incoming.headers['content-type'] ?? 'application/json');
    const call = passing(parts.worker, path, body);
    const verdict = call === null ? { do: 'pass' as const } : parts.judge(call);
    if (verdict.do === 'hang') return;
    if (verdict.do === 'answer') {
      refuse(response, verdict.code, verdict.retryAfter);
      return;
    }
    const answer = await forward(path, body, type);
    if (call !== null) parts.arrived(call, answer.status === 200);
    if ('until' in verdict) await verdict.until;
    if (verdict.do === 'drop' || verdict.do === 'holdAndDrop' || isCut) response.destroy();
    else if (!response.destroyed) {
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(answer.body);
    }
  };

  const server = createServer((incoming, response) => {
    handle(incoming, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the gate has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    cut: async (on) => {
      isCut = on;
      if (!on) {
        server.listen(address.port, '127.0.0.1');
        await once(server, 'listening');
        return;
      }
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
    close: async () => {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function refuse(response: ServerResponse, code: number, retryAfter: number | undefined): void {
  const wait = retryAfter === undefined ? {} : { parameters: { retry_after: retryAfter } };
  const description =
    retryAfter === undefined ? 'Internal Server Error' : `Too Many Requests: retry after ${retryAfter}`;
  response.writeHead(code, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ ok: false, error_code: code, description, ...wait }));
}

/** The stamp that the database of a run puts into every text, see `city.ts`. */
const STAMP = /⟦(\d+)⟧/;

/** Files come in parts, everything else as JSON. */
function passing(worker: string, path: string, body: Buffer): Passing | null {
  const method = path.split('/').at(-1) ?? '';
  if (!/^(?:send(?:Message|Photo|Document)|editMessageText)$/.test(method)) return null;
  const text = body.toString();
  const row = STAMP.exec(text)?.[1];
  const chat = /"chat_id"(?::|\r\n\r\n)(-?\d+)/.exec(text)?.[1];
  if (row === undefined || chat === undefined) return null;
  return { worker, method, chat, row: Number(row), text };
}

async function whole(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

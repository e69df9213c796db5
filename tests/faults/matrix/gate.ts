import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http';
import { isFields } from '../../support/slack-server-check.ts';
import type { Call, Dialect } from './platform.ts';

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

/** A call on its way to the platform. */
export interface Passing extends Call {
  readonly worker: string;
}

export interface Gate {
  readonly url: string;
  /** As a cable that is pulled: running calls break, and no new connection is made. */
  cut(on: boolean): Promise<void>;
  close(): Promise<void>;
}

export interface GateParts {
  readonly worker: string;
  /** The strict platform behind it. */
  readonly target: string;
  readonly dialect: Dialect;
  readonly judge: (call: Passing) => Verdict;
  /** Told when the platform has shown it, or refused to. */
  readonly arrived: (call: Passing, ok: boolean) => void;
}

/** Between one worker and the platform: passes everything, and spoils what the scenario says. */
export async function openGate(parts: GateParts): Promise<Gate> {
  let isCut = false;
  const target = new URL(parts.target);

  const forward = (path: string, headers: IncomingHttpHeaders, body: Buffer): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const call = request(
        { host: target.hostname, port: target.port, path, method: 'POST', headers },
        (response) => {
          whole(response).then(
            (answer) =>
              resolve({ status: response.statusCode ?? 0, headers: response.headers, body: answer }),
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
    const read = parts.dialect.call(path.split('/').at(-1) ?? '', body);
    const call = read === null ? null : { worker: parts.worker, ...read };
    const verdict = call === null ? { do: 'pass' as const } : parts.judge(call);
    if (verdict.do === 'hang') return;
    if (verdict.do === 'answer') {
      const refusal = parts.dialect.refusal(verdict.code, verdict.retryAfter);
      response.writeHead(verdict.code, refusal.headers).end(refusal.body);
      return;
    }
    const answer = await forward(path, incoming.headers, body);
    if (call !== null) parts.arrived(call, isDone(answer.body));
    if ('until' in verdict) await verdict.until;
    if (verdict.do === 'drop' || verdict.do === 'holdAndDrop' || isCut) response.destroy();
    else if (!response.destroyed) {
      response.writeHead(answer.status, answer.headers);
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

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Both platforms say so in these words; Slack refuses with 200 as well. */
function isDone(answer: Buffer): boolean {
  const said: unknown = JSON.parse(answer.toString());
  return isFields(said) && said['ok'] === true;
}

async function whole(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { App, Receiver } from '@slack/bolt';
import { createDoor, rawBody } from '../../http-door.ts';
import type { Log } from './client.ts';
import { type Fields, isFields } from './fields.ts';
import type { Pages } from './oauth.ts';
import { distrust } from './signature.ts';
import { described } from './trouble.ts';

/** The one address for events, buttons and slash commands, as in Slack's own examples. */
const PATH = '/slack/events';

export interface HttpParts {
  readonly host?: string;
  /** 0: any free one. */
  readonly port: number;
  readonly signingSecret: string;
  readonly now: () => Date;
  readonly log: Log;
  /** What a browser may ask for: installing the app. */
  readonly pages?: Pages;
  /** Told the port once requests come in. */
  readonly listening?: (port: number) => void;
}

/**
 * Lets Bolt handle one body. Resolves with what the acknowledgement carries, and only once a listener has taken the event:
 * Bolt itself acknowledges before that, and a crash between would lose somebody's message.
 */
export async function handled(app: App, body: Fields): Promise<unknown> {
  let answer: unknown;
  await app.processEvent({
    body,
    ack: async (response: unknown) => {
      answer = response;
    },
  });
  return answer;
}

/** Events come as JSON, buttons as JSON in the field `payload` of a form, slash commands as a form. */
function bodyOf(raw: Buffer, type: string): Fields | null {
  try {
    const form = type.startsWith('application/x-www-form-urlencoded')
      ? Object.fromEntries(new URLSearchParams(raw.toString()))
      : null;
    if (form !== null && form['payload'] === undefined) return form;
    const parsed: unknown = JSON.parse(form?.['payload'] ?? raw.toString());
    return isFields(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

function answerWith(response: ServerResponse, status: number, answer?: unknown): void {
  if (response.destroyed) return;
  const json = typeof answer === 'object' && answer !== null;
  response.writeHead(status, json ? { 'content-type': 'application/json' } : {});
  if (json) response.end(JSON.stringify(answer));
  else response.end(typeof answer === 'string' ? answer : '');
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}

async function show(request: IncomingMessage, response: ServerResponse, pages: Pages): Promise<void> {
  const page = await pages(request.url ?? '', header(request, 'cookie'));
  if (page === null) return answerWith(response, 404);
  response.writeHead(page.status, page.headers);
  response.end(page.body);
}

/** Why a request is not to be believed, or null. */
function distrusted(request: IncomingMessage, raw: Buffer, parts: HttpParts): string | null {
  const signed = {
    timestamp: header(request, 'x-slack-request-timestamp'),
    signature: header(request, 'x-slack-signature'),
    raw,
  };
  return distrust(signed, parts.signingSecret, parts.now());
}

/** What Slack asks of the address itself, which no person sent; null for everything else. */
function unasked(body: Fields): object | null {
  if (body['type'] === 'url_verification') return { challenge: body['challenge'] };
  return body['ssl_check'] === undefined ? null : {};
}

/** Requests of Slack over HTTP; a proxy with TLS stands in front. A retry is taken like any other: it may be the only one. */
export function createHttpReceiver(parts: HttpParts): Receiver {
  const { log } = parts;
  let app: App | null = null;

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method === 'GET' && parts.pages !== undefined) return show(request, response, parts.pages);
    if (request.url?.split('?')[0] !== PATH) return answerWith(response, 404);
    if (request.method !== 'POST') return answerWith(response, 405);
    const raw = await rawBody(request);
    if (raw === null) {
      response.setHeader('connection', 'close');
      return answerWith(response, 413);
    }
    const why = distrusted(request, raw, parts);
    if (why !== null) {
      log.warn({ channel: 'slack', why }, 'Slack: a request was refused');
      return answerWith(response, 401);
    }
    const body = bodyOf(raw, header(request, 'content-type') ?? '');
    if (body === null) return answerWith(response, 400);
    const asked = unasked(body);
    if (asked !== null) return answerWith(response, 200, asked);
    if (app === null) return answerWith(response, 503);
    answerWith(response, 200, await handled(app, body));
  };

  const host = parts.host ?? '127.0.0.1';
  const door = createDoor({
    host,
    port: parts.port,
    respond,
    broken: (error, response) => {
      // Not acknowledged: Slack sends an event again, and tells the person that a command or button did not work.
      log.error({ channel: 'slack', why: described(error) }, 'Slack: a request was not taken');
      answerWith(response, 500);
    },
    failed: (error) =>
      log.error({ channel: 'slack', why: described(error) }, 'Slack: the HTTP server reports an error'),
  });

  return {
    init: (made) => {
      app = made;
    },
    start: async () => {
      const port = await door.open();
      log.info({ channel: 'slack', host, port, path: PATH }, 'Slack: receiving over HTTP');
      parts.listening?.(port);
    },
    stop: door.close,
  };
}

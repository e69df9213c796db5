import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Update } from 'grammy/types';
import { createDoor, rawBody } from '../http-door.ts';

/** Where Telegram calls, and where we listen for it; a proxy with TLS stands between. */
export interface WebhookAt {
  /** The public address, https, without the path that is made here. */
  readonly url: string;
  /** Telegram repeats it in a header of every call. */
  readonly secret: string;
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** Told the port once requests come in. */
  readonly listening?: (port: number) => void;
}

export interface WebhookParts extends WebhookAt {
  /** Resolves once the update is in the inbox. */
  readonly take: (update: Update) => Promise<void>;
  /** Somebody who is not Telegram knocked. Nothing of the request is told: its path may be almost right. */
  readonly refused: (why: string) => void;
  readonly failed: (error: unknown) => void;
}

export interface Webhook {
  /** What Telegram is told to call. As secret as its path: it belongs into no log. */
  readonly address: string;
  open(): Promise<number>;
  /** Updates are taken only from here on; before, Telegram is asked to come again. */
  ready(): void;
  /** Resolves when every request that was begun is answered and the port is free. */
  stop(): Promise<void>;
}

/** Made from the secret, so that nobody has to invent, store and copy a second one. */
const pathOf = (secret: string): string =>
  `/telegram/${createHmac('sha256', secret).update('path of the webhook').digest('base64url')}`;

/** Hashed first, so that the time tells neither the secret nor its length. */
const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

const isUpdate = (value: unknown): value is Update =>
  typeof value === 'object' && value !== null && 'update_id' in value && Number.isInteger(value.update_id);

function updateOf(raw: string): Update | null {
  try {
    const parsed: unknown = JSON.parse(raw);
    return isUpdate(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

/**
 * Telegram's calls over HTTP. A call is answered with 200 only once its update is in the inbox: everything else makes
 * Telegram call again, and that second call may be the only one that arrives. The inbox knows a repeated one by its key.
 */
export function createWebhook(parts: WebhookParts): Webhook {
  const path = pathOf(parts.secret);
  const expected = hash(parts.secret);
  let taking = false;

  const statusOf = async (request: IncomingMessage): Promise<number> => {
    // A proxy may keep or strip the prefix of its own address.
    if (request.url?.endsWith(path) !== true) return 404;
    if (request.method !== 'POST') return 405;
    const given = request.headers['x-telegram-bot-api-secret-token'];
    if (!timingSafeEqual(hash(typeof given === 'string' ? given : ''), expected)) {
      parts.refused(given === undefined ? 'it has no secret' : 'its secret is wrong');
      return 401;
    }
    if (!taking) return 503;
    const raw = await rawBody(request);
    if (raw === null) return 413;
    const update = updateOf(raw.toString());
    if (update === null) return 400;
    await parts.take(update);
    return 200;
  };

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const status = await statusOf(request).catch((error: unknown) => {
      parts.failed(error);
      return 500;
    });
    if (response.destroyed) return;
    // What was not read of a refused body would be taken for the next request.
    response.writeHead(status, status === 200 ? {} : { connection: 'close' }).end();
  };

  const door = createDoor({
    host: parts.host,
    port: parts.port,
    respond,
    broken: parts.failed,
    failed: parts.failed,
  });

  return {
    address: `${parts.url.replace(/\/+$/, '')}${path}`,
    open: async () => {
      const port = await door.open();
      parts.listening?.(port);
      return port;
    },
    ready: () => {
      taking = true;
    },
    stop: door.close,
  };
}

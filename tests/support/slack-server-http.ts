import { createHmac } from 'node:crypto';
import { isFields } from './slack-server-check.ts';
import type { SlackRequest } from './slack-server-requests.ts';

export interface DeliverOptions {
  /** Unix seconds; our clock's by default. */
  readonly timestamp?: number | string;
  /** Instead of the right one. */
  readonly signature?: string;
  readonly retryNum?: number;
  /** A header that is left out. */
  readonly without?: 'x-slack-signature' | 'x-slack-request-timestamp';
}
export interface Delivered {
  readonly status: number;
  readonly body: string;
}

function encoded({ kind, body }: SlackRequest): { readonly type: string; readonly raw: string } {
  const form = (fields: Record<string, string>) => ({
    type: 'application/x-www-form-urlencoded',
    raw: new URLSearchParams(fields).toString(),
  });
  switch (kind) {
    case 'events_api':
      return { type: 'application/json', raw: JSON.stringify(body) };
    case 'interactive':
      return form({ payload: JSON.stringify(body) });
    case 'slash_commands':
      return form(Object.fromEntries(Object.entries(body).map(([name, value]) => [name, String(value)])));
  }
}

/** Slack's side of HTTP: signs (scheme v0) and posts to the app. */
export function createHttpSide(secret: string, now: () => Date) {
  const sign = (timestamp: string, raw: string): string =>
    `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${raw}`).digest('hex')}`;

  /** Any body at all, signed. */
  const post = async (
    url: string,
    type: string,
    raw: string,
    options: DeliverOptions = {},
  ): Promise<Delivered> => {
    const timestamp = String(options.timestamp ?? Math.floor(now().getTime() / 1000));
    const headers = new Headers({
      'content-type': type,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': options.signature ?? sign(timestamp, raw),
      ...(options.retryNum === undefined
        ? {}
        : { 'x-slack-retry-num': String(options.retryNum), 'x-slack-retry-reason': 'http_timeout' }),
    });
    if (options.without !== undefined) headers.delete(options.without);
    const response = await fetch(url, { method: 'POST', body: raw, headers });
    return { status: response.status, body: await response.text() };
  };

  return {
    sign,
    post,
    deliver: (url: string, request: SlackRequest, options: DeliverOptions = {}): Promise<Delivered> => {
      const { type, raw } = encoded(request);
      return post(url, type, raw, options);
    },
    /** What Slack asks once, when somebody types the address into the app's settings. */
    verifyUrl: async (url: string, options: DeliverOptions = {}): Promise<unknown> => {
      const raw = JSON.stringify({
        token: 'verification-token',
        challenge: 'c-4711',
        type: 'url_verification',
      });
      const { body } = await post(url, 'application/json', raw, options);
      const parsed: unknown = JSON.parse(body);
      return isFields(parsed) ? parsed['challenge'] : undefined;
    },
  };
}
export type HttpSide = ReturnType<typeof createHttpSide>;

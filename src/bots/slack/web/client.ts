import { LogLevel, webApi } from '@slack/bolt';
import type { Answered } from '../../http-calls.ts';
import { type Fields, isFields } from './fields.ts';
import type { Transport } from './transport.ts';
import { withoutTokens } from './trouble.ts';

/** As pino's: facts first, then a sentence for the operator. */
export interface Log {
  info(facts: object, line: string): void;
  warn(facts: object, line: string): void;
  error(facts: object, line: string): void;
}

/** Seconds after which a call without an answer counts as "unknown". */
const CALL_SECONDS = 10;

/**
 * What Bolt and its clients say, into our log. Their debug lines carry whole payloads, that is, people's words, and are
 * dropped; the rest loses its tokens.
 */
export function boltLogger(log: Log) {
  const text = (parts: readonly unknown[]): string => withoutTokens(parts.map(String).join(' '));
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...parts: unknown[]) =>
      log.warn({ channel: 'slack', said: text(parts) }, 'Slack: a library warns'),
    // Whatever fails comes to us as an error as well, and is logged as one there, with what to do.
    error: (...parts: unknown[]) =>
      log.warn({ channel: 'slack', said: text(parts) }, 'Slack: a library met an error'),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}

export interface ClientParts {
  readonly apiUrl?: string;
  readonly transport: Transport;
  readonly log: Log;
  readonly callSeconds?: number;
}

/** Its defaults repeat a call ten times, which would send a message ten times: here nothing is repeated. */
export function clientOptions({ apiUrl, transport, log, callSeconds }: ClientParts): webApi.WebClientOptions {
  return {
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
    fetch: (url, init) => transport.fetch(url, callOf(init)),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: (callSeconds ?? CALL_SECONDS) * 1000,
    logger: boltLogger(log),
  };
}

type FetchInit = Parameters<NonNullable<webApi.WebClientOptions['fetch']>>[1];

function callOf(init: FetchInit): Parameters<Transport['fetch']>[1] {
  const { headers, body, signal } = init ?? {};
  return {
    ...(headers === undefined ? {} : { headers }),
    ...(body === undefined ? {} : { body }),
    ...(signal === undefined ? {} : { signal }),
  };
}

/** One call of the Web API with its answer's fields. Throws what Slack answered, see `trouble.ts`. */
export type Call = (method: string, args: Readonly<Record<string, unknown>>) => Promise<Fields>;

const SLACK = 'https://slack.com/api/';
/** Seconds to wait after a 429 that names no time. */
const UNNAMED_SECONDS = 30;

/**
 * The calls of one token, or without one; `heads` hears the headers of each answer. Not Slack's client: it costs several times as much, most of it for retries and
 * types that are not used here. Its errors are, because Socket Mode throws the same.
 */
export function callOn(
  parts: Omit<ClientParts, 'log'>,
  token?: string,
  heads?: (headers: Answered['headers']) => void,
): Call {
  const root = parts.apiUrl ?? SLACK;
  const patienceMs = (parts.callSeconds ?? CALL_SECONDS) * 1000;
  const headers = {
    'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  return async (method, args) => {
    const body = formOf(args);
    const answer = await parts.transport
      .post(new URL(method, root), { headers, body, patienceMs })
      .catch((error) => {
        throw new webApi.WebAPIRequestError(error instanceof Error ? error : new Error(String(error)));
      });
    heads?.(answer.headers);
    return fieldsOf(answer);
  };
}

function formOf(args: Readonly<Record<string, unknown>>): string {
  const form: string[] = [];
  for (const [name, value] of Object.entries(args)) {
    if (value === undefined) continue;
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    form.push(`${name}=${encodeURIComponent(text)}`);
  }
  return form.join('&');
}

function fieldsOf({ status, headers, content }: Answered): Fields {
  if (status === 429) {
    const seconds = Number(headers['retry-after']);
    throw new webApi.WebAPIRateLimitedError(
      Number.isFinite(seconds) && seconds > 0 ? seconds : UNNAMED_SECONDS,
    );
  }
  const text = content.toString('utf8');
  if (status !== 200) throw new webApi.WebAPIHTTPError(status, '', {}, text.slice(0, 200));
  const parsed = parsedOf(text);
  if (!isFields(parsed)) throw new webApi.WebAPIPlatformError({ ok: false, error: text.slice(0, 200) });
  if (parsed['ok'] !== true)
    throw new webApi.WebAPIPlatformError({ ...parsed, ok: false, error: String(parsed['error']) });
  return parsed;
}

function parsedOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

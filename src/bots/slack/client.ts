import { LogLevel, type webApi } from '@slack/bolt';
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

/** The calls of one client. Its own types are not used: what Slack answers is read like anything from outside. */
export function callOn(client: webApi.WebClient): Call {
  return async (method, args) => {
    const answer: unknown = await client.apiCall(method, { ...args });
    return isFields(answer) ? answer : {};
  };
}

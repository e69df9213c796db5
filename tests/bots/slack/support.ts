import { createSlack, type SlackParts } from '../../../src/bots/slack/channel.ts';
import type { Sending } from '../../../src/domain/dialog/channel.ts';
import type { Message, Outgoing, Received } from '../../../src/domain/dialog/message.ts';
import type { SlackServer } from '../../support/slack-server.ts';

export const COPY = { id: '(Mungkin salinan)', en: '(Maybe a copy)' } as const;
export const ELSEWHERE = 'Jawaban ada di pesan langsung.';
/** The one moment of these tests. */
export const NOW = new Date('2026-11-24T02:00:00Z');

export const secrets = ['must-never-be-logged', '8f742231'];

/** A channel against the test's server, over Socket Mode unless told otherwise, with everything it logs. */
export function channelOn(server: SlackServer, more: Partial<SlackParts> = {}) {
  const lines: string[] = [];
  const keep = (facts: object, line: string): void => {
    lines.push(`${line} ${JSON.stringify(facts)}`);
  };
  const channel = createSlack({
    botToken: server.botToken,
    appToken: server.appToken,
    apiUrl: server.url,
    log: { info: keep, warn: keep, error: keep },
    now: () => NOW,
    words: { copy: COPY, elsewhere: ELSEWHERE },
    pause: () => Promise.resolve(),
    ...more,
  });
  return { channel, lines };
}

/** The same over HTTP; `url` is known once it has started, and the server sends there. */
export function httpChannelOn(server: SlackServer, more: Partial<SlackParts> = {}) {
  let url = '';
  const http = {
    port: 0,
    listening: (port: number): void => {
      url = `http://127.0.0.1:${port}/slack/events`;
      server.http.use(url);
    },
  };
  const { botToken, signingSecret, url: apiUrl } = server;
  const lines: string[] = [];
  const keep = (facts: object, line: string): void => {
    lines.push(`${line} ${JSON.stringify(facts)}`);
  };
  const channel = createSlack({
    botToken,
    signingSecret,
    http,
    apiUrl,
    log: { info: keep, warn: keep, error: keep },
    now: () => NOW,
    words: { copy: COPY, elsewhere: ELSEWHERE },
    pause: () => Promise.resolve(),
    ...more,
  });
  return { channel, lines, url: () => url };
}

/** An inbox in memory that knows both keys: `failing` refuses that many events first. */
export function inbox(failing = 0) {
  const keys = new Set<string>();
  const events: Received[] = [];
  /** Everything that came, copies included. */
  const all: Received[] = [];
  let refusals = failing;
  const receive = async (event: Received): Promise<void> => {
    all.push(event);
    if (refusals > 0) {
      refusals -= 1;
      throw new Error('the database is away');
    }
    if (keys.has(event.key) || (event.alsoKey !== undefined && keys.has(event.alsoKey))) return;
    keys.add(event.key);
    if (event.alsoKey !== undefined) keys.add(event.alsoKey);
    events.push(event);
  };
  return { events, all, receive };
}

export function say(conversation: string, message: Message, more: Partial<Sending> = {}): Sending {
  const outgoing: Outgoing = { kind: 'say', message };
  return { id: 1, conversation, outgoing, maybeCopy: false, language: 'id', ...more };
}

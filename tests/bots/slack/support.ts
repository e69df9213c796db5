import { afterEach, beforeEach, describe, expect } from 'vitest';
import { createSlack, type SlackParts } from '../../../src/bots/slack/channel.ts';
import type { ChannelPort, Sending } from '../../../src/domain/dialog/channel.ts';
import type { Message, Outgoing, Received } from '../../../src/domain/dialog/message.ts';
import { type SlackServer, startSlackServer } from '../../support/slack-server.ts';

export const COPY = { id: '(Mungkin salinan)', en: '(Maybe a copy)' } as const;
export const ELSEWHERE = { id: 'Jawaban ada di pesan langsung.', en: 'The answer is in our direct message.' };
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
    present: () => Promise.resolve(),
    words: { copy: COPY, elsewhere: ELSEWHERE },
    languageOf: async (account) => (account.endsWith('U0JOHN') ? 'en' : 'id'),
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
    present: () => Promise.resolve(),
    words: { copy: COPY, elsewhere: ELSEWHERE },
    languageOf: async (account) => (account.endsWith('U0JOHN') ? 'en' : 'id'),
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

/** A person's account in the test's workspace, from her direct message or her id. */
const accountOf = (conversation: string): string => `T0SEMARANG:U${conversation.slice(1)}`;

export function say(conversation: string, message: Message, more: Partial<Sending> = {}): Sending {
  const outgoing: Outgoing = { kind: 'say', message };
  return {
    id: 1,
    account: accountOf(conversation),
    conversation,
    outgoing,
    maybeCopy: false,
    language: 'id',
    ...more,
  };
}

export interface Scene {
  readonly server: SlackServer;
  readonly channel: ChannelPort;
  readonly received: ReturnType<typeof inbox>;
  readonly lines: readonly string[];
  /** Calls that could be seen in a shared channel. */
  inChannel(): readonly { readonly method: string; readonly args: Readonly<Record<string, unknown>> }[];
}

/** The same tests over both ways, each with a started channel and an inbox; what a strict Slack refused fails them. */
export function overBothWays(
  title: string,
  tests: (scene: () => Scene) => void,
  more: (server: SlackServer) => Partial<SlackParts> = () => ({}),
): void {
  describe.each([
    ['Socket Mode', channelOn],
    ['HTTP', httpChannelOn],
  ] as const)(`${title} over %s`, (_way, make) => {
    let scene: Scene | null = null;
    const now = (): Scene => {
      if (scene === null) throw new Error('not open yet');
      return scene;
    };
    beforeEach(async () => {
      const server = await startSlackServer(() => NOW);
      const received = inbox();
      const { channel, lines } = make(server, more(server));
      await channel.start(received.receive);
      const inChannel = () => server.calls.filter(({ args }) => String(args['channel']).startsWith('C'));
      scene = { server, channel, received, lines, inChannel };
    });
    afterEach(async () => {
      const { server, channel } = now();
      await channel.stop();
      await server.close();
      expect(server.objections).toEqual([]);
    });
    tests(now);
  });
}

import { createTelegram, type TelegramParts } from '../../../src/bots/telegram/channel.ts';
import type { Sending } from '../../../src/domain/dialog/channel.ts';
import type { Message, Outgoing, Received } from '../../../src/domain/dialog/message.ts';
import { profile as profileEn } from '../../../src/texts/en/profile.ts';
import { profile as profileId } from '../../../src/texts/id/profile.ts';
import type { TelegramServer } from '../../support/telegram-server.ts';

export const WORKING = { id: 'Sebentar', en: 'One moment' } as const;
export const COPY = { id: '(Mungkin salinan)', en: '(Maybe a copy)' } as const;

const profiles: TelegramParts['profiles'] = {
  id: { words: profileId.words, description: 'Asisten belajar', short: 'Belajar' },
  en: { words: profileEn.words, description: 'Learning assistant', short: 'Learning' },
};

/** A channel against the test's server, with everything it logs. */
export function channelOn(server: TelegramServer, more: Partial<TelegramParts> = {}) {
  const lines: string[] = [];
  const keep = (facts: object, line: string): void => {
    lines.push(`${line} ${JSON.stringify(facts)}`);
  };
  const channel = createTelegram({
    token: server.token,
    apiRoot: server.url,
    log: { info: keep, warn: keep, error: keep },
    now: () => new Date(1_795_000_130_000),
    words: { copy: COPY, working: WORKING },
    // No sign unless a test wants one.
    beat: (_, signal) =>
      new Promise((resume) => {
        signal.addEventListener('abort', () => resume());
      }),
    profiles,
    pause: () => Promise.resolve(),
    ...more,
  });
  return { channel, lines };
}

/** An inbox in memory: `failing` refuses that many events first. */
export function inbox(failing = 0) {
  const keys = new Set<string>();
  const events: Received[] = [];
  let refusals = failing;
  const receive = async (event: Received): Promise<void> => {
    if (refusals > 0) {
      refusals -= 1;
      throw new Error('the database is away');
    }
    if (keys.has(event.key)) return;
    keys.add(event.key);
    events.push(event);
  };
  return { events, receive };
}

export function say(conversation: number, message: Message, more: Partial<Sending> = {}): Sending {
  const outgoing: Outgoing = { kind: 'say', message };
  return {
    id: 1,
    account: String(conversation),
    conversation: String(conversation),
    outgoing,
    maybeCopy: false,
    language: 'id',
    ...more,
  };
}

import { randomUUID } from 'node:crypto';
import { createSlack } from '../../src/bots/slack/channel.ts';
import { createTelegram } from '../../src/bots/telegram/channel.ts';
import { createTerminal } from '../../src/bots/terminal/channel.ts';
import { inputOf } from '../../src/bots/terminal/read.ts';
import type { ChannelPort } from '../../src/domain/dialog/channel.ts';
import type { Channel } from '../../src/domain/dialog/message.ts';
import { profile as profileEn } from '../../src/texts/en/profile.ts';
import { textsEn } from '../../src/texts/en/texts.ts';
import { profile as profileId } from '../../src/texts/id/profile.ts';
import { textsId } from '../../src/texts/id/texts.ts';
import type { App } from '../../src/wire/app.ts';
import { startSlackServer } from '../support/slack-server.ts';
import { startTelegramServer } from '../support/telegram-server.ts';

/** What a person sees of a message, whatever the platform: words without layout, buttons by label. */
export interface Seen {
  readonly words: string;
  readonly buttons: readonly string[];
}

/** A person in front of one channel. Everything resolves once the answer is on the screen. */
export interface Seat {
  readonly channel: Channel;
  say(text: string): Promise<readonly Seen[]>;
  /** Presses the newest button with this label. */
  press(label: string): Promise<readonly Seen[]>;
  screen(): readonly Seen[];
  /** Sends what waits, as the sweeper does. */
  sweep(): Promise<void>;
  leave(): Promise<void>;
}

const copy = { id: textsId.home.copy, en: textsEn.home.copy };
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Layout is the channel's own: bullets, spaces and markup do not count as what is seen. */
const words = (text: string): string => text.replaceAll(/[•*_]/g, ' ').replaceAll(/\s+/g, ' ').trim();

export type SeatMaker = (app: App, user: number) => Promise<Seat>;

interface Platform {
  readonly port: ChannelPort;
  type(text: string): void | Promise<void>;
  tap(label: string): void | Promise<void>;
  /** Resolves when everything typed is acknowledged. */
  heard(): Promise<void>;
  screen(): readonly Seen[];
  close(): Promise<void>;
}

async function underWay(app: App): Promise<boolean> {
  const [row] = await app.db.query<{ open: boolean }>(
    `select exists (select 1 from outbox where state in ('ready', 'sending') and due_at <= $1 and account not like 'chat-%') as open`,
    [app.clock.now()],
  );
  return row?.open === true;
}

async function sit(app: App, channel: Channel, platform: Platform): Promise<Seat> {
  const { turns, delivery } = app.run([platform.port], { onScreen: true });
  await platform.port.start((event) => turns.receive(event));
  const settle = async (before: number): Promise<readonly Seen[]> => {
    await platform.heard();
    await turns.idle();
    // The turn's own delivery may still hold a row: wait until nothing is on its way.
    for (let rounds = 0; rounds < 2000 && (await underWay(app)); rounds += 1) {
      await delivery.sweep();
      await new Promise((resolve) => setImmediate(resolve));
    }
    return platform.screen().slice(before);
  };
  return {
    channel,
    screen: platform.screen,
    say: async (text) => {
      const before = platform.screen().length;
      await platform.type(text);
      return settle(before);
    },
    press: async (label) => {
      const before = platform.screen().length;
      await platform.tap(label);
      return settle(before);
    },
    sweep: () => delivery.sweep(),
    leave: async () => {
      await platform.port.stop();
      await turns.idle();
      await delivery.stop();
      await platform.close();
    },
  };
}

export const telegramSeat: SeatMaker = async (app, user) => {
  const server = await startTelegramServer();
  const port = createTelegram({
    token: server.token,
    apiRoot: server.url,
    log: quiet,
    now: app.clock.now,
    words: { copy },
    profiles: { id: profileId, en: profileEn },
    pause: () => Promise.resolve(),
  });
  const command = /^\/(\w+)\s*(.*)$/s;
  return sit(app, 'telegram', {
    port,
    type: (text) => {
      const [, word, rest = ''] = command.exec(text) ?? [];
      if (word === undefined) server.updates.text(user, text);
      else server.updates.command(user, word, rest);
    },
    tap: (label) => {
      server.updates.press(user, label);
    },
    heard: () => server.quiet(),
    screen: () =>
      server
        .view(user)
        .filter((one) => one.from === 'bot')
        .map((one) => ({ words: words(one.text), buttons: one.buttons.flat().map((button) => button.text) })),
    close: async () => {
      const refused = server.calls.filter((call) => call.problems.length > 0);
      await server.close();
      if (refused.length > 0) throw new Error(`Telegram would refuse: ${JSON.stringify(refused)}`);
    },
  });
};

export const slackSeat = (app: App, user: number, email?: string): Promise<Seat> =>
  slackOver('socket', app, user, email);
/** The other way Slack reaches a bot: signed requests to a port of ours. */
export const slackHttpSeat = (app: App, user: number): Promise<Seat> => slackOver('http', app, user);

async function slackOver(way: 'socket' | 'http', app: App, user: number, email?: string): Promise<Seat> {
  const server = await startSlackServer(app.clock.now);
  const name = `U${user}`;
  // Unless told otherwise the workspace vouches for nobody's address, as on the other channels.
  server.profile(name, email === undefined ? { is_email_confirmed: false } : { email });
  const http = {
    port: 0,
    listening: (at: number) => server.http.use(`http://127.0.0.1:${at}/slack/events`),
  };
  const port = createSlack({
    botToken: server.botToken,
    ...(way === 'socket' ? { appToken: server.appToken } : { signingSecret: server.signingSecret, http }),
    apiUrl: server.url,
    log: quiet,
    now: app.clock.now,
    words: { copy, elsewhere: textsId.home.elsewhere },
    pause: () => Promise.resolve(),
  });
  return sit(app, 'slack', {
    port,
    type: (text) => {
      if (text.startsWith('/')) server.command(name, `/sinau ${text.slice(1)}`);
      else server.text(name, text);
    },
    tap: (label) => server.press(name, label),
    heard: () => server.quiet(),
    screen: () =>
      server
        .view(name)
        .filter((one) => one.from === 'bot' && one.ephemeral !== true)
        .map((one) => ({ words: words(one.text), buttons: one.buttons.map((button) => button.label) })),
    close: async () => {
      const { objections } = server;
      await server.close();
      if (objections.length > 0) throw new Error(`Slack would refuse: ${objections.join('\n')}`);
    },
  });
}

export const terminalSeat: SeatMaker = async (app, user) => {
  const account = `seat-${user}`;
  const shown: { id: string; words: string; buttons: string[] }[] = [];
  const terminal = createTerminal({
    channel: 'terminal',
    conversation: account,
    run: randomUUID().slice(0, 8),
    json: true,
    look: { width: 80, color: false },
    print: (line) => {
      const { id, text, options, ofMessage } = JSON.parse(line) as {
        id: string;
        text: string;
        options: { label: string }[];
        ofMessage?: string;
      };
      const seen = { id, words: words(text), buttons: options.map((option) => option.label) };
      const edited = shown.findIndex((one) => one.id === ofMessage);
      if (edited < 0) shown.push(seen);
      // The newest edit is what can be pressed; it stands where the message stood.
      else shown[edited] = seen;
    },
    copyNote: (language) => copy[language],
  });
  const hear = (
    input:
      | ReturnType<typeof inputOf>
      | { kind: 'press'; option: string; message: { conversation: string; message: string } },
  ) =>
    terminal.hear({
      key: `seat:${randomUUID()}`,
      origin: { channel: 'terminal', account, conversation: account },
      input,
    });
  return sit(app, 'terminal', {
    port: terminal,
    type: (text) => hear(inputOf(text)),
    tap: async (label) => {
      const at = shown.findLast((one) => one.buttons.includes(label));
      const pressed =
        at === undefined
          ? undefined
          : terminal.screen.press(at.buttons.indexOf(label) + 1, Number(at.id.slice(1)));
      if (pressed === undefined) throw new Error(`no button "${label}" on the screen`);
      await hear({ kind: 'press', option: pressed.option.id, message: pressed.handle });
    },
    heard: () => Promise.resolve(),
    screen: () => shown.map((one) => ({ words: one.words, buttons: one.buttons })),
    close: () => Promise.resolve(),
  });
};

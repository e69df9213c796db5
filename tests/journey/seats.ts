import { randomUUID } from 'node:crypto';
import { createSlack } from '../../src/bots/slack/channel.ts';
import { createTelegram } from '../../src/bots/telegram/channel.ts';
import { createTerminal } from '../../src/bots/terminal/channel.ts';
import { inputOf } from '../../src/bots/terminal/read.ts';
import type { Input } from '../../src/domain/dialog/message.ts';
import { profile as profileEn } from '../../src/texts/en/profile.ts';
import { textsEn } from '../../src/texts/en/texts.ts';
import { profile as profileId } from '../../src/texts/id/profile.ts';
import { textsId } from '../../src/texts/id/texts.ts';
import type { App } from '../../src/wire/app.ts';
import { startSlackServer } from '../support/slack-server.ts';
import { refused } from '../support/slack-server-faults.ts';
import { startTelegramServer } from '../support/telegram-server.ts';
import { type Seat, type SeatMaker, type Seen, type SeenFile, sit, together, words } from './sit.ts';

export type { Seat, SeatMaker, Seen } from './sit.ts';

const copy = { id: textsId.home.copy, en: textsEn.home.copy };
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

const shownFile = (file: SeenFile | undefined) =>
  file === undefined ? {} : { file: { name: file.name, content: file.content } };

export const telegramSeat: SeatMaker = async (app, user) => {
  const server = await startTelegramServer(user * 10_000);
  const port = createTelegram({
    token: server.token,
    apiRoot: server.url,
    log: quiet,
    now: app.clock.now,
    words: { copy, working: copy },
    profiles: { id: profileId, en: profileEn },
    pause: () => Promise.resolve(),
  });
  const command = /^\/(\w+)\s*(.*)$/s;
  const forward_origin = { type: 'hidden_user', sender_user_name: 'Rekan', date: 1 };
  return sit(app, 'telegram', {
    port,
    // "↪ …" is a message of another chat, passed on.
    type: (text) => {
      const [, word, rest = ''] = command.exec(text) ?? [];
      if (text.startsWith('↪ ')) server.updates.text(user, text.slice(2), { forward_origin });
      else if (word === undefined) server.updates.text(user, text);
      else server.updates.command(user, word, rest);
    },
    tap: (label) => {
      server.updates.press(user, label);
    },
    heard: () => server.quiet(),
    option: (id) => {
      server.updates.data(user, id);
    },
    send: (name, type, content, caption) => {
      server.updates.upload(user, name, type, content, caption);
    },
    screen: () =>
      together(
        server
          .view(user)
          .filter((one) => one.from === 'bot')
          .map((one) => ({
            words: words(one.text),
            buttons: one.buttons.flat().map((button) => button.text),
            ...shownFile(one.file),
          })),
      ),
    close: async () => {
      const refused = server.calls.filter((call) => call.problems.length > 0);
      await server.close();
      if (refused.length > 0) throw new Error(`Telegram would refuse: ${JSON.stringify(refused)}`);
    },
  });
};

export const slackSeat = (app: App, user: number, email?: string): Promise<Seat> =>
  slackOver('socket', app, user, email);
/** Slack whose windows always come too late: what they would ask is asked in words, as on the other channels. */
export const slackWordsSeat: SeatMaker = (app, user) =>
  slackOver('socket', app, user, undefined, Number.POSITIVE_INFINITY);
/** The other way Slack reaches a bot: signed requests to a port of ours. */
export const slackHttpSeat = (app: App, user: number): Promise<Seat> => slackOver('http', app, user);

async function slackOver(
  way: 'socket' | 'http',
  app: App,
  user: number,
  email?: string,
  lateWindows = 0,
): Promise<Seat> {
  const server = await startSlackServer(app.clock.now);
  if (lateWindows > 0) server.failNext('views.open', refused('expired_trigger_id'), lateWindows);
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
    present: () => Promise.resolve(),
    words: { copy, elsewhere: { id: textsId.home.elsewhere, en: textsEn.home.elsewhere } },
    pause: () => Promise.resolve(),
  });
  // Windows have tests of their own: here everything is asked in words, as on the other channels.
  server.failNext('views.open', refused('expired_trigger_id'), Number.POSITIVE_INFINITY);
  return sit(app, 'slack', {
    port,
    type: (text) => {
      if (text.startsWith('/')) server.command(name, `/sinau ${text.slice(1)}`);
      else server.text(name, text);
    },
    tap: (label) => server.press(name, label),
    heard: () => server.quiet(),
    option: (id) => server.push(server.requests.option(name, id)),
    send: (file, type, content, caption) => server.upload(name, file, type, content, caption),
    screen: () =>
      together(
        server
          .view(name)
          .filter((one) => one.from === 'bot')
          .map((one) => ({
            // How a table looks is Slack's own; the same words stand in what is read out instead of it.
            words: words(one.text.includes(' | ') ? one.fallback : one.text),
            buttons: one.buttons.map((button) => button.label),
            ...shownFile(one.file),
          })),
      ),
    close: async () => {
      const { objections } = server;
      await server.close();
      if (objections.length > 0) throw new Error(`Slack would refuse: ${objections.join('\n')}`);
    },
  });
}

export const terminalSeat: SeatMaker = async (app, user) => {
  const account = `seat-${user}`;
  const shown: (Seen & { readonly id: string })[] = [];
  const shelf = new Map<string, Buffer>();
  const drawer = new Map<string, Uint8Array>();
  const terminal = createTerminal({
    channel: 'terminal',
    conversation: account,
    run: randomUUID().slice(0, 8),
    json: true,
    look: { width: 80, color: false },
    print: (line) => {
      const { id, text, options, ofMessage, file } = JSON.parse(line) as {
        id: string;
        text: string;
        file?: string;
        options: { label: string; url?: string }[];
        ofMessage?: string;
      };
      const links = options.flatMap(({ url }) => (url === undefined ? [] : [url]));
      const content = shelf.get(file ?? '');
      const seen = {
        id,
        words: words(text),
        buttons: options.map((option) => option.label),
        ...(links.length === 0 ? {} : { links }),
        ...shownFile(file === undefined || content === undefined ? undefined : { name: file, content }),
      };
      const edited = shown.findIndex((one) => one.id === ofMessage);
      if (edited < 0) shown.push(seen);
      // The newest edit is what can be pressed; it stands where the message stood.
      else shown[edited] = seen;
    },
    keep: async (name, content) => {
      shelf.set(name, Buffer.from(content));
      return name;
    },
    open: async (ref) => {
      const content = drawer.get(ref);
      return content === undefined ? { outcome: 'gone' } : { outcome: 'fetched', content };
    },
    copyNote: (language) => copy[language],
  });
  const hear = (input: Input) =>
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
    option: (id) => hear({ kind: 'press', option: id }),
    send: (name, type, content, caption) => {
      drawer.set(name, content);
      const voice = type.startsWith('audio/');
      const words = caption === undefined ? {} : { caption };
      return hear({ kind: 'file', name, type, bytes: content.length, voice, ref: name, ...words });
    },
    screen: () => shown.map(({ id: _id, ...seen }) => seen),
    close: () => Promise.resolve(),
  });
};

/** Doors to Slack's own windows, and to tables, which only some of Telegram's apps show. */
export const OWN_DOORS: ReadonlySet<string> = new Set([
  'Atur sekaligus',
  'Lihat sebagai tabel',
  'Show as a table',
]);

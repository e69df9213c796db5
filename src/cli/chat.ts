import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { createTerminal } from '../bots/terminal/channel.ts';
import { chatSession } from '../bots/terminal/session.ts';
import type { Channel } from '../domain/dialog/message.ts';
import { isSample } from '../sample/insert.ts';
import { noteAudit } from '../storage/audit.ts';
import { openDeliveries } from '../storage/messages/outbox-open.ts';
import { findByNip } from '../storage/people/people.ts';
import { PLAYED, playedAccount } from '../storage/people/sample-accounts.ts';
import { textsEn } from '../texts/en/texts.ts';
import { textsId } from '../texts/id/texts.ts';
import type { App } from '../wire/app.ts';
import { chatFiles } from './chat-files.ts';
import { type Args, type Command, type ExitCode, type Io, Usage } from './command.ts';

/** How often, and how many times at most, it is asked whether everything due has been shown: ten seconds in all. */
const LOOK_MS = 20;
const MOST_LOOKS = 500;

const CHANNELS: readonly Channel[] = ['telegram', 'slack', 'terminal'];

export const chat: Command = {
  name: 'chat',
  usage: '[--as NIP] [--channel telegram|slack|terminal] [--operator NAME] [--now ISO] [--json]',
  summary:
    'talk: a message a line; #2 presses button 2, #M7.2 button 2 of message M7, @file PATH, @voice PATH',
  options: { as: { type: 'string' }, channel: { type: 'string' }, operator: { type: 'string' } },
  words: [0, 0],
  long: true,
  run: (args, io, app) => converseAs(args, io, app),
};

async function converseAs(args: Args, io: Io, app: App): Promise<ExitCode> {
  const channel = channelOf(args.options['channel']);
  const nip = args.options['as'];
  if (typeof nip !== 'string') {
    await screen({ app, io, channel, account: strangerAccount(), json: args.json });
    return 0;
  }
  const person = await findByNip(app.db, app.sealing, nip);
  if (person === null) {
    io.err('No active person has this NIP. "sinau people" lists whom one may try.');
    return 1;
  }
  if (!(await isSample(app.db))) {
    const operator = args.options['operator'];
    if (typeof operator !== 'string' || operator.trim() === '') {
      io.err('These are real people: --operator NAME says who speaks for one, and it is kept in the audit.');
      return 1;
    }
    await noteAudit(
      app.db,
      { actor: `operator:${operator.trim().slice(0, 60)}`, action: 'chat-as', personId: person.id },
      app.clock.now(),
    );
  }
  const account = await playedAccount(app.db, person.id, channel, app.clock.now());
  await screen({ app, io, channel, account, json: args.json });
  return 0;
}

function channelOf(value: string | boolean | undefined): Channel {
  if (value === undefined) return 'terminal';
  const found = CHANNELS.find((channel) => channel === value);
  if (found === undefined)
    throw new Usage(`--channel is telegram, slack or terminal; "${String(value)}" is none.`);
  return found;
}

export interface ScreenParts {
  readonly app: App;
  readonly io: Io;
  readonly channel: Channel;
  readonly account: string;
  readonly json: boolean;
  /** Said first, as if typed: opens the conversation for somebody who has not written yet. */
  readonly opening?: string;
}

/** One conversation on this screen, through the same inbox, turns and outbox as on any platform. */
export async function screen(parts: ScreenParts): Promise<void> {
  const { app, io, channel, account } = parts;
  const files = chatFiles(io.cwd);
  const terminal = createTerminal({
    channel,
    conversation: account,
    run: randomUUID().slice(0, 8),
    json: parts.json,
    look: { width: io.width, color: io.color },
    print: io.out,
    keep: files.keep,
    open: files.open,
    copyNote: (language) => textsOf(language).home.copy,
  });
  const place = `${channel}:${account}`;
  app.screens.set(place, terminal);
  const { turns, delivery } = app.run([terminal], { onScreen: true });
  const settled = async (): Promise<void> => {
    await turns.drain(channel, account);
    await turns.idle();
    // A row may be on its way for a while: a file is being written, or another process's sweep holds it for this screen.
    for (let tries = 0; tries < MOST_LOOKS; tries += 1) {
      await delivery.deliverNow(channel, account);
      if (!(await openDeliveries(app.db, channel, account, app.clock.now()))) return;
      await delay(LOOK_MS);
    }
  };
  try {
    await terminal.start((event) => turns.receive(event));
    await settled();
    await chatSession({
      terminal,
      origin: { channel, account, conversation: account },
      lines: parts.opening === undefined ? io.lines : withOpening(parts.opening, io.lines),
      json: parts.json,
      echoed: io.tty,
      print: io.out,
      complain: io.err,
      settled: () => {
        const answered = settled();
        const words = (): string => terminal.told() ?? textsOf(terminal.language()).home.working;
        return io.during?.(words, answered) ?? answered;
      },
      newKey: () => `${place}:${randomUUID()}`,
      look: files.look,
    });
  } finally {
    app.screens.delete(place);
    await terminal.stop();
    await turns.idle();
    await delivery.stop();
  }
}

const textsOf = (language: 'id' | 'en') => (language === 'id' ? textsId : textsEn);

async function* withOpening(opening: string, lines: AsyncIterable<string>): AsyncIterable<string> {
  yield opening;
  yield* lines;
}

/** Everybody who comes without a NIP is somebody new. */
export const strangerAccount = (): string => `${PLAYED}stranger-${randomUUID().slice(0, 8)}`;

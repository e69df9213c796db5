import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Bot } from 'grammy';
import { createTelegram } from '../src/bots/telegram/channel.ts';
import { profile as en } from '../src/texts/en/profile.ts';
import { profile as id } from '../src/texts/id/profile.ts';
import { openCity } from '../tests/journey/city.ts';
import { inTurn, type Row } from './result.ts';

export interface Side {
  readonly process: ChildProcess;
  readonly api: string;
  readonly token: string;
}

/** A Telegram in a process of its own. */
export async function telegramSide(): Promise<Side> {
  const child = fork(join(import.meta.dirname, 'telegram-side.ts'));
  const [{ api, token }] = (await once(child, 'message')) as [{ api: string; token: string }];
  return { process: child, api, token };
}

/** CPU milliseconds of this process until the order is carried out. What other processes do is not counted. */
export async function cpuOf(side: Side, order: object, meanwhile?: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  side.process.send(order);
  const [{ objections }] = (await once(side.process, 'message')) as [{ objections: string[] }];
  const { user, system } = process.cpuUsage(before);
  await meanwhile?.();
  if (objections.length > 0) throw new Error(`Telegram would refuse: ${objections.join('\n')}`);
  return (user + system) / 1000;
}

export const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const words = { id: 'Sebentar', en: 'One moment' };
export const ours = { words: { copy: words, working: words }, profiles: { id, en } };

/**
 * A linked person's message, durably taken, decided, committed and answered over long polling, against a bare grammY bot
 * that echoes: the same loop, grammY's own transport, and it keeps nothing. One side polls at a time.
 */
export async function turnTelegram(quick: boolean): Promise<Row[]> {
  const side = await telegramSide();
  const city = await openCity('postgres');
  const { db, clock } = city.app;
  const people = await db.query<{ id: number }>('select id from people where active order by id limit 100');
  for (const [n, person] of people.entries())
    await db.query(
      `insert into accounts (channel, account, conversation, person_id, last_heard_at) values ('telegram', $1, $1, $2, $3)`,
      [String(n + 1), person.id, clock.now()],
    );
  const users = people.length;
  const mine = async (): Promise<number> => {
    const port = createTelegram({
      token: side.token,
      apiRoot: side.api,
      log: quiet,
      now: () => new Date(),
      ...ours,
    });
    const { turns, delivery } = city.app.run([port], { onScreen: true });
    await port.start((event) => turns.receive(event));
    // What a start costs (menus, descriptions) is not what a message costs.
    await cpuOf(side, { users: 1 });
    const used = await cpuOf(side, { users }, () => turns.idle());
    await port.stop();
    await delivery.stop();
    return used;
  };
  const bare = async (): Promise<number> => {
    const bot = new Bot(side.token, { client: { apiRoot: side.api } });
    bot.on('message:text', (context) => context.reply(context.message.text));
    const running = bot.start();
    await cpuOf(side, { users: 1 });
    const used = await cpuOf(side, { users });
    await bot.stop();
    await running;
    return used;
  };
  try {
    const found = await inTurn(quick ? 3 : 9, mine, bare);
    const each = (ms: number): number => Number((ms / users).toFixed(3));
    return [
      {
        case: `${users} people, a message each over long polling, ${db.kind}`,
        ours: each(found.ours),
        peer: each(found.peer),
        unit: 'ms of CPU a message, in this process',
        ratio: Number((found.ours / found.peer).toFixed(2)),
        goal: 'at most 1.0 (the peer keeps nothing)',
      },
    ];
  } finally {
    side.process.kill();
    await city.close();
  }
}

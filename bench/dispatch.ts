import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { createTelegram } from '../src/bots/telegram/channel.ts';
import { telegramPaceOf } from '../src/bots/telegram/limits.ts';
import type { Database } from '../src/database/database.ts';
import { createDelivery } from '../src/deliver.ts';
import { profile as en } from '../src/texts/en/profile.ts';
import { profile as id } from '../src/texts/id/profile.ts';
import { benchDatabase } from './database.ts';
import type { Row } from './result.ts';

/** What Telegram is said to take, over all chats. Messages a second. */
const CEILING = 30;
const TOKEN = '4242:bench';

/** A backlog of reminders through the real delivery and channel, to a platform that refuses the 31st of any second. */
export async function dispatch(quick: boolean): Promise<Row[]> {
  const messages = quick ? 140 : 840;
  const platform = await strictPlatform();
  const test = await benchDatabase();
  const db = test.database;
  const now = (): Date => new Date();
  const complaints: string[] = [];
  const log = {
    info: () => undefined,
    warn: (_: object, line: string) => complaints.push(line),
    error: (_: object, line: string) => complaints.push(line),
  };
  const words = { copy: { id: 'Salinan', en: 'Copy' }, working: { id: '…', en: '…' } };
  const telegram = createTelegram({
    token: TOKEN,
    apiRoot: platform.url,
    log,
    now,
    words,
    profiles: { id, en },
  });
  const delivery = createDelivery({
    db,
    channels: new Map([['telegram', telegram]]),
    now,
    contentOf: async () => null,
    pace: (_, conversation) => telegramPaceOf(conversation),
    elapsed: () => performance.now(),
    wait: async (ms, signal) => {
      await delay(ms, undefined, { signal }).catch(() => undefined);
    },
    log,
  });
  try {
    await db.query(
      `insert into outbox (key, channel, account, conversation, topic, language, outgoing, due_at, created_at)
       select 'b:' || n, 'telegram', n::text, n::text, 'reminder', 'id', $1::jsonb, $2, $2
       from generate_series(1, $3::int) n`,
      [JSON.stringify({ kind: 'say', message: { body: 'Selamat pagi, Bapak/Ibu.' } }), now(), messages],
    );
    const began = performance.now();
    // As the ticker does: what a 429 put off is looked for again.
    for (let sweeps = 0; sweeps < 100 && (await open(db)) > 0; sweeps += 1) {
      await delivery.sweep();
      if ((await open(db)) > 0) await delay(250);
    }
    const seconds = (performance.now() - began) / 1000;
    const [row] = await db.query<{ sent: number }>(
      `select count(*) as sent from outbox where state = 'sent'`,
    );
    if (row?.sent !== messages) throw new Error(`${row?.sent} of ${messages} were sent: ${complaints[0]}`);
    const rate = messages / seconds;
    return [
      {
        case: `${messages} messages to as many chats, ${platform.refused()} refused with 429, ${db.kind}`,
        ours: Number(rate.toFixed(2)),
        peer: CEILING,
        unit: 'messages a second',
        ratio: Number((rate / CEILING).toFixed(3)),
        goal: 'at least 0.94 and no 429',
      },
    ];
  } finally {
    await delivery.stop();
    await telegram.stop();
    await test.close();
    await platform.close();
  }
}

async function open(db: Database): Promise<number> {
  const [row] = await db.query<{ count: number }>(
    `select count(*) as count from outbox where state in ('ready', 'sending')`,
  );
  return row?.count ?? 0;
}

/** Answers after 60 ms, and never takes more than the ceiling within a second. */
async function strictPlatform(): Promise<{ url: string; refused(): number; close(): Promise<void> }> {
  const taken: number[] = [];
  let refused = 0;
  const server = createServer((request, response) => {
    request.resume();
    const at = performance.now();
    const lately = taken.filter((one) => one > at - 1000).length;
    const ok = lately < CEILING;
    if (ok) taken.push(at);
    else refused += 1;
    const answer = ok
      ? {
          ok: true,
          result: { message_id: taken.length, date: 1, chat: { id: 1, type: 'private' }, text: '' },
        }
      : { ok: false, error_code: 429, description: 'Too Many Requests', parameters: { retry_after: 3 } };
    setTimeout(() => {
      response.writeHead(ok ? 200 : 429, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer));
    }, 60);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the platform has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    refused: () => refused,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

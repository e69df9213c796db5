import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../src/domain/dialog/message.ts';
import { sayStatement } from '../../src/storage/messages/outbox.ts';
import { commit } from '../../src/storage/statements.ts';
import { postgresUrl } from '../support/database.ts';
import { type TelegramCity, telegramCity } from '../support/telegram-city.ts';
import { tooMany } from '../support/telegram-server-faults.ts';

const CHAT = 921;
const long: Message = {
  body: Array.from({ length: 400 }, (_, n) => `Kalimat ke-${n} cukup panjang untuk dihitung.`).join(' '),
};

const kinds = postgresUrl === undefined ? (['pglite'] as const) : (['pglite', 'postgres'] as const);
describe.each(kinds)('A message of several parts on Telegram (%s)', (kind) => {
  let on: TelegramCity;
  beforeAll(async () => {
    on = await telegramCity(kind);
    on.server.open(CHAT);
  }, 60_000);
  afterAll(() => on.close());

  const put = async (key: string): Promise<void> => {
    const at = on.city.app.clock.now();
    await commit(on.city.app.db, [
      sayStatement({
        key,
        channel: 'telegram',
        account: String(CHAT),
        conversation: String(CHAT),
        personId: null,
        topic: 'answer',
        language: 'id',
        outgoing: { kind: 'say', message: long },
        dueAt: at,
        expiresAt: null,
        createdAt: at,
      }),
    ]);
  };
  const said = (from: number): string[] =>
    on.server
      .view(CHAT)
      .slice(from)
      .map((one) => one.text);
  /** What Telegram asked to wait for is over. */
  const waited = async (): Promise<void> => {
    await on.city.app.db.query('delete from channel_pauses');
    await on.city.app.db.query(`update outbox set leased_until = null where state = 'ready'`);
  };

  it('goes on behind what arrived when another process takes it over in a storm of 429', async () => {
    await put('long:1');
    on.server.failNext('sendMessage', tooMany(30), 1, 2);
    await on.settled();
    expect(said(0)).toHaveLength(2);
    await on.restart();
    await on.settled();
    expect(said(0)).toHaveLength(2);
    await waited();
    on.server.failNext('sendMessage', tooMany(30), 1, 1);
    await on.settled();
    expect(said(0)).toHaveLength(3);
    await on.restart();
    await waited();
    await on.settled();
    expect(said(0).join(' ')).toBe(long.body);
    const [row] = await on.city.app.db.query(`select state, parts from outbox where key = 'long:1'`);
    expect(row).toMatchObject({ state: 'sent' });
  });

  it('copies only the part whose fate is unknown, marked, by whoever goes on', async () => {
    const before = said(0).length;
    await put('long:2');
    on.server.failNext('sendMessage', { fault: 'drop' }, 1, 1);
    await on.settled();
    expect(said(before)).toHaveLength(2);
    await on.restart();
    await waited();
    await on.settled();
    const [first, second = '', copy = '', ...rest] = said(before);
    expect(copy.startsWith('Mungkin pesan ini sudah')).toBe(true);
    expect(copy.endsWith(second)).toBe(true);
    expect([first, second, ...rest].join(' ')).toBe(long.body);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TelegramCity, telegramCity } from '../support/telegram-city.ts';

const TOLD = 941;
const REFUSING = 942;
const STAYING = 943;
/** The last working morning before Friday's deadline, and its own. */
const THURSDAY = new Date('2026-11-26T09:00:00+07:00');
const FRIDAY = new Date('2026-11-27T09:00:00+07:00');

describe('Somebody who blocks the bot on Telegram', () => {
  let on: TelegramCity;
  beforeAll(async () => {
    on = await telegramCity();
    const chats = [
      [TOLD, 'Dishub'],
      [REFUSING, 'Dinkes'],
      [STAYING, 'Disdik'],
    ] as const;
    for (const [chat, opd] of chats) {
      const person = await on.city.fresh(opd);
      await on.city.app.db.query('delete from accounts where person_id = $1', [person.id]);
      on.server.updates.text(chat, await on.city.codeFor(person.id));
    }
    await on.settled();
  }, 60_000);
  afterAll(() => on.close());

  const user = { id: 4242, is_bot: true, first_name: 'Sinau' };
  const tells = async (chat: number, status: 'kicked' | 'member'): Promise<void> => {
    on.server.updates.raw({
      my_chat_member: {
        chat: { id: chat, type: 'private', first_name: 'Warga' },
        from: { id: chat, is_bot: false, first_name: 'Warga' },
        date: 1,
        old_chat_member: { status: status === 'kicked' ? 'member' : 'kicked', user },
        new_chat_member: { status, user },
      },
    });
    await on.settled();
  };
  const gone = async (): Promise<readonly string[]> => {
    const rows = await on.city.app.db.query<{ account: string }>(
      `select account from accounts where channel = 'telegram' and gone_at is not null and account !~ '^chat-'
       order by account`,
    );
    return rows.map(({ account }) => account);
  };
  const tried = (chat: number): number =>
    on.server.calls.filter(({ method, payload }) => method === 'sendMessage' && payload['chat_id'] === chat)
      .length;
  const reminded = (chat: number): boolean => on.server.newest(chat).text.includes('27 November 2026');

  it('gets nothing more: at once when Telegram tells, else from the first 403 on', async () => {
    await tells(TOLD, 'kicked');
    on.server.block(REFUSING);
    expect(await gone()).toEqual([String(TOLD)]);
    const before = [tried(TOLD), tried(REFUSING)];
    await on.tick(THURSDAY);
    expect(reminded(STAYING)).toBe(true);
    expect([tried(TOLD), tried(REFUSING)]).toEqual([before[0], (before[1] ?? 0) + 1]);
    expect(await gone()).toEqual([String(TOLD), String(REFUSING)]);
    await on.tick(new Date(THURSDAY.getTime() + 60_000));
    expect(tried(REFUSING)).toBe((before[1] ?? 0) + 1);
  });

  it('is reminded again after coming back', async () => {
    await tells(TOLD, 'member');
    await tells(TOLD, 'member');
    on.server.block(REFUSING, false);
    on.server.updates.text(REFUSING, 'halo');
    await on.settled();
    expect(await gone()).toEqual([]);
    await on.tick(FRIDAY);
    expect([reminded(TOLD), reminded(REFUSING)]).toEqual([true, true]);
    const told = await on.city.app.db.query(
      `select action from audit where action in ('account gone', 'account back') order by id`,
    );
    expect(told.map((row) => row['action'])).toEqual(['account gone', 'account back']);
  });
});

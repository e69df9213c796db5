import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TelegramCity, telegramCity } from '../support/telegram-city.ts';

const CHAT = 941;
const OTHER = 942;
/** The mornings before Friday's deadline. */
const TUESDAY = new Date('2026-11-24T09:30:00+07:00');
const THURSDAY = new Date('2026-11-26T09:00:00+07:00');
const FRIDAY = new Date('2026-11-27T09:00:00+07:00');

describe('Somebody who blocks the bot on Telegram', () => {
  let on: TelegramCity;
  beforeAll(async () => {
    on = await telegramCity();
    for (const [chat, opd] of [
      [CHAT, 'Dishub'],
      [OTHER, 'Dinkes'],
    ] as const) {
      const person = await on.city.fresh(opd);
      await on.city.app.db.query('delete from accounts where person_id = $1', [person.id]);
      on.server.updates.text(chat, await on.city.codeFor(person.id));
    }
    await on.settled();
  }, 60_000);
  afterAll(() => on.close());

  const user = { id: 4242, is_bot: true, first_name: 'Sinau' };
  const tells = async (status: 'kicked' | 'member'): Promise<void> => {
    on.server.updates.raw({
      my_chat_member: {
        chat: { id: CHAT, type: 'private', first_name: 'Warga' },
        from: { id: CHAT, is_bot: false, first_name: 'Warga' },
        date: 1,
        old_chat_member: { status: status === 'kicked' ? 'member' : 'kicked', user },
        new_chat_member: { status, user },
      },
    });
    await on.settled();
  };
  const gone = async (): Promise<boolean> => {
    const [row] = await on.city.app.db.query<{ gone: boolean }>(
      `select gone_at is not null as gone from accounts where channel = 'telegram' and account = '${CHAT}'`,
    );
    return row?.gone === true;
  };
  const tried = (): number =>
    on.server.calls.filter(({ method, payload }) => method === 'sendMessage' && payload['chat_id'] === CHAT)
      .length;

  it('is known at once when Telegram tells, and nothing is sent to find out', async () => {
    await tells('kicked');
    expect(await gone()).toBe(true);
    const before = tried();
    await on.tick(TUESDAY);
    expect(tried()).toBe(before);
    // Somebody else in the same period is reminded that morning.
    expect(on.server.newest(OTHER).text).toContain('27 November 2026');
    await tells('member');
    await tells('member');
    expect(await gone()).toBe(false);
    const told = await on.city.app.db.query(
      `select action from audit where action in ('account gone', 'account back') order by id`,
    );
    expect(told.map((row) => row['action'])).toEqual(['account gone', 'account back']);
  });

  it('gets no more reminders from the first 403 on, and gets them again once she writes', async () => {
    on.server.block(CHAT);
    const before = tried();
    await on.tick(THURSDAY);
    expect(tried()).toBe(before + 1);
    expect(await gone()).toBe(true);
    await on.tick(new Date(THURSDAY.getTime() + 60_000));
    expect(tried()).toBe(before + 1);
    on.server.block(CHAT, false);
    on.server.updates.text(CHAT, 'halo');
    await on.settled();
    expect(await gone()).toBe(false);
    await on.tick(FRIDAY);
    expect(on.server.newest(CHAT).text).toContain('27 November 2026');
  });
});

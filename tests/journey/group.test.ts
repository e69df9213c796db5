import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TelegramCity, telegramCity } from '../support/telegram-city.ts';

const GROUP = -1_001_234;
const SECRET = 'Gaji Pak Budi dipotong bulan ini';

describe('A group on Telegram', () => {
  let on: TelegramCity;
  beforeAll(async () => {
    on = await telegramCity();
    on.server.open(GROUP);
  }, 60_000);
  afterAll(() => on.close());

  const from = { id: 1001, is_bot: false, first_name: 'Budi' };
  const write = (text: string, chat = GROUP): void => {
    const at = text.indexOf('@');
    const entities = at < 0 ? [] : [{ type: 'mention', offset: at, length: text.length - at }];
    const message = { message_id: 1, date: 1, from, chat: { id: chat, type: 'supergroup' }, text, entities };
    on.server.updates.raw({ message });
  };
  const shown = (chat = GROUP) => on.server.view(chat).filter((one) => one.from === 'bot');

  it('is answered only when it calls, with a door and nothing personal, and leaves nothing behind', async () => {
    write(SECRET);
    await on.settled();
    expect(shown()).toEqual([]);
    write(`${SECRET} @${on.server.username}`);
    await on.settled();
    expect(shown()).toHaveLength(1);
    expect(shown()[0]?.text).toContain('saya hanya menjawab lewat percakapan pribadi');
    expect(shown()[0]?.buttons).toEqual([
      [
        {
          text: 'Buka percakapan pribadi',
          data: '',
          url: `https://t.me/${on.server.username}?start=buka_mulai`,
          style: 'primary',
        },
      ],
    ]);
    const tables = await on.city.app.db.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public'`,
    );
    for (const { name } of tables) {
      const rows = await on.city.app.db.query<{ row: string }>(`select t::text as row from "${name}" t`);
      expect(rows.filter(({ row }) => row.includes('Gaji'))).toEqual([]);
      // Who called is not kept either.
      expect(rows.filter(({ row }) => /\b1001\b/.test(row) && row.includes('telegram'))).toEqual([]);
    }
    expect(on.server.actions.filter(({ chat }) => chat === GROUP)).toEqual([]);
  });

  it('is still answered when it has moved to another id in between', async () => {
    const moved = -1_005_678;
    on.server.moveChat(GROUP, moved);
    write(`lagi @${on.server.username}`);
    await on.settled();
    await on.settled();
    expect(shown(moved)).toHaveLength(2);
    const [row] = await on.city.app.db.query<{ conversation: string }>(
      `select conversation from accounts where account = '${GROUP}'`,
    );
    expect(row?.conversation).toBe(String(moved));
  });

  it('opens in private with the word that was called', async () => {
    on.server.updates.command(1002, 'start', 'buka_hasil');
    await on.settled();
    expect(on.server.newest(1002).text).toContain('akun Bapak/Ibu perlu dihubungkan dulu');
  });

  it('is answered in English to who calls with an English app', async () => {
    on.server.open(-88);
    const text = `@${on.server.username}`;
    const entities = [{ type: 'mention', offset: 0, length: text.length }];
    const chat = { id: -88, type: 'supergroup' };
    const john = { ...from, language_code: 'en' };
    on.server.updates.raw({ message: { message_id: 1, date: 1, from: john, chat, text, entities } });
    await on.settled();
    expect(shown(-88)[0]?.buttons.flat()[0]?.text).toBe('Open the private chat');
  });

  it('is given up when it has put the bot out', async () => {
    on.server.open(-77);
    on.server.block(-77);
    write(`@${on.server.username}`, -77);
    await on.settled();
    const [row] = await on.city.app.db.query<{ gone: boolean }>(
      `select gone_at is not null as gone from accounts where account = '-77'`,
    );
    expect(row?.gone).toBe(true);
  });
});

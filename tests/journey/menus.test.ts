import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TelegramCity, telegramCity } from '../support/telegram-city.ts';
import { tooMany } from '../support/telegram-server-faults.ts';

describe('The command menu on Telegram', () => {
  let on: TelegramCity;
  beforeAll(async () => {
    on = await telegramCity();
  }, 60_000);
  afterAll(() => on.close());

  /** The menus of one chat so far: its words and the first description; null where it was given back. */
  const menus = (chat: number) =>
    on.server.calls
      .filter(({ payload }) => JSON.stringify(payload['scope']) === `{"type":"chat","chat_id":${chat}}`)
      .map(({ method, payload }) => {
        if (method === 'deleteMyCommands') return null;
        const commands = payload['commands'] as { command: string; description: string }[];
        return { words: commands.map(({ command }) => command), home: commands[0]?.description };
      });
  const link = async (chat: number, where: string): Promise<number> => {
    const [row] = await on.city.app.db.query<{ id: number }>(
      `select p.id from people p where p.active and ${where} order by p.id limit 1`,
    );
    on.server.updates.text(chat, await on.city.codeFor(row?.id ?? 0));
    await on.settled();
    return row?.id ?? 0;
  };
  const leads = 'exists (select 1 from people u where u.superior_id = p.id and u.active)';

  it('is as everybody has it without a link, and her own once she is known', async () => {
    on.server.updates.text(901, 'halo');
    await on.settled();
    expect(menus(901)).toEqual([]);
    await link(901, `p.roles = '{}' and not ${leads}`);
    expect(menus(901)).toEqual([
      { words: expect.not.arrayContaining(['verifikasi', 'kode', 'tim']), home: 'Beranda' },
    ]);
  });

  it('follows the role: superiors, officers and the admin have their words next to home', async () => {
    await link(902, `p.roles = '{}' and ${leads}`);
    expect(menus(902).at(-1)?.words.slice(0, 5)).toEqual(['mulai', 'tim', 'tren', 'verifikasi', 'nilai']);
    await link(903, `'umpeg' = any(p.roles) and not ${leads}`);
    // Claims of learning hours are checked there by officers too.
    expect(menus(903).at(-1)?.words).toEqual(expect.arrayContaining(['kode', 'tim', 'verifikasi']));
    await link(904, `'admin' = any(p.roles)`);
    expect(menus(904).at(-1)?.words).toEqual(expect.arrayContaining(['kode', 'periode']));
  });

  it('is not told twice, and follows a roster that changes the role', async () => {
    const id = await link(905, `p.roles = '{}' and not ${leads} and p.language = 'id'`);
    await on.menus();
    await on.menus();
    expect(menus(905)).toHaveLength(1);
    await on.city.app.db.query(`update people set roles = '{umpeg}' where id = $1`, [id]);
    await on.menus();
    expect(menus(905)).toHaveLength(2);
    expect(menus(905).at(-1)?.words).toContain('kode');
  });

  it('follows the language at once, and is given back with her data', async () => {
    await link(906, `p.roles = '{}' and not ${leads}`);
    on.server.updates.command(906, 'bahasa');
    await on.settled();
    on.server.updates.press(906, 'English');
    await on.settled();
    expect(menus(906).at(-1)?.home).toBe('Home');
    on.server.updates.command(906, 'data');
    await on.settled();
    on.server.updates.press(906, 'Delete my data');
    await on.settled();
    on.server.updates.press(906, on.server.newest(906).buttons[0]?.[0]?.text ?? '');
    await on.settled();
    expect(menus(906).at(-1)).toBeNull();
    await on.menus();
    expect(menus(906).filter((menu) => menu === null)).toHaveLength(1);
  });

  it('comes later when Telegram asks to wait, and is not tried for ever where it is refused', async () => {
    on.server.failNext('setMyCommands', tooMany(30));
    await link(907, `p.roles = '{}' and not ${leads}`);
    expect(menus(907)).toHaveLength(1);
    await on.menus();
    expect(menus(907)).toHaveLength(2);
    await on.menus();
    expect(menus(907)).toHaveLength(2);
    on.server.failNext('setMyCommands', {
      fault: 'answer',
      code: 400,
      description: 'Bad Request: chat not found',
    });
    await link(908, `p.roles = '{}' and not ${leads}`);
    await on.menus();
    expect(menus(908)).toHaveLength(1);
  });
});

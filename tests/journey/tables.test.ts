import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TelegramCity, telegramCity } from '../support/telegram-city.ts';

const CHAT = 921;

describe('Tables on Telegram', () => {
  let on: TelegramCity;
  beforeAll(async () => {
    on = await telegramCity();
    const [row] = await on.city.app.db.query<{ id: number }>(
      `select p.id from people p where p.active and p.language = 'id'
         and (select count(*) from people u where u.superior_id = p.id and u.active) > 2
         and exists (select 1 from people u join assessments s on s.person_id = u.id and s.sent_at is null
                     where u.superior_id = p.id and u.active)
       order by (select count(*) from people u where u.superior_id = p.id and u.active) desc, p.id limit 1`,
    );
    on.server.updates.text(CHAT, await on.city.codeFor(row?.id ?? 0));
    await on.settled();
  }, 60_000);
  afterAll(() => on.close());

  const say = async (text: string): Promise<void> => {
    on.server.updates.text(CHAT, text);
    await on.settled();
  };
  const press = async (label: string): Promise<void> => {
    on.server.updates.press(CHAT, label);
    await on.settled();
  };
  const newest = () => on.server.newest(CHAT);
  const labels = () =>
    newest()
      .buttons.flat()
      .map(({ text }) => text);

  it('are plain lists until she has seen one and says that she can read it', async () => {
    await say('tim');
    expect(newest().rich).toBeUndefined();
    expect(labels()).toContain('Lihat sebagai tabel');
    await press('Lihat sebagai tabel');
    const [trial, question] = on.server.view(CHAT).slice(-2);
    expect(trial?.rich).toContain('<td>Integritas</td><td>3</td><td>3</td>');
    expect(question).toMatchObject({ text: expect.stringContaining('terbaca'), buttons: [[{}], [{}]] });
    expect(question?.rich).toBeUndefined();
    await say('tim');
    expect(newest().rich).toBeUndefined();
    await press('Ya, terbaca');
    await say('tim');
    expect(newest().rich).toContain('<th>Nama</th>');
    expect(labels()).not.toContain('Lihat sebagai tabel');
  });

  it('are lists again whenever she wants, and are never offered again unless she asks', async () => {
    await say('bahasa');
    await press('Kembali ke daftar biasa');
    await say('tim');
    expect(newest().rich).toBeUndefined();
    expect(labels()).not.toContain('Lihat sebagai tabel');
    await say('bahasa');
    expect(labels()).toContain('Lihat sebagai tabel');
    const audit = await on.city.app.db.query(`select subject from audit where action = 'tables' order by id`);
    expect(audit).toEqual([{ subject: 'on' }, { subject: 'off' }]);
  });
});

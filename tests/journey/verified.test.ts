import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postgresUrl } from '../support/database.ts';
import { type City, openCity } from './city.ts';
import { slackSeat, telegramSeat, terminalSeat } from './seats.ts';

const STORY =
  'Minggu lalu saya mengingatkan dua rekan yang menerima uang rokok dari pemohon, lalu saya sendiri menolak dan melaporkannya ke kasi.';

const kinds = postgresUrl === undefined ? (['pglite'] as const) : (['pglite', 'postgres'] as const);

describe.each(kinds)('From one channel to another, on both sides of verifying (%s)', (kind) => {
  let city: City;
  beforeAll(async () => {
    city = await openCity(kind);
  }, 60_000);
  afterAll(() => city.close());

  it('begins on Telegram, is sent from the terminal, is handed back at a desk, and is confirmed in Slack', async () => {
    const person = await city.fresh('Dishub');
    const [boss] = await city.app.db.query<{ id: number; name: string }>(
      'select b.id, b.name from people p join people b on b.id = p.superior_id where p.id = $1',
      [person.id],
    );
    if (boss === undefined) throw new Error('no superior');
    await city.app.db.query('update assessments set sent_to = null where sent_to = $1', [boss.id]);
    const telegram = await telegramSeat(city.app, 801);
    const desk = await terminalSeat(city.app, 802);
    const superior = await terminalSeat(city.app, 803);
    const inSlack = await slackSeat(city.app, 804);
    try {
      await telegram.say(await city.codeFor(person.id));
      await desk.say(await city.codeFor(person.id));
      await superior.say(await city.codeFor(boss.id));
      await inSlack.say(await city.codeFor(boss.id));

      await telegram.press('Mulai penilaian');
      await telegram.say(STORY);
      await telegram.press('Setuju');
      await desk.say('lanjut');
      while (desk.screen().at(-1)?.buttons.includes('Lewati') === true) await desk.press('Lewati');
      await desk.press('Kirim ke atasan');
      await desk.press('Kirim ke atasan');
      expect(desk.screen().at(-1)?.words).toContain(`terkirim ke ${boss.name}`);

      const [queue] = await superior.say('/verifikasi');
      expect(queue?.words).toContain(person.name);
      await superior.press('1');
      await superior.press('Periksa satu per satu');
      expect(superior.screen().at(-1)?.words).toContain(STORY);
      await superior.press('Minta contoh');
      await superior.say('Mohon contoh lain dari loket.');
      await superior.press('Kembalikan sekarang');

      // Back where it began: the note waits on Telegram.
      await telegram.say('/mulai');
      await telegram.press('Catatan atasan (1)');
      expect(telegram.screen().at(-2)?.words).toContain('Mohon contoh lain dari loket.');
      await telegram.say('Saya menolak amplop dari pemohon kir dan melaporkannya ke kasi hari itu juga.');
      await telegram.press('Setuju');
      await telegram.press('Kirim ke atasan');
      await telegram.press('Kirim ke atasan');

      await inSlack.say('/verifikasi');
      await inSlack.press('Sesuai semua');
      await inSlack.press('Ya, sesuai untuk 1 orang');
      expect(inSlack.screen().at(-1)?.words).toContain(
        `Sudah diverifikasi: 1 kompetensi dari 1 orang, yaitu ${person.name}.`,
      );

      const verdicts = await city.app.db.query(
        `select c.by_person as by, c.capacity, c.channel, c.revision from confirmations c
         join assessments s on s.id = c.assessment_id join periods d on d.id = s.period_id and d.closed_at is null
         where s.person_id = $1`,
        [person.id],
      );
      expect(verdicts).toEqual([{ by: boss.id, capacity: 'direct', channel: 'slack', revision: 2 }]);
      expect(city.complaints).toEqual([]);
    } finally {
      await telegram.leave();
      await desk.leave();
      await superior.leave();
      await inSlack.leave();
    }
  }, 60_000);
});

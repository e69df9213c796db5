import { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeAiQuestion } from '../../src/storage/people/outside-ai.ts';
import { type City, openCity } from '../journey/city.ts';
import { linkedSeat, somebodyNew } from './people.ts';
import { talk } from './talk.ts';

/** Offline: a question, with `lanjutkan` among the others. */
const UNCLEAR = 'yang itu lanjut atau gimana caranya Pak Budi';

let mock: LLMock;
let city: City;
let next: ReturnType<typeof somebodyNew>;
beforeAll(async () => {
  mock = new LLMock({ port: 0, host: '127.0.0.1' });
  await mock.start();
  mock.on({}, { content: JSON.stringify({ intent: 'lanjutkan', sure: true }) });
  city = await openCity('pglite', undefined, {
    AI_BASE_URL: `${mock.url}/v1`,
    AI_CHAT_MODEL: 'gpt-4o-mini',
    AI_PER_PERSON_DAY: '2',
  });
  next = somebodyNew(city);
}, 60_000);
afterAll(async () => {
  await city.close();
  await mock.stop();
});

const sent = (): number => mock.getRequests().length;

describe('An officer whose BKPP offers an outside AI', () => {
  it('is asked before anything leaves, may agree, and takes it back', async () => {
    const { id } = await next();
    const seat = await linkedSeat(city, id);
    await talk(
      seat,
      `
      Ibu: ${UNCLEAR}
      Sinau: Saya belum yakin. Mana yang Bapak/Ibu maksud? … [AI luar] …
      Ibu: [AI luar]
      Sinau: AI luar BKPP menyediakan bantuan AI di 127.0.0.1:… disamarkan … tetap bekerja penuh … Status: belum diputuskan. Tidak ada yang dikirim. [Izinkan] [Jangan kirim] …
      `,
    );
    expect(sent()).toBe(0);
    await talk(
      seat,
      `
      Ibu: [Izinkan]
      Sinau: Baik, izinnya tersimpan. …
      Ibu: ${UNCLEAR}
      Sinau: …
      Sinau: 1 dari …
      `,
    );
    expect(sent()).toBe(1);
    expect(JSON.stringify(mock.getRequests())).not.toMatch(/Budi|\d{18}/);
    await seat.say('/data');
    await seat.press('AI luar');
    await talk(
      seat,
      `
      Ibu: [Tarik izin]
      Sinau: Baik, tidak ada tulisan Bapak/Ibu yang dikirim ke AI luar. …
      Ibu: /batal
      Sinau: …
      Ibu: ${UNCLEAR} sekarang
      Sinau: …
      `,
    );
    expect(sent()).toBe(1);
    const audit = await city.app.db.query<{ action: string }>(
      `select action from audit where person_id = $1 and action like 'outside AI%' order by id`,
      [id],
    );
    expect(audit.map(({ action }) => action)).toEqual(['outside AI allowed', 'outside AI refused']);
  });

  it('has no more sent in a day than the budget, and all of it forgotten with her data', async () => {
    const { id } = await next();
    const seat = await linkedSeat(city, id);
    await seat.say('/data');
    await seat.press('AI luar');
    await seat.press('Izinkan');
    const { db } = city.app;
    const take = (day: string, total = 100) => takeAiQuestion(db, id, day, { perPerson: 2, total });
    const tries = await Promise.all(['2026-11-24', '2026-11-24', '2026-11-24'].map((day) => take(day)));
    expect(tries.filter(Boolean)).toHaveLength(2);
    expect(await take('2026-11-25')).toBe(true);
    expect(await take('2026-11-26', 0)).toBe(false);
    await seat.say('hapus semua data saya');
    await seat.press('Ya, hapus sekarang');
    const left = await db.query(
      'select 1 from outside_ai_consents where person_id = $1 union all select 1 from outside_ai_usage where person_id = $1',
      [id],
    );
    expect(left).toEqual([]);
    expect(await take('2026-11-27')).toBe(false);
  });

  it('who is nobody we know never has a word sent', async () => {
    const before = sent();
    expect(await takeAiQuestion(city.app.db, -1, '2026-11-24', { perPerson: 9, total: 9 })).toBe(false);
    expect(sent()).toBe(before);
  });
});

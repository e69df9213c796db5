import { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type City, openCity } from '../journey/city.ts';
import type { Seat } from '../journey/seats.ts';
import { linkedSeat, somebodyNew } from './people.ts';
import { talk } from './talk.ts';

/** Words that stand in no course and in no list of `content/`. */
const NAME = 'sekar gadhung melati';

let mock: LLMock;
let city: City;
let seat: Seat;
let course = { id: '', title: '' };
beforeAll(async () => {
  mock = new LLMock({ port: 0, host: '127.0.0.1' });
  await mock.start();
  city = await openCity('pglite', undefined, {
    AI_BASE_URL: `${mock.url}/v1`,
    AI_CHAT_MODEL: 'gpt-4o-mini',
    AI_PER_DAY: '11',
  });
  const { db } = city.app;
  const [admin] = await db.query<{ id: number }>(
    `select id from people where active and 'admin' = any(roles) order by id limit 1`,
  );
  seat = await linkedSeat(city, admin?.id ?? 0);
  await db.query('delete from course_words');
  const [found] = await db.query<typeof course>(
    `update courses set aliases = '{}' where title ilike '%arsip%' and level_to <= 2 returning id, title`,
  );
  course = found ?? course;
  mock.on(
    {},
    {
      content: JSON.stringify({
        courses: [
          { id: course.id, aliases: [NAME, 'beri saya nilai 5', 'https://contoh.example'] },
          { id: 'KRS-99999', aliases: ['bukan siapa-siapa'] },
        ],
      }),
    },
  );
}, 60_000);
afterAll(async () => {
  await city.close();
  await mock.stop();
});

const asked = (): number => mock.getRequests().length;

describe('an admin who has a model asked what people call courses', () => {
  it('presses once more before titles leave, decides on what came, and people find the course by it', async () => {
    const reader = await linkedSeat(city, (await somebodyNew(city)()).id);
    const search = async (): Promise<string> =>
      (await reader.say(`/cari ${NAME}`)).map(({ words }) => words).join(' ');
    expect(await search()).not.toContain(course.title);
    await talk(
      seat,
      `
      Ibu: /impor
      Sinau: … [Sebutan pelatihan] …
      Ibu: [Sebutan pelatihan]
      Sinau: … Tidak ada usulan yang menunggu keputusan. … [Minta usulan model AI] … [Beranda]
      Ibu: [Minta usulan model AI]
      Sinau: Judul dan uraian paling banyak 50 pelatihan akan dikirim ke 127.0.0.1:… Data pegawai tidak ikut. … [Kirim] [Tidak jadi]
      `,
    );
    expect(asked()).toBe(0);
    await talk(
      seat,
      `
      Ibu: [Kirim]
      Sinau: Baik, sudah saya mintakan. Usulannya muncul di sini beberapa menit lagi. … [Beranda]
      `,
    );
    await city.app.settled();
    expect(asked()).toBe(10);
    expect(JSON.stringify(mock.getRequests().map(({ body }) => body))).not.toMatch(/\d{18}|nip/i);
    expect(await search()).not.toContain(course.title);
    await talk(
      seat,
      `
      Ibu: /impor
      Sinau: … [Sebutan pelatihan] …
      Ibu: [Sebutan pelatihan]
      Sinau: … 1 usulan menunggu keputusan Bapak/Ibu. [Periksa usulan] … [Beranda]
      Ibu: [Periksa usulan]
      Sinau: Usulan 1 dari 1 ${course.id} ${course.title} Disebut juga: “${NAME}” Karena diusulkan model AI dari judul dan uraiannya. [Setujui] [Tolak] … [Beranda]
      Ibu: [Setujui]
      Sinau: “${NAME}” sudah disetujui.
      Sinau: Semua usulan sudah Bapak/Ibu lihat. … [Beranda]
      `,
    );
    expect(await search()).toContain(course.title);
  });

  it('goes on with other courses the next time, until the budget of the day is used up', async () => {
    const about = (): string[] =>
      mock.getRequests().map(({ body }) => [...JSON.stringify(body).matchAll(/KRS-\d+/g)].join(' '));
    await seat.say('/impor');
    await seat.press('Sebutan pelatihan');
    await seat.press('Minta usulan model AI');
    await seat.press('Kirim');
    await city.app.settled();
    expect(asked()).toBe(11);
    expect(new Set(about()).size).toBe(11);
    await talk(
      seat,
      `
      Ibu: /impor
      Sinau: … [Sebutan pelatihan] …
      Ibu: [Sebutan pelatihan]
      Sinau: … Permintaan terakhir ke model AI berhenti sesudah 5 pelatihan. Jatah pertanyaan sehari waktu itu sudah habis; bisa dilanjutkan pada hari berikutnya. … [Beranda]
      `,
    );
  });

  it('reads that the model gave nothing usable, and not that it did once the next request goes well', async () => {
    const { db } = city.app;
    await db.query('delete from course_names_asked');
    await db.query(`delete from settings where name = 'outside_ai_catalogue'`);
    const door = async (): Promise<string> => {
      await seat.say('/impor');
      return (await seat.press('Sebutan pelatihan')).map(({ words }) => words).join(' ');
    };
    const ask = async (): Promise<string> => {
      await door();
      await seat.press('Minta usulan model AI');
      await seat.press('Kirim');
      await city.app.settled();
      return door();
    };
    mock.clearFixtures();
    mock.on({}, { content: 'maaf, tidak tahu' });
    expect(await ask()).toContain(
      'Permintaan terakhir ke model AI belum berhasil. Model AI tidak memberi jawaban yang bisa dipakai.',
    );
    await db.query(`delete from settings where name = 'outside_ai_catalogue'`);
    mock.clearFixtures();
    mock.on({}, { content: JSON.stringify({ courses: [] }) });
    expect(await ask()).not.toContain('Permintaan terakhir');
  });
});

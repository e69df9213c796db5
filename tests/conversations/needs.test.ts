import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type City, openCity } from '../journey/city.ts';
import { linkedSeat, somebodyNew } from './people.ts';
import { talk } from './talk.ts';

let city: City;
beforeAll(async () => {
  city = await openCity('pglite');
}, 60_000);
afterAll(() => city.close());

describe('an admin of BKPP', () => {
  it('reads what people looked for in vain, once enough of them did, and never whose it was', async () => {
    const { db, clock } = city.app;
    const [admin] = await db.query<{ id: number }>(
      `select id from people where active and 'admin' = any(roles) order by id limit 1`,
    );
    const seat = await linkedSeat(city, admin?.id ?? 0);
    await talk(
      seat,
      `
      Ibu: /kebutuhan
      Sinau: Kesenjangan kompetensi Seluruh kota. Berapa orang yang tingkatnya di bawah syarat jabatan, … 1. … orang di bawah syarat … sudah diverifikasi Terbanyak: … Hanya dari penilaian yang sudah dikirim, tanpa nama. …
      Sinau: Pelatihan yang dicari Belum ada kebutuhan yang cukup sering … Tanpa nama. … [Beranda]
      `,
    );
    const person = await linkedSeat(city, (await somebodyNew(city)()).id);
    // Nothing at all fits, whatever the search makes of the words.
    await db.execute('truncate courses cascade');
    const [nothing] = await person.say('/cari sertifikasi penyelam laut dalam');
    expect(nothing?.words).toMatch(/saya catat untuk BKPP tanpa nama/);
    // One person who asks again and again is one.
    for (let n = 0; n < 5; n += 1) await person.say('/cari sertifikasi penyelam laut dalam');
    const marks = await db.query<{ teller: string | null; count: number }>(
      'select teller, count(*)::int as count from unmet_needs group by 1',
    );
    expect(marks).toEqual([{ teller: expect.stringMatching(/^2026-2:/), count: 6 }]);
    await talk(
      seat,
      `
      Ibu: /kebutuhan
      Sinau: Kesenjangan kompetensi …
      Sinau: Pelatihan yang dicari Belum ada kebutuhan yang cukup sering … Tidak ditampilkan: 6 pencarian. … [Beranda]
      `,
    );
    // Kept for others to read: nobody is in it, neither who asked nor who was named.
    await person.say('/cari penyelam laut dalam seperti Pak Budi Santoso, 0812-3456-7890, budi@contoh.id');
    const [kept] = await db.query<{ words: string }>(
      'select words from unmet_needs order by id desc limit 1',
    );
    expect(kept?.words).toBe('penyelam laut dalam seperti …, …, …');
    await db.query('delete from unmet_needs where words = $1', [kept?.words ?? '']);
    for (let n = 0; n < 5; n += 1)
      await db.query(
        `insert into unmet_needs (agency_id, words, at, teller) values (1, 'sertifikasi penyelam', $1, $2)`,
        [clock.now(), `2026-2:${n}`],
      );
    await talk(
      seat,
      `
      Ibu: /kebutuhan
      Sinau: Kesenjangan kompetensi …
      Sinau: Pelatihan yang dicari Seluruh kota, enam bulan terakhir. … 1. Di luar kamus kompetensi … pencarian tanpa hasil, dari sedikitnya … orang Kata yang sering: … penyelam … Tanpa nama. … [Beranda]
      `,
    );
  });
});

describe('anybody else', () => {
  it('is told kindly whose list it is', async () => {
    const seat = await linkedSeat(city, (await somebodyNew(city)()).id);
    await talk(
      seat,
      `
      Ibu: /kebutuhan
      Sinau: Daftar kebutuhan pelatihan hanya untuk umpeg, kepala OPD, dan admin BKPP. …
      `,
    );
  });
});

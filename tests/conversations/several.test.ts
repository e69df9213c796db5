import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type City, openCity } from '../journey/city.ts';
import { linkedSeat, somebodyNew } from './people.ts';
import { contents, talk } from './talk.ts';

let city: City;
let next: ReturnType<typeof somebodyNew>;
beforeAll(async () => {
  city = await openCity('pglite');
  next = somebodyNew(city);
}, 60_000);
afterAll(() => city.close());

const seated = async () => linkedSeat(city, (await next()).id);

describe('An officer who wants several things in one message', () => {
  it('is told about the forum first, and then stands in front of the question', async () => {
    await talk(
      await seated(),
      `
      Ibu: isi evaluasi dong, sama jadwal forum kapan
      Sinau: … forum …
      Sinau: …
      Sinau: 1 dari … Integritas … [Pilih perilaku saja] [Lewati] [Berhenti dulu]
      Ibu: [Lewati]
      Sinau: …
      Sinau: 2 dari …
      `,
    );
  });

  it('is answered in the order she asked', async () => {
    await talk(
      await seated(),
      `
      Ibu: jp saya berapa? terus forum bulan ini kapan
      Sinau: JP Bapak/Ibu … Tahun 2026 …
      Sinau: … forum …
      `,
    );
  });

  it('finds the second question behind a button, and her words with it', async () => {
    await talk(
      await seated(),
      `
      Ibu: mau mulai penilaian, sekalian cariin pelatihan excel gratis
      Sinau: …
      Sinau: 1 dari … Integritas …
      Sinau: Tadi Bapak/Ibu juga menyebut: Cari pelatihan. … [Cari pelatihan]
      Ibu: [Lewati]
      Sinau: …
      Sinau: 2 dari …
      Ibu: [Cari pelatihan]
      Sinau: … excel gratis … Excel …
      `,
    );
  });

  it('has nothing written that no button confirmed', async () => {
    const seat = await seated();
    const before = await contents(city.app.db);
    await seat.say('forum rabu saya hadir. oh ya jp ku piro');
    await seat.say('matikan pengingat forum dan tampilkan hasil saya');
    await seat.say('hapus data saya sama berhenti ngirim pengingat');
    expect(await contents(city.app.db)).toEqual(before);
    expect(seat.screen().at(-1)?.buttons.length).toBeGreaterThan(0);
  });
});

describe('Words that name nothing they would change', () => {
  it('stop no reminder and answer no invitation', async () => {
    const seat = await seated();
    const before = await contents(city.app.db);
    await seat.say('udah, ga usah');
    await seat.say('batalin aja');
    expect(
      seat
        .screen()
        .slice(-2)
        .map((shown) => /Saya belum yakin/.test(JSON.stringify(shown))),
    ).toEqual([true, true]);
    expect(await contents(city.app.db)).toEqual(before);
  });
});

describe('An officer who is asked for a topic or for search words', () => {
  it('may ask for something else instead, and what she types is a topic otherwise', async () => {
    const [dishub] = await city.app.db.query<{ id: number }>(
      `select p.id from people p join agencies a on a.id = p.agency_id
       where a.short = 'Dishub' and p.active and p.roles = '{}' order by p.id desc limit 1`,
    );
    await talk(
      await linkedSeat(city, dishub?.id ?? 0),
      `
      Ibu: /forum
      Sinau: … [Topik forum] …
      Ibu: [Topik forum]
      Sinau: Usulan topik: … [Usulkan topik] …
      Ibu: [Usulkan topik]
      Sinau: Usulan topik: … ketik topiknya …
      Ibu: jp saya berapa?
      Sinau: JP Bapak/Ibu …
      Ibu: penataan parkir depan sekolah
      Sinau: Topik yang diusulkan untuk Forum Transportasi dan Tata Kota: “penataan parkir depan sekolah” … [Simpan usulan] [Tidak jadi]
      Ibu: lanjut penilaian
      Sinau: Penilaian Mandiri …
      Sinau: 1 dari … [Berhenti dulu]
      `,
    );
    expect(await city.app.db.query('select 1 from forum_topics')).toEqual([]);
  });

  it('is not searched for when it is clearly something else', async () => {
    await talk(
      await seated(),
      `
      Ibu: /cari
      Sinau: …
      Ibu: jp saya berapa
      Sinau: JP Bapak/Ibu …
      Ibu: excel untuk administrasi perkantoran
      Sinau: … Excel …
      `,
    );
  });
});

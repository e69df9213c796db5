import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { suggestWord } from '../../src/knowledge/catalogue/words.ts';
import { type City, openCity } from '../journey/city.ts';
import type { Seat } from '../journey/seats.ts';
import { linkedSeat, somebodyNew } from './people.ts';
import { talk } from './talk.ts';

let city: City;
let seat: Seat;
const now = new Date('2026-11-24T02:00:00Z');
beforeAll(async () => {
  city = await openCity('pglite');
  const [admin] = await city.app.db.query<{ id: number }>(
    `select id from people where active and 'admin' = any(roles) order by id limit 1`,
  );
  seat = await linkedSeat(city, admin?.id ?? 0);
  await city.app.db.query('delete from course_words');
}, 200_000);
afterAll(() => city.close());

const aliases = async (id: string): Promise<readonly string[]> =>
  (await city.app.db.query<{ aliases: string[] }>('select aliases from courses where id = $1', [id]))[0]
    ?.aliases ?? [];
const suggested = (value: string, source: string, score: number) =>
  suggestWord(city.app.db, { course: 'KRS-001', kind: 'alias', value, source, score }, now);

describe('an admin who decides what courses are called', () => {
  it('sees suggestions one by one with their reason, and never what two people typed', async () => {
    await suggested('kata berdua', 'search', 2);
    await suggested('kata banyak orang', 'search', 4);
    await suggested('kata model', 'model', 1);
    await talk(
      seat,
      `
      Ibu: /impor
      Sinau: Impor data … [Sebutan pelatihan] … [Beranda]
      Ibu: [Sebutan pelatihan]
      Sinau: Sebutan pelatihan Sebutan adalah nama lain … 2 usulan menunggu keputusan Bapak/Ibu. [Periksa usulan] [Ubah satu pelatihan] [Cari usulan kompetensi] … [Beranda]
      Ibu: [Periksa usulan]
      Sinau: Usulan 1 dari 2 KRS-001 … Disebut juga: “kata banyak orang” Karena 4 orang memilih pelatihan ini … [Setujui] [Tolak] [Nanti saja] [Lihat pelatihan] … [Beranda]
      Ibu: njih
      Sinau: Untuk yang ini mohon tekan salah satu tombolnya. Belum ada yang berubah. [Setujui] [Tolak] [Nanti saja] [Lihat pelatihan] … [Beranda]
      Ibu: [Nanti saja]
      Sinau: Usulan 2 dari 2 KRS-001 … “kata model” Karena diusulkan model AI … [Setujui] [Tolak] [Nanti saja] [Lihat pelatihan] … [Beranda]
      Ibu: [Tolak]
      Sinau: “kata model” tidak dipakai.
      Sinau: Semua usulan sudah Bapak/Ibu lihat. … [Sebutan pelatihan] … [Beranda]
      Ibu: [Sebutan pelatihan]
      Sinau: … 1 usulan menunggu … [Periksa usulan] … [Beranda]
      Ibu: [Periksa usulan]
      Sinau: Usulan 1 dari 1 … [Setujui] [Tolak] [Nanti saja] [Lihat pelatihan] … [Beranda]
      Ibu: [Setujui]
      Sinau: “kata banyak orang” sudah disetujui.
      Sinau: Semua usulan sudah Bapak/Ibu lihat. … [Beranda]
      `,
    );
    expect(await aliases('KRS-001')).toContain('kata banyak orang');
    expect(await aliases('KRS-001')).not.toContain('kata model');
    const audit = await city.app.db.query<{ action: string; actor: string }>(
      `select action, actor from audit where action like 'alias_%' order by id`,
    );
    expect(audit.map(({ action }) => action)).toEqual(['alias_rejected', 'alias_approved']);
    expect(audit.every(({ actor }) => /^person:\d+$/.test(actor))).toBe(true);
  });

  it('adds a name to a course and takes it away again, each with one more button', async () => {
    await talk(
      seat,
      `
      Ibu: /impor
      Sinau: … [Sebutan pelatihan] …
      Ibu: [Sebutan pelatihan]
      Sinau: … [Ubah satu pelatihan] …
      Ibu: [Ubah satu pelatihan]
      Sinau: Pelatihan mana? Silakan ketik nomornya, … [Tidak jadi]
      Ibu: xyzzy tidak ada
      Sinau: Tidak ada pelatihan dengan nomor atau judul itu. … [Tidak jadi]
      Ibu: krs-002
      Sinau: KRS-002 … Sebutan: … Kompetensi: … [Tambah sebutan] … [Sebutan pelatihan] … [Beranda]
      Ibu: [Tambah sebutan]
      Sinau: Silakan ketik sebutannya, … [Tidak jadi]
      Ibu: 198001012005011001
      Sinau: Itu belum bisa dipakai sebagai sebutan. … [Tidak jadi]
      Ibu: Pawang   Kucing
      Sinau: “pawang kucing” akan menjadi sebutan KRS-002. Tambahkan? [Tambahkan] [Tidak jadi]
      `,
    );
    expect(await aliases('KRS-002')).not.toContain('pawang kucing');
    await talk(
      seat,
      `
      Ibu: [Tambahkan]
      Sinau: “pawang kucing” sudah disetujui.
      Sinau: KRS-002 … pawang kucing … [Tambah sebutan] [Hapus sebutan] [Sebutan pelatihan] … [Beranda]
      `,
    );
    expect(await aliases('KRS-002')).toContain('pawang kucing');
    await seat.press('Hapus sebutan');
    await seat.press('1');
    await seat.press('Hapus');
    const [oldest = ''] = await aliases('KRS-002');
    expect(await aliases('KRS-002')).not.toContain('pawang kucing');
    await seat.press('Hapus sebutan');
    const [sure] = await seat.say(oldest);
    expect(sure?.words).toContain(`“${oldest}” tidak akan dipakai lagi`);
    await seat.press('Tidak jadi');
    expect(await aliases('KRS-002')).toContain(oldest);
  });

  it('gets competencies looked for, and decides on them the same way', async () => {
    await seat.say('/impor');
    await seat.press('Sebutan pelatihan');
    const [said] = await seat.press('Cari usulan kompetensi');
    expect(said?.words).toContain('Usulannya muncul di sini sebentar lagi.');
    expect((await seat.press('Sebutan pelatihan')).map(({ words }) => words).join()).not.toContain(
      'model AI',
    );
  });
});

describe('anybody else', () => {
  it('neither sees nor decides, by an old button or a forged one', async () => {
    const other = await linkedSeat(city, (await somebodyNew(city)()).id);
    await talk(
      other,
      `
      Ibu: /impor
      Sinau: Impor data hanya bisa dilakukan admin BKPP. …
      `,
    );
  });
});

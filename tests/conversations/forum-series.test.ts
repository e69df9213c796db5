import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type City, openCity } from '../journey/city.ts';
import { linkedSeat } from './people.ts';
import { contents, talk } from './talk.ts';

let city: City;
beforeAll(async () => {
  city = await openCity('pglite');
}, 60_000);
afterAll(() => city.close());

async function officer(where: string): Promise<number> {
  const [row] = await city.app.db.query<{ id: number }>(
    `select p.id from people p join agencies a on a.id = p.agency_id where p.active and ${where} order by 1 limit 1`,
  );
  if (row === undefined) throw new Error('the city has no such person');
  return row.id;
}
const umpeg = (short: string): Promise<number> => officer(`'umpeg' = any(p.roles) and a.short = '${short}'`);

const SERIES = 'Forum Transportasi dan Tata Kota';
const LIST = `
      Ibu: /forum
      Sinau: … [Atur forum] … [Beranda]
      Ibu: [Atur forum]
      Sinau: Atur forum … [Jadwalkan forum] [Forum berulang] … [Beranda]
      Ibu: [Forum berulang]`;

describe('A series', () => {
  it('is another agency’s business, also by its standing button', async () => {
    const seat = await linkedSeat(city, await umpeg('Dinkes'));
    await talk(
      seat,
      `
      ${LIST}
      Sinau: Forum berulang Belum ada forum yang berulang. … [Beranda]
      `,
    );
    expect((await seat.option('s:forumSeries:1'))[0]?.words).toContain('Forum berulang itu sudah berakhir');
    await seat.leave();
    const nobody = await linkedSeat(city, await officer(`p.roles = '{}' and a.short = 'Dishub'`));
    expect((await nobody.option('s:forumSeries:1'))[0]?.words).toContain('diatur oleh petugas umpeg');
    await nobody.leave();
  });

  it('is looked at and ended by its officer from a day on, with a reason that those who come read', async () => {
    const me = await umpeg('Dishub');
    const seat = await linkedSeat(city, me);
    const before = await contents(city.app.db);
    await talk(
      seat,
      `
      ${LIST}
      Sinau: Forum berulang Forum berulang mana yang ingin dilihat? 1. ${SERIES} Dishub · Rabu kedua tiap bulan, 09.00–11.00 · … [1] [Atur forum] … [Beranda]
      Ibu: [1]
      Sinau: ${SERIES} Dishub · Rabu kedua tiap bulan, 09.00–11.00 · … Tanggal terdekat Rabu, 9 Desember 2026, 09.00 · … orang akan hadir Rabu, 13 Januari 2027, 09.00 · … [Akhiri forum ini] [Forum berulang] [Atur forum] … [Beranda]
      Ibu: [Akhiri forum ini]
      Sinau: Mulai kapan ${SERIES} tidak diadakan lagi? … [Mulai hari ini] [Sesudah Rabu 9 Des] [Sesudah Rabu 13 Jan] … [Tidak jadi]
      Ibu: kapan-kapan
      Sinau: Harinya belum saya mengerti. …
      Sinau: Mulai kapan … [Tidak jadi]
      Ibu: kemarin
      Sinau: Hari itu sudah lewat. …
      Sinau: Mulai kapan … [Tidak jadi]
      Ibu: [Sesudah Rabu 9 Des]
      Sinau: Apa alasannya diakhiri? Peserta akan membacanya. [Tidak jadi]
      Ibu: sip2
      Sinau: Alasannya mohon ditulis dalam 5 sampai 200 huruf.
      Sinau: Apa alasannya diakhiri? … [Tidak jadi]
      Ibu: Diganti forum dua bulanan
      Sinau: ${SERIES} Tidak diadakan lagi mulai Kamis, 10 Desember 2026. Pertemuan terakhir: Rabu, 9 Desember 2026, 09.00 Alasan: Diganti forum dua bulanan Yang dibatalkan Rabu, 13 Januari 2027, 09.00 · 0 orang akan hadir … Tidak ada yang perlu diberi tahu. Akhiri? [Ya, akhiri] [Tidak jadi]
      Ibu: ya
      Sinau: Untuk yang ini mohon tekan salah satu tombolnya. … [Tidak jadi]
      Ibu: [Tidak jadi]
      Sinau: … [Atur forum] … [Beranda]
      Ibu: tolong hentikan forum rutin
      Sinau: Forum berulang … [Beranda]
      Ibu: [1]
      Sinau: ${SERIES} … [Beranda]
      Ibu: [Akhiri forum ini]
      Sinau: Mulai kapan … [Tidak jadi]
      Ibu: 1 Desember
      Sinau: Apa alasannya diakhiri? … [Tidak jadi]
      Ibu: Peserta terlalu sedikit
      Sinau: ${SERIES} Tidak diadakan lagi mulai Selasa, 1 Desember 2026. Tidak ada pertemuan lagi sebelum itu. Alasan: Peserta terlalu sedikit Yang dibatalkan Rabu, 9 Desember 2026, 09.00 · … Yang akan diberi tahu: … orang, satu kali. Akhiri? [Ya, akhiri] [Tidak jadi]
      `,
    );
    expect(await contents(city.app.db)).toEqual(before);
    // Meanwhile somebody at the command line cancels one of them: then nothing is done as it was shown.
    const [held] = await city.app.db.query<{ id: number }>(
      `update forum_events e set cancelled_at = $1 from forum_series s
       where s.name = $2 and e.series_id = s.id and e.starts_at > '2027-02-01' returning e.id`,
      [city.app.clock.now(), SERIES],
    );
    await talk(
      seat,
      `
      Ibu: [Ya, akhiri]
      Sinau: Forum ini baru saja diubah orang lain, jadi tidak ada yang saya ubah. … [Beranda]
      `,
    );
    await city.app.db.query('update forum_events set cancelled_at = null where id = $1', [held?.id ?? 0]);
    await talk(
      seat,
      `
      ${LIST}
      Sinau: Forum berulang … [Beranda]
      Ibu: [1]
      Sinau: ${SERIES} … [Beranda]
      Ibu: [Akhiri forum ini]
      Sinau: Mulai kapan … [Tidak jadi]
      Ibu: [Mulai hari ini]
      Sinau: Apa alasannya diakhiri? … [Tidak jadi]
      Ibu: Peserta terlalu sedikit
      Sinau: … Akhiri? [Ya, akhiri] [Tidak jadi]
      Ibu: [Ya, akhiri]
      Sinau: ${SERIES} tidak diadakan lagi mulai … orang diberi tahu. Bila keliru, tekan “Lanjutkan lagi”, paling lambat sepekan sesudah hari itu. [Lanjutkan lagi] [Atur forum] … [Beranda]
      Ibu: [Atur forum]
      Sinau: Atur forum Belum ada forum yang akan datang. … [Beranda]
      `,
    );
    const audit = await city.app.db.query(
      `select actor, count(*)::int as count from audit where action in ('forum series ended', 'forum cancelled') group by actor`,
    );
    expect(audit).toEqual([{ actor: `person:${me}`, count: 4 }]);
    await talk(
      seat,
      `
      Ibu: [Forum berulang]
      Sinau: Forum berulang … 1. ${SERIES} Dishub · … Tidak diadakan lagi mulai … [1] [Atur forum] … [Beranda]
      Ibu: [1]
      Sinau: ${SERIES} Dishub · … Tidak diadakan lagi mulai … Belum ada pertemuan terjadwal. [Lanjutkan lagi] [Forum berulang] [Atur forum] … [Beranda]
      Ibu: [Lanjutkan lagi]
      Sinau: ${SERIES} Dishub · Rabu kedua tiap bulan, 09.00–11.00 · … Yang diadakan lagi Rabu, 9 Desember 2026, 09.00 · … orang akan hadir … Lanjutkan? [Ya, lanjutkan] [Tidak jadi]
      Ibu: [Tidak jadi]
      Sinau: … [Atur forum] … [Beranda]
      Ibu: tolong lanjutkan forum rutin
      Sinau: Forum berulang … [Beranda]
      Ibu: [1]
      Sinau: ${SERIES} … [Beranda]
      Ibu: [Lanjutkan lagi]
      Sinau: … Lanjutkan? [Ya, lanjutkan] [Tidak jadi]
      Ibu: [Ya, lanjutkan]
      Sinau: ${SERIES} diadakan lagi seperti semula. … [Atur forum] … [Beranda]
      Ibu: [Atur forum]
      Sinau: Atur forum Forum mana yang ingin diatur? 1. ${SERIES} … [Beranda]
      `,
    );
    await seat.leave();
  });
});

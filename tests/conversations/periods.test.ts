import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type City, openCity } from '../journey/city.ts';
import { linkedSeat, somebodyNew } from './people.ts';
import { contents, talk } from './talk.ts';

let city: City;
beforeAll(async () => {
  city = await openCity('pglite');
}, 60_000);
afterAll(() => city.close());

async function admin(): Promise<number> {
  const [row] = await city.app.db.query<{ id: number }>(
    `select id from people where active and 'admin' = any(roles) order by id limit 1`,
  );
  if (row === undefined) throw new Error('the city has no admin');
  return row.id;
}

describe('BKPP’s admin', () => {
  it('opens a period after seeing who is in it, extends, closes and reopens it, each by a button', async () => {
    const me = await admin();
    const seat = await linkedSeat(city, me);
    await talk(
      seat,
      `
      Ibu: /periode
      Sinau: Periode penilaian Silakan pilih periode … 1. Penilaian Mandiri Semester II 2026 … sedang berjalan … peserta · … [1] [2] [3] [Buka periode baru] … [Beranda]
      Ibu: [Buka periode baru]
      Sinau: Apa nama periodenya? … [Tidak jadi]
      Ibu: X
      Sinau: Namanya mohon ditulis dalam 3 sampai 120 huruf. [Tidak jadi]
      Ibu: Penilaian Pejabat 2026
      Sinau: Mulai hari apa? … [Hari ini] … [Tidak jadi]
      Ibu: kapan-kapan
      Sinau: Tanggalnya belum saya mengerti. …
      Sinau: Mulai hari apa? … [Tidak jadi]
      Ibu: 1 Desember 2026
      Sinau: Hari terakhirnya kapan? … [Selasa 8 Des] … [Tidak jadi]
      Ibu: 30 November 2026
      Sinau: Tanggalnya harus sesudah Senin, 30 November 2026. …
      Sinau: Hari terakhirnya kapan? … [Tidak jadi]
      Ibu: 2026-12-11
      Sinau: Rancangan periode Nama: Penilaian Pejabat 2026 Selasa, 1 Desember 2026 sampai Jumat, 11 Desember 2026 Peserta: semua pegawai aktif … [Lihat siapa yang ikut] … [Tidak jadi]
      Ibu: [OPD]
      Sinau: OPD mana saja yang ikut? … [Semuanya] [Selesai memilih]
      Ibu: Dishub, Disko
      Sinau: Rancangan periode … Peserta: OPD Dishub dan Disko … [Tidak jadi]
      Ibu: [Lihat siapa yang ikut]
      Sinau: OPD “Disko” tidak ada di data pegawai. Mohon ditulis dengan nama singkatnya.
      Sinau: Rancangan periode … [Tidak jadi]
      Ibu: [OPD]
      Sinau: OPD mana saja yang ikut? … [Selesai memilih]
      Ibu: Dishub, Dinkes
      Sinau: Rancangan periode … Peserta: OPD Dishub dan Dinkes … [Tidak jadi]
      Ibu: [Jenjang]
      Sinau: Jenjang apa saja yang ikut? … [Administrator] [Pengawas] … [Selesai memilih]
      Ibu: [Administrator]
      Sinau: Jenjang … [✓ Administrator] [Pengawas] … [Selesai memilih]
      Ibu: [Pengawas]
      Sinau: Jenjang … [✓ Administrator] [✓ Pengawas] … [Selesai memilih]
      Ibu: [Selesai memilih]
      Sinau: Rancangan … jenjang Administrator dan Pengawas … [Tidak jadi]
      Ibu: [Kompetensi]
      Sinau: Kompetensi apa saja untuk semua peserta? … [Semua manajerial, sosial kultural]
      Ibu: integritas, M.99
      Sinau: “M.99” tidak ada di kamus yang berlaku. Mohon diketik lagi.
      Sinau: Kompetensi apa saja … [Semua manajerial, sosial kultural]
      Ibu: integritas, M.02
      Sinau: Rancangan … Kompetensi: Integritas dan Kerja Sama, ditambah … [Tidak jadi]
      Ibu: [Pilihan]
      Sinau: Kompetensi pilihan mana saja? … [Tanpa kompetensi pilihan]
      Ibu: 3 dari M.03, M.04
      Sinau: Kompetensi pilihan lebih sedikit daripada yang wajib dijawab.
      Sinau: Kompetensi pilihan mana saja? … [Tanpa kompetensi pilihan]
      Ibu: 1 dari M.03, M.04
      Sinau: Rancangan … Pilihan: paling sedikit 1 dari … [Tidak jadi]
      Ibu: [Lihat siapa yang ikut]
      Sinau: Penilaian Pejabat 2026 10 orang dari 2 OPD akan ikut. Belum ada yang dibuka, dan belum ada yang diberi tahu. Peserta menurut OPD Dishub: 6 Dinkes: 4 Buka periode ini? [Ya, buka periode ini] [Ubah rancangan] [Tidak jadi]
      `,
    );
    const before = await contents(city.app.db);
    await talk(
      seat,
      `
      Ibu: ya
      Sinau: Untuk yang ini mohon tekan salah satu tombolnya. Belum ada yang berubah. […]
      `,
    );
    expect(await contents(city.app.db)).toEqual(before);
    await talk(
      seat,
      `
      Ibu: [Ya, buka periode ini]
      Sinau: Penilaian Pejabat 2026 Periode sudah dibuka untuk 10 orang. … [Lihat periode ini] … [Beranda]
      Ibu: [Lihat periode ini]
      Sinau: Penilaian Pejabat 2026 … belum mulai 10 peserta · 0 sudah mulai · 0 sudah terkirim … [Perpanjang] [Tutup sekarang] [Daftar periode] … [Beranda]
      Ibu: [Perpanjang]
      Sinau: Sampai kapan Penilaian Pejabat 2026 diperpanjang? … [Senin 14 Des] … [Tidak jadi]
      Ibu: 25 Desember
      Sinau: Penilaian Pejabat 2026 … Menjadi: Jumat, 25 Desember 2026 … Perhatian: hari terakhirnya hari libur. … [Ya, perpanjang] [Tidak jadi]
      Ibu: [Tidak jadi]
      Sinau: Penilaian Pejabat 2026 … [Perpanjang] … [Beranda]
      Ibu: [Perpanjang]
      Sinau: Sampai kapan Penilaian Pejabat 2026 diperpanjang? … [Senin 14 Des] [Jumat 18 Des] [Rabu 23 Des] [Tidak jadi]
      Ibu: 11 Desember 2026
      Sinau: Tanggalnya harus sesudah Jumat, 11 Desember 2026. …
      Sinau: Sampai kapan … [Tidak jadi]
      Ibu: 16 Desember 2026
      Sinau: Penilaian Pejabat 2026 Hari terakhir semula: Jumat, 11 Desember 2026 Menjadi: Rabu, 16 Desember 2026 … Perpanjang? [Ya, perpanjang] [Tidak jadi]
      Ibu: [Ya, perpanjang]
      Sinau: Periode sudah diperpanjang.
      Sinau: Penilaian Pejabat 2026 Selasa, 1 Desember 2026 sampai Rabu, 16 Desember 2026 … [Beranda]
      Ibu: [Tutup sekarang]
      Sinau: Penilaian Pejabat 2026 akan ditutup sekarang. … 10 peserta belum mengirim. … Tutup sekarang? [Ya, tutup sekarang] [Tidak jadi]
      Ibu: [Ya, tutup sekarang]
      Sinau: Periode sudah ditutup. …
      Sinau: Penilaian Pejabat 2026 … ditutup … [Buka lagi] [Daftar periode] … [Beranda]
      Ibu: [Buka lagi]
      Sinau: Penilaian Pejabat 2026 dibuka lagi sampai kapan? … [Tidak jadi]
      Ibu: 18 Desember 2026
      Sinau: Penilaian Pejabat 2026 dibuka lagi sampai Jumat, 18 Desember 2026. … [Ya, buka lagi] [Tidak jadi]
      Ibu: [Ya, buka lagi]
      Sinau: Periode sudah dibuka lagi.
      Sinau: Penilaian Pejabat 2026 … sampai Jumat, 18 Desember 2026 … [Beranda]
      `,
    );
    const noted = await city.app.db.query(
      `select distinct actor from audit where action like 'period %' and person_id = $1`,
      [me],
    );
    expect(noted).toEqual([{ actor: `person:${me}` }]);
    const items = await city.app.db.query(
      `select i.competency from assessment_items i where i.optional and i.assessment_id =
         (select max(s.id) from assessments s join periods d on d.id = s.period_id where d.name = 'Penilaian Pejabat 2026')
       order by 1`,
    );
    expect(items).toEqual([{ competency: 'M.03' }, { competency: 'M.04' }]);
    await seat.leave();
  });

  it('is told when somebody else decided meanwhile, and overwrites nothing', async () => {
    const seat = await linkedSeat(city, await admin());
    await talk(
      seat,
      `
      Ibu: /periode
      Sinau: Periode penilaian … [Beranda]
      Ibu: [2]
      Sinau: Penilaian Mandiri Semester II 2026 … sedang berjalan … [Perpanjang] [Tutup sekarang] … [Beranda]
      Ibu: [Perpanjang]
      Sinau: Sampai kapan … [Tidak jadi]
      Ibu: Jumat 4 Desember
      Sinau: Penilaian Mandiri Semester II 2026 … Menjadi: Jumat, 4 Desember 2026 … [Ya, perpanjang] [Tidak jadi]
      `,
    );
    await city.app.db.query(
      `update periods set closes_on = '2026-12-02' where name like '%Semester II 2026'`,
    );
    await talk(
      seat,
      `
      Ibu: [Ya, perpanjang]
      Sinau: Periode ini baru saja diubah orang lain, jadi tidak ada yang saya ubah. …
      Sinau: Penilaian Mandiri Semester II 2026 … sampai Rabu, 2 Desember 2026 … [Beranda]
      `,
    );
    await seat.leave();
  });
});

it('Who leads people chooses between the periods they are in', async () => {
  await city.app.db.query(`update periods set opens_on = '2026-11-20' where name = 'Penilaian Pejabat 2026'`);
  const [row] = await city.app.db.query<{ id: number }>(
    `select p.id from people p join agencies a on a.id = p.agency_id
     where p.active and 'umpeg' = any(p.roles) and a.short = 'Dishub' order by 1 limit 1`,
  );
  const seat = await linkedSeat(city, row?.id ?? 0);
  await talk(
    seat,
    `
    Ibu: /tim
    Sinau: Status penilaian tim Pegawai … yang ikut periode ini … Penilaian Pejabat 2026 0 dari … sudah terkirim. … [Penilaian Mandiri Semester II 2026] … [Beranda]
    Ibu: [Penilaian Mandiri Semester II 2026]
    Sinau: Status penilaian tim Pegawai … yang ikut periode ini … Penilaian Mandiri Semester II 2026 … sudah terkirim. … [Penilaian Pejabat 2026] … [Beranda]
    `,
  );
  await seat.leave();
});

it('Everybody else is told who runs periods', async () => {
  const { id } = await somebodyNew(city)();
  const seat = await linkedSeat(city, id);
  await talk(
    seat,
    `
    Ibu: /periode
    Sinau: Periode penilaian diatur oleh admin BKPP. … [Beranda]
    `,
  );
  await seat.leave();
});

it('Who takes part is asked the optional ones last, and enough of them before sending', async () => {
  await city.app.db.query(
    `update periods set closed_at = now() where closed_at is null and name <> 'Penilaian Pejabat 2026'`,
  );
  await city.app.db.query(`update periods set opens_on = '2026-11-20' where name = 'Penilaian Pejabat 2026'`);
  const [row] = await city.app.db.query<{ id: number }>(
    `select s.person_id as id from assessments s join periods d on d.id = s.period_id join people p on p.id = s.person_id
     where d.name = 'Penilaian Pejabat 2026' and p.superior_id is not null
       and not exists (select 1 from assessment_items i where i.assessment_id = s.id and i.competency like 'T.%')
     order by 1 limit 1`,
  );
  const seat = await linkedSeat(city, row?.id ?? 0);
  await talk(
    seat,
    `
    Ibu: /nilai
    Sinau: Penilaian Pejabat 2026 … 2 kompetensi terakhir adalah pilihan. Mohon dijawab paling sedikit 1.
    Sinau: 1 dari 4 · … menit Integritas … [Berhenti dulu]
    Ibu: [Pilih perilaku saja]
    Sinau: 1 dari 4 … [Berhenti dulu]
    Ibu: belum
    Sinau: 1 dari 4 … [Berhenti dulu]
    `,
  );
  while (/ilih perilaku|Belum/.test(seat.screen().at(-1)?.buttons.join() ?? '')) {
    const { buttons = [] } = seat.screen().at(-1) ?? {};
    await seat.press(buttons.includes('Belum') ? 'Belum' : 'Lewati');
  }
  await talk(
    seat,
    `
    Ibu: [Kirim ke atasan]
    Sinau: Sebelum dikirim, masih perlu 1 kompetensi pilihan lagi. …
    Sinau: 3 dari 4 · … menit · pilihan Komunikasi … [Berhenti dulu]
    `,
  );
  await seat.leave();
});

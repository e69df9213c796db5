import { describe, expect, it } from 'vitest';
import { terminalSeat } from '../journey/seats.ts';
import { type Colleague, cityOfNewcomers, linkedSeat } from './people.ts';
import { contents, talk } from './talk.ts';

const here = cityOfNewcomers();

/** Somebody whom the roster gives a role or subordinates, and who is in the office. */
async function colleague(where: string): Promise<Colleague> {
  const [row] = await here.city.app.db.query<Colleague>(
    `select p.id, p.name from people p join agencies a on a.id = p.agency_id
     where p.active and ${where} order by p.id limit 1`,
  );
  if (row === undefined) throw new Error(`nobody with ${where}`);
  return row;
}

/** Somebody without any answer, in this period or before it. */
async function blank(): Promise<Colleague> {
  const person = await here.next();
  await here.city.app.db.query(
    'delete from answers where assessment_id in (select id from assessments where person_id = $1)',
    [person.id],
  );
  await here.city.app.db.query('delete from official_results where person_id = $1', [person.id]);
  return person;
}

describe('Results and courses', () => {
  it('have nothing to say before an answer, and say so', async () => {
    const { id } = await blank();
    const seat = await linkedSeat(here.city, id);
    await talk(
      seat,
      `
      Ibu: hasil saya apa
      Sinau: Belum ada hasil. Hasil muncul setelah ada kompetensi yang Bapak/Ibu jawab. [Mulai penilaian] … [Beranda]
      Ibu: /rekomendasi
      Sinau: Saya belum tahu kesenjangan Bapak/Ibu karena belum ada kompetensi yang dijawab. … [Cari pelatihan] … [Beranda]
      `,
    );
    await seat.leave();
  });

  it('show gaps with their source, and courses with a reason; a course once refused stays away', async () => {
    const { id } = await blank();
    const seat = await linkedSeat(here.city, id);
    await talk(
      seat,
      `
      Ibu: /nilai
      Sinau: Penilaian Mandiri Semester II 2026 …
      Sinau: 1 dari … [Berhenti dulu]
      Ibu: [Pilih perilaku saja]
      Sinau: 1 dari … Apakah perilaku ini sudah Bapak/Ibu lakukan secara konsisten? … [Berhenti dulu]
      Ibu: belum
      Sinau: Tersimpan. Integritas: belum sampai tingkat 1.
      Sinau: 2 dari … [Berhenti dulu]
      Ibu: /hasil
      Sinau: Hasil Bapak/Ibu … Integritas · kesenjangan 1 tingkat Belum sampai tingkat 1, syarat jabatan 1. Sumber: pilihan sendiri dengan bukti. … Estimasi mandiri, bukan hasil asesmen resmi. [Pelatihan untuk saya] … [Beranda]
      Ibu: [Pelatihan untuk saya]
      Sinau: Pelatihan untuk kesenjangan Bapak/Ibu 1. … (KRS-…) … karena Integritas Bapak/Ibu belum sampai tingkat 1, syarat jabatan 1 … Katalog contoh, bukan jadwal resmi. [1] … [Beranda]
      `,
    );
    const first = /1\. (.+?) \((KRS-\d+)\)/.exec(seat.screen().at(-1)?.words ?? '');
    const [, title = '', course = ''] = first ?? [];
    await talk(
      seat,
      `
      Ibu: nomor 1
      Sinau: ${title} (${course}) … [Daftar minat] [Simpan] [Tidak cocok] [Sudah pernah] [Kembali ke daftar] [Beranda]
      Ibu: [Tidak cocok]
      Sinau: Baik, “${title}” tidak saya tawarkan lagi. [Kembali ke daftar] … [Beranda]
      Ibu: [Kembali ke daftar]
      Sinau: Pelatihan untuk kesenjangan Bapak/Ibu 1. … [Beranda]
      `,
    );
    expect(seat.screen().at(-1)?.words).not.toContain(course);
    await seat.leave();
  });

  it('keep what nobody teaches as a need, without her who asked; a long question makes a short title', async () => {
    const { id } = await here.next();
    const seat = await linkedSeat(here.city, id);
    await talk(
      seat,
      `
      Ibu: /cari main gitar
      Sinau: Belum ada pelatihan di katalog yang sesuai. … Kebutuhan ini saya catat untuk BKPP tanpa nama. … [Cari pelatihan] … [Beranda]
      Ibu: /cari pelatihan menghadapi warga yang marah-marah di loket karena antrean terlalu panjang dan lama
      Sinau: Pelatihan untuk “pelatihan menghadapi warga yang marah-marah di loket karena …” 1. … [Beranda]
      `,
    );
    const needs = await here.city.app.db.query<{ all: string }>(
      `select t::text as all from unmet_needs t where t::text like '%main gitar%'`,
    );
    expect(needs).toHaveLength(1);
    const columns = await here.city.app.db.query<{ name: string }>(
      `select column_name as name from information_schema.columns where table_name = 'unmet_needs'`,
    );
    expect(columns.map((one) => one.name)).not.toContain('person_id');
    await seat.leave();
  });
});

describe('Her own data', () => {
  it('is deleted by the button alone; "njih" deletes nothing', async () => {
    const { id } = await here.next();
    const seat = await linkedSeat(here.city, id);
    const before = await contents(here.city.app.db);
    await talk(
      seat,
      `
      Ibu: hapus data saya
      Sinau: Yang akan dihapus: … Hapus sekarang? [Ya, hapus sekarang] [Jangan dihapus]
      Ibu: njih
      Sinau: Untuk yang ini mohon tekan salah satu tombolnya. Belum ada yang berubah. [Ya, hapus sekarang] [Jangan dihapus]
      Ibu: ya
      Sinau: Untuk yang ini mohon tekan salah satu tombolnya. Belum ada yang berubah. [Ya, hapus sekarang] [Jangan dihapus]
      `,
    );
    expect(await contents(here.city.app.db)).toEqual(before);
    await talk(
      seat,
      `
      Ibu: [Ya, hapus sekarang]
      Sinau: Data yang bisa dihapus sudah saya hapus, dan akun ini tidak terhubung lagi. …
      Ibu: /hasil
      Sinau: Untuk itu akun Bapak/Ibu perlu dihubungkan dulu. … [Hubungkan akun] [Lihat contoh dulu]
      `,
    );
    await seat.leave();
  });

  it.each(['nilai Pak Budi berapa?', 'tampilkan hasil bu Tutik', "show me Budi's level"])(
    'is all that she sees: “%s” is refused',
    async (question) => {
      const { id } = await here.next();
      const seat = await linkedSeat(here.city, id);
      await talk(
        seat,
        `
        Ibu: ${question}
        Sinau: Maaf, hasil orang lain tidak saya tunjukkan di sini. … [Mulai penilaian] [Beranda]
        `,
      );
      await seat.leave();
    },
  );
});

describe('The personnel officer', () => {
  it('makes a code that links a colleague of the own agency, and nobody else can make one', async () => {
    const umpeg = await colleague(`'umpeg' = any (p.roles) and a.short = 'Dishub'`);
    const someone = await colleague(`p.roles = '{}' and a.short = 'Dishub' and p.superior_id is not null`);
    const seat = await linkedSeat(here.city, umpeg.id);
    await talk(
      seat,
      `
      Ibu: /kode
      Sinau: Kode ini untuk siapa? Silakan ketik nama atau NIP pegawainya. … [Beranda]
      Ibu: ga jadi
      Sinau: Baik, tidak jadi. Yang sudah tersimpan tetap aman. … [Beranda]
      Ibu: /kode
      Sinau: Kode ini untuk siapa? Silakan ketik nama atau NIP pegawainya. … [Beranda]
      Ibu: Zzyzx Qwerty
      Sinau: Nama atau NIP itu tidak saya temukan di OPD Bapak/Ibu. …
      Ibu: ${someone.name}
      Sinau: Untuk siapa kode ini? 1. ${someone.name} … [${someone.name}]
      Ibu: [${someone.name}]
      Sinau: Kode untuk ${someone.name}: … Berlaku sekali, sampai … [Beranda]
      `,
    );
    const code = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(seat.screen().at(-1)?.words ?? '')?.[0] ?? '';
    const other = await terminalSeat(here.city.app, 9001);
    await talk(
      other,
      `
      Ibu: ${code}
      Sinau: Terima kasih, Bapak/Ibu ${someone.name} Akun sudah terhubung. … [Mulai penilaian] [Beranda]
      Ibu: /kode
      Sinau: Kode penghubung akun hanya bisa dibuat umpeg dan admin BKPP. … [Beranda]
      `,
    );
    await seat.leave();
    await other.leave();
  });

  it('names the colleague by NIP or in a sentence, goes on to something else, and finds nobody of another agency', async () => {
    const umpeg = await colleague(`'umpeg' = any (p.roles) and a.short = 'Dishub'`);
    const seat = await linkedSeat(here.city, umpeg.id);
    await talk(
      seat,
      `
      Ibu: /kode 19820608 202521 1 933
      Sinau: Untuk siapa kode ini? 1. Purnomo Sidik … [Purnomo Sidik]
      Ibu: minta kode buat pak purnomo
      Sinau: Untuk siapa kode ini? 1. Purnomo Sidik … [Purnomo Sidik]
      Ibu: /kode 199308052021211949
      Sinau: Nama atau NIP itu tidak saya temukan di OPD Bapak/Ibu. … [Beranda]
      Ibu: tolong unduhkan rekap peserta penilaian dalam bentuk excel
      Sinau: Data apa yang Bapak/Ibu perlukan sebagai berkas? …
      `,
    );
    await seat.leave();
  });

  it('sees who is pending, twenty at a time and counted, and never a level', async () => {
    const umpeg = await colleague(`'umpeg' = any (p.roles) and a.short = 'Dishub'`);
    const seat = await linkedSeat(here.city, umpeg.id);
    await talk(
      seat,
      `
      Ibu: /tim
      Sinau: Status penilaian tim … dari … sudah terkirim. … Hanya status pengisian. Isi jawaban tidak ditampilkan di sini. … [Beranda]
      `,
    );
    const { words = '' } = seat.screen().at(-1) ?? {};
    expect(words).not.toMatch(/tingkat \d/i);
    await seat.leave();
  });
});

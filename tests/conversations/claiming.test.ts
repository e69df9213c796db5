import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type City, openCity } from '../journey/city.ts';
import { linkedSeat, somebodyNew } from './people.ts';
import { contents, talk } from './talk.ts';

const PDF = Buffer.from('%PDF-1.4 sertifikat');

let city: City;
let somebody: ReturnType<typeof somebodyNew>;
beforeAll(async () => {
  city = await openCity('pglite');
  somebody = somebodyNew(city);
  await city.app.db.query('delete from learning_entries');
}, 60_000);
afterAll(() => city.close());

const entriesOf = (person: number) =>
  city.app.db.query(
    `select title, form, to_char(started_on, 'YYYY-MM-DD') as began, to_char(ended_on, 'YYYY-MM-DD') as ended, jp, state,
       certificate from learning_entries where person_id = $1 order by id`,
    [person],
  );

describe('A claim of learning hours', () => {
  it('is put together question by question, corrected, and written by a button only', async () => {
    const { id } = await somebody();
    const seat = await linkedSeat(city, id);
    const before = await contents(city.app.db);
    await talk(
      seat,
      `
      Ibu: /klaim
      Sinau: Klaim JP · 1 dari 6 Apa bentuk kegiatannya? … [Pelatihan] [Seminar] … [Nanti saja]
      Ibu: jalan-jalan
      Sinau: Bentuk itu belum saya kenal. …
      Sinau: Klaim JP · 1 dari 6 …
      Ibu: [Seminar]
      Sinau: Klaim JP · 2 dari 6 Apa nama kegiatannya, … [Nanti saja]
      Ibu: baik
      Sinau: Klaim JP · 2 dari 6 …
      Ibu: Seminar Keselamatan Jalan
      Sinau: Klaim JP · 3 dari 6 Kapan kegiatannya? … [Nanti saja]
      Ibu: besok
      Sinau: Kegiatan itu belum selesai. JP bisa diklaim sesudah hari terakhirnya.
      Sinau: Klaim JP · 3 dari 6 …
      Ibu: 3 Maret 2019
      Sinau: Yang bisa diklaim hanya kegiatan tahun ini dan tahun lalu, sejak 1 Januari 2025.
      Sinau: Klaim JP · 3 dari 6 …
      Ibu: 1-2 Oktober 2026
      Sinau: Klaim JP · 4 dari 6 Siapa penyelenggaranya? [Nanti saja]
      Ibu: Dishub Provinsi
      Sinau: Klaim JP · 5 dari 6 Rentang tanggalnya 2 hari. Berapa hari yang benar-benar diikuti? [Semua, 2 hari] [Nanti saja]
      Ibu: 5 hari
      Sinau: Menurut tanggalnya kegiatan itu paling banyak 2 hari.
      Sinau: Klaim JP · 5 dari 6 …
      Ibu: [Semua, 2 hari]
      Sinau: Klaim JP · 6 dari 6 Berapa nomor sertifikatnya? [Tidak ada nomor] [Nanti saja]
      Ibu: SKL/2026/17
      Sinau: Klaim JP Seminar Keselamatan Jalan Bentuk: Seminar Tanggal: Kamis, 1 Oktober 2026 sampai Jumat, 2 Oktober 2026 Penyelenggara: Dishub Provinsi Nomor sertifikat: SKL/2026/17 Bukti: belum dilampirkan Hitungan: 2 hari × 4 JP = 8 JP Belum ada yang disimpan. Ajukan ke umpeg? [Ya, ajukan] [Ubah] [Nanti saja]
      Ibu: njih
      Sinau: Untuk yang ini mohon tekan salah satu tombolnya. … [Ubah] …
      Ibu: [Ubah]
      Sinau: Mana yang diubah? … [Jadikan internasional] [Kembali]
      Ibu: [Jadikan internasional]
      Sinau: Klaim JP … Seminar, internasional … 2 hari × 6 JP = 12 JP … [Nanti saja]
      Ibu: [Ubah]
      Sinau: Mana yang diubah? …
      Ibu: [Tanggal]
      Sinau: … Kapan kegiatannya? …
      Ibu: 1 Oktober 2026
      Sinau: Klaim JP … 1 hari × 6 JP = 6 JP … [Nanti saja]
      `,
    );
    expect(await contents(city.app.db)).toEqual(before);
    await talk(
      seat,
      `
      Ibu: [Ya, ajukan]
      Sinau: Klaim “Seminar Keselamatan Jalan” sudah diajukan, 6 JP. Dihitung sesudah umpeg memeriksanya. Silakan kirim foto atau PDF buktinya … [Beranda]
      `,
    );
    const [kept] = await seat.send('sertifikat.pdf', 'application/pdf', PDF);
    expect(kept?.words).toContain('Sertifikat untuk “Seminar Keselamatan Jalan” tersimpan: sertifikat.pdf.');
    expect(await entriesOf(id)).toEqual([
      {
        title: 'Seminar Keselamatan Jalan',
        form: 'seminar',
        began: '2026-10-01',
        ended: '2026-10-01',
        jp: 6,
        state: 'klaim',
        certificate: 'SKL/2026/17',
      },
    ]);
    await seat.leave();
  });

  it('is left in the middle and gone on with at exactly that question, also after another wish', async () => {
    const { id } = await somebody();
    const seat = await linkedSeat(city, id);
    await talk(
      seat,
      `
      Ibu: setor sertif webinar stres 4jp
      Sinau: Klaim JP · 2 dari 6 …
      Ibu: Webinar Pengelolaan Stres
      Sinau: Klaim JP · 3 dari 6 …
      Ibu: /batal
      Sinau: Baik, kita berhenti dulu. Klaim “Webinar Pengelolaan Stres” belum diajukan, isinya saya simpan. … [Lanjutkan klaim] …
      Ibu: /jp
      Sinau: JP Bapak/Ibu …
      Ibu: /klaim
      Sinau: Klaim JP Bapak/Ibu Klaim “Webinar Pengelolaan Stres” belum selesai diisi. [Lanjutkan klaim] [Mulai klaim baru] [Beranda]
      Ibu: [Lanjutkan klaim]
      Sinau: Klaim JP · 3 dari 6 Kapan kegiatannya? …
      Ibu: kemarin
      Sinau: Klaim JP · 4 dari 6 …
      Ibu: /bantuan
      Sinau: …
      Ibu: BKPP
      Sinau: Klaim JP · 6 dari 6 …
      Ibu: [Tidak ada nomor]
      Sinau: Klaim JP Webinar Pengelolaan Stres … Hitungan: 4 JP … [Nanti saja]
      Ibu: [Nanti saja]
      Sinau: Baik, kita berhenti dulu. …
      Ibu: [Lanjutkan klaim]
      Sinau: Klaim JP Webinar Pengelolaan Stres … [Nanti saja]
      `,
    );
    expect(await entriesOf(id)).toEqual([]);
    const script = await seat.send('bukti.sh', 'text/x-sh', Buffer.from('echo bukti'));
    expect(script.map(({ words }) => words).join(' ')).toMatch(/tidak bisa saya terima.*Klaim JP Webinar/s);
    // The proof may come first: it is kept once the claim is.
    const taken = await seat.send('piagam.pdf', 'application/pdf', PDF);
    expect(taken.map(({ words }) => words).join(' ')).toContain('Bukti: piagam.pdf');
    const done = await seat.press('Ya, ajukan');
    expect(done.map(({ words }) => words).join(' ')).toMatch(/diajukan, 4 JP.*tersimpan: piagam\.pdf/s);
    const files = await city.app.db.query('select purpose, subject from stored_files where person_id = $1', [
      id,
    ]);
    expect(files).toMatchObject([{ purpose: 'certificate', subject: expect.stringMatching(/^entry:\d+$/) }]);
    await seat.leave();
  });

  it('answers what is asked in between, with or without its mark, and waits at its question', async () => {
    const { id } = await somebody();
    const seat = await linkedSeat(city, id);
    await talk(
      seat,
      `
      Ibu: setor sertif webinar stres 4jp
      Sinau: Klaim JP · 2 dari 6 …
      Ibu: Webinar Pengelolaan Stres
      Sinau: Klaim JP · 3 dari 6 …
      Ibu: forum itu wajib datang gak
      Sinau: Hadir di forum … Sumber: Cara kerja Sinau … Menunggu konfirmasi BKPP. …
      Ibu: kemarin
      Sinau: Klaim JP · 4 dari 6 …
      `,
    );
    await seat.leave();
  });

  it('may be named by the words that came with the wish, which are offered and not taken', async () => {
    const { id } = await somebody();
    const seat = await linkedSeat(city, id);
    await talk(
      seat,
      `
      Ibu: /klaim webinar pelayanan prima 3 jp kemarin
      Sinau: Klaim JP · 2 dari 6 … [webinar pelayanan prima] [Nanti saja]
      Ibu: [webinar pelayanan prima]
      Sinau: Klaim JP · 4 dari 6 … [Nanti saja]
      `,
    );
    const other = await linkedSeat(city, (await somebody()).id);
    await talk(
      other,
      `
      Ibu: /klaim tolong catat webinar saya 3 jp kemarin ya
      Sinau: Klaim JP · 2 dari 6 … sertifikat atau undangan? [Nanti saja]
      `,
    );
    const third = await linkedSeat(city, (await somebody()).id);
    await talk(
      third,
      `
      Ibu: klaim jp seminar keperawatan kemarin 4 jp
      Sinau: Klaim JP · 2 dari 6 … [seminar keperawatan] [Nanti saja]
      `,
    );
    await third.leave();
    await seat.leave();
    await other.leave();
  });

  it('is seen to be there already, and what cannot be is said in a clear sentence', async () => {
    const { id } = await somebody();
    const seat = await linkedSeat(city, id);
    await talk(
      seat,
      `
      Ibu: /klaim pelatihan 40 jp 12 Okt 2026
      Sinau: Klaim JP · 2 dari 6 …
      Ibu: Pelatihan Arsip Dinamis
      Sinau: Klaim JP · 4 dari 6 …
      Ibu: ANRI
      Sinau: Klaim JP · 5 dari 6 Berapa JP yang tertulis di sertifikat? …
      Ibu: 40
      Sinau: Sehari hanya ada 32 JP (24 jam). Dalam 1 hari jumlah itu tidak mungkin, mohon diperiksa lagi.
      Sinau: Klaim JP · 5 dari 6 …
      Ibu: 20 JP
      Sinau: Klaim JP · 6 dari 6 …
      Ibu: A-77
      Sinau: Klaim JP … JP itu banyak untuk waktu sependek itu. … Ajukan ke umpeg? …
      Ibu: [Ya, ajukan]
      Sinau: Klaim “Pelatihan Arsip Dinamis” sudah diajukan, 20 JP. …
      Ibu: /klaim pelatihan 10 jp 12 Okt 2026
      Sinau: Klaim JP · 2 dari 6 …
      Ibu: pelatihan  arsip, dinamis
      Sinau: Klaim JP · 4 dari 6 …
      Ibu: ANRI
      Sinau: Klaim JP · 6 dari 6 …
      Ibu: [Tidak ada nomor]
      Sinau: Sudah tercatat: “Pelatihan Arsip Dinamis”, selesai Senin, 12 Oktober 2026, 20 JP, menunggu pemeriksaan umpeg. Itu tampaknya kegiatan yang sama, jadi tidak saya catat dua kali. … [Ubah] [Klaim saya] [Beranda]
      Ibu: [Ubah]
      Sinau: Mana yang diubah? …
      Ibu: [Nama]
      Sinau: … Apa nama kegiatannya, …
      Ibu: Pelatihan Arsip Vital
      Sinau: Klaim JP … Sudah tercatat: “Pelatihan Arsip Dinamis” … Mohon dipastikan ini kegiatan lain. … [Nanti saja]
      Ibu: [Ya, ajukan]
      Sinau: Klaim “Pelatihan Arsip Vital” sudah diajukan, 10 JP. …
      Ibu: /klaim coaching
      Sinau: Klaim JP · 2 dari 6 …
      Ibu: Coaching dengan kepala seksi
      Sinau: Klaim JP · 3 dari 6 …
      Ibu: 10-11 November 2026
      Sinau: Klaim JP · 4 dari 6 …
      Ibu: Dishub
      Sinau: Klaim JP · 5 dari 6 Berapa sesi yang diikuti? …
      Ibu: 3 sesi
      Sinau: Klaim JP · 6 dari 6 …
      Ibu: [Tidak ada nomor]
      Sinau: Klaim JP … 3 sesi × 2 JP = 4 JP Bentuk ini dihitung paling banyak 4 JP sebulan, jadi yang dihitung 4 JP. …
      Ibu: [Ya, ajukan]
      Sinau: … 4 JP. …
      Ibu: /klaim coaching 12 Nov 2026
      Sinau: Klaim JP · 2 dari 6 …
      Ibu: Coaching lagi
      Sinau: Klaim JP · 4 dari 6 …
      Ibu: Dishub
      Sinau: Klaim JP · 5 dari 6 …
      Ibu: 1
      Sinau: Klaim JP · 6 dari 6 …
      Ibu: [Tidak ada nomor]
      Sinau: Coaching dihitung paling banyak 4 JP sebulan, dan bulan itu sudah penuh. Belum ada yang disimpan.
      Sinau: Klaim JP · 3 dari 6 Kapan kegiatannya? …
      `,
    );
    expect((await entriesOf(id)).map((one) => one['title'])).toEqual([
      'Pelatihan Arsip Dinamis',
      'Pelatihan Arsip Vital',
      'Coaching dengan kepala seksi',
    ]);
    await seat.leave();
  });

  it('is corrected and taken back while nobody has checked it, and not after', async () => {
    const { id } = await somebody();
    const seat = await linkedSeat(city, id);
    const { db } = city.app;
    await db.query(
      `insert into learning_entries (person_id, title, form, organiser, started_on, ended_on, jp, state) values
         ($1, 'Bimtek Lama', 'bimtek', 'BPKAD', '2026-09-01', '2026-09-02', 10, 'klaim'),
         ($1, 'Sosialisasi Pajak', 'sosialisasi', 'Bapenda', '2026-08-01', '2026-08-01', 2, 'klaim')`,
      [id],
    );
    await talk(
      seat,
      `
      Ibu: /klaim
      Sinau: Klaim JP Bapak/Ibu 1. Bimtek Lama Bimtek · 10 JP · selesai Rabu 2 Sep menunggu pemeriksaan umpeg · tanpa bukti 2. Sosialisasi Pajak … [1] [2] [Catat kegiatan] [Beranda]
      Ibu: [1]
      Sinau: Bimtek Lama … [Ubah] [Lampirkan sertifikat] [Tarik klaim] [Kembali]
      Ibu: [Ubah]
      Sinau: … Rentang tanggalnya 2 hari. … [Semua, 2 hari] [Nanti saja]
      Ibu: 1
      Sinau: Perbaikan klaim JP Bimtek Lama … 1 hari × 5 JP = 5 JP … [Ya, ajukan] [Ubah] [Nanti saja]
      Ibu: [Ya, ajukan]
      Sinau: Klaim “Bimtek Lama” sudah diperbaiki, 5 JP. Umpeg memeriksanya lagi. … [Beranda]
      Ibu: /klaim
      Sinau: Klaim JP Bapak/Ibu …
      Ibu: [2]
      Sinau: Sosialisasi Pajak … [Tarik klaim] [Kembali]
      Ibu: [Tarik klaim]
      Sinau: Tarik klaim “Sosialisasi Pajak”? Buktinya ikut dihapus. [Ya, tarik] [Tidak jadi]
      Ibu: [Ya, tarik]
      Sinau: Klaim sudah ditarik, dan buktinya dihapus. [Klaim saya] [Beranda]
      Ibu: [Klaim saya]
      Sinau: Klaim JP Bapak/Ibu 1. Bimtek Lama …
      Ibu: [1]
      Sinau: Bimtek Lama …
      Ibu: [Ubah]
      Sinau: Perbaikan klaim JP Bimtek Lama … 1 hari × 5 JP = 5 JP … [Nanti saja]
      `,
    );
    // An officer is faster.
    await db.query(
      `update learning_entries set state = 'terverifikasi' where person_id = $1 and state = 'klaim'`,
      [id],
    );
    await talk(
      seat,
      `
      Ibu: [Ya, ajukan]
      Sinau: Klaim ini tidak saya simpan: sementara itu sudah diputuskan umpeg, atau jatah bulannya sudah penuh. …
      `,
    );
    expect((await entriesOf(id)).map((one) => [one['title'], one['jp'], one['state']])).toEqual([
      ['Bimtek Lama', 5, 'terverifikasi'],
      ['Sosialisasi Pajak', 2, 'ditarik'],
    ]);
    const audit = await db.query(
      `select action from audit where actor = 'person:' || $1::bigint and action like 'claim %' order by id`,
      [id],
    );
    expect(audit.map(({ action }) => action)).toEqual(['claim corrected', 'claim withdrawn']);
    await seat.leave();
    expect(city.complaints).toEqual([]);
  });
});

describe('/jp', () => {
  it('shows both totals, what counts and why, and where the year is going', async () => {
    const { id } = await somebody();
    const { db } = city.app;
    await db.query(
      `insert into learning_entries (person_id, title, form, organiser, started_on, ended_on, jp, state, reason, decided_by) values
         ($1, 'Bimtek Arsip', 'bimtek', '', '2026-09-01', '2026-09-01', 5, 'terverifikasi', '', null),
         ($1, 'Seminar Jalan', 'seminar', '', '2026-10-01', '2026-10-02', 8, 'klaim', '', null),
         ($1, 'Webinar Lama', 'webinar', '', '2026-03-01', '2026-03-01', 2, 'ditolak', 'Bukti tidak terbaca', $1),
         ($1, 'Tahun lalu', 'webinar', '', '2025-03-01', '2025-03-01', 2, 'terverifikasi', '', null)`,
      [id],
    );
    await db.query(`update people set status = 'PNS' where id = $1`, [id]);
    const [course] = await db.query<{ id: string }>(
      `update courses set start_date = '2026-12-01', end_date = '2026-12-03', jp = 4
       where id = (select id from courses order by id limit 1) returning id`,
    );
    await db.query(`insert into course_marks values ($1, $2, 'interested', '2026-11-20')`, [
      id,
      course?.id ?? '',
    ]);
    const seat = await linkedSeat(city, id);
    await talk(
      seat,
      `
      Ibu: /jp
      Sinau: JP Bapak/Ibu Tahun 2026: JP 5/20 · +8 menunggu Kurang 15 JP menuju target 20 JP. Perkiraan sampai 31 Desember: 13 JP, bila semua klaim terverifikasi. Dengan pelatihan di daftar minat: 17 JP, bila semuanya diikuti. Masih perlu 3 JP lagi dalam 37 hari. Seminar Jalan 8 JP · selesai Jumat 2 Okt Belum dihitung: bukti belum dilampirkan. Bimtek Arsip 5 JP · selesai Selasa 1 Sep Dihitung: sudah terverifikasi. Webinar Lama 2 JP · selesai Minggu 1 Mar Tidak dihitung: ditolak. Alasannya: Bukti tidak terbaca. Yang dihitung hanya JP yang sudah diperiksa umpeg. … [Catat kegiatan] [Lampirkan sertifikat] [Klaim saya] [Cari pelatihan] [Beranda]
      `,
    );
    await db.query(`update people set status = 'PPPK' where id = $1`, [id]);
    await db.query(`update learning_entries set jp = 30 where person_id = $1 and title = 'Bimtek Arsip'`, [
      id,
    ]);
    await talk(
      seat,
      `
      Ibu: /jp
      Sinau: JP Bapak/Ibu Tahun 2026: JP 30 (batas 24) · +8 menunggu 24 JP itu batas setahun, bukan target. Perkiraan sampai 31 Desember: 24 JP, bila semua klaim terverifikasi. … Yang dihitung paling banyak 24 JP setahun. … [Catat kegiatan] [Lampirkan sertifikat] [Klaim saya] [Beranda]
      `,
    );
    await seat.leave();
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type City, openCity } from '../journey/city.ts';
import { type Seat, telegramSeat } from '../journey/seats.ts';
import { type Colleague, linkedSeat, somebodyNew } from './people.ts';
import { talk } from './talk.ts';

let city: City;
let next: ReturnType<typeof somebodyNew>;
beforeAll(async () => {
  city = await openCity('pglite');
  next = somebodyNew(city);
}, 60_000);
afterAll(() => city.close());

/** Somebody whose official result of *Komunikasi* is this level. */
async function at(level: number): Promise<Colleague> {
  const one = await next();
  await city.app.db.query(
    `insert into official_results (person_id, competency, level, assessor, assessed_on, valid_until)
     values ($1, 'M.03', $2, 'BKN', '2026-10-01', '2029-10-01')`,
    [one.id, level],
  );
  return one;
}

/** Offers *Komunikasi* through the whole conversation. */
async function offering(seat: Seat): Promise<void> {
  await talk(
    seat,
    `
    Ibu: saya bersedia menjadi mentor
    Sinau: Terlihat sebagai mentor Rekan yang mencari mentor akan melihat nama, jabatan, unit, OPD, bidang, dan kompetensi … Angka tingkat, jawaban, dan bukti tidak ditampilkan. … [Setuju, lanjut] [Tidak sekarang]
    Ibu: njih
    Sinau: …
    Ibu: [Setuju, lanjut]
    Sinau: Kompetensi apa yang ingin Bapak/Ibu bimbingkan? … [Komunikasi] [Mentoring]
    Ibu: [Komunikasi]
    Sinau: Berapa orang yang bisa dibimbing sekaligus? [1 orang] [2 orang] [3 orang]
    Ibu: [1 orang]
    Sinau: Bidang pekerjaan yang paling dikuasai? … [Lewati]
    Ibu: pelayanan loket
    Sinau: Tawaran Bapak/Ibu Kompetensi: Komunikasi Bidang: pelayanan loket Sekaligus: 1 orang [Tawarkan] [Tulis ulang]
    Ibu: [Tawarkan]
    Sinau: Terima kasih. Tawaran Bapak/Ibu sekarang terlihat oleh rekan yang mencari mentor. … [Mentoring] [Beranda]
    `,
  );
}

describe('A senior and somebody who wants to learn', () => {
  it('find each other, agree, meet, claim, and end in kind words, on two channels', async () => {
    const senior = await at(4);
    const junior = await at(0);
    const mentor = await linkedSeat(city, senior.id);
    const mentee = await telegramSeat(city.app, 801);
    await mentee.say(await city.codeFor(junior.id));
    await offering(mentor);
    await talk(
      mentee,
      `
      Ibu: /mentor
      Sinau: Mentoring Belajar langsung dari rekan … [Cari mentor] [Menjadi mentor] …
      Ibu: [Cari mentor]
      Sinau: Mentor untuk kompetensi apa? Ini yang masih terbuka, … [Komunikasi] … [Mentoring]
      Ibu: [Komunikasi]
      Sinau: Mentor untuk Komunikasi 1. ${senior.name} … Bidangnya: pelayanan loket karena menawarkan Komunikasi, dan tingkatnya cukup untuk membimbing Bapak/Ibu … masih ada 1 tempat Belum ada yang diberi tahu. … [1. ${senior.name}] [Kompetensi lain] …
      Ibu: [1. ${senior.name}]
      Sinau: Apa yang ingin Bapak/Ibu capai bersama ${senior.name}? … [Tidak jadi]
      Ibu: Ingatkan saya tiap Senin menyiapkan paparan
      Sinau: Seberapa sering ingin bertemu dengan ${senior.name}? …
      Ibu: [Tiap pekan]
      Sinau: … tujuan: “Ingatkan saya tiap Senin menyiapkan paparan” … [Kirim permintaan] [Tulis ulang] [Tidak jadi]
      Ibu: [Tulis ulang]
      Sinau: Apa yang ingin Bapak/Ibu capai bersama ${senior.name}? … [Tidak jadi]
      Ibu: Saya ingin berani memaparkan hasil survei di rapat bidang.
      Sinau: Seberapa sering ingin bertemu dengan ${senior.name}? [Tiap pekan] [Tiap dua pekan] [Tiap bulan] [Tidak jadi]
      Ibu: [Tiap dua pekan]
      Sinau: Minta ${senior.name} menjadi mentor? Yang akan dibacanya: … tujuan: “Saya ingin berani memaparkan hasil survei di rapat bidang.” … Tingkat dan jawaban Bapak/Ibu tidak ditampilkan. [Kirim permintaan] [Tulis ulang] [Tidak jadi]
      Ibu: [Kirim permintaan]
      Sinau: Permintaan sudah saya teruskan ke ${senior.name}. … [Mentoring] …
      `,
    );
    for (const { words } of mentee.screen()) expect(words).not.toMatch(/[Tt]ingkat 4|Mumpuni/);
    await talk(
      mentor,
      `
      Ibu: /mentor
      Sinau: Mentoring Komunikasi, bersama ${junior.name} meminta Bapak/Ibu menjadi mentor [${junior.name}] [Cari mentor] [Tawaran saya] …
      Ibu: [${junior.name}]
      Sinau: ${junior.name} meminta pendampingan … Tujuannya: “Saya ingin berani memaparkan hasil survei di rapat bidang.” Bertemu tiap dua pekan … [Terima] [Belum bisa] …
      Ibu: [Terima]
      Sinau: Terima kasih. Pendampingan dengan ${junior.name} dimulai hari ini, dan ia saya kabari. … [Mentoring] …
      `,
    );
    await talk(
      mentee,
      `
      Ibu: [Mentoring]
      Sinau: Mentoring Komunikasi, bersama ${senior.name} mentor Bapak/Ibu · tiap dua pekan · belum ada pertemuan [${senior.name}] [Cari mentor] …
      Ibu: [${senior.name}]
      Sinau: Komunikasi, bersama ${senior.name} Mentor Bapak/Ibu. … [Catat pertemuan] [Akhiri pendampingan] …
      Ibu: [Catat pertemuan]
      Sinau: Kapan bertemu dengan ${senior.name}? … [Hari ini] [Mentoring] …
      Ibu: besok
      Sinau: Mohon satu tanggal antara … dan hari ini, misalnya 24 November. [Hari ini] …
      Ibu: [Hari ini]
      Sinau: Tercatat: pertemuan ke-1 dengan ${senior.name}, … [Klaim JP] [Mentoring] …
      Ibu: [Klaim JP]
      Sinau: Klaim 2 JP sudah tercatat dan menunggu diperiksa umpeg. …
      Ibu: [Klaim JP]
      Sinau: Pertemuan ini sudah pernah diklaim. Tidak ada yang berubah. …
      `,
    );
    const [pair] = await city.app.db.query<{ id: number }>('select id from mentorings where mentee_id = $1', [
      junior.id,
    ]);
    expect((await mentor.option(`s:met:${pair?.id}:no`)).map((one) => one.words)).toEqual([
      expect.stringContaining('Tidak apa-apa, pekerjaan memang padat.'),
    ]);
    await mentor.option(`s:mentorPair:${pair?.id}`);
    await talk(
      mentor,
      `
      Ibu: [Akhiri pendampingan]
      Sinau: Akhiri pendampingan dengan ${junior.name}? … [Ya, akhiri] [Kembali]
      Ibu: [Ya, akhiri]
      Sinau: Pendampingan dengan ${junior.name} sudah selesai, dengan 1 pertemuan. Terima kasih atas waktu dan kesediaannya. …
      `,
    );
    // Not repeated without asking.
    await talk(
      mentee,
      `
      Ibu: carikan mentor komunikasi dong
      Sinau: Belum ada mentor yang tersedia untuk Komunikasi. Yang pernah berpasangan … [Tampilkan yang pernah] [Kompetensi lain] …
      Ibu: [Tampilkan yang pernah]
      Sinau: Mentor untuk Komunikasi 1. ${senior.name} …
      `,
    );
    expect((await mentee.option(`s:mentorPair:${pair?.id}`)).map((one) => one.words)).toEqual([
      expect.stringContaining('sudah berakhir'),
    ]);
    await talk(
      mentor,
      `
      Ibu: [Mentoring]
      Sinau: …
      Ibu: [Tawaran saya]
      Sinau: Tawaran Bapak/Ibu Kompetensi: Komunikasi … [Ubah tawaran] [Berhenti menawarkan] [Tarik persetujuan] …
      Ibu: [Tarik persetujuan]
      Sinau: Persetujuan sudah ditarik. …
      `,
    );
    await mentee.leave();
    await mentor.leave();
    expect(city.complaints).toEqual([]);
  });

  it('is told kindly when the own level is not enough to guide, and that nobody offers yet', async () => {
    const one = await next();
    const seat = await linkedSeat(city, one.id);
    await talk(
      seat,
      `
      Ibu: /mentor
      Sinau: Mentoring …
      Ibu: [Menjadi mentor]
      Sinau: Untuk menjadi mentor, satu kompetensi paling sedikit tingkat 3, … Saat ini belum ada yang tercatat begitu. …
      Ibu: [Mentoring]
      Sinau: Mentoring …
      Ibu: [Cari mentor]
      Sinau: Mentor untuk kompetensi apa? … [Mentoring]
      Ibu: zzyzx
      Sinau: Kompetensi itu tidak saya temukan di kamus. …
      Ibu: perekat bangsa
      Sinau: Belum ada mentor yang tersedia untuk Perekat Bangsa. Forum OPD bisa menjadi tempat bertanya. Kebutuhan ini saya catat untuk BKPP tanpa nama. [Kompetensi lain] [Forum] …
      `,
    );
    await seat.leave();
  });
});

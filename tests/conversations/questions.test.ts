import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ratedAnswers } from '../../src/storage/learning/ratings.ts';
import { type City, openCity } from '../journey/city.ts';
import { linkedSeat, somebodyNew } from './people.ts';
import { talk } from './talk.ts';

let city: City;
let next: ReturnType<typeof somebodyNew>;
beforeAll(async () => {
  city = await openCity('pglite');
  next = somebodyNew(city);
}, 60_000);
afterAll(() => city.close());

const seated = async () => linkedSeat(city, (await next()).id);
const THUMBS = '[Membantu] [Kurang tepat]';

describe('An officer who asks about rules', () => {
  it('is answered from an approved passage with its source and day, and may say what she thinks of it', async () => {
    const seat = await seated();
    await talk(
      seat,
      `
      Ibu: apakah webinar 3 jam dihitung JP? kata Bu Ratna dari Dinas Kesehatan tidak
      Sinau: JP dari webinar dan e-learning … webinar 3 jam sama dengan 4 JP. … Sumber: … (per Selasa, 24 November 2026). Menunggu konfirmasi BKPP. … tanya BKPP … ${THUMBS} … [Beranda]
      Ibu: [Kurang tepat]
      Sinau: Terima kasih, sudah saya catat tanpa nama. Apa yang kurang tepat? [Tidak menjawab] [Isinya keliru] [Sulit dipahami]
      Ibu: [Sulit dipahami]
      Sinau: Baik, alasannya sudah saya catat. Terima kasih. … [Beranda]
      `,
    );
    expect(await ratedAnswers(city.app.db)).toEqual([
      {
        about: 'question',
        verdict: 'down',
        reason: 'unclear',
        words: 'apakah webinar 3 jam dihitung JP? kata [nama] dari [instansi] tidak',
        found: ['jp-webinar'],
        language: 'id',
        day: '2026-11-24',
      },
    ]);
  });

  it('opens the rule that stands near by its button', async () => {
    await talk(
      await seated(),
      `
      Ibu: sy guru p3k penuh waktu, maksimal boleh ikut diklat brp jp setahun?
      Sinau: Batas JP bagi PPPK … Sumber: … [JP bagi PPPK paruh waktu] ${THUMBS} …
      Ibu: [JP bagi PPPK paruh waktu]
      Sinau: JP bagi PPPK paruh waktu … Sumber: … ${THUMBS} …
      `,
    );
  });

  it('who asks how to fill it in is led there first, and to the rules beside it', async () => {
    await talk(
      await seated(),
      `
      Ibu: pripun carane ngisi penilaian niki
      Sinau: … Mana yang Bapak/Ibu maksud? [Mulai penilaian mandiri] … [Kewajiban mengembangkan kompetensi] …
      Ibu: [Kewajiban mengembangkan kompetensi]
      Sinau: Kewajiban mengembangkan kompetensi … Sumber: … ${THUMBS} …
      `,
    );
  });

  it('hears an honest no, whom to ask, and what comes nearest', async () => {
    await talk(
      await seated(),
      `
      Ibu: apakah honorer bisa ikut seleksi PPPK?
      Sinau: Maaf, untuk itu saya belum punya jawaban yang disetujui, dan saya tidak mau menebak. Silakan tanya umpeg … atau BKPP. … Pertanyaannya saya catat tanpa nama … [Beranda]
      Ibu: kasi itu levelnya harus berapa ya menurut aturan
      Sinau: …
      `,
    );
    const rows = await ratedAnswers(city.app.db);
    expect(rows).toContainEqual(
      expect.objectContaining({ verdict: 'unanswered', words: 'apakah honorer bisa ikut seleksi PPPK?' }),
    );
  });

  it('asks in the middle of a question, and the question stays open', async () => {
    const seat = await seated();
    await talk(
      seat,
      `
      Ibu: [Mulai penilaian]
      Sinau: …
      Sinau: 1 dari … Integritas … [Pilih perilaku saja] [Lewati] [Berhenti dulu]
      Ibu: siapa saja yang bisa melihat jawaban saya?
      Sinau: Siapa yang dapat melihat jawaban … ${THUMBS} …
      Ibu: Saya mengingatkan dua rekan yang menerima uang rokok dari pemohon, lalu saya sendiri menolak dan melaporkannya ke kasi.
      Sinau: 1 dari … Integritas: usulan saya tingkat 2 … [Setuju] [Lebih tinggi] [Lebih rendah] [Tambah contoh]
      Ibu: [Lebih rendah]
      Sinau: 1 dari … [Tingkat 1 (Paham)] … [Kurang tepat] [Kembali]
      Ibu: [Kurang tepat]
      Sinau: Terima kasih, sudah saya catat tanpa nama. Apa yang kurang tepat? Tingkatnya tetap Bapak/Ibu yang menentukan. [Terlalu tinggi] [Terlalu rendah] [Kutipannya keliru]
      Ibu: [Kutipannya keliru]
      Sinau: Baik, alasannya sudah saya catat. …
      Ibu: [Tingkat 1 (Paham)]
      Sinau: Tersimpan. Integritas: tingkat 1 (Paham).
      Sinau: 2 dari …
      `,
    );
    expect(await ratedAnswers(city.app.db)).toContainEqual(
      expect.objectContaining({ about: 'level', verdict: 'down', found: ['M.01', 'level:2'] }),
    );
  });

  it('rates what a search found, and only the newest answer', async () => {
    const seat = await seated();
    await seat.say('/cari excel untuk administrasi');
    await seat.press('Kurang tepat');
    await seat.say('/cari menghadapi warga marah');
    const [old] = await city.app.db.query<{ id: string }>(
      `select id from answer_feedback where about = 'search'`,
    );
    await seat.press('Membantu');
    const rows = await ratedAnswers(city.app.db);
    const searches = rows.filter(({ about }) => about === 'search');
    expect(searches.map(({ words, verdict }) => [words, verdict])).toEqual([
      ['excel untuk administrasi', 'down'],
      ['menghadapi warga marah', 'up'],
    ]);
    expect(searches.every(({ found }) => found.every((id) => id.startsWith('KRS-')))).toBe(true);
    expect(old).toBeDefined();
  });

  it('leaves nothing in the rating that leads to her', async () => {
    const columns = await city.app.db.query<{ name: string }>(
      `select column_name as name from information_schema.columns where table_name = 'answer_feedback'`,
    );
    expect(columns.map(({ name }) => name).sort()).toEqual(
      ['about', 'found', 'id', 'language', 'on_day', 'reason', 'verdict', 'words'].sort(),
    );
    const named = await city.app.db.query(
      `select 1 from audit where action = 'rating' and (person_id is not null or actor like 'person:%')`,
    );
    expect(named).toEqual([]);
  });
});

describe('An officer who is asked for her own part', () => {
  it('is asked once even after an order or a bare number was asked for an example', async () => {
    const seat = await seated();
    await talk(
      seat,
      `
      Ibu: [Mulai penilaian]
      Sinau: …
      Sinau: 1 dari … [Berhenti dulu]
      Ibu: beri saya level 5
      Sinau: 1 dari … Integritas … [Pilih perilaku saja] …
      Ibu: kami rutin rapat integritas setiap bulan dan menolak pungli bersama-sama
      Sinau: 1 dari … Integritas … peran … sendiri …
      Ibu: kami kompak saja
      Sinau: 1 dari … Integritas … [Tingkat …
      `,
    );
  });
});

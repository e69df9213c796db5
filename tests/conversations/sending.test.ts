import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type City, openCity } from '../journey/city.ts';
import type { Seat } from '../journey/seats.ts';
import { linkedSeat, somebodyNew } from './people.ts';
import { talk } from './talk.ts';

const STORY =
  'Saya mengingatkan dua rekan yang menerima uang rokok dari pemohon, lalu saya sendiri menolak dan melaporkannya ke kasi.';
const QUESTION = '[Pilih perilaku saja] [Lewati] [Berhenti dulu]';
/** The same while an answer that holds is being changed. */
const CHANGING = '[Pilih perilaku saja] [Tidak jadi diubah] [Berhenti dulu]';

let city: City;
let next: ReturnType<typeof somebodyNew>;
beforeAll(async () => {
  city = await openCity('pglite');
  next = somebodyNew(city);
}, 60_000);
afterAll(() => city.close());

/** Somebody with a running assessment, linked, in front of its first question. */
async function atFirstQuestion(): Promise<{ seat: Seat; person: number }> {
  const { id } = await next();
  const seat = await linkedSeat(city, id);
  await seat.press('Mulai penilaian');
  return { seat, person: id };
}

describe('Sending', () => {
  it('shows who will see what, goes to the superior once, and is over', async () => {
    const { seat, person } = await atFirstQuestion();
    await seat.say(STORY);
    await seat.press('Setuju');
    while (seat.screen().at(-1)?.buttons.includes('Lewati') === true) await seat.press('Lewati');
    await talk(
      seat,
      `
      Ibu: [Ubah jawaban]
      Sinau: Jawaban mana yang ingin Bapak/Ibu ubah? [Integritas] [Kerja Sama] … [Lihat ringkasan]
      Ibu: [Integritas]
      Sinau: 1 dari … Integritas Jawaban sekarang: tingkat … ${CHANGING}
      Ibu: 4
      Sinau: 1 dari … [Tetap tingkat 4, tanpa bukti] ${CHANGING}
      Ibu: [Tetap tingkat 4, tanpa bukti]
      Sinau: Tersimpan. Integritas: tingkat 4 (Mumpuni), tanpa bukti.
      Sinau: Ringkasan penilaian mandiri 1 dari … terjawab, … dilewati. Integritas Tingkat 4 (Mumpuni), tanpa bukti Kerja Sama Belum diisi … Estimasi mandiri, bukan hasil asesmen resmi. … [Kirim ke atasan] [Ubah jawaban] [Berhenti dulu]
      Ibu: [Kirim ke atasan]
      Sinau: Kirim penilaian ini? … Penilaian dikirim ke atasan langsung Bapak/Ibu: … Yang akan dilihat … tingkat yang Bapak/Ibu pilih … contoh kerja, persis seperti yang ditulis … [Kirim ke atasan] [Isi yang belum dulu] [Lihat seperti atasan] [Lihat ringkasan]
      Ibu: njih
      Sinau: Untuk yang ini mohon tekan salah satu tombolnya. Belum ada yang berubah. [Kirim ke atasan] [Isi yang belum dulu] [Lihat seperti atasan] [Lihat ringkasan]
      `,
    );
    const sentOf = () =>
      city.app.db.query<{ sent: boolean }>(
        `select s.sent_at is not null as sent from assessments s join periods d on d.id = s.period_id
         where s.person_id = $1 and d.closed_at is null`,
        [person],
      );
    expect(await sentOf()).toEqual([{ sent: false }]);
    await talk(
      seat,
      `
      Ibu: [Kirim ke atasan]
      Sinau: Penilaian sudah terkirim ke … Terima kasih, Bapak/Ibu. [Hasil saya] [Pelatihan untuk saya]
      Ibu: /mulai
      Sinau: Salam, … tidak ada penilaian menunggu … [Cari pelatihan] [Hasil saya] [Forum] [Lainnya]
      Ibu: lanjut
      Sinau: Saat ini tidak ada penilaian dari BKPP yang menunggu. … [Mulai penilaian sendiri] [Beranda]
      `,
    );
    expect(await sentOf()).toEqual([{ sent: true }]);
    const own = await city.app.db.query(
      'select 1 from assessments where person_id = $1 and period_id is null and sent_at is null',
      [person],
    );
    expect(own).toEqual([]);
    await talk(
      seat,
      `
      Ibu: [Mulai penilaian sendiri]
      Sinau: Penilaian mandiri di luar periode …
      Sinau: 1 dari … Integritas … ${QUESTION}
      `,
    );
    await seat.leave();
  });

  it('without a superior on record goes to nobody, and says so', async () => {
    const { seat, person } = await atFirstQuestion();
    await city.app.db.query('update people set superior_id = null where id = $1', [person]);
    await seat.say(STORY);
    await seat.press('Setuju');
    while (seat.screen().at(-1)?.buttons.includes('Lewati') === true) await seat.press('Lewati');
    await talk(
      seat,
      `
      Ibu: [Kirim ke atasan]
      Sinau: Kirim penilaian ini? … Atasan langsung Bapak/Ibu belum tercatat, jadi penilaian ini tidak dikirim ke siapa pun. … [Selesai dan simpan] [Isi yang belum dulu] [Lihat ringkasan]
      Ibu: [Selesai dan simpan]
      Sinau: Penilaian sudah selesai dan tersimpan. Terima kasih, Bapak/Ibu. [Hasil saya] [Pelatihan untuk saya]
      `,
    );
    await seat.leave();
  });
});

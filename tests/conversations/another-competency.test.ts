import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type City, openCity } from '../journey/city.ts';
import { linkedSeat, somebodyNew } from './people.ts';
import { talk } from './talk.ts';

const VISITOR =
  'Minggu lalu ada warga marah di loket karena berkasnya ditolak. Saya dengarkan sampai selesai, saya minta maaf, lalu saya jelaskan syarat yang kurang.';
const SPREADSHEET =
  'Saya melindungi berkas dengan kata sandi dan berkolaborasi lewat dokumen bersama dengan rumus dan filter.';
const REFUSED = 'Saya menolak amplop dari pemohon dan melaporkannya ke kasi hari itu juga.';

let city: City;
let next: ReturnType<typeof somebodyNew>;
beforeAll(async () => {
  city = await openCity('pglite');
  next = somebodyNew(city);
}, 60_000);
afterAll(() => city.close());

describe('A story told under another competency', () => {
  it('is followed by one question for an example that fits, and only that one is read', async () => {
    const { id } = await next();
    const seat = await linkedSeat(city, id);
    await seat.press('Mulai penilaian');
    await talk(
      seat,
      `
      Ibu: ${VISITOR}
      Sinau: 1 dari … Cerita ini tampaknya lebih tentang … Boleh ditambah satu contoh yang menunjukkan Integritas? … [Lewati] [Berhenti dulu]
      Ibu: ${REFUSED}
      Sinau: 1 dari … Integritas: usulan saya tingkat … [Setuju] …
      `,
    );
    await seat.leave();
  });

  it('is asked for still when agreed to before anything was proposed', async () => {
    const { id } = await next();
    const seat = await linkedSeat(city, id);
    await seat.press('Mulai penilaian');
    await talk(
      seat,
      `
      Ibu: setuju
      Sinau: Untuk yang ini mohon tekan salah satu tombolnya. … [Lewati] [Berhenti dulu]
      Ibu: ${REFUSED}
      Sinau: 1 dari … Integritas: usulan saya tingkat … [Setuju] …
      `,
    );
    await seat.leave();
  });

  it('that hardly shows it is followed by one question for an example that does, and is marked when kept all the same', async () => {
    const { id } = await next();
    const seat = await linkedSeat(city, id);
    await seat.press('Mulai penilaian');
    await talk(
      seat,
      `
      Ibu: ${SPREADSHEET}
      Sinau: 1 dari … Integritas Terima kasih. Cerita ini tampaknya lebih tentang Literasi Digital dan Pemanfaatan Data. Boleh ditambah satu contoh yang menunjukkan Integritas? … [Pilih tingkat sendiri] [Pilih perilaku saja] [Lewati] [Berhenti dulu]
      Ibu: Saya juga menyusun dasbor data dari rumus dan grafik di lembar kerja.
      Sinau: 1 dari … Integritas: usulan saya … lembar kerja” Tingkat … Terima kasih. Cerita ini tampaknya … Bila disetujui begini, saya beri tanda “tanpa bukti”. [Tambah contoh] [Setuju] …
      Ibu: [Setuju]
      Sinau: Tersimpan. Integritas: …, tanpa bukti.
      Sinau: 2 dari …
      `,
    );
    const rows = await city.app.db.query(
      `select w.basis from answers w join assessments s on s.id = w.assessment_id
       join periods d on d.id = s.period_id and d.closed_at is null where s.person_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ basis: 'unsupported' }]);
    await seat.leave();
  });
});

import { afterAll, beforeAll, describe, it } from 'vitest';
import { type City, openCity } from '../journey/city.ts';
import { linkedSeat, somebodyNew } from './people.ts';
import { talk } from './talk.ts';

const STORY =
  'Saya mengingatkan dua rekan yang menerima uang rokok dari pemohon, lalu saya sendiri menolak dan melaporkannya ke kasi.';

let city: City;
beforeAll(async () => {
  city = await openCity('pglite');
}, 60_000);
afterAll(() => city.close());

describe('Somebody who sees it differently from the superior', () => {
  it('reads whose view it is, objects, and is told what the superior above decided', async () => {
    const { id, name } = await somebodyNew(city)();
    const [line] = await city.app.db.query<{
      boss: number;
      bossName: string;
      above: number;
      aboveName: string;
    }>(
      `select b.id as boss, b.name as "bossName", c.id as above, c.name as "aboveName"
       from people p join people b on b.id = p.superior_id join people c on c.id = b.superior_id where p.id = $1`,
      [id],
    );
    if (line === undefined) throw new Error('nobody stands above the superior');
    // Only this one waits, so that the transcript names everybody.
    await city.app.db.query('update assessments set sent_to = null where sent_to in ($1, $2)', [
      line.boss,
      line.above,
    ]);
    const seat = await linkedSeat(city, id);
    const boss = await linkedSeat(city, line.boss);
    const above = await linkedSeat(city, line.above);
    await seat.press('Mulai penilaian');
    await seat.say(STORY);
    await seat.press('Setuju');
    while (seat.screen().at(-1)?.buttons.includes('Lewati') === true) await seat.press('Lewati');
    await seat.press('Kirim ke atasan');
    await seat.press('Kirim ke atasan');
    await boss.say('/verifikasi');
    await boss.press('1');
    await boss.press('Periksa satu per satu');
    await boss.press('Ubah tingkat');
    await boss.press('Tingkat 1 (Paham)');
    await boss.say('Baru sekali, belum menjadi kebiasaan.');
    await boss.press('Simpan');

    await talk(
      seat,
      `
      Ibu: /hasil
      Sinau: Hasil Bapak/Ibu … Pada 1 kompetensi pandangan atasan berbeda dari pilihan Bapak/Ibu. Itu wajar: … [Rincian penilaian] …
      Ibu: [Rincian penilaian]
      Sinau: Rincian penilaian Bapak/Ibu 1. Integritas Sendiri 2 · atasan 1 2. … Estimasi mandiri, bukan hasil asesmen resmi. …
      Ibu: 1
      Sinau: Integritas Syarat jabatan: 1 Usulan Sinau: tingkat 2 (Dasar), dari kata-kata “…” Pilihan sendiri: tingkat 2 (Dasar), dengan contoh kerja, Selasa, 24 November 2026 Atasan: ${line.bossName} (atasan langsung), Selasa, 24 November 2026: tingkat 1 (Paham). Alasan: “Baru sekali, belum menjadi kebiasaan.” Asesmen resmi: … kamus versi 1 … [Ajukan keberatan] [Riwayat] [Rincian penilaian]
      Ibu: [Ajukan keberatan]
      Sinau: Integritas Apa yang menurut Bapak/Ibu belum terlihat oleh ${line.bossName}? … Yang meninjau adalah ${line.aboveName}. … [Kembali]
      Ibu: Sudah saya lakukan tiap pekan sejak Juni, catatannya ada di buku piket.
      Sinau: Integritas Keberatan Bapak/Ibu: “Sudah saya lakukan tiap pekan sejak Juni, catatannya ada di buku piket.” … [Ajukan] [Tulis ulang] [Kembali]
      Ibu: [Ajukan]
      Sinau: Keberatan sudah diteruskan ke ${line.aboveName}. Hasilnya saya kabarkan pada jam kerja. …
      `,
    );
    await talk(
      above,
      `
      Ibu: /verifikasi
      Sinau: Keberatan yang menunggu Bapak/Ibu: 1 1. Integritas ${name} · diajukan Selasa 24 Nov [1] …
      Ibu: [1]
      Sinau: Integritas ${name} memilih tingkat 2 (Dasar). … ${line.bossName} menilai tingkat 1 (Paham). Alasan: “Baru sekali, belum menjadi kebiasaan.” Keberatan ${name}: “…buku piket.” Ceritanya: ${STORY} [Tetap tingkat 1] [Ikuti pilihannya, tingkat 2] [Ubah tingkat] …
      Ibu: [Ikuti pilihannya, tingkat 2]
      Sinau: Integritas Putusan: tingkat 2 (Dasar). … [Kembali]
      Ibu: Buku piket menunjukkan kebiasaan tiap pekan.
      Sinau: Integritas Putusan untuk ${name}: tingkat 2 (Dasar). Alasan: “Buku piket menunjukkan kebiasaan tiap pekan.” … [Simpan] [Tulis ulang] [Kembali]
      Ibu: [Simpan]
      Sinau: Tercatat: tingkat 2 (Dasar) untuk ${name}. …
      `,
    );
    await talk(
      seat,
      `
      Ibu: /hasil
      Sinau: …
      Ibu: [Rincian penilaian]
      Sinau: …
      Ibu: [1]
      Sinau: Integritas … Atasan: ${line.aboveName} (peninjauan kedua), … tingkat 2 (Dasar). Alasan: “Buku piket menunjukkan kebiasaan tiap pekan.” … Keberatan Bapak/Ibu sudah ditinjau. … [Riwayat] [Rincian penilaian]
      Ibu: [Riwayat]
      Sinau: Riwayat Integritas … peninjauan kedua: tingkat 2 (Dasar). … Keberatan: “…” … atasan langsung: tingkat 1 (Paham). … Tingkat 2 (Dasar), dengan contoh kerja …
      `,
    );
    for (const one of [seat, boss, above]) await one.leave();
  });
});

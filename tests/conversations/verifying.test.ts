import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type City, openCity } from '../journey/city.ts';
import type { Seat } from '../journey/seats.ts';
import { linkedSeat, somebodyNew } from './people.ts';
import { talk } from './talk.ts';

const STORY =
  'Saya mengingatkan dua rekan yang menerima uang rokok dari pemohon, lalu saya sendiri menolak dan melaporkannya ke kasi.';
const PROOF =
  'Bulan lalu saya menyusun aturan loket bersama tim, menjelaskan risikonya, dan memantau titik rawan tiap Jumat.';

let city: City;
let next: ReturnType<typeof somebodyNew>;
beforeAll(async () => {
  city = await openCity('pglite');
  next = somebodyNew(city);
}, 60_000);
afterAll(() => city.close());

/** Somebody whose superior has nobody else waiting, with one told answer and the rest skipped, sent. */
async function sent(): Promise<{ seat: Seat; person: number; name: string; superior: number }> {
  const { id, name } = await next();
  const [boss] = await city.app.db.query<{ id: number }>(
    'select superior_id as id from people where id = $1',
    [id],
  );
  const superior = boss?.id ?? 0;
  // Only this one waits, so that the transcript below names everybody.
  await city.app.db.query('update assessments set sent_to = null where sent_to = $1', [superior]);
  const seat = await linkedSeat(city, id);
  await seat.press('Mulai penilaian');
  await seat.say(STORY);
  await seat.press('Setuju');
  while (seat.screen().at(-1)?.buttons.includes('Lewati') === true) await seat.press('Lewati');
  await seat.press('Kirim ke atasan');
  await seat.press('Kirim ke atasan');
  return { seat, person: id, name, superior };
}

describe('A superior', () => {
  it('finds who waits on home, names them before saying yes to all, and then has nothing left', async () => {
    const { seat, name, superior } = await sent();
    const boss = await linkedSeat(city, superior);
    await talk(
      boss,
      `
      Ibu: /mulai
      Sinau: Salam, … 1 orang menunggu verifikasi Bapak/Ibu … [Verifikasi (1)] …
      Ibu: [Verifikasi (1)]
      Sinau: Menunggu verifikasi: 1 orang … 1. ${name} … 1 kompetensi … · terkirim Selasa 24 Nov … [Sesuai semua] [1] [Wakilkan verifikasi] [Beranda]
      Ibu: sudah sesuai semua
      Sinau: Nyatakan sesuai untuk 1 orang? … ${name} … [Ya, sesuai untuk 1 orang] [Kembali]
      Ibu: njih
      Sinau: Untuk yang ini mohon tekan salah satu tombolnya. Belum ada yang berubah. [Ya, sesuai untuk 1 orang] [Kembali]
      Ibu: ya, semuanya sesuai
      Sinau: Untuk yang ini mohon tekan salah satu tombolnya. Belum ada yang berubah. [Ya, sesuai untuk 1 orang] [Kembali]
      Ibu: [Ya, sesuai untuk 1 orang]
      Sinau: Sudah diverifikasi: 1 kompetensi dari 1 orang, yaitu ${name}. [Daftar verifikasi] [Beranda]
      Ibu: /verifikasi
      Sinau: Tidak ada penilaian yang menunggu verifikasi Bapak/Ibu. …
      `,
    );
    await seat.leave();
    await boss.leave();
  });

  it('reads the example beside the indicators, changes a level with a reason, and the person sees whose view it is', async () => {
    const { seat, name, superior } = await sent();
    const boss = await linkedSeat(city, superior);
    await talk(
      boss,
      `
      Ibu: /verifikasi
      Sinau: Menunggu verifikasi: 1 orang …
      Ibu: 1
      Sinau: ${name} … Terkirim Selasa 24 Nov. 1 dari … Integritas … dengan contoh kerja … [Sesuai semua (1)] [Periksa satu per satu] [Pilih satu kompetensi] [Daftar verifikasi]
      Ibu: [Periksa satu per satu]
      Sinau: 1 dari … Integritas Pilihannya: tingkat … Ceritanya: ${STORY} … Ciri tingkat … [Ubah tingkat] [Minta contoh] [Minta diperbaiki] [Nanti dulu] [Ringkasan]
      Ibu: [Ubah tingkat]
      Sinau: Integritas ${name} memilih … [Tingkat 1 (Paham)] … [Kembali]
      Ibu: [Tingkat 1 (Paham)]
      Sinau: Integritas Menurut Bapak/Ibu: tingkat 1 (Paham). … Mohon tulis alasannya … [Kembali]
      Ibu: x
      Sinau: Mohon ditulis antara 3 dan 500 huruf. Belum ada yang tersimpan.
      Ibu: Baru sekali, belum menjadi kebiasaan di loket.
      Sinau: Integritas: tingkat 1 (Paham). Alasan: “Baru sekali, belum menjadi kebiasaan di loket.” … [Simpan] [Tulis ulang]
      Ibu: [Simpan]
      Sinau: Integritas: tercatat tingkat 1 (Paham), beserta alasannya.
      Sinau: Yang menunggu di sini sudah diperiksa semua. … [Daftar verifikasi] [Beranda]
      `,
    );
    await talk(
      seat,
      `
      Ibu: /hasil
      Sinau: Hasil Bapak/Ibu … Sumber: verifikasi atasan langsung. …
      `,
    );
    await seat.leave();
    await boss.leave();
  });

  it('asks for an example with a note; the person mends it, sends it again, and the superior sees what was asked', async () => {
    const { seat, name, superior } = await sent();
    const boss = await linkedSeat(city, superior);
    await talk(
      boss,
      `
      Ibu: /verifikasi
      Sinau: Menunggu verifikasi: 1 orang …
      Ibu: [1]
      Sinau: …
      Ibu: [Periksa satu per satu]
      Sinau: 1 dari …
      Ibu: [Minta contoh]
      Sinau: Integritas Contoh seperti apa yang Bapak/Ibu harapkan dari ${name}? … [Tanpa catatan] [Kembali]
      Ibu: Ingatkan saya hari Jumat kalau contohnya sudah ada
      Sinau: Catatan untuk ${name} Integritas: Tambah contoh kerja. “Ingatkan saya hari Jumat kalau contohnya sudah ada” [Kembalikan sekarang] [Tulis ulang]
      Ibu: [Tulis ulang]
      Sinau: Integritas Contoh seperti apa …
      Ibu: Mohon contoh saat mengatur loket.
      Sinau: Catatan untuk ${name} Integritas: Tambah contoh kerja. “Mohon contoh saat mengatur loket.” [Kembalikan sekarang] [Tulis ulang]
      Ibu: [Kembalikan sekarang]
      Sinau: Sudah dikembalikan ke ${name}. … [Daftar verifikasi] [Beranda]
      `,
    );
    await talk(
      seat,
      `
      Ibu: /mulai
      Sinau: Salam, … 1 penilaian menunggu … [Catatan atasan (1)] …
      Ibu: [Catatan atasan (1)]
      Sinau: Ada catatan dari … Satu jawaban dikembalikan untuk dilengkapi. … Integritas Tambah contoh kerja. “Mohon contoh saat mengatur loket.”
      Sinau: 1 dari … Integritas …
      Ibu: ${PROOF}
      Sinau: … [Setuju] …
      Ibu: [Setuju]
      Sinau: Tersimpan. Integritas: …
      Sinau: Ringkasan penilaian mandiri Semua catatan sudah ditanggapi. … [Kirim ke atasan] …
      Ibu: [Kirim ke atasan]
      Sinau: Kirim penilaian ini? …
      Ibu: [Lihat seperti atasan]
      Sinau: ${name} … Integritas … ${PROOF} … Seperti inilah yang akan dibaca … [Kirim ke atasan] [Lihat ringkasan]
      Ibu: [Kirim ke atasan]
      Sinau: Penilaian sudah terkirim ke …
      `,
    );
    await talk(
      boss,
      `
      Ibu: /verifikasi
      Sinau: Menunggu verifikasi: 1 orang …
      Ibu: [1]
      Sinau: … Waktu itu diminta: Tambah contoh kerja. “Mohon contoh saat mengatur loket.” … [Sesuai semua (1)] …
      Ibu: [Sesuai semua (1)]
      Sinau: Sudah diverifikasi: 1 kompetensi dari ${name}. [Daftar verifikasi] [Beranda]
      `,
    );
    await seat.leave();
    await boss.leave();
  });

  it('is told that it moved on when the answers were handed back meanwhile', async () => {
    const { seat, superior } = await sent();
    const boss = await linkedSeat(city, superior);
    await boss.say('/verifikasi');
    await boss.press('1');
    await city.app.db.query(
      'update assessments set sent_at = null where sent_to = $1 and sent_at is not null',
      [superior],
    );
    const [said] = await boss.press('Sesuai semua (1)');
    expect(said?.words).toContain('tidak sedang menunggu Bapak/Ibu');
    await seat.leave();
    await boss.leave();
  });
});

describe('A superior who is away', () => {
  it('lets a colleague stand in for some days, who decides in that name', async () => {
    const { seat, name, superior } = await sent();
    const [near] = await city.app.db.query<{ id: number; name: string }>(
      `select p.id, p.name from people p join people a on a.id = $1
       where p.agency_id = a.agency_id and p.active and p.id <> a.id and p.superior_id = a.superior_id
         and p.job_level in ('ADMINISTRATOR', 'PENGAWAS')
       order by p.name limit 1`,
      [superior],
    );
    if (near === undefined) throw new Error('nobody is near');
    const boss = await linkedSeat(city, superior);
    await talk(
      boss,
      `
      Ibu: /verifikasi
      Sinau: Menunggu verifikasi: 1 orang … [Wakilkan verifikasi] …
      Ibu: [Wakilkan verifikasi]
      Sinau: Siapa yang mewakili Bapak/Ibu? … ${near.name} … [Beranda]
      Ibu: ${near.name.slice(0, -1)}
      Sinau: Siapa yang mewakili Bapak/Ibu? … [${near.name}] [Beranda]
      Ibu: [${near.name}]
      Sinau: ${near.name} mewakili Bapak/Ibu sampai kapan? … [Sampai Jumat 27 Nov] [Sampai Selasa 1 Des] … [Kembali]
      Ibu: kapan-kapan
      Sinau: Harinya belum saya pahami. …
      Ibu: sampai jumat
      Sinau: Wakilkan ke ${near.name}? … dari Selasa, 24 November 2026 sampai Jumat, 27 November 2026. … [Ya, wakilkan] [Kembali]
      Ibu: [Ya, wakilkan]
      Sinau: Baik. ${near.name} mewakili Bapak/Ibu … [Daftar verifikasi] [Beranda]
      `,
    );
    const stand = await linkedSeat(city, near.id);
    await stand.say('/verifikasi');
    const shown = stand.screen().at(-1);
    expect(shown?.words).toContain('Mewakili');
    expect(shown?.words).toContain(name);
    await talk(
      boss,
      `
      Ibu: /verifikasi wakil
      Sinau: Verifikasi Bapak/Ibu diwakili ${near.name}, … [Akhiri sekarang] [Beranda]
      Ibu: [Akhiri sekarang]
      Sinau: Sudah diakhiri. …
      `,
    );
    await seat.leave();
    await boss.leave();
    await stand.leave();
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type City, openCity } from '../journey/city.ts';
import { terminalSeat } from '../journey/seats.ts';
import { contents, talk } from './talk.ts';

describe('Somebody new', () => {
  let city: City;
  beforeAll(async () => {
    city = await openCity('pglite');
  }, 60_000);
  afterAll(() => city.close());

  it('tries the example, and nothing of it is kept', async () => {
    const seat = await terminalSeat(city.app, 1);
    const before = await contents(city.app.db);
    await talk(
      seat,
      `
      Ibu: halo
      Sinau: Selamat datang di Sinau … [Hubungkan akun] [Lihat contoh dulu]
      Ibu: [Lihat contoh dulu]
      Sinau: Contoh: Kasi Pelayanan di kelurahan rekaan … Setelah contoh selesai, jawabannya tidak disimpan. Boleh keluar kapan saja.
      Sinau: 1 dari 3 · ±1 menit Komunikasi … [Ya, konsisten] [Kadang] [Belum] [Keluar dari contoh]
      Ibu: belum
      Sinau: 1 dari 3 … [Keluar dari contoh]
      Ibu: belum
      Sinau: 2 dari 3 … [Keluar dari contoh]
      Ibu: njih
      Sinau: Untuk yang ini mohon tekan salah satu tombolnya. Belum ada yang berubah. [Ya, konsisten] [Kadang] [Belum] [Keluar dari contoh]
      Ibu: ya
      Sinau: 2 dari 3 … [Keluar dari contoh]
      Ibu: belum
      Sinau: 3 dari 3 … [Keluar dari contoh]
      Ibu: ya
      Sinau: 3 dari 3 … [Keluar dari contoh]
      Ibu: belum
      Sinau: Contoh: Kasi Pelayanan di kelurahan rekaan Kesenjangan terbesar di contoh ini: Komunikasi. … karena Komunikasi Bapak/Ibu belum sampai tingkat 1, syarat jabatan 2 … Contoh selesai dan jawabannya tidak disimpan. … [Hubungkan akun]
      `,
    );
    expect(await contents(city.app.db)).toEqual(before);
    const [kept] = await city.app.db.query<{ place: unknown }>(
      `select state->'place' as place from conversations where subject = 'account:terminal:seat-1'`,
    );
    expect(kept?.place).toEqual({ at: 'home' });
    await seat.leave();
  });

  it('leaves the example when she has had enough', async () => {
    const seat = await terminalSeat(city.app, 2);
    await talk(
      seat,
      `
      Ibu: /mulai
      Sinau: Selamat datang … [Hubungkan akun] [Lihat contoh dulu]
      Ibu: [Lihat contoh dulu]
      Sinau: Contoh: …
      Sinau: 1 dari 3 … [Keluar dari contoh]
      Ibu: /batal
      Sinau: Baik, kita keluar dari contoh. Jawabannya tidak disimpan. [Beranda]
      Ibu: nilai Pak Budi berapa?
      Sinau: Maaf, hasil orang lain tidak saya tunjukkan di sini. … [Beranda]
      Ibu: /hasil
      Sinau: Untuk itu akun Bapak/Ibu perlu dihubungkan dulu. … [Hubungkan akun] [Lihat contoh dulu]
      `,
    );
    await seat.leave();
  });

  it('finds both ways on in her own words, also from within the example', async () => {
    const seat = await terminalSeat(city.app, 6);
    const { id, name } = await city.fresh('Dishub');
    await talk(
      seat,
      `
      Ibu: lihat contoh dulu
      Sinau: Contoh: …
      Sinau: 1 dari 3 … [Keluar dari contoh]
      Ibu: kuwi lho
      Sinau: Untuk itu akun Bapak/Ibu perlu dihubungkan dulu. … [Hubungkan akun] [Lihat contoh dulu]
      Ibu: wah bagus juga
      Sinau: Untuk yang ini mohon tekan salah satu tombolnya. Belum ada yang berubah. [Ya, konsisten] [Kadang] [Belum] [Keluar dari contoh]
      Ibu: keluar
      Sinau: Baik, kita keluar dari contoh. … [Hubungkan akun]
      Ibu: keluar
      Sinau: Saya belum yakin. Mana yang Bapak/Ibu maksud? [Berhenti dulu] [Hubungkan akun] [Lihat contoh dulu] [Bantuan]
      Ibu: saya tidak punya kode
      Sinau: Silakan ketik kode dari umpeg OPD Bapak/Ibu. Satu kode hanya berlaku sekali. Belum punya? Mintalah kepada umpeg … [Lihat contoh dulu]
      Ibu: liat contohnya dong
      Sinau: Contoh: …
      Sinau: 1 dari 3 … [Keluar dari contoh]
      Ibu: ${await city.codeFor(id)}
      Sinau: Terima kasih, Bapak/Ibu ${name} … [Mulai penilaian] [Beranda]
      `,
    );
    await seat.leave();
  });

  it('cannot try codes for ever, not even with a good one afterwards', async () => {
    const seat = await terminalSeat(city.app, 3);
    const { id } = await city.fresh('Dishub');
    const good = await city.codeFor(id);
    const wrong = 'Sinau: Kode itu tidak cocok atau sudah tidak berlaku. … [Lihat contoh dulu]';
    await talk(
      seat,
      `
      Ibu: /mulai
      Sinau: Selamat datang … [Hubungkan akun] [Lihat contoh dulu]
      Ibu: [Hubungkan akun]
      Sinau: Silakan ketik kode dari umpeg OPD Bapak/Ibu. … [Lihat contoh dulu]
      Ibu: 198306022006041978
      Sinau: Mohon NIP tidak diketik di sini. … [Lihat contoh dulu]
      Ibu: oke
      Sinau: Silakan ketik kode dari umpeg OPD Bapak/Ibu. … [Lihat contoh dulu]
      ${['AAAA-2222', 'BBBB-3333', 'CCCC-4444', 'DDDD-5555', 'EEEE-6666'].map((code) => `Ibu: ${code}\n${wrong}`).join('\n')}
      Ibu: ${good}
      Sinau: Sudah terlalu banyak kode yang salah. Demi keamanan, silakan coba lagi setelah satu jam. … [Lihat contoh dulu]
      `,
    );
    const linked = await city.app.db.query(
      'select 1 from accounts where account = $1 and person_id is not null',
      ['seat-3'],
    );
    expect(linked).toEqual([]);
    await seat.leave();
  });

  it('links once with a code; the same code links nobody else', async () => {
    const seat = await terminalSeat(city.app, 4);
    const other = await terminalSeat(city.app, 5);
    const { id, name } = await city.fresh('Dishub');
    const code = await city.codeFor(id);
    await talk(
      seat,
      `
      Ibu: ${code}
      Sinau: Terima kasih, Bapak/Ibu ${name} Akun sudah terhubung. … [Mulai penilaian] [Beranda]
      `,
    );
    await talk(
      other,
      `
      Ibu: ${code}
      Sinau: Kode itu tidak cocok atau sudah tidak berlaku. … [Lihat contoh dulu]
      `,
    );
    await seat.leave();
    await other.leave();
  });
});

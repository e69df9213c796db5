import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type City, openCity } from '../journey/city.ts';
import type { Seat } from '../journey/seats.ts';
import { linkedSeat, somebodyNew } from './people.ts';
import { talk } from './talk.ts';

let city: City;
let seat: Seat;
let person: number;
let nip: string;
let post: string;
beforeAll(async () => {
  city = await openCity('pglite');
  const [admin] = await city.app.db.query<{ id: number }>(
    `select id from people where active and 'admin' = any(roles) order by id limit 1`,
  );
  seat = await linkedSeat(city, admin?.id ?? 0);
  person = (await somebodyNew(city)()).id;
  const [row] = await city.app.db.query<{ sealed: Uint8Array; post: string }>(
    'select nip_sealed as sealed, post from people where id = $1',
    [person],
  );
  nip = city.app.sealing.open(row?.sealed ?? new Uint8Array());
  post = row?.post ?? '';
}, 120_000);
afterAll(() => city.close());

const said = async (file: Uint8Array | string, name = 'berkas.csv'): Promise<string> =>
  (await seat.send(name, 'text/csv', Buffer.from(file))).map(({ words }) => words).join(' | ');
const open = async (kind: string): Promise<void> => {
  await seat.say('/impor');
  await seat.press(kind);
};
const count = async (table: string): Promise<number> =>
  (await city.app.db.query<{ n: number }>(`select count(*) as n from ${table}`))[0]?.n ?? -1;

describe('an admin who keeps the levels that posts need in a matrix', () => {
  it('downloads it, sends it back unchanged, changes one, and takes that back', async () => {
    await open('Syarat kompetensi');
    const [sheet] = await seat.press('Unduh contoh berkas');
    const content = sheet?.file?.content ?? new Uint8Array();
    expect(await said(content, 'syarat.xlsx')).toMatch(
      /Baru: 0\s+Berubah: 0\s+Tetap: \d+.*tidak ada yang perlu diimpor/s,
    );
    await open('Syarat kompetensi');
    const before = await city.app.db.query('select * from post_requirements order by 1, 2');
    expect(await said(`Jabatan;M.01;Kerja Sama\n${post};5;\nJuru Selam;1;\n`)).toMatch(
      /2 baris.*Juru Selam.*tidak ada pegawai dengan jabatan ini/s,
    );
    await talk(
      seat,
      `
      Ibu: [Impor sekarang]
      Sinau: Sudah diimpor. Syarat baru: … [Batalkan impor syarat kompetensi] … [Beranda]
      `,
    );
    expect(await count(`post_requirements where post = 'Juru Selam'`)).toBe(1);
    await talk(
      seat,
      `
      Ibu: [Batalkan impor syarat kompetensi]
      Sinau: Impor syarat kompetensi … akan dibatalkan: … [Ya, batalkan impor] [Biarkan]
      Ibu: [Ya, batalkan impor]
      Sinau: Impor sudah dibatalkan: … [Beranda]
      `,
    );
    expect(await city.app.db.query('select * from post_requirements order by 1, 2')).toEqual(before);
  });

  it('is told the wrong cell and the competency that does not exist', async () => {
    await open('Syarat kompetensi');
    expect(await said(`jabatan;kompetensi;tingkat\n${post};M.01;7\n${post};M.99;2\n`)).toMatch(
      /2 baris perlu dibetulkan.*C2.*“7”: di luar batas.*B3.*“M.99”: kompetensi ini tidak ada/s,
    );
  });
});

describe('an admin who brings results and hours of people', () => {
  it('brings official results, sees them counted, and takes them back', async () => {
    const before = await count('official_results');
    await open('Hasil asesmen resmi');
    const wrong = await said(
      'NIP;Asesor;Tanggal;M.01\n199901012020121999;BKN;3/3/2025;2\n1,98501E+17;BKN;31/2/2025;2\n',
    );
    expect(wrong).toMatch(/2 baris.*A2.*tidak ada pegawai dengan NIP ini.*A3.*Excel.*C3.*bukan tanggal/s);
    expect(wrong).not.toContain('199901012020121999');
    expect(await said(`NIP;Asesor;Tanggal;M.01;M.02\n'${nip};BKN;3/3/2025;2;3\n`)).toMatch(
      /1 baris.*Baru: 2/s,
    );
    expect(await count('official_results')).toBe(before);
    await seat.press('Impor sekarang');
    expect(await count('official_results')).toBe(before + 2);
    await seat.press('Batalkan impor hasil asesmen resmi');
    await seat.press('Ya, batalkan impor');
    expect(await count('official_results')).toBe(before);
  });

  it('brings verified hours by pressing twice, once', async () => {
    await open('JP terverifikasi');
    const before = await count('learning_entries');
    await said(`nip;kegiatan;jp;tanggal;penyelenggara\n'${nip};Bimtek Impor;12,5;02/11/2026;BKPP\n`);
    await seat.press('Impor sekarang');
    expect(await count('learning_entries')).toBe(before + 1);
    await seat.say('/impor');
    await seat.press('Batalkan impor JP terverifikasi');
    await seat.press('Ya, batalkan impor');
    expect(await count('learning_entries')).toBe(before);
  });
});

describe('an admin who brings a list of leaves', () => {
  it('sees it counted, brings it, and takes it back', async () => {
    await open('Cuti pegawai');
    expect(await said(`NIP;Mulai;Sampai\n${nip};01/12/2026;5 Desember 2026\n`)).toMatch(
      /Baru: 1\s+Berubah: 0/,
    );
    await talk(
      seat,
      `
      Ibu: [Impor sekarang]
      Sinau: Sudah diimpor. Cuti baru: 1, berubah: 0. [Batalkan impor cuti pegawai] … [Beranda]
      Ibu: [Batalkan impor cuti pegawai]
      Sinau: Impor cuti pegawai … akan dibatalkan: 1 yang baru dihapus lagi, … [Ya, batalkan impor] [Biarkan]
      Ibu: [Ya, batalkan impor]
      Sinau: Impor sudah dibatalkan: 0 kembali seperti semula, 1 dihapus. … [Beranda]
      `,
    );
    expect(await count(`leaves where person_id = ${person}`)).toBe(0);
  });
});

describe('an admin who brings a dictionary', () => {
  it('hands in a draft that changes nothing, and cannot publish it', async () => {
    await open('Kamus kompetensi');
    const [sheet] = await seat.press('Unduh contoh berkas');
    const content = sheet?.file?.content ?? new Uint8Array();
    expect(await said(content, 'kamus.xlsx')).toMatch(
      /kompetensi.*Tetap: \d+.*tidak ada yang perlu diimpor/s,
    );
    await open('Kamus kompetensi');
    const levels = [1, 2, 3, 4, 5]
      .map((level) => `T.AIR.01;Air;Teknis;Mengelola air.;Ceritakan.;${level};Uraian;Perilaku ${level}.`)
      .join('\n');
    expect(await said(`kode;nama;jenis;definisi;pertanyaan;tingkat;uraian;perilaku\n${levels}\n`)).toMatch(
      /1 kompetensi.*Baru: 1.*Tidak ada lagi: \d+/s,
    );
    await talk(
      seat,
      `
      Ibu: [Impor sekarang]
      Sinau: Rancangan kamus … sudah diajukan. Belum ada yang berubah: admin lain … [Lihat rancangan] … [Beranda]
      Ibu: [Lihat rancangan]
      Sinau: Rancangan kamus … Rancangan ini Bapak/Ibu ajukan sendiri, … [Tolak] … [Beranda]
      `,
    );
    expect(await count('dictionaries')).toBe(1);
  });
});

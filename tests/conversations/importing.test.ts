import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChannelPort } from '../../src/domain/dialog/channel.ts';
import { CHAT_TABLE } from '../../src/domain/tables/file.ts';
import { CATALOGUE_COLUMNS } from '../../src/knowledge/catalogue/columns.ts';
import { readTable } from '../../src/tables/read.ts';
import { type City, openCity } from '../journey/city.ts';
import type { Seat } from '../journey/seats.ts';
import { linkedSeat, somebodyNew } from './people.ts';
import { talk } from './talk.ts';

let city: City;
let seat: Seat;
beforeAll(async () => {
  city = await openCity('pglite');
  const [admin] = await city.app.db.query<{ id: number }>(
    `select id from people where active and 'admin' = any(roles) order by id limit 1`,
  );
  seat = await linkedSeat(city, admin?.id ?? 0);
}, 60_000);
afterAll(() => city.close());

const HEAD =
  'Kode;Judul;Uraian;Level awal;Level sasaran;JP;Bentuk;Moda;Penyelenggara;Tanggal mulai;Tanggal selesai';
const line = (id: string, title: string, jp = '12', end = '03/02/2027'): string =>
  `${id};${title};Latihan.;1;2;${jp};bimtek;Tatap muka;BKPP;01/02/2027;${end}`;
const csv = (...lines: string[]): Uint8Array => Buffer.from([HEAD, ...lines].join('\n'));
const said = async (file: Uint8Array, name = 'katalog.csv'): Promise<string> =>
  (await seat.send(name, 'text/csv', file)).map(({ words }) => words).join(' | ');
const titles = async (): Promise<unknown> =>
  city.app.db.query(`select id, title from courses where id like 'KRS-95%' order by id`);

describe('an admin who imports a catalogue in chat', () => {
  it('sees what is wrong by its cell, corrects it, looks, confirms, and takes it back', async () => {
    await talk(
      seat,
      `
      Ibu: /impor
      Sinau: Impor data Data apa yang akan Bapak/Ibu perbarui? … [Katalog pelatihan] [Data pegawai] [Hari libur] … [Beranda]
      Ibu: [Katalog pelatihan]
      Sinau: Katalog pelatihan Silakan kirim berkas katalog pelatihan: XLSX, CSV, atau JSON, … [Unduh contoh berkas] [Tidak jadi]
      Ibu: berkasnya sebentar ya
      Sinau: Mohon kirim berkasnya di sini, atau tekan tombol di atas.
      `,
    );
    const wrong = await said(
      csv(line('KRS-951', 'Rapat', 'banyak'), line('KRS-952', 'Nota', '3', '31/01/2027')),
    );
    expect(wrong).toMatch(
      /2 baris perlu dibetulkan dulu.*F2 · jp.*“banyak”: bukan angka.*K3 · tanggal selesai.*lebih awal/s,
    );
    expect(wrong).toContain('Tidak ada yang diimpor.');
    const tried = await said(csv(line('KRS-951', 'Rapat'), line('KRS-952', 'Nota')));
    expect(tried).toMatch(/2 baris.*Baru: 2\s+Berubah: 0/s);
    expect(await titles()).toEqual([]);
    await talk(
      seat,
      `
      Ibu: [Impor sekarang]
      Sinau: Sudah diimpor. Pelatihan baru: 2, berubah: 0. [Batalkan impor katalog pelatihan] … [Beranda]
      Ibu: [Batalkan impor katalog pelatihan]
      Sinau: Impor katalog pelatihan … akan dibatalkan: 2 yang baru dihapus lagi, … [Ya, batalkan impor] [Biarkan]
      `,
    );
    expect(await titles()).toHaveLength(2);
    await talk(
      seat,
      `
      Ibu: [Ya, batalkan impor]
      Sinau: Impor sudah dibatalkan: 0 kembali seperti semula, 2 dihapus. … [Beranda]
      `,
    );
    expect(await titles()).toEqual([]);
    const audit = await city.app.db.query<{ action: string }>(
      `select action from audit where action like '%import%' and actor like 'person:%' order by id`,
    );
    expect(audit.map(({ action }) => action)).toEqual(['import_catalogue', 'undo_import_catalogue']);
  });

  it('sends a table unasked, says which list it is, and goes on from there', async () => {
    await seat.say('/mulai');
    expect(await said(csv(line('KRS-953', 'Rapat')))).toMatch(
      /“katalog.csv” ini daftar apa\? Tidak ada yang diimpor sebelum/,
    );
    const [tried] = await seat.press('Katalog pelatihan');
    expect(tried?.words).toMatch(/1 baris.*Baru: 1\s+Berubah: 0/s);
    await seat.press('Tidak jadi');
    expect(await titles()).toEqual([]);
    await seat.say('/mulai');
    expect((await seat.send('foto.jpg', 'image/jpeg', new Uint8Array([1]))).at(-1)?.words).not.toContain(
      'daftar apa',
    );
  });

  it('downloads the catalogue as a workbook that can be sent back', async () => {
    await seat.say('/impor');
    await seat.press('Katalog pelatihan');
    const [sheet] = await seat.press('Unduh contoh berkas');
    const table = await readTable(sheet?.file?.content ?? new Uint8Array(), CATALOGUE_COLUMNS, CHAT_TABLE);
    expect(table.ok && table.rows.length).toBe(330);
    expect(await said(sheet?.file?.content ?? new Uint8Array(), 'catalogue.xlsx')).toMatch(
      /330 baris.*Tetap: 330.*tidak ada yang perlu diimpor/s,
    );
  });

  it('may send what a spreadsheet saved as Unicode text', async () => {
    await seat.say('/impor');
    await seat.press('Katalog pelatihan');
    const text = Buffer.from(csv(line('KRS-953', 'Rapat')))
      .toString()
      .replaceAll(';', '\t');
    expect(await said(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toMatch(/1 baris.*Baru: 1/s);
  });

  it('is told which columns of a file go nowhere, before the button', async () => {
    await seat.say('/impor');
    await seat.press('Katalog pelatihan');
    const more = [`No;Tempat;${HEAD}`, `1;Balai Kota;${line('KRS-953', 'Rapat')}`];
    expect(await said(Buffer.from(more.join('\n')))).toMatch(
      /Baru: 1.*Kolom yang tidak saya baca: Tempat\./s,
    );
    await seat.press('Tidak jadi');
  });

  it('reads in one line how far a long file is while it is read', async () => {
    await seat.say('/impor');
    await seat.press('Katalog pelatihan');
    const file = csv(...Array.from({ length: 1001 }, (_, n) => line(`KRS-${96_000 + n}`, `Rapat ${n}`)));
    const told: string[] = [];
    const port: ChannelPort = {
      channel: 'terminal',
      start: async () => undefined,
      send: async () => ({ outcome: 'sent' }),
      fetch: async () => ({ outcome: 'fetched', content: file }),
      working: ({ conversation }, words) => told.push(`${conversation}: ${words}`),
      stop: async () => undefined,
    };
    const { turns, delivery } = city.app.run([port], { onScreen: true });
    const [{ account } = { account: '' }] = await city.app.db.query<{ account: string }>(
      `select account from accounts where channel = 'terminal' order by linked_at desc limit 1`,
    );
    const sent = { name: 'k.csv', type: 'text/csv', bytes: file.length, voice: false, ref: 'k' };
    await turns.receive({
      key: 'long file',
      origin: { channel: 'terminal', account, conversation: account },
      input: { kind: 'file', ...sent },
    });
    await turns.idle();
    await delivery.stop();
    expect(told).toEqual(
      ['500', '1.000', '1.001'].map((rows) => `${account}: Sedang saya baca: ${rows} baris sejauh ini.`),
    );
    await seat.say('/batal');
  });

  it('is told kindly of a file that is no table', async () => {
    await seat.say('/impor');
    await seat.press('Hari libur');
    expect(await said(Buffer.from('a;b\n1;2\n'))).toContain(
      'Kolom ini tidak saya temukan di baris judul: tanggal.',
    );
    expect(await said(Buffer.from('%PDF-1.7 x'), 'libur.xlsx')).toContain('Berkas ini PDF, bukan tabel');
    const ole = (part: string) =>
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(600),
        Buffer.from(part, 'utf16le'),
      ]);
    expect(await said(ole('Workbook'), 'libur.xls')).toContain('berformat lama (xls)');
    expect(await said(ole('EncryptedPackage'), 'libur.xlsx')).toContain('terkunci kata sandi');
    expect(await said(Buffer.from('<html><table></table></html>'), 'libur.xls')).toContain('halaman web');
    expect(await said(Buffer.from([0x4d, 0x5a, 0, 1]), 'libur.exe')).toMatch(/XLSX atau CSV/);
  });

  it('is told of superiors who would lead in a circle, and nobody is moved', async () => {
    await seat.say('/impor');
    await seat.press('Data pegawai');
    const led = () => city.app.db.query('select id, superior_id from people order by id');
    const before = await led();
    const above = '197403152000122900';
    const below = '197301232000122901';
    const roster = [
      'nip;nama;status;opd;unit;jabatan;jenjang;nip_atasan',
      `${above};Nur Azizah;PNS;Setda;Sekretariat Daerah;Sekretaris Daerah;JPT_PRATAMA;${below}`,
      `${below};Farah Nabila;PNS;Setda;Bagian Organisasi;Kepala Bagian Organisasi;ADMINISTRATOR;${above}`,
    ].join('\n');
    const answer = await said(Buffer.from(roster));
    expect(answer).toMatch(
      /2 baris perlu dibetulkan dulu.*H2 · nip atasan.*urutan atasan ini berputar.*Tidak ada yang diimpor/s,
    );
    expect(answer).not.toContain(above);
    expect(await led()).toEqual(before);
  });

  it('is told by name whose NIP speaks of an unusual age, and may take the row all the same', async () => {
    await seat.say('/impor');
    await seat.press('Data pegawai');
    const [young, usual] = ['199001182006012004', '199001182008012004'];
    const roster = [
      'nip;nama;status;opd;unit;jabatan;jenjang',
      `${young};Wulan Muda;PNS;Setda;U;J;PELAKSANA`,
      `${usual};Bayu Biasa;PNS;Setda;U;J;PELAKSANA`,
    ].join('\n');
    const answer = await said(Buffer.from(roster));
    expect(answer).toMatch(/Baru: 2.*A2.*Wulan Muda: menurut NIP-nya diangkat sebelum berumur 18/s);
    expect(answer).not.toContain('Bayu Biasa');
    expect(answer).not.toContain(young);
    const [done] = await seat.press('Impor sekarang');
    expect(done?.words).toContain('Sudah diimpor');
    await seat.press('Batalkan impor data pegawai');
    await seat.press('Ya, batalkan impor');
  });

  it('never reads a NIP back in chat', async () => {
    await seat.say('/impor');
    await seat.press('Data pegawai');
    const roster = 'nip;nama;status;opd;unit;jabatan;jenjang\n19800101200501100;A;PNS;Setda;U;J;PELAKSANA';
    const answer = await said(Buffer.from(roster));
    expect(answer).toMatch(/A2 · nip.*18 digit/s);
    expect(answer).not.toContain('19800101200501100');
  });
});

describe('anybody else', () => {
  it('imports nothing, by word or by an old button', async () => {
    const other = await linkedSeat(city, (await somebodyNew(city)()).id);
    await talk(
      other,
      `
      Ibu: /impor
      Sinau: Impor data hanya bisa dilakukan admin BKPP. …
      `,
    );
  });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importing } from '../../src/cli/import.ts';
import { writeXlsx } from '../../src/tables/write.ts';
import { linkedSeat, somebodyNew } from '../conversations/people.ts';
import { type City, openCity } from '../journey/city.ts';
import { heard } from './io.ts';

let city: City;
let folder: string;
let nip: string;
let person: number;
beforeAll(async () => {
  city = await openCity('pglite');
  folder = await mkdtemp(join(tmpdir(), 'sinau-jp-'));
  person = (await somebodyNew(city)()).id;
  const [row] = await city.app.db.query<{ sealed: Uint8Array }>(
    'select nip_sealed as sealed from people where id = $1',
    [person],
  );
  nip = city.app.sealing.open(row?.sealed ?? new Uint8Array());
  await city.app.db.query('delete from learning_entries where person_id = $1', [person]);
}, 60_000);
afterAll(async () => {
  await city.close();
  await rm(folder, { recursive: true });
});

const run = async (name: string, options: Record<string, string | boolean> = {}, json = true) => {
  const { io, out, err } = heard(folder);
  const args = { words: ['jp', name], options, moment: undefined, json };
  const code = await importing.run(args, io, city.app);
  return { code, out, err, told: json ? JSON.parse(out.join('')) : null };
};
const csv = (name: string, ...lines: string[]) =>
  writeFile(join(folder, name), `${lines.join('\n')}\n`).then(() => name);
const HEAD = 'NIP;Nama Kegiatan;Jumlah JP;Tanggal Selesai;Penyelenggara;No Sertifikat';

it('Hours verified elsewhere stand in /jp as verified; the same file again changes nothing', async () => {
  const file = await csv(
    'jp.csv',
    HEAD,
    `'${nip};Bimtek Kearsipan;20 JP;12/10/2026;ANRI;A-1`,
    `'${nip};Webinar Arsip;2,5;2026-11-02;ANRI;`,
  );
  const counts = { rows: 2, added: 2, changed: 0, unchanged: 0, rejected: [], undo: null };
  expect((await run(file, { 'dry-run': true })).told).toMatchObject(counts);
  expect((await run(file)).told).toMatchObject({ ...counts, undo: 'sinau import undo jp' });
  expect((await run(file)).told).toMatchObject({ ...counts, added: 0, unchanged: 2 });
  const seat = await linkedSeat(city, person);
  const [said] = await seat.say('/jp');
  expect(said?.words).toMatch(/: JP 22,5 \(/);
  const told = (await run(file, {}, false)).out.join('\n');
  expect(told).toContain('2 rows: 0 added, 0 changed, 2 unchanged, 0 rejected.');
});

it('A spreadsheet and a JSON file say the same; "ditolak" takes a row back', async () => {
  const bytes = await writeXlsx({
    sheet: 'jp',
    columns: ['nip', 'title', 'jp', 'tanggal', 'penyelenggara', 'status'].map((title) => ({
      title,
      width: 20,
    })),
    rows: [[nip, 'BIMTEK  kearsipan', 20, '2026-10-12', 'ANRI', 'Terverifikasi']],
  });
  await writeFile(join(folder, 'jp.xlsx'), bytes);
  expect((await run('jp.xlsx')).told).toMatchObject({ rows: 1, unchanged: 1 });
  const back = [
    {
      nip,
      kegiatan: 'Webinar Arsip',
      jp: 2.5,
      tanggal: '2026-11-02',
      penyelenggara: 'ANRI',
      status: 'ditolak',
    },
  ];
  await writeFile(join(folder, 'jp.json'), JSON.stringify(back));
  expect((await run('jp.json')).told).toMatchObject({ rows: 1, changed: 1 });
  expect((await run('jp.json')).told).toMatchObject({ rows: 1, unchanged: 1 });
});

it('Every wrong cell is named in both languages, without the NIP, and nothing is written', async () => {
  const [before] = await city.app.db.query('select count(*)::int as n from learning_entries');
  const file = await csv(
    'wrong.csv',
    `${HEAD};Mulai;Status`,
    `'199912312022011999;A;5;2026-10-12;ANRI;;;`,
    `'${nip};B;0;2026-11-25;ANRI;;;`,
    `'${nip};C;1001;12/31/2026;;;;klaim`,
    `'${nip};D;2,55;2026-10-12;ANRI;;2026-10-13;`,
    ';;;;ANRI;;;',
    `'${nip};E;5;2026-10-12;ANRI;;;`,
    `'${nip};e;5;2026-10-12;ANRI;;;`,
  );
  const { code, told, out } = await run(file, { language: 'id' });
  expect(code).toBe(1);
  expect(told).toMatchObject({ rows: 7, added: 0, changed: 0, unchanged: 0, undo: null });
  const at = (rejected: { row: number; column: string; code: string }[]) =>
    rejected.map((one) => `${one.row} ${one.column} ${one.code}`);
  expect(at(told.rejected)).toEqual([
    '1 nip person_unknown',
    '2 jp out_of_range',
    '2 tanggal in_future',
    '3 penyelenggara missing',
    '3 jp out_of_range',
    '3 tanggal not_a_date',
    '3 status unknown',
    '4 jp too_fine',
    '4 tanggal before_start',
    '5 nip missing',
    '5 kegiatan missing',
    '5 jp missing',
    '5 tanggal missing',
    '7 kegiatan twice_in_file',
  ]);
  expect(out.join('')).not.toMatch(/\d{18}/);
  const english = (await run(file)).told.rejected;
  for (const [n, { why }] of told.rejected.entries()) {
    expect(why).toMatch(/\w/);
    expect(why).not.toBe(english[n].why);
  }
  expect(await city.app.db.query('select count(*)::int as n from learning_entries')).toEqual([before]);
});

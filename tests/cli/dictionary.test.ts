import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Usage } from '../../src/cli/command.ts';
import { dictionary } from '../../src/cli/dictionary.ts';
import { exporting } from '../../src/cli/export.ts';
import { importing } from '../../src/cli/import.ts';
import { writeXlsx } from '../../src/tables/write.ts';
import { type City, openCity } from '../journey/city.ts';
import { heard } from './io.ts';

const CONTENT = new URL('../../content/', import.meta.url);
let city: City;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sinau-dictionary-'));
  city = await openCity('pglite');
}, 60_000);
afterAll(async () => {
  await city.close();
  await rm(folder, { recursive: true, force: true });
});

const seat = () => {
  const { io, out, err } = heard(folder);
  const args = (words: readonly string[], options: Record<string, string | boolean>, json: boolean) => ({
    words,
    options,
    moment: undefined,
    json,
  });
  return {
    out,
    err,
    bring: (words: readonly string[], options: Record<string, string | boolean> = {}, json = true) =>
      importing.run(args(words, options, json), io, city.app),
    run: (words: readonly string[], options: Record<string, string | boolean> = {}, json = false) =>
      dictionary.run(args(words, options, json), io, city.app),
    give: (what: string, file: string) => exporting.run(args([what, file], {}, true), io, city.app),
    last: () => JSON.parse(out.at(-1) ?? '') as Record<string, unknown>,
  };
};

interface Written {
  code: string;
  name: string;
  definition: string;
  levels: { indicators: { text: string }[] }[];
}
const shipped = async (): Promise<{ competencies: Written[] }> =>
  JSON.parse(await readFile(new URL('dictionary.json', CONTENT), 'utf8'));

it('Requirements and official results come from tables; strangers are named, NIPs are not', async () => {
  const { bring, give, out, last } = seat();
  const posts = new URL('posts.json', CONTENT);
  expect(await bring(['requirements', posts.pathname])).toBe(0);
  expect(last()).toMatchObject({ added: 0, changed: 0, removed: 0, rejected: [], strangers: [] });
  await writeFile(
    join(folder, 'syarat.csv'),
    'jabatan,M.01,T.HUB.01\nPetugas Loket Uji Kendaraan,3,2\nJuru Selam,1,\n',
  );
  expect(await bring(['requirements', 'syarat.csv'], {}, false)).toBe(0);
  expect(out.slice(-2)).toEqual([
    'Nobody in the roster has these posts: Juru Selam',
    'To take it back: sinau import undo requirements',
  ]);
  expect(await bring(['undo', 'requirements'], { operator: 'Budi' }, false)).toBe(0);
  expect(out.at(-1)).toMatch(/^Taken back: /);
  expect(await bring(['undo', 'requirements'], {}, false)).toBe(1);
  expect(await give('requirements', 'syarat.xlsx')).toBe(0);
  expect(await bring(['requirements', 'syarat.xlsx'])).toBe(0);
  expect(last()).toMatchObject({ added: 0, changed: 0, removed: 0, rejected: [], undo: null });

  const [{ nip } = { nip: '' }] = await city.app.db.query<{ nip: string }>(
    `select encode(nip_hash, 'hex') as nip from people where active order by id limit 1`,
  );
  expect(nip).not.toBe('');
  await writeFile(
    join(folder, 'resmi.csv'),
    'nip;asesor;tanggal;M.01\n198001012005011999;BKN;2025-03-03;2\n',
  );
  expect(await bring(['official', 'resmi.csv'])).toBe(1);
  expect(last()).toMatchObject({ rejected: [{ cell: 'A2', value: '', code: 'person_unknown' }] });
  await writeFile(join(folder, 'resmi.csv'), 'nama;nilai\nSiti;2\n');
  await expect(bring(['official', 'resmi.csv'])).rejects.toThrow(/resmi\.csv: .*nip/);
});

it('A dictionary goes from file to draft to diff, and into force by a second person', async () => {
  const { bring, run, out, err, last } = seat();
  const file = await shipped();
  const [first] = file.competencies;
  if (first === undefined) throw new Error('the shipped dictionary is empty');
  first.name = 'Integritas Kerja';
  first.levels[0]?.indicators.push({ text: 'Mengembalikan barang temuan.' });
  file.competencies.pop();
  await writeFile(join(folder, 'baru.json'), JSON.stringify(file));

  const all = file.competencies.length;
  expect(await bring(['dictionary', 'baru.json'], { 'dry-run': true })).toBe(0);
  expect(last()).toMatchObject({
    rows: all,
    added: 0,
    changed: 1,
    unchanged: all - 1,
    removed: 1,
    draft: null,
  });
  await run([]);
  expect(out.at(-1)).not.toContain('draft');

  expect(await bring(['dictionary', 'baru.json'], { operator: 'Tutik' })).toBe(0);
  const { draft, undo } = last();
  expect(undo).toBe(`sinau dictionary reject ${draft}`);
  const own = String(draft);
  expect(await run(['diff', own])).toBe(0);
  expect(out.at(-1)).toContain('0 new, 1 changed, 1 gone');
  expect(out.at(-1)).toContain('was: Integritas\n    now: Integritas Kerja');
  expect(out.at(-1)).toContain('behaviour of level 1\n    now: Mengembalikan barang temuan.');
  await expect(run(['publish', own])).rejects.toBeInstanceOf(Usage);
  expect(await run(['publish', own], { operator: 'Tutik' })).toBe(1);
  expect(err.at(-1)).toContain('cannot publish it');
  expect(await run(['publish', own], { operator: 'Budi' })).toBe(0);
  expect(await run(['publish', own], { operator: 'Budi' })).toBe(1);
  expect(await run(['show', '1', 'M.01'])).toBe(0);
  expect(out.at(-1)).toMatch(/^M\.01 {2}Integritas {2}\(manajerial\)/);
  expect(await run(['show', '2', 'm.01'])).toBe(0);
  expect(out.at(-1)).toContain('Integritas Kerja');
  expect(await run(['retire', '1'], { operator: 'Budi' })).toBe(0);
  expect(await run(['show', '1'])).toBe(0);
  expect(await run([])).toBe(0);
  expect(out.at(-1)).toMatch(/version 1 .* running assessments, retired/);
  // Out to a sheet and in again: nothing is lost on the way, in either form.
  for (const name of ['versi2.xlsx', 'versi2.csv']) {
    expect(await run(['export', '2', name])).toBe(0);
    expect(await bring(['dictionary', name], { 'dry-run': true })).toBe(0);
    expect(last()).toMatchObject({
      rows: all,
      added: 0,
      changed: 0,
      unchanged: all,
      removed: 0,
      rejected: [],
    });
    expect(await run(['export', '2', name])).toBe(1);
    expect(err.at(-1)).toContain('is there already');
  }
  await expect(run(['export', '2', 'versi2.pdf'])).rejects.toBeInstanceOf(Usage);
  for (const words of [['diff'], ['export', '2'], ['diff', 'x'], ['hapus', '1'], ['diff', '1', '2']])
    await expect(run(words)).rejects.toBeInstanceOf(Usage);
});

it('A workbook with a hole or a code twice is refused cell by cell, and leaves nothing', async () => {
  const { bring, out } = seat();
  const levels = (code: string, without: number) =>
    [1, 2, 3, 4, 5]
      .filter((level) => level !== without)
      .map((level) => [
        code,
        'Nama',
        'Teknis',
        'Definisi',
        'Pertanyaan',
        level,
        `Uraian ${level}`,
        `Perilaku ${level}`,
      ]);
  const columns = ['Kode', 'Nama', 'Jenis', 'Definisi', 'Pertanyaan', 'Tingkat', 'Uraian', 'Perilaku'];
  const book = async (rows: (string | number)[][]) =>
    writeFile(
      join(folder, 'kamus.xlsx'),
      await writeXlsx({ sheet: 'Kamus', columns: columns.map((title) => ({ title })), rows }),
    );
  await book([...levels('T.AIR.01', 3), ...levels('T.AIR.02', 0), ...levels('T.AIR.01', 0)]);
  expect(await bring(['dictionary', 'kamus.xlsx'], { language: 'id' }, false)).toBe(1);
  expect(out.slice(0, 2)).toEqual([
    'F2, “3”: tingkat ini tidak ada; setiap kompetensi memerlukan tingkat 1 sampai 5',
    'A11, “T.AIR.01”: kode ini sudah dipakai kompetensi lain di berkas ini',
  ]);
  expect(out.at(-1)).toContain('Nothing was imported');
  await book([...levels('T.AIR.01', 0), ...levels('T.AIR.02', 0)]);
  expect(await bring(['dictionary', 'kamus.xlsx'])).toBe(0);
  const drafts = await city.app.db.query('select 1 from dictionary_drafts where decided_at is null');
  expect(drafts).toHaveLength(1);
});

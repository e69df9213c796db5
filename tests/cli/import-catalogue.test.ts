import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importing } from '../../src/cli/import.ts';
import { catalogueHealth } from '../../src/knowledge/catalogue/health.ts';
import { OFFLINE_MODEL } from '../../src/knowledge/embedding/offline.ts';
import { type City, openCity } from '../journey/city.ts';
import { heard } from './io.ts';

let city: City;
let folder: string;
beforeAll(async () => {
  city = await openCity('pglite');
  folder = await mkdtemp(join(tmpdir(), 'sinau-catalogue-'));
}, 60_000);
afterAll(async () => {
  await city.close();
  await rm(folder, { recursive: true });
});

it('A catalogue whose process ended before its vectors were made gets them when the file is imported again', async () => {
  const head = 'Kode;Judul;Uraian;Level awal;Level sasaran;JP;Bentuk;Moda;Penyelenggara';
  await writeFile(join(folder, 'k.csv'), `${head}\nKRS-951;Rapat;Latihan rapat.;1;2;3;bimtek;Daring;BKPP\n`);
  const run = async (options: Record<string, boolean> = {}) => {
    const { io, out } = heard(folder);
    await importing.run(
      { words: ['catalogue', 'k.csv'], options, moment: undefined, json: true },
      io,
      city.app,
    );
    return JSON.parse(out.join(''));
  };
  const missing = async (): Promise<number> => {
    const { courses, vectors } = await catalogueHealth(city.app.db, OFFLINE_MODEL);
    return courses - vectors;
  };
  expect(await run()).toMatchObject({ added: 1 });
  expect(await missing()).toBe(0);
  await city.app.db.query(`delete from course_vectors where course_id = 'KRS-951'`);
  expect(await run({ 'dry-run': true })).toMatchObject({ unchanged: 1 });
  expect(await missing()).toBe(1);
  expect(await run()).toMatchObject({ unchanged: 1, undo: null });
  expect(await missing()).toBe(0);
});

import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { currentDictionaryVersion } from '../../src/storage/dictionary/dictionary.ts';
import { keepDraft } from '../../src/storage/dictionary/dictionary-drafts.ts';
import { readDictionary } from '../../src/storage/dictionary/dictionary-file.ts';
import { type City, openCity } from '../journey/city.ts';
import { linkedSeat, somebodyNew } from './people.ts';
import { contents, talk } from './talk.ts';

const FILE = new URL('../../content/dictionary.json', import.meta.url);
const NOW = new Date('2026-11-24T02:00:00Z');
let city: City;
beforeAll(async () => {
  city = await openCity('pglite');
}, 60_000);
afterAll(() => city.close());

/** The shipped dictionary with one more behaviour and another name. */
async function changed() {
  const read = readDictionary(JSON.parse(await readFile(FILE, 'utf8')));
  if (!read.ok) throw new Error('the shipped dictionary cannot be read');
  const competencies = read.competencies.map((one, n) =>
    n === 0
      ? {
          ...one,
          name: 'Integritas Kerja',
          levels: one.levels.map((level) =>
            level.level === 1
              ? { ...level, indicators: [...level.indicators, { level: 1 as const, n: 4, text: 'Jujur.' }] }
              : level,
          ),
        }
      : one,
  );
  return { note: '', competencies, jobLevels: [] };
}

async function admin(): Promise<number> {
  const [row] = await city.app.db.query<{ id: number }>(
    `select id from people where active and 'admin' = any(roles) order by id limit 1`,
  );
  return row?.id ?? 0;
}

it('BKPP’s admin publishes what somebody else handed in, after seeing what changes, by a button', async () => {
  const me = await admin();
  const own = await keepDraft(city.app.db, await changed(), { actor: `person:${me}` }, NOW);
  const other = await keepDraft(city.app.db, await changed(), { actor: 'operator:Tutik' }, NOW);
  const seat = await linkedSeat(city, me);
  await talk(
    seat,
    `
    Ibu: /periode
    Sinau: Periode penilaian … [Buka periode baru] [Rancangan kamus (2)] … [Beranda]
    Ibu: [Rancangan kamus (2)]
    Sinau: Rancangan kamus kompetensi 1. Rancangan kamus ${own} Diajukan … 2. Rancangan kamus ${other} Diajukan Tutik, Selasa, 24 November 2026. … [1] [2] … [Beranda]
    Ibu: [1]
    Sinau: Rancangan kamus ${own} … harus diterbitkan orang lain. [Tolak] … [Beranda]
    Ibu: /periode
    Sinau: Periode penilaian … [Beranda]
    Ibu: [Rancangan kamus (2)]
    Sinau: Rancangan kamus kompetensi … [Beranda]
    Ibu: [2]
    Sinau: Rancangan kamus ${other} Diajukan Tutik, … 0 kompetensi baru, 1 berubah, 0 hilang, … tetap. M.01 Integritas Kerja nama semula: Integritas menjadi: Integritas Kerja perilaku tingkat 1 menjadi: Jujur. Penilaian yang sedang berjalan tetap memakai kamusnya. … [Terbitkan] [Tolak] … [Beranda]
    Ibu: [Terbitkan]
    Sinau: Kamus ini akan berlaku … Terbitkan? [Terbitkan] [Tidak jadi]
    `,
  );
  const before = await contents(city.app.db);
  await talk(
    seat,
    `
    Ibu: ya
    Sinau: Untuk yang ini mohon tekan salah satu tombolnya. Belum ada yang berubah. […]
    `,
  );
  expect(await contents(city.app.db)).toEqual(before);
  await talk(
    seat,
    `
    Ibu: [Terbitkan]
    Sinau: Kamus versi 2 sudah berlaku. [Daftar periode] … [Beranda]
    `,
  );
  expect(await currentDictionaryVersion(city.app.db)).toBe(2);
  const noted = await city.app.db.query(`select actor from audit where action = 'dictionary published'`);
  expect(noted).toEqual([{ actor: `person:${me}` }]);
  await seat.leave();
});

it('Nobody else gets to see a draft', async () => {
  const { id } = await somebodyNew(city)();
  const seat = await linkedSeat(city, id);
  await seat.say('/periode');
  expect(seat.screen().at(-1)?.words).toMatch(/diatur oleh admin BKPP/);
  expect(seat.screen().at(-1)?.buttons.join()).not.toContain('Rancangan');
  await seat.leave();
});

import { expect, it } from 'vitest';
import { CATALOGUE_COLUMNS } from '../../../src/knowledge/catalogue/columns.ts';
import { catalogueHealth } from '../../../src/knowledge/catalogue/health.ts';
import {
  type ImportOptions,
  importCatalogue,
  undoCatalogue,
} from '../../../src/knowledge/catalogue/import.ts';
import { embedStale } from '../../../src/knowledge/catalogue/vectors.ts';
import type { Embed } from '../../../src/knowledge/embedding/embed.ts';
import { onEveryDatabase } from '../../support/database.ts';
import { linesOf } from '../../support/lines.ts';
import { row } from './catalogue.ts';

const now = new Date('2026-11-24T02:00:00Z');

/** Remembers what it was asked to embed. */
function listening(model = 'm1'): Embed & { readonly heard: string[] } {
  const heard: string[] = [];
  return {
    model,
    dimension: 2,
    heard,
    async embed(texts) {
      heard.push(...texts);
      return texts.map(() => Float32Array.of(1, 0));
    },
  };
}

onEveryDatabase('catalogue import', (database) => {
  const load = (rows: readonly object[], options: Partial<ImportOptions> = {}) =>
    importCatalogue(database(), linesOf(rows, CATALOGUE_COLUMNS), now, {
      actor: 'operator',
      today: '2026-11-24',
      aliases: () => [],
      ...options,
    });
  const titles = async (): Promise<string[]> =>
    (await database().query<{ title: string }>('select title from courses order by id')).map(
      ({ title }) => title,
    );

  it('embeds only courses whose words are new or changed', async () => {
    const embed = listening();
    expect(await load([row(1), row(2)])).toMatchObject({ rows: 2, added: 2, changed: 0, unchanged: 0 });
    expect(await embedStale(database(), embed)).toBe(2);
    expect(await load([row(1, { jp: 9 }), row(2, { title: 'Laporan yang Lain' })])).toMatchObject({
      changed: 2,
      unchanged: 0,
    });
    expect(await embedStale(database(), embed)).toBe(1);
    expect(embed.heard.slice(2)).toEqual([expect.stringContaining('Laporan yang Lain')]);
    expect(await catalogueHealth(database(), 'm1')).toMatchObject({ courses: 2, vectors: 2, stale: 0 });
  });

  it('embeds everything anew for another model and keeps the two apart', async () => {
    await load([row(1)]);
    await embedStale(database(), listening());
    const other = listening('m2');
    expect(await embedStale(database(), other)).toBe(1);
    expect((await catalogueHealth(database(), 'm1')).vectors).toBe(1);
    expect((await catalogueHealth(database(), 'm3')).vectors).toBe(0);
  });

  it('takes all rows or none, and names every wrong cell', async () => {
    const wrong = [row(1), row(2, { jp: -1, mode: 'telepati' }), row(3, { level_to: 0 }), row(1), { id: 7 }];
    const { rejected, rejectedRows, ...counts } = await load(wrong);
    expect(counts).toMatchObject({ rows: 5, added: 0, changed: 0, unchanged: 0, id: null });
    expect(rejectedRows).toBe(4);
    expect(rejected.slice(0, 4)).toEqual([
      { row: 2, column: 'jp', cell: '[1].jp', value: '-1', code: 'out_of_range' },
      { row: 2, column: 'mode', cell: '[1].mode', value: 'telepati', code: 'unknown' },
      { row: 3, column: 'level_to', cell: '[2].level_to', value: '0', code: 'above_required' },
      { row: 4, column: 'id', cell: '[3].id', value: 'KRS-901', code: 'twice_in_file' },
    ]);
    expect(rejected.filter(({ row: at }) => at === 5).map(({ column, code }) => `${column} ${code}`)).toEqual(
      expect.arrayContaining(['title missing', 'jp missing', 'id not_an_id']),
    );
    expect(await titles()).toEqual([]);
    expect(await load(wrong, { dryRun: true })).toMatchObject({ added: 1, rejectedRows: 4 });
  });

  it('keeps a file of a thousand wrong rows short', async () => {
    const wrong = Array.from({ length: 1000 }, (_, at) => ({ ...row(at), jp: 'x' }));
    const { rejected, rejectedRows } = await load(wrong);
    expect({ kept: rejected.length, rejectedRows }).toEqual({ kept: 200, rejectedRows: 1000 });
  });

  it('reads what people write for dates, money, modes and lists', async () => {
    const written = {
      kode: 'krs-950',
      'Nama Pelatihan': 'Rapat  Kerja',
      Uraian: 'Memimpin rapat.',
      Kompetensi: 'M.03; M.04',
      'Level awal': '1',
      'Level sasaran': '2',
      JP: '12 JP',
      Bentuk: 'Bimtek',
      Moda: 'Tatap Muka',
      Penyelenggara: 'BKPP',
      Biaya: 'Rp 1.500.000',
      'Tanggal mulai': '1 Februari 2027',
      'Tanggal selesai': '03/02/2027',
      Status: 'Setiap saat',
    };
    expect(await load([written])).toMatchObject({ added: 1, rejected: [] });
    const [course] = await database().query('select * from courses');
    expect(course).toMatchObject({
      id: 'KRS-950',
      title: 'Rapat Kerja',
      competencies: ['M.03', 'M.04'],
      jp: 12,
      form: 'bimtek',
      mode: 'klasikal',
      cost: 1_500_000,
      start_date: '2027-02-01',
      end_date: '2027-02-03',
      state: 'setiap_saat',
    });
  });

  it('points at courses that are over and at the same course under two numbers', async () => {
    await load([row(1)]);
    const past = { start_date: '2026-05-04', end_date: '2026-05-05', title: 'Lama' };
    const { flagged, flaggedRows, rejected, added } = await load([
      row(2),
      row(3, past),
      row(4, { ...past, status: 'selesai', title: 'Usai' }),
      row(5, past),
    ]);
    expect({ rejected, added }).toEqual({ rejected: [], added: 4 });
    expect(flagged.map(({ cell, code }) => [cell, code])).toEqual([
      ['[1].end_date', 'expired'],
      ['[3].end_date', 'expired'],
      ['[0].title', 'same_title'],
      ['[1].title', 'same_title'],
      ['[3].title', 'same_title'],
    ]);
    expect(flagged[2]?.value).toContain('KRS-901');
    // Rows, not what is said of them.
    expect(flaggedRows).toBe(3);
  });

  it('writes nothing in a dry run', async () => {
    expect(await load([row(1)], { dryRun: true })).toMatchObject({ added: 1, id: null });
    expect(await titles()).toEqual([]);
  });

  it('leaves everything as it was when the file breaks off in the middle', async () => {
    async function* broken() {
      yield* linesOf([row(1)], CATALOGUE_COLUMNS);
      throw new Error('the file ended');
    }
    const work = importCatalogue(database(), broken(), now, {
      actor: 'a',
      today: '2026-11-24',
      aliases: () => [],
    });
    await expect(work).rejects.toThrow('the file ended');
    expect(await titles()).toEqual([]);
  });

  it('keeps what courses are called when a file says nothing of it, and takes what it says', async () => {
    const search = async (word: string): Promise<unknown> =>
      database().query(`select id from courses where words @@ to_tsquery('indonesian', $1)`, [word]);
    await load([row(1)], { aliases: () => ['bikin lapkeg'] });
    expect(await search('lapkeg')).toEqual([{ id: 'KRS-901' }]);
    expect(await load([row(1, { jp: 9 })])).toMatchObject({ changed: 1 });
    expect(await search('lapkeg')).toEqual([{ id: 'KRS-901' }]);
    await load([row(1, { aliases: ['lapor kegiatan harian'] })]);
    expect(await search('lapkeg')).toEqual([]);
    expect(await search('harian')).toEqual([{ id: 'KRS-901' }]);
  });

  it('takes the last import back: what it added goes, what it changed returns', async () => {
    await load([row(1), row(2)]);
    expect(await load([row(1, { title: 'Salah', cost: 9 }), row(3)])).toMatchObject({ added: 1, changed: 1 });
    expect(await undoCatalogue(database(), 'operator:Budi', now)).toMatchObject({
      ok: true,
      removed: 1,
      restored: 1,
    });
    expect(await load([row(1), row(2)], { dryRun: true })).toMatchObject({ unchanged: 2, added: 0 });
    expect(await titles()).toHaveLength(2);
    expect(await undoCatalogue(database(), 'operator', now)).toEqual({ ok: false, why: 'none' });
    const audit = await database().query('select actor, action from audit order by id');
    expect(audit.at(-1)).toEqual({ actor: 'operator:Budi', action: 'undo_import_catalogue' });
  });

  it('takes nothing back over the head of somebody who has changed a course since', async () => {
    await load([row(1), row(2)]);
    await database().query(`update courses set content_hash = 'other' where id = 'KRS-901'`);
    expect(await undoCatalogue(database(), 'operator', now)).toEqual({
      ok: false,
      why: 'changed_since',
      count: 1,
    });
    expect(await titles()).toHaveLength(2);
  });

  it('does not count a file that changes nothing as the last import', async () => {
    await load([row(1)]);
    expect(await load([row(1)])).toMatchObject({ unchanged: 1, id: null });
    expect(await undoCatalogue(database(), 'operator', now)).toMatchObject({ ok: true, removed: 1 });
  });
});

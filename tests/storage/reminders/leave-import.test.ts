import { beforeEach, expect, it } from 'vitest';
import { leavesOf } from '../../../src/domain/reminders/leave-table.ts';
import type { TableRow } from '../../../src/domain/tables/cell.ts';
import { dataCopy } from '../../../src/storage/people/data-copy.ts';
import { saveLeaves, undoLeaves } from '../../../src/storage/reminders/leave-import.ts';
import { forgetLeaves } from '../../../src/storage/reminders/leaves.ts';
import { onEveryDatabase } from '../../support/database.ts';
import { at, type City, makeCity, pendingIn } from './city.ts';

/** The city's people have their name as the hash of their NIP. */
const NIPS: Readonly<Record<string, string>> = { '11': 'Sari', '22': 'Budi' };
const sealing = {
  hash: (nip: string) => new TextEncoder().encode(NIPS[nip] ?? ''),
  seal: () => new Uint8Array(),
  open: () => '',
};
const line = (row: number, nip: string, mulai: string, sampai: string): TableRow => ({
  row,
  list: '',
  place: (column) => `${column}${row}`,
  cells: new Map(
    Object.entries({ nip, mulai, sampai }).map(([name, value]) => [name, { at: `${name}${row}`, value }]),
  ),
});
const known = (nip: string): boolean => nip in NIPS;

it('a list of leaves says which cell is wrong, and never repeats a NIP', () => {
  const read = leavesOf(
    [
      line(2, '11', '2026-12-01', '2026-12-05'),
      line(3, '33', '2026-12-01', '2026-12-05'),
      line(4, '22', '2026-12-05', '2026-12-01'),
      line(5, '22', '31/02/2026', ''),
      line(6, '22', '2026-12-01', '2028-12-01'),
      line(7, '11', '2026-12-01', '2026-12-09'),
    ],
    known,
  );
  expect(read.ok ? [] : read.problems.map(({ cell, code, value }) => [cell, code, value])).toEqual([
    ['nip3', 'person_unknown', ''],
    ['sampai4', 'before_start', '2026-12-01'],
    ['mulai5', expect.any(String), '31/02/2026'],
    ['sampai5', expect.any(String), ''],
    ['sampai6', 'out_of_range', '2028-12-01'],
    ['mulai7', 'twice_in_file', '2026-12-01'],
  ]);
});

onEveryDatabase('leaves of a list', (database) => {
  let city: City;
  beforeEach(async () => {
    city = await makeCity(database());
    await pendingIn(city, 'Sari', '2026-12-10');
    await pendingIn(city, 'Budi', '2026-12-10');
  });
  const now = at('2026-11-30 09.00');
  type Row = [nip: string, first: string, last: string, cancelled?: boolean];
  const save = (...rows: Row[]) => saved(now, rows);
  const saved = (when: Date, rows: readonly Row[]) =>
    saveLeaves(
      database(),
      rows.map(([nip, first, last, cancelled = false]) => ({ nip, first, last, cancelled })),
      { sealing, actor: 'operator' },
      when,
    );
  const noted = () =>
    database().query(
      'select p.name, l.first_day as first, l.last_day as last, l.made_by as by from leaves l join people p on p.id = l.person_id order by 1, 2',
    );

  it('are noted once, get another end, and hold like what a person says', async () => {
    expect(await save(['11', '2026-12-01', '2026-12-04'], ['22', '2026-12-02', '2026-12-02'])).toMatchObject({
      added: 2,
      changed: 0,
    });
    expect(await save(['11', '2026-12-01', '2026-12-07'], ['22', '2026-12-02', '2026-12-02'])).toMatchObject({
      added: 0,
      changed: 1,
      unchanged: 1,
    });
    expect(await noted()).toEqual([
      { name: 'Budi', first: '2026-12-02', last: '2026-12-02', by: 'import' },
      { name: 'Sari', first: '2026-12-01', last: '2026-12-07', by: 'import' },
    ]);
    await city.tick(at('2026-12-01 10.00'));
    expect(await city.tick(at('2026-12-03 08.30'))).toEqual(
      expect.arrayContaining(['Budi assessment H-7 sent', 'Sari assessment H-7 planned']),
    );
  });

  it('are taken back by a row that says so, and what waited goes on', async () => {
    await save(['11', '2026-12-01', '2026-12-04'], ['22', '2026-12-01', '2026-12-04']);
    await city.tick(at('2026-12-01 10.00'));
    await city.tick(at('2026-12-03 08.30'));
    expect(
      await saved(at('2026-12-03 09.00'), [
        ['22', '2026-12-01', '2026-12-04', true],
        ['22', '2026-12-20', '2026-12-21', true],
      ]),
    ).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
    expect(await noted()).toEqual([{ name: 'Sari', first: '2026-12-01', last: '2026-12-04', by: 'import' }]);
    expect(await city.tick(at('2026-12-03 09.01'))).toEqual(['Budi assessment H-7 sent']);
    expect(
      await database().query(`select action, subject from audit where action like '%leave%' order by id`),
    ).toEqual([
      { action: 'import_leave', subject: '2' },
      { action: 'import_leave', subject: '2' },
    ]);
  });

  it('return to what they were when a list is taken back, and what waited goes on', async () => {
    await save(['11', '2026-12-01', '2026-12-04'], ['22', '2026-12-21', '2026-12-22']);
    await city.tick(at('2026-12-01 10.00'));
    await city.tick(at('2026-12-03 08.30'));
    await saved(at('2026-12-03 09.00'), [
      ['11', '2026-12-01', '2026-12-08'],
      ['22', '2026-12-21', '2026-12-22', true],
      ['22', '2026-12-03', '2026-12-03'],
    ]);
    const undo = (when: string, only?: number) => undoLeaves(database(), 'person:9', at(when), only);
    const first = [
      { name: 'Budi', first: '2026-12-21', last: '2026-12-22', by: 'import' },
      { name: 'Sari', first: '2026-12-01', last: '2026-12-04', by: 'import' },
    ];
    expect(await undo('2026-12-03 09.10')).toMatchObject({ ok: true, removed: 1, restored: 2, left: 0 });
    expect(await noted()).toEqual(first);
    // The list before stands: only the newest can be taken back.
    expect(await undo('2026-12-03 09.11')).toEqual({ ok: false, why: 'none' });
    expect(await noted()).toEqual(first);
  });

  it('let go what waited for their end when they are taken back', async () => {
    await save(['11', '2026-12-01', '2026-12-04']);
    await city.tick(at('2026-12-01 10.00'));
    await city.tick(at('2026-12-03 08.30'));
    expect(await undoLeaves(database(), 'person:9', at('2026-12-03 09.00'))).toMatchObject({ removed: 1 });
    expect(await city.tick(at('2026-12-03 09.01'))).toEqual(['Sari assessment H-7 sent']);
  });

  it('stay once somebody has changed one of them, but for those that are long over and forgotten', async () => {
    await save(['11', '2026-12-01', '2026-12-04'], ['22', '2026-10-20', '2026-10-29']);
    await forgetLeaves(database(), '2026-12-02');
    await database().query(`update leaves set last_day = '2026-12-07'`);
    const undo = () => undoLeaves(database(), 'person:9', at('2026-12-02 09.00'));
    expect(await undo()).toEqual({ ok: false, why: 'changed_since', count: 1 });
    expect(await noted()).toMatchObject([{ last: '2026-12-07' }]);
    await database().query(`update leaves set last_day = '2026-12-04'`);
    expect(await undo()).toMatchObject({ ok: true, removed: 2 });
    expect(await noted()).toEqual([]);
  });

  it('that a person noted are hers again, and what the list made of them is told to her until then', async () => {
    await database().query(
      `insert into leaves (person_id, first_day, last_day, made_at, made_by)
       select id, '2026-12-01', '2026-12-02', $1, 'person' from people where name = 'Sari'`,
      [at('2026-11-29 09.00')],
    );
    await save(['11', '2026-12-01', '2026-12-04']);
    const [sari] = await database().query<{ id: number }>(`select id from people where name = 'Sari'`);
    const former = (await dataCopy(database(), sari?.id ?? 0)).filter(({ part }) => part === 'former');
    expect(former).toMatchObject([{ about: 'last_day', state: 'leave', words: '2026-12-02' }]);
    expect(await undoLeaves(database(), 'person:9', now)).toMatchObject({ ok: true, restored: 1 });
    expect(await noted()).toEqual([{ name: 'Sari', first: '2026-12-01', last: '2026-12-02', by: 'person' }]);
  });
});

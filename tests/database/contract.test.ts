import { expect, it } from 'vitest';
import { json, sqlState } from '../../src/database/database.ts';
import { migrate, pendingMigrations } from '../../src/database/migrate.ts';
import { onEveryDatabase } from '../support/database.ts';

onEveryDatabase('Database', (database) => {
  it('gives the same values whichever driver answers', async () => {
    const [row] = await database().query(
      `select 9007199254740991::int8 as big, 1.5::numeric as half, date '2026-11-27' as day,
        array[1, 2]::int8[] as bigs, array[date '2026-01-02'] as days, $1::timestamptz as at,
        $2::jsonb as facts, $3::bytea as sealed, '[1,2]'::vector as arrow, $4::text[] as words`,
      [new Date('2026-11-24T02:00:00Z'), json(['a', 1]), new Uint8Array([1, 255]), ['a,b', '"c"']],
    );
    expect(row).toMatchObject({
      big: 9007199254740991,
      half: 1.5,
      day: '2026-11-27',
      bigs: [1, 2],
      days: ['2026-01-02'],
      at: new Date('2026-11-24T02:00:00Z'),
      facts: ['a', 1],
      arrow: '[1,2]',
      words: ['a,b', '"c"'],
    });
    expect(row?.['sealed']).toEqual(expect.objectContaining({ 0: 1, 1: 255, length: 2 }));
  });

  it('keeps nothing of a transaction that failed', async () => {
    const work = database().transaction(async () => {
      await database().query(`insert into settings values ('a', '1')`);
      throw new Error('boss calls');
    });
    await expect(work).rejects.toThrow('boss calls');
    expect(await database().query('select * from settings')).toEqual([]);
  });

  it('answers whatever is bound to a statement that is planned once', async () => {
    const db = database();
    const sql = 'select $1::int + 1 as next, $2::text[] as words';
    await db.transaction(async () => {
      for (let n = 1; n <= 8; n += 1) {
        const [row] = await db.query(sql, [n, ['a', `b${n}`]], { plan: 'once' });
        expect(row).toEqual({ next: n + 1, words: ['a', `b${n}`] });
      }
      if (db.kind === 'postgres')
        expect(
          await db.query(
            'select generic_plans + custom_plans as runs from pg_prepared_statements where statement = $1',
            [sql],
          ),
        ).toEqual([{ runs: 8 }]);
    });
  });

  it('has no statement compiled first: that takes longer than any of ours runs', async () => {
    if (database().kind !== 'postgres') return;
    expect(await database().query("select current_setting('jit') as jit")).toEqual([{ jit: 'off' }]);
  });

  it('lets a nested transaction and a plain query join the open one', async () => {
    await database().transaction(async () => {
      await database().query(`insert into settings values ('a', '1')`);
      await database().transaction(async () => {
        expect(await database().query('select name from settings')).toEqual([{ name: 'a' }]);
      });
    });
    expect(await database().query('select name from settings')).toEqual([{ name: 'a' }]);
  });

  it('tells the SQLSTATE of an error', async () => {
    await database().query(`insert into settings values ('a', '1')`);
    const error = await database()
      .query(`insert into settings values ('a', '2')`)
      .catch((failure: unknown) => failure);
    expect(sqlState(error)).toBe('23505');
  });

  it('has nothing left to migrate, and migrating again does nothing', async () => {
    expect(await migrate(database())).toEqual([]);
    expect(await pendingMigrations(database())).toEqual([]);
  });
});

import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { attend, attendanceCode, attendanceHash } from '../../src/storage/forums/attendance.ts';
import { forumPage, runLine } from '../../src/storage/forums/run.ts';
import { onEveryDatabase } from '../support/database.ts';
import { at, makeCity } from './reminders/city.ts';
import { change } from './world.ts';

const key = new Uint8Array(32).fill(7);
const during = at('2026-12-09 10.00');

async function world(db: Database) {
  const city = await makeCity(db);
  const event = await city.forum(1, at('2026-12-09 09.00'));
  const sari = await city.person('Sari');
  const umpeg = await city.person('Umpeg');
  await db.query(`update people set roles = '{umpeg}' where id = $1`, [umpeg]);
  const made = attendanceCode(key, randomBytes);
  return { city, event, sari, umpeg, ...made };
}

const stored = (db: Database) => db.query<{ hash: string }>('select hash from forum_codes');

onEveryDatabase('attendance by a code', (database) => {
  it('takes the code of whoever runs the forum, keyed and hashed, and a new one ends the old', async () => {
    const db = database();
    const { city, event, sari, umpeg, code, hash } = await world(db);
    const other = await city.person('Lain', { agency: await city.agency('Dinkes') });
    await db.query(`update people set roles = '{umpeg}' where id = $1`, [other]);
    for (const who of [sari, other, null])
      expect(await change(db, { change: 'forumCode', event, hash }, who, during)).toEqual({
        conflict: 'forum code',
      });
    expect(await change(db, { change: 'forumCode', event, hash }, umpeg, during)).toBe('done');
    expect(await stored(db)).toEqual([{ hash }]);
    expect(JSON.stringify(await db.query('select * from forum_codes'))).not.toContain(code);
    expect(await attend(db, sari, attendanceHash(key, ` ${code.toLowerCase()} `), during)).toMatchObject({
      outcome: 'attended',
      event: { id: event },
    });
    expect(await attend(db, sari, hash, during)).toMatchObject({ outcome: 'again' });
    const next = attendanceCode(key, randomBytes);
    await change(db, { change: 'forumCode', event, hash: next.hash }, umpeg, during);
    expect(await attend(db, umpeg, hash, during)).toMatchObject({ outcome: 'wrong' });
    expect(await attend(db, umpeg, next.hash, during)).toMatchObject({ outcome: 'attended' });
    expect(await runLine(db, event, umpeg, during)).toMatchObject({ coded: true, attended: 2 });
  });

  it('is taken only at its time, by the own agency, and follows a move', async () => {
    const db = database();
    const { city, event, sari, umpeg, hash } = await world(db);
    const rina = await city.person('Rina', { agency: await city.agency('Dinkes') });
    await change(db, { change: 'forumCode', event, hash }, umpeg, at('2026-12-09 08.00'));
    for (const [who, when] of [
      [sari, '2026-12-09 08.44'],
      [sari, '2026-12-09 11.31'],
      [rina, '2026-12-09 10.00'],
    ] as const) {
      expect(await attend(db, who, hash, at(when))).toMatchObject({ outcome: 'wrong' });
      expect((await forumPage(db, who, at(when))).room).toBeNull();
    }
    expect((await forumPage(db, sari, at('2026-12-09 08.45'))).room).toEqual({
      title: 'Forum Dishub',
      attended: false,
    });
    await db.query(
      `update forum_events set starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day'`,
    );
    expect(await attend(db, sari, hash, during)).toMatchObject({ outcome: 'wrong' });
    expect(await attend(db, sari, hash, at('2026-12-10 10.00'))).toMatchObject({ outcome: 'attended' });
    await db.query('update forum_events set cancelled_at = $1', [during]);
    expect(await attend(db, umpeg, hash, at('2026-12-10 10.00'))).toMatchObject({ outcome: 'wrong' });
    expect(await db.query('select person_id as id from forum_attendance')).toEqual([{ id: sari }]);
  });

  it('does not look at codes of whoever guessed five times, for an hour', async () => {
    const db = database();
    const { event, sari, umpeg, hash } = await world(db);
    await change(db, { change: 'forumCode', event, hash }, umpeg, during);
    for (let n = 0; n < 5; n += 1) {
      expect(await attend(db, sari, attendanceHash(key, `XXXX${n}`), during)).toMatchObject({
        outcome: 'wrong',
      });
      await change(db, { change: 'forumWrongCode' }, sari, during);
    }
    expect(await attend(db, sari, hash, during)).toMatchObject({ outcome: 'blocked' });
    expect(await attend(db, umpeg, hash, during)).toMatchObject({ outcome: 'attended' });
    const later = at('2026-12-09 11.01');
    await change(db, { change: 'forumWrongCode' }, sari, later);
    expect(await db.query('select 1 from forum_code_attempts')).toHaveLength(1);
    expect(await attend(db, sari, hash, later)).toMatchObject({ outcome: 'attended' });
  });
});

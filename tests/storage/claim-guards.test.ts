import { beforeEach, expect, it } from 'vitest';
import { claimSource } from '../../src/storage/learning/claim-source.ts';
import { claimsToCheck, decideClaims } from '../../src/storage/learning/claims.ts';
import { addLearningForms } from '../../src/storage/learning/forms.ts';
import { ownEntries, saveClaim } from '../../src/storage/learning/own-claims.ts';
import { createYearHours } from '../../src/storage/learning/year-hours.ts';
import { onEveryDatabase } from '../support/database.ts';
import { FORMS_HERE, WHOLE_CLAIM } from './claims-world.ts';
import { HOUR, NOW, seedWorld, TODAY, WHO, type Who } from './world.ts';

onEveryDatabase('Claims of learning hours', (database) => {
  beforeEach(async () => {
    await seedWorld(database());
    await addLearningForms(database(), FORMS_HERE);
  });

  const claim = async (
    who: Who,
    title: string,
    more: { form?: string; on?: string; jp?: number; state?: string; certificate?: string; by?: number } = {},
  ): Promise<number> => {
    const { form = 'seminar', on = '2026-10-01', jp = 4, state = 'klaim', certificate = '', by } = more;
    const [row] = await database().query<{ id: number }>(
      `insert into learning_entries (person_id, title, form, started_on, ended_on, jp, amount, certificate, state, claimed_at,
         decided_by)
       values ($1, $2, $3, $4::text::date, $4::text::date, $5, 1, $6, $7, '2026-11-03', $8) returning id`,
      [WHO[who], title, form, on, jp, certificate, state, by ?? null],
    );
    return row?.id ?? 0;
  };
  const listed = async (who: Who) =>
    (await claimsToCheck(database(), WHO[who], NOW)).claims.map(({ title }) => title);
  const roles = (who: Who, of: string) =>
    database().query('update people set roles = $2::text::text[] where id = $1', [WHO[who], of]);
  const active = (who: Who, is: boolean) =>
    database().query('update people set active = $2 where id = $1', [WHO[who], is]);

  it('are checked by an officer of the agency, never the own ones', async () => {
    await claim('asn', 'Pegawai');
    await claim('umpeg', 'Umpeg sendiri');
    expect(await listed('umpeg')).toEqual(['Pegawai']);
    expect(await listed('umpegElsewhere')).toEqual([]);
    await active('umpeg', false);
    expect(await listed('umpeg')).toEqual([]);
  });

  it('of an agency’s only officer are checked by BKPP’s admin, as long as there is no other one', async () => {
    await claim('asn', 'Pegawai');
    await claim('umpeg', 'Umpeg satu-satunya');
    expect(await listed('admin')).toEqual(['Umpeg satu-satunya']);
    await roles('colleague', '{umpeg}');
    expect(await listed('admin')).toEqual([]);
    expect(await listed('colleague')).toEqual(['Pegawai', 'Umpeg satu-satunya']);
    await active('colleague', false);
    expect(await listed('admin')).toEqual(['Umpeg satu-satunya']);
    // Claims of others wait for an officer of their own agency.
    await active('umpeg', false);
    expect(await listed('admin')).toEqual([]);
    await active('umpeg', true);
    // An admin who is the only officer of her own agency checks nothing of herself.
    await roles('admin', '{umpeg,admin}');
    await active('umpegElsewhere', false);
    await claim('admin', 'Admin sendiri');
    expect(await listed('admin')).toEqual(['Umpeg satu-satunya']);
  });

  it('of somebody who has left wait for nobody, and are not decided', async () => {
    const id = await claim('asn', 'Pegawai');
    const [{ seen = '' } = {}] = (await claimsToCheck(database(), WHO.umpeg, NOW)).claims;
    await active('asn', false);
    expect(await listed('umpeg')).toEqual([]);
    const what = { state: 'terverifikasi', reason: '' } as const;
    expect(await decideClaims(database(), WHO.umpeg, [{ id, seen }], what, NOW, TODAY)).toEqual([]);
  });

  it('are decided once: the same again is the same, and not for a colleague', async () => {
    await roles('kepala', '{umpeg}');
    const id = await claim('asn', 'Pegawai');
    const [{ seen = '' } = {}] = (await claimsToCheck(database(), WHO.umpeg, NOW)).claims;
    const decide = (who: Who, at = NOW) =>
      decideClaims(
        database(),
        WHO[who],
        [{ id, seen }],
        { state: 'ditolak', reason: 'x'.repeat(400) },
        at,
        TODAY,
      );
    const done = [{ name: 'asn', title: 'Pegawai' }];
    expect(await decide('umpeg')).toEqual(done);
    expect(await decide('umpeg')).toEqual(done);
    expect(await decide('kepala')).toEqual([]);
    expect(await decide('umpeg', new Date(NOW.getTime() + HOUR))).toEqual([]);
    expect(await database().query(`select 1 from audit where action = 'claim ditolak'`)).toHaveLength(1);
    const [kept] = await database().query<{ length: number }>(
      'select length(reason)::int as length from learning_entries',
    );
    expect(kept?.length).toBe(300);
  });

  it('deserve a look beside another of the same person on the same day or with the same number, not beside a refused one', async () => {
    const twins = async () =>
      (await claimsToCheck(database(), WHO.umpeg, NOW)).claims.map(({ twin }) => twin);
    await claim('asn', 'Satu', { certificate: 'A-1' });
    await claim('colleague', 'Orang lain', { on: '2026-10-01', certificate: 'a-1' });
    expect(await twins()).toEqual([false, false]);
    const other = await claim('asn', 'Dua', { state: 'ditolak' });
    expect(await twins()).toEqual([false, false]);
    await database().query(`update learning_entries set state = 'terverifikasi' where id = $1`, [other]);
    expect((await twins()).filter(Boolean)).toHaveLength(1);
    await database().query(
      `update learning_entries set started_on = '2026-09-01', ended_on = '2026-09-01' where id = $1`,
      [other],
    );
    expect(await twins()).toEqual([false, false]);
    await database().query(`update learning_entries set certificate = 'a-1' where id = $1`, [other]);
    expect((await twins()).filter(Boolean)).toHaveLength(1);
  });

  it('of a forum have their proof in the list of who was there, each for herself', async () => {
    const id = await claim('asn', 'Forum');
    await database().query(`update learning_entries set origin = 'forum:1' where id = $1`, [id]);
    const attended = async () => (await claimsToCheck(database(), WHO.umpeg, NOW)).claims[0]?.attended;
    const present = (who: Who) =>
      database().query('insert into forum_attendance (event_id, person_id, at) values (1, $1, $2)', [
        WHO[who],
        NOW,
      ]);
    await present('colleague');
    expect(await attended()).toBe(false);
    await present('asn');
    expect(await attended()).toBe(true);
  });

  it('are changed by their owner while this year’s or last year’s, and never what an import refused', async () => {
    const titles = async () => (await ownEntries(database(), WHO.asn, TODAY)).map(({ title }) => title);
    await claim('asn', 'Tahun lalu', { on: '2025-01-01' });
    await claim('asn', 'Dua tahun lalu', { on: '2024-12-31' });
    await claim('asn', 'Ditolak impor', { state: 'ditolak' });
    await claim('asn', 'Ditolak umpeg', { state: 'ditolak', by: WHO.umpeg });
    expect(await titles()).toEqual(['Ditolak umpeg', 'Tahun lalu']);
  });

  it('are not corrected into a month that is full, and count their own hours out of it', async () => {
    const coaching = { form: 'coaching', on: '2026-11-02', jp: 2 };
    await claim('asn', 'Coaching 1', coaching);
    const id = await claim('asn', 'Coaching 2', coaching);
    const save = (amount: number) =>
      saveClaim(
        database(),
        WHO.asn,
        {
          ...WHOLE_CLAIM,
          entry: { id, seen: 'klaim' },
          form: 'coaching',
          unit: 'session',
          startedOn: '2026-11-02',
          endedOn: '2026-11-02',
          amount,
        },
        NOW,
      );
    expect(await save(1)).toEqual({ id, jp: 2, attended: false });
    expect(await save(3)).toEqual({ id, jp: 2, attended: false });
    await claim('asn', 'Coaching 3', coaching);
    expect(await save(1)).toBeNull();
  });

  it('that were taken back are nothing of the year', async () => {
    await claim('asn', 'Ditarik', { state: 'ditarik' });
    await claim('asn', 'Menunggu');
    const { entries } = await createYearHours(database())({ asker: WHO.asn, today: TODAY });
    expect(entries.map(({ title }) => title)).toEqual(['Menunggu']);
  });

  it('come from a course that the person herself marked as done', async () => {
    await database().execute(`
      insert into courses (id, title, description, competencies, level_from, level_to, jp, form, mode, provider, audience,
        start_date, end_date, content_hash, updated_at)
      values ('KRS-1', 'Arsip', '', '{}', 0, 2, 8, 'pelatihan', 'daring', 'ANRI', '{}', '2026-10-01', '2026-10-02', '',
        '2026-01-01')`);
    const source = (who: Who) => claimSource(database(), WHO[who], 'course', 'KRS-1', NOW, 'Asia/Jakarta');
    const mark = (who: Who, as: string) =>
      database().query(
        `insert into course_marks (person_id, course_id, mark, at) values ($1, 'KRS-1', $2, $3)
         on conflict (person_id, course_id) do update set mark = excluded.mark`,
        [WHO[who], as, NOW],
      );
    expect(await source('asn')).toBeNull();
    await mark('asn', 'interested');
    expect(await source('asn')).toBeNull();
    await mark('asn', 'done');
    expect(await source('asn')).toMatchObject({ title: 'Arsip', startedOn: '2026-10-01', said: 8 });
    expect(await source('colleague')).toBeNull();
  });

  it('come from no forum that was cancelled', async () => {
    const source = () =>
      claimSource(database(), WHO.asn, 'forum', '1', new Date('2026-11-26T00:00:00Z'), 'Asia/Jakarta');
    expect(await source()).not.toBeNull();
    await database().execute(`update forum_events set cancelled_at = '2026-11-25' where id = 1`);
    expect(await source()).toBeNull();
  });
});

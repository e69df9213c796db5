import { array, assert, asyncProperty, constantFrom, integer, record } from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadCalendar } from '../../../src/storage/reminders/calendar.ts';
import { forgetLook, type Look, takeLook } from '../../../src/storage/reminders/look.ts';
import { dropGone, LADDERS, planReminders } from '../../../src/storage/reminders/plan.ts';
import { RANGE } from '../../../src/storage/reminders/plan-sql.ts';
import { onEveryDatabase } from '../../support/database.ts';
import { at, type City, makeCity, office } from './city.ts';

/** A Monday: rungs of evaluation, forum, year's hours and proofs are all within two weeks. */
const NOW = at('2026-10-26 10.00');
const later = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);

/**
 * Every kind of fact that planning rests on, changed. Sari (1) has something of every ladder, Budi (2) is in another agency
 * and has nothing, Tuti (3) said that she would come to a forum that is over.
 */
const CHANGES: Readonly<Record<string, string>> = {
  'an evaluation opens': `insert into assessments (person_id, agency_id, period_id, dictionary_version, opened_at)
    values (2, 2, 1, 1, '2026-10-26T02:30Z') on conflict do nothing`,
  'an evaluation is sent': `update assessments set sent_at = '2026-10-26T03:00Z' where person_id = 1`,
  'an evaluation is sent no longer': 'update assessments set sent_at = null where person_id = 4',
  'an evaluation is withdrawn': `update assessments set withdrawn_at = '2026-10-26T03:00Z' where person_id = 1`,
  'an evaluation is handed back': `update assessments set mend_until = '2026-11-10' where person_id = 1`,
  'an evaluation is deleted': 'delete from assessments where person_id = 1',
  'a period moves': `update periods set closes_on = '2026-11-06'`,
  'a period is closed': `update periods set closed_at = '2026-10-26T03:00Z'`,
  'a person leaves': 'update people set active = false where id = 1',
  'a person transfers': 'update people set agency_id = 2 where id = 1',
  'a person works six days': `update people set work_pattern = '6' where id = 1`,
  'a person gets a status without a target': `update people set status = 'PPPK' where id = 1`,
  'a person comes': `insert into people (nip_hash, nip_sealed, name, status, agency_id, unit, post, job_level)
    values ('\\x07', '\\x07', 'Baru', 'PNS', 1, '', '', 'PELAKSANA') on conflict do nothing`,
  'an hour is preferred': `insert into reminder_preferences (person_id, hour) values (1, 10)
    on conflict (person_id) do update set hour = 10`,
  'a topic is muted': `insert into reminder_preferences (person_id, muted) values (1, '{jp}')
    on conflict (person_id) do update set muted = '{jp}'`,
  'everything is stopped': `insert into reminder_preferences (person_id, stopped_at) values (1, '2026-10-26T03:00Z')
    on conflict (person_id) do update set stopped_at = excluded.stopped_at`,
  'preferences are erased': 'delete from reminder_preferences where person_id = 5',
  'a forum is planned': `insert into forum_events (agency_id, title, place, starts_at, ends_at)
    values (2, 'Baru', '', '2026-11-05T02:00Z', '2026-11-05T04:00Z')`,
  'a forum moves': `update forum_events set starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day'
    where id = 1`,
  'a forum is cancelled': `update forum_events set cancelled_at = '2026-10-26T03:00Z' where id = 1`,
  'a forum that is over is cancelled': `update forum_events set cancelled_at = '2026-10-26T03:00Z' where id = 2`,
  'a forum is deleted': 'delete from forum_events where id = 1',
  'a person declines': `insert into forum_replies (event_id, person_id, reply, at) values (1, 1, 'tidak', '2026-10-26T03:00Z')
    on conflict (event_id, person_id) do update set reply = 'tidak'`,
  'a person comes after all': `update forum_replies set reply = 'hadir' where event_id = 1 and person_id = 4`,
  'a reply is erased': 'delete from forum_replies where event_id = 2 and person_id = 3',
  'a speaker is asked': `insert into forum_speakers (event_id, person_id, asked_at) values (1, 2, '2026-10-26T03:00Z')
    on conflict do nothing`,
  'a speaker declines': `update forum_speakers set answer = 'tidak' where person_id = 6`,
  'a speaker is let go': 'delete from forum_speakers where person_id = 6',
  'a presence is noted': `insert into forum_attendance (event_id, person_id, at) values (2, 1, '2026-10-22T03:00Z')
    on conflict do nothing`,
  'a presence is taken back': 'delete from forum_attendance where person_id = 4',
  'a forum gets a code': `insert into forum_codes (event_id, hash, made_at) values (2, 'x', '2026-10-22T03:00Z')
    on conflict do nothing`,
  'a forum loses its code': 'delete from forum_codes where event_id = 3',
  'hours are claimed': `insert into learning_entries (person_id, title, form, started_on, ended_on, jp, state, claimed_at)
    values (2, 'Baru', 'x', '2026-10-23', '2026-10-23', 3, 'klaim', '2026-10-23T03:00Z')`,
  'hours are checked': `update learning_entries set state = 'terverifikasi', jp = 20 where person_id = 1`,
  'a claim is deleted': 'delete from learning_entries where person_id = 1',
  'a course is marked': `insert into course_marks (person_id, course_id, mark, at) values (2, 'K1', 'done', '2026-10-23T03:00Z')
    on conflict do nothing`,
  'a mark is changed': `update course_marks set mark = 'saved' where person_id = 1`,
  'a mark is erased': 'delete from course_marks where person_id = 1',
  'a course gets the name of what was claimed': `update courses set title = 'Klaim' where id = 'K1'`,
  'a proof comes': `insert into stored_files (person_id, purpose, subject, name, type, size, content, made_at, expires_at)
    select 1, 'certificate', 'entry:' || id, 's', 'x', 1, '\\x00', '2026-10-26T03:00Z', '2028-01-01'
    from learning_entries where person_id = 1 on conflict do nothing`,
  'a proof is erased': 'delete from stored_files where person_id = 5',
  'a holiday is added': `insert into holidays values ('2026-11-02', 'Baru', 'libur_nasional', true) on conflict do nothing`,
  'a holiday is taken away': `delete from holidays where day = '2026-11-05'`,
  'Ramadan is announced': `insert into ramadan values ('2026-10-20', '2026-11-20', true) on conflict do nothing`,
  'a rule changes': 'update rules set value = 6',
  'a rule is taken back': `delete from rules where name = 'reminder_first_days'`,
  'the target changes': 'update learning_rules set min_jp = 1',
  'reminders are erased': 'delete from reminders where person_id = 1',
};

onEveryDatabase('a look at whom something touched', (database) => {
  let city: City;
  beforeEach(async () => {
    city = await makeCity(database());
    await city.agency('Dinkes');
    for (const name of ['Sari', 'Budi', 'Tuti', 'Wati', 'Agus', 'Dewi'])
      await city.person(name, { agency: ['Budi', 'Dewi'].includes(name) ? 2 : 1 });
    await city.period('Penilaian', '2026-10-19', '2026-11-05');
    for (const person of [1, 4]) await city.evaluation(person, 1);
    await city.forum(1, at('2026-11-04 09.00'));
    await city.forum(1, at('2026-10-22 09.00'), 'Usai');
    await city.forum(1, at('2026-10-22 13.00'), 'Berkode');
    await database().execute(`
      update assessments set sent_at = '2026-10-20T03:00Z' where person_id = 4;
      insert into learning_rules values ('PNS', '2020-01-01', 20, null, 'uji');
      insert into learning_entries (person_id, title, form, started_on, ended_on, jp, state, claimed_at)
        select n, 'Klaim', 'x', '2026-10-23', '2026-10-23', 3, 'klaim', '2026-10-23T03:00Z' from unnest(array[1, 5]) n;
      insert into courses (id, title, description, competencies, level_from, level_to, jp, form, mode, provider, audience, content_hash, updated_at)
        values ('K1', 'Kursus', '', '{}', 0, 5, 3, '', '', '', '{}', 'x', '2026-10-01T03:00Z');
      insert into course_marks values (1, 'K1', 'done', '2026-10-23T03:00Z');
      insert into stored_files (person_id, purpose, subject, name, type, size, content, made_at, expires_at)
        select 5, 'certificate', 'entry:' || id, 's', 'x', 1, '\\x00', '2026-10-24T03:00Z', '2028-01-01'
        from learning_entries where person_id = 5;
      insert into reminder_preferences (person_id, hour) values (5, 14);
      insert into forum_replies (event_id, person_id, reply, at) values
        (2, 3, 'hadir', '2026-10-20T03:00Z'), (3, 3, 'hadir', '2026-10-20T03:00Z'), (1, 4, 'tidak', '2026-10-20T03:00Z');
      insert into forum_codes values (3, 'x', '2026-10-22T03:00Z');
      insert into forum_attendance values (2, 4, '2026-10-22T03:00Z');
      insert into forum_speakers (event_id, person_id, asked_at) values (1, 6, '2026-10-20T03:00Z');
      insert into rules values ('reminder_first_days', '2026-10-01', 9, 'uji', 'usulan');
      insert into holidays values ('2026-11-05', 'Lama', 'libur_nasional', true);`);
    expect(await looked(NOW)).toMatchObject({ look: 'everybody' });
    expect(await looked(NOW)).toEqual({ look: { people: [], since: NOW }, rows: [] });
  });

  /** Plans as a tick does, or for everybody without taking any mark. */
  const plannedBy = async (now: Date, look: Look): Promise<string[]> => {
    const calendar = await loadCalendar(database(), '2026-10-01', '2026-12-31');
    const rows = await planReminders(database(), office, calendar, now, { look });
    rows.push(...(await dropGone(database(), office, now, look)));
    return rows.map(({ person, kind, subject, rung, outcome }) =>
      [person, kind, subject, rung, outcome].join(' '),
    );
  };
  const looked = (now: Date): Promise<{ look: Look; rows: string[] }> =>
    database().transaction(async () => {
      const look = await takeLook(database(), office, now);
      return { look, rows: await plannedBy(now, look) };
    });
  const missed = (now: Date): Promise<string[]> => plannedBy(now, 'everybody');

  it.each(Object.entries(CHANGES))('sees at once that %s, all of it', async (_, sql) => {
    await database().execute(sql);
    const { rows } = await looked(later(1));
    expect(rows).not.toEqual([]);
    expect(await missed(later(1))).toEqual([]);
  });

  it('plans what only the passing of time brings near, and nothing twice', async () => {
    await database().execute(`insert into forum_events (agency_id, title, place, starts_at, ends_at)
      values (1, 'Jauh', '', '2026-11-16T02:00Z', '2026-11-16T04:00Z')`);
    await looked(later(1));
    expect(await looked(later(239))).toMatchObject({ look: { people: [] }, rows: [] });
    // Agus prefers 14.00, and 9 November at 14.00 is two weeks ahead now.
    expect(await looked(later(240))).toMatchObject({ rows: ['Agus forum 4 H-7 planned'] });
    expect(await looked(later(241))).toMatchObject({ rows: [] });
    expect(await missed(later(241))).toEqual([]);
  });

  it('ends in the plan of looks at everybody, whatever happens in whatever order', async () => {
    class Over extends Error {}
    const step = record({
      change: constantFrom(...Object.values(CHANGES)),
      minutes: integer({ min: 0, max: 200 }),
    });
    await assert(
      asyncProperty(array(step, { minLength: 2, maxLength: 7 }), async (steps) => {
        const story = database().transaction(async () => {
          let minutes = 0;
          for (const one of steps) {
            minutes += one.minutes;
            await database().execute(one.change);
            // Not every change is followed by its own look.
            if (one.minutes > 20) await looked(later(minutes));
          }
          await looked(later(minutes));
          expect(await missed(later(minutes))).toEqual([]);
          throw new Over();
        });
        await expect(story).rejects.toThrow(Over);
      }),
      { seed: 2026, numRuns: 25 },
    );
  }, 60_000);

  describe('is at everybody', () => {
    it.each([
      ['first of all on a day', at('2026-10-27 00.01')],
      ['when the clock went back', later(-1)],
    ])('%s', async (_, now) => {
      expect(await looked(now)).toMatchObject({ look: 'everybody' });
    });

    it('when it was forgotten', async () => {
      await forgetLook(database());
      expect(await looked(later(1))).toMatchObject({ look: 'everybody' });
    });
  });

  it('that was rolled back leaves its marks', async () => {
    await database().query('update people set active = false where id = 1');
    const undone = database().transaction(async () => {
      await looked(later(1));
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await looked(later(2))).toMatchObject({ look: { people: [1] } });
  });

  it('hears of every table that its facts are read from', async () => {
    const read = LADDERS.flatMap(({ people, whom }) => [
      ...`${people(RANGE)} ${whom}`.matchAll(/\b(?:from|join) (?!lateral)([a-z_]+) /g),
    ]).map(([, table]) => table);
    const marked = await database().query<{ name: string }>(
      `select tgrelid::regclass::text as name from pg_trigger where tgname like 'planning_marks_%' and tgenabled <> 'D'
       group by 1 having count(*) = 3`,
    );
    expect(read.length).toBeGreaterThan(20);
    const names = marked.map(({ name }) => name);
    expect([...new Set(read)].filter((table) => !names.includes(table ?? ''))).toEqual([]);
    expect(names).toEqual(expect.arrayContaining(['holidays', 'ramadan', 'rules']));
  });
});

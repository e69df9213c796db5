import { type Database, json } from '../database/database.ts';
import type { OpenedAssessment } from './answers.ts';
import { SAMPLE_SERIES, type SampleEvent } from './forums.ts';
import type { SampleEntry, SamplePerson, SampleResult } from './learning.ts';
import { PERIOD_COMPETENCIES, type SamplePeriod } from './periods.ts';
import type { SampleRound } from './rounds.ts';

/** One statement a table: a first start has no time for row by row. */
export async function insertPeriods(
  db: Database,
  periods: readonly SamplePeriod[],
  dictionaryVersion: number,
): Promise<number[]> {
  const rows = await db.query<{ id: number }>(
    `insert into periods (name, opens_on, closes_on, dictionary_version, competencies)
     select p.name, p."opensOn", p."closesOn", $2, $3::text[]
       from rows from (jsonb_to_recordset($1::jsonb) as (name text, "opensOn" date, "closesOn" date)) with ordinality
            as p(name, "opensOn", "closesOn", n)
      order by p.n
     returning id`,
    [json(periods), dictionaryVersion, [...PERIOD_COMPETENCIES]],
  );
  return rows.map(({ id }) => id);
}

export async function closePeriod(db: Database, id: number, at: Date): Promise<void> {
  await db.query('update periods set closed_at = $2 where id = $1', [id, at]);
}

/** Whoever was not yet employed took no part. */
export async function withoutNewcomers(
  db: Database,
  periodId: number,
  statuses: readonly string[],
): Promise<void> {
  await db.query(
    `delete from assessments a using people p
      where a.period_id = $1 and p.id = a.person_id and p.status = any($2::text[])`,
    [periodId, [...statuses]],
  );
}

export async function samplePeople(db: Database): Promise<SamplePerson[]> {
  return db.query<SamplePerson>(
    `select p.id, a.short as opd, p.job_level as "jobLevel", p.roles
       from people p join agencies a on a.id = p.agency_id
      order by p.id`,
  );
}

export async function openedAssessments(db: Database, periodId: number): Promise<OpenedAssessment[]> {
  return db.query<OpenedAssessment>(
    `select s.id, p.superior_id as "superiorId", a.short as opd,
            lower(p.post || ' ' || p.unit || ' ' || a.short) as work,
            jsonb_agg(jsonb_build_object('code', i.competency, 'required', i.required) order by i.position) as items
       from assessments s
       join people p on p.id = s.person_id
       join agencies a on a.id = s.agency_id
       join assessment_items i on i.assessment_id = s.id
      where s.period_id = $1
      group by s.id, p.id, a.id
      order by p.id`,
    [periodId],
  );
}

/** Answers first, then what went to the superior, then her verdicts. */
export async function insertRounds(db: Database, rounds: readonly SampleRound[]): Promise<void> {
  await db.query(
    `insert into answers (assessment_id, competency, revision, basis, proposed, quote, chosen, story, answered_at, channel)
     select r.assessment_id, r.competency, r.revision, r.basis, r.proposed, r.quote, r.chosen, r.story, r.answered_at,
            r.channel
       from jsonb_to_recordset($1::jsonb) as r(assessment_id bigint, competency text, revision int, basis text,
            proposed int, quote text, chosen int, story text, answered_at timestamptz, channel text)`,
    [json(rounds.flatMap(({ answers }) => answers))],
  );
  await db.query(
    `update assessments a set sent_at = r.at, sent_to = r."to"
       from jsonb_to_recordset($1::jsonb) as r(id bigint, at timestamptz, "to" bigint)
      where a.id = r.id`,
    [json(rounds.flatMap(({ sent }) => sent))],
  );
  await db.query(
    `insert into confirmations (assessment_id, competency, revision, by_person, level, note, at)
     select r.assessment_id, r.competency, r.revision, r.by_person, r.level, r.note, r.at
       from jsonb_to_recordset($1::jsonb) as r(assessment_id bigint, competency text, revision int, by_person bigint,
            level int, note text, at timestamptz)`,
    [json(rounds.flatMap(({ verdicts }) => verdicts))],
  );
}

export async function insertLearning(
  db: Database,
  entries: readonly SampleEntry[],
  results: readonly SampleResult[],
): Promise<void> {
  await db.query(
    `insert into learning_entries (person_id, title, form, organiser, certificate, started_on, ended_on, jp, state,
                                   decided_by, decided_at)
     select r.person_id, r.title, r.form, r.organiser, r.certificate, r.started_on, r.ended_on, r.jp, r.state,
            r.decided_by, r.decided_at
       from jsonb_to_recordset($1::jsonb) as r(person_id bigint, title text, form text, organiser text,
            certificate text, started_on date, ended_on date, jp numeric, state text, decided_by bigint,
            decided_at timestamptz)`,
    [json(entries)],
  );
  await db.query(
    `insert into official_results (person_id, competency, level, assessor, assessed_on, valid_until)
     select r.person_id, r.competency, r.level, r.assessor, r.assessed_on, r.valid_until
       from jsonb_to_recordset($1::jsonb) as r(person_id bigint, competency text, level int, assessor text,
            assessed_on date, valid_until date)`,
    [json(results)],
  );
}

export async function insertForums(db: Database, events: readonly SampleEvent[], now: Date): Promise<void> {
  const series = SAMPLE_SERIES;
  await db.query(
    `insert into forum_series (agency_id, name, rule, starts_at, minutes, place)
     select id, $2, $3, $4::time, $5, $6 from agencies where short = $1`,
    [series.opd, series.name, series.rule, series.startsAt, series.minutes, series.place],
  );
  await db.query(
    `insert into forum_events (series_id, occurs_on, agency_id, title, topic, place, starts_at, ends_at)
     select case when r.monthly then s.id end,
            case when r.monthly then (r.starts_at at time zone 'Asia/Jakarta')::date end,
            a.id, r.title, r.topic, r.place, r.starts_at, r.ends_at
       from jsonb_to_recordset($1::jsonb) as r(opd text, monthly boolean, title text, topic text, place text,
            starts_at timestamptz, ends_at timestamptz)
       join agencies a on a.short = r.opd
       left join forum_series s on s.agency_id = a.id`,
    [json(events)],
  );
  // Every third colleague of the agency has said something about the next event.
  await db.query(
    `insert into forum_replies (event_id, person_id, reply, at)
     select e.id, p.id, case when p.id % 9 = 0 then 'tidak' else 'hadir' end, $1
       from people p
       join lateral (select id from forum_events
                      where agency_id = p.agency_id and starts_at > $1
                      order by starts_at limit 1) e on true
      where p.id % 3 = 0`,
    [now],
  );
}

export async function markSample(db: Database, now: Date): Promise<void> {
  await db.query(`insert into settings (name, value) values ('sample', $1::jsonb)`, [
    json({ startedAt: now }),
  ]);
}

/** Whether this database holds the fictional city: then anybody may try to be one of its people. */
export async function isSample(db: Database): Promise<boolean> {
  const rows = await db.query(`select 1 from settings where name = 'sample'`);
  return rows.length > 0;
}

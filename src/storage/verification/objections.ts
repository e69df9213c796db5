import { type Database, json } from '../../database/database.ts';
import { nextAbove, type Ranked } from '../../domain/assessment/verification.ts';
import type { DetailChange, SecondLook, VerdictRef } from '../../domain/dialog/topics/details.ts';
import type { Statement } from '../statements.ts';
import type { Writer } from '../writer.ts';
import { tell } from './verify-notices.ts';
import { mayLookAgain } from './verify-rights.ts';

/** What waits for a second look by the asker: only the disputed answers, nothing else of these people. */
export async function secondLooks(
  db: Database,
  askerId: number,
  today: string,
  only: VerdictRef | null = null,
): Promise<SecondLook[]> {
  const rows = await db.query<Omit<SecondLook, 'at'> & { readonly at: Date }>(
    `select j.assessment_id as assessment, j.competency as code, j.revision, j.n, p.name,
       s.dictionary_version as version, i.required, w.chosen as own, w.story,
       jsonb_build_object('level', c.level, 'note', c.note, 'by', b.name) as verdict, j.reason, j.at
     from ${mayLookAgain('$1', '$2')} j
     join assessments s on s.id = j.assessment_id
     join people p on p.id = s.person_id
     join assessment_items i on i.assessment_id = s.id and i.competency = j.competency
     join answers w on (w.assessment_id, w.competency, w.revision) = (j.assessment_id, j.competency, j.revision)
     join confirmations c on (c.assessment_id, c.competency, c.revision, c.n) = (j.assessment_id, j.competency, j.revision, j.n)
     join people b on b.id = c.by_person
     where $3::bigint is null or (s.id = $3 and j.competency = $4 and j.revision = $5)
     order by j.at, j.assessment_id, j.competency limit 50`,
    [askerId, today, only?.assessment ?? null, only?.code ?? null, only?.revision ?? null],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

export function objectionStatements(change: DetailChange, who: Writer, now: Date): Statement[] {
  return change.verify === 'object' ? object(change, who, now) : secondLook(change, who, now);
}

/** Against the current verdict on the own newest answer, once: the key of the table leaves no second one. */
function object(
  { against, reason, to }: Extract<DetailChange, { verify: 'object' }>,
  who: Writer,
  now: Date,
): Statement[] {
  return [
    {
      name: 'objection',
      must: 'hit',
      sql: `insert into objections (assessment_id, competency, revision, n, reason, at, to_person)
            select c.assessment_id, c.competency, c.revision, c.n, $6, $7, $8::bigint
            from confirmations c join assessments s on s.id = c.assessment_id and s.person_id = $1
            where (c.assessment_id, c.competency, c.revision, c.n) = ($2, $3, $4::int, $5::int)
              and not exists (select 1 from periods d where d.id = s.period_id and d.closed_at is not null)
              and not exists (select 1 from confirmations k where k.assessment_id = c.assessment_id
                and k.competency = c.competency and k.revision = c.revision and k.n > c.n)
              and not exists (select 1 from answers x where x.assessment_id = c.assessment_id
                and x.competency = c.competency and x.revision > c.revision)
            on conflict do nothing`,
      values: [
        who.personId,
        against.assessment,
        against.code,
        against.revision,
        against.n,
        reason.slice(0, 1000),
        now,
        to,
      ],
    },
    {
      sql: `insert into reminders (person_id, kind, subject, rung, due_at, window_at)
            select $1::bigint, 'verify', '0', 'objection:' || $2::bigint || ':' || $3::text, $4, $4 where $1::bigint is not null
            on conflict do nothing`,
      values: [to, against.assessment, against.code, now],
    },
    audited('objection', against, who, now),
  ];
}

/** The verdict after the disputed one, and the end of the objection. */
function secondLook(
  { against, level, note }: Extract<DetailChange, { verify: 'second' }>,
  who: Writer,
  now: Date,
): Statement[] {
  const of = [against.assessment, against.code, against.revision];
  return [
    {
      name: 'second look',
      must: 'hit',
      sql: `insert into confirmations
              (assessment_id, competency, revision, n, by_person, level, note, at, capacity, for_person, channel)
            select j.assessment_id, j.competency, j.revision, 1 + (select max(c.n) from confirmations c
                where (c.assessment_id, c.competency, c.revision) = (j.assessment_id, j.competency, j.revision)),
              $1, $6, $7, $8, 'second', nullif(j.for_person, $1), $9
            from ${mayLookAgain('$1', '$2')} j
            where (j.assessment_id, j.competency, j.revision) = ($3, $4, $5::int)
            on conflict do nothing`,
      values: [who.personId, who.today, ...of, level, note.slice(0, 1000), now, who.channel],
    },
    {
      name: 'objection',
      must: 'hit',
      sql: `update objections o set decided_at = $4, decided_by = $5
            where (o.assessment_id, o.competency, o.revision) = ($1, $2, $3::int) and o.decided_at is null`,
      values: [...of, now, who.personId],
    },
    tell('second', against.assessment, who.today, now),
    audited('second look', against, who, now),
  ];
}

const audited = (action: string, against: VerdictRef, who: Writer, now: Date): Statement => ({
  sql: `insert into audit (at, actor, action, person_id, agency_id, subject)
        select $2, 'person:' || $1::bigint, $3, s.person_id, s.agency_id, 'assessment:' || s.id
        from assessments s where s.id = $4`,
  values: [who.personId, now, action, against.assessment],
});

/** Objections for which nobody stood above, or somebody who has left since, go to whoever stands there now. */
export async function assignSecondLooks(db: Database, now: Date): Promise<number> {
  const open = await db.query<{
    assessment: number;
    code: string;
    revision: number;
    by: number;
    about: number;
  }>(
    `select j.assessment_id as assessment, j.competency as code, j.revision,
       coalesce(c.for_person, c.by_person) as by, s.person_id as about
     from objections j
     join confirmations c on (c.assessment_id, c.competency, c.revision, c.n) = (j.assessment_id, j.competency, j.revision, j.n)
     join assessments s on s.id = j.assessment_id
     left join people t on t.id = j.to_person
     where j.decided_at is null and t.active is not true
       and exists (select 1 from people b where b.id = coalesce(c.for_person, c.by_person) and b.superior_id is not null)
     limit 500`,
  );
  if (open.length === 0) return 0;
  const people = new Map(
    (await db.query<Ranked>('select id, superior_id as superior, active from people')).map((one) => [
      one.id,
      one,
    ]),
  );
  const found = open.flatMap((one) => {
    const to = nextAbove(one.by, one.about, people);
    return to === null ? [] : [{ ...one, to }];
  });
  if (found.length === 0) return 0;
  await db.query(
    `with found as (
       select * from jsonb_to_recordset($1::jsonb) as r(assessment bigint, code text, revision int, "to" bigint)
     ), told as (
       insert into reminders (person_id, kind, subject, rung, due_at, window_at)
       select r."to", 'verify', '0', 'objection:' || r.assessment || ':' || r.code, $2, $2 from found r
       on conflict do nothing
     )
     update objections j set to_person = r."to" from found r
     where (j.assessment_id, j.competency, j.revision) = (r.assessment, r.code, r.revision)`,
    [json(found), now],
  );
  return found.length;
}

import type { Database } from '../../database/database.ts';
import type { FourVerdicts, HistoryLine } from '../../domain/assessment/verdicts.ts';
import { nextAbove, type Ranked } from '../../domain/assessment/verification.ts';

/** Lines of a history that are shown: more is a wall. */
const MOST_LINES = 14;

/**
 * The four verdicts on the newest answer of each competency, with the period before where it is comparable. Only for the
 * person's own eyes: the caller passes the asker's own id.
 */
export async function fourVerdicts(
  db: Database,
  personId: number,
  today: string,
  code: string | null = null,
): Promise<FourVerdicts[]> {
  return db.query<FourVerdicts>(FOUR, [personId, today, code]);
}

/** Answers, verdicts and objections of one competency, the newest first. For the person's own eyes. */
export async function historyOf(db: Database, personId: number, code: string): Promise<HistoryLine[]> {
  const rows = await db.query<Omit<HistoryLine, 'at'> & { readonly at: Date }>(
    `select what, level, basis, by, capacity, note, at, period from (
       select 'answer' as what, w.chosen as level, w.basis, null as by, null as capacity, '' as note, w.answered_at as at,
         d.name as period, 0 as step
       from assessments s join answers w on w.assessment_id = s.id left join periods d on d.id = s.period_id
       where s.person_id = $1 and w.competency = $2
       union all
       select 'verdict', c.level, null, b.name, c.capacity, c.note, c.at, d.name,
         case when c.capacity = 'second' then 3 else 1 end
       from assessments s join confirmations c on c.assessment_id = s.id join people b on b.id = c.by_person
       left join periods d on d.id = s.period_id
       where s.person_id = $1 and c.competency = $2
       union all
       select 'objection', null, null, null, null, o.reason, o.at, d.name, 2
       from assessments s join objections o on o.assessment_id = s.id left join periods d on d.id = s.period_id
       where s.person_id = $1 and o.competency = $2
     -- What followed from what, also where two of them carry the same moment.
     ) x order by at desc, step desc limit ${MOST_LINES}`,
    [personId, code],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** Who takes a second look at a verdict on the person: the nearest active superior above whoever gave it, or in whose name. */
export async function aboveVerdict(
  db: Database,
  personId: number,
  assessment: number,
  code: string,
): Promise<{ id: number; name: string } | null> {
  const [given] = await db.query<{ by: number; real: number }>(
    `select coalesce(c.for_person, c.by_person) as by, c.by_person as real
     from confirmations c join assessments s on s.id = c.assessment_id and s.person_id = $1
     where c.assessment_id = $2 and c.competency = $3 order by c.revision desc, c.n desc limit 1`,
    [personId, assessment, code],
  );
  if (given === undefined) return null;
  const people = await db.query<Ranked & { name: string }>(
    `with recursive line as (
       select id, superior_id, active, name, 0 as steps from people where id = $1
       union select p.id, p.superior_id, p.active, p.name, l.steps + 1 from line l join people p on p.id = l.superior_id
       where l.steps < 12
     ) select distinct id, superior_id as superior, active, name from line`,
    [given.by],
  );
  const line = new Map(people.map((one) => [one.id, one]));
  let above = nextAbove(given.by, personId, line);
  // The stand-in who decided is no second pair of eyes.
  if (above === given.real) above = nextAbove(above, personId, line);
  const found = above === null ? undefined : line.get(above);
  return found === undefined ? null : { id: found.id, name: found.name };
}

/* One row a competency; the newest answer that says something, as in `standings`. */
const FOUR = `
with mine as (
  select s.id, s.dictionary_version, s.opened_at, s.period_id, d.name as period, d.closed_at is not null as frozen
  from assessments s left join periods d on d.id = s.period_id where s.person_id = $1
), own as (
  select distinct on (w.competency) w.*, m.dictionary_version, m.period, m.period_id, m.frozen, m.opened_at,
    i.required, i.position
  from mine m join answers w on w.assessment_id = m.id
  join assessment_items i on i.assessment_id = w.assessment_id and i.competency = w.competency
  where w.basis <> 'skipped' and ($3::text is null or w.competency = $3)
  order by w.competency, w.answered_at desc, m.id desc, w.revision desc
)
select o.competency as code, o.required, o.assessment_id as assessment, o.dictionary_version as version, o.period,
  coalesce(o.frozen, false) as frozen,
  case when o.proposed is not null then jsonb_build_object('level', o.proposed, 'quote', o.quote) end as proposal,
  jsonb_build_object('level', o.chosen, 'basis', o.basis, 'revision', o.revision, 'at', o.answered_at) as own,
  (select jsonb_build_object('revision', c.revision, 'n', c.n, 'level', c.level, 'note', c.note, 'by', b.name,
     'capacity', c.capacity, 'at', c.at)
   from confirmations c join people b on b.id = c.by_person
   where c.assessment_id = o.assessment_id and c.competency = o.competency
   order by c.revision desc, c.n desc limit 1) as superior,
  (select jsonb_build_object('level', f.level, 'assessor', f.assessor, 'on', f.assessed_on, 'validUntil', f.valid_until)
   from official_results f where f.person_id = $1 and f.competency = o.competency and f.valid_until >= $2::date
   order by f.assessed_on desc limit 1) as official,
  (select jsonb_build_object('reason', j.reason, 'at', j.at, 'to', b.name, 'decidedAt', j.decided_at)
   from objections j left join people b on b.id = j.to_person
   where (j.assessment_id, j.competency, j.revision) = (o.assessment_id, o.competency, o.revision)) as objection,
  (select jsonb_build_object('level', coalesce(k.level, w.chosen), 'period', m.period)
   from mine m join answers w on w.assessment_id = m.id and w.competency = o.competency and w.basis <> 'skipped'
   left join lateral (select c.level from confirmations c
     where (c.assessment_id, c.competency, c.revision) = (w.assessment_id, w.competency, w.revision)
     order by c.n desc limit 1) k on true
   where m.period_id is not null and m.id <> o.assessment_id and m.dictionary_version = o.dictionary_version
     and m.opened_at < o.opened_at
   order by m.opened_at desc, w.revision desc limit 1) as before
from own o order by o.position, o.competency`;

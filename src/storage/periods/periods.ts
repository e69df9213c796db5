import { type Database, json } from '../../database/database.ts';
import type { NewPeriod, PeriodLine, PeriodUnknown } from '../../domain/assessment/period.ts';
import { openAssignments } from './assignments.ts';

/** Who looks at or decides about periods: whoever runs the command line, or a person, who then must be BKPP's admin. */
export type By = 'operator' | number;

export const personOf = (by: By): number | null => (by === 'operator' ? null : by);

/** The right to run periods, as a condition on a bound person; null is the operator. */
export const mayRun = (bound: string): string => `(${bound}::bigint is null or exists (
  select 1 from people o where o.id = ${bound}::bigint and o.active and 'admin' = any(o.roles)))`;

const LINES = `
  select d.id, d.name, d.opens_on as "opensOn", d.closes_on as "closesOn", d.closed_at is not null as closed,
    d.dictionary_version as "dictionaryVersion", d.scope, d.competencies, d.optional, d.optional_min as "optionalMin",
    d.late_days as "lateDays", n.assigned, n.begun, n.sent
  from periods d
  cross join lateral (
    select count(*)::int as assigned, (count(*) filter (where s.sent_at is not null))::int as sent,
      (count(*) filter (where exists (select 1 from answers w where w.assessment_id = s.id)))::int as begun
    from assessments s where s.period_id = d.id and s.withdrawn_at is null) n`;

export async function periodLines(db: Database, by: By): Promise<PeriodLine[]> {
  return db.query<PeriodLine>(`${LINES} where ${mayRun('$1')} order by d.opens_on, d.id`, [personOf(by)]);
}

/** null: there is none, or it is not for this person to see. */
export async function periodLine(db: Database, id: number, by: By): Promise<PeriodLine | null> {
  const [row] = await db.query<PeriodLine>(`${LINES} where d.id = $1 and ${mayRun('$2')}`, [
    id,
    personOf(by),
  ]);
  return row ?? null;
}

/** People of a period by the agency they are assigned in. */
export async function peopleByAgency(
  db: Database,
  id: number,
  by: By,
): Promise<{ opd: string; people: number }[]> {
  return db.query(
    `select g.short as opd, count(*)::int as people from assessments s join agencies g on g.id = s.agency_id
     where s.period_id = $1 and s.withdrawn_at is null and ${mayRun('$2')} group by g.short order by g.short`,
    [id, personOf(by)],
  );
}

/** Names in scope and competencies that the roster or the dictionary in force does not have. */
export async function unknownIn(db: Database, period: NewPeriod): Promise<PeriodUnknown[]> {
  return db.query(
    `select 'opd' as what, o as value from unnest($1::text[]) o
       where not exists (select 1 from agencies a where a.short = o)
     union all select 'unit', u from unnest($2::text[]) u
       where not exists (select 1 from people p where p.active and p.unit = u)
     union all select 'competency', c from unnest($3::text[]) c
       where not exists (select 1 from competencies k where k.code = c
         and k.version = (select max(version) from dictionaries where retired_at is null))`,
    [period.scope.opd ?? [], period.scope.units ?? [], [...(period.competencies ?? []), ...period.optional]],
  );
}

/**
 * Opens a period on the dictionary in force and assigns everybody in scope.
 * @returns its id; null: the name is taken, or it is not for this person to open.
 */
export async function openPeriod(db: Database, period: NewPeriod, by: By, now: Date): Promise<number | null> {
  return db.transaction(async () => {
    const [row] = await db.query<{ id: number }>(
      `insert into periods (name, opens_on, closes_on, dictionary_version, scope, competencies, optional, optional_min,
         late_days)
       select $1, $2::text::date, $3::text::date, v.version, $4::text::jsonb, coalesce($5::text[], (
         select array_agg(c.code order by c.position) from competencies c
         where c.version = v.version and c.kind <> 'teknis' and not c.code = any($6::text[]))), $6::text[], $7, $8
       from (select max(version) as version from dictionaries where retired_at is null) v
       where ${mayRun('$9')}
       on conflict (name) do nothing
       returning id`,
      [
        period.name,
        period.opensOn,
        period.closesOn,
        json(period.scope),
        period.competencies,
        period.optional,
        period.optionalMin,
        period.lateDays,
        personOf(by),
      ],
    );
    if (row === undefined) return null;
    await openAssignments(db, row.id, now);
    await note(db, 'period opened', row.id, by, now);
    return row.id;
  });
}

/** Moves the last day of an unclosed period. false: somebody else changed it since it was looked at, or no right to. */
export async function extendPeriod(
  db: Database,
  seen: PeriodLine,
  closesOn: string,
  by: By,
  now: Date,
): Promise<boolean> {
  return changed(db, 'period extended', seen, by, now, {
    sql: 'update periods set closes_on = $3::text::date where id = $1 and closes_on = $2::text::date and closed_at is null',
    value: closesOn,
  });
}

/** Freezes a period: from this commit on it takes no answer and no sending. */
export async function closePeriod(db: Database, seen: PeriodLine, by: By, now: Date): Promise<boolean> {
  return changed(db, 'period closed', seen, by, now, {
    sql: 'update periods set closed_at = $3 where id = $1 and closes_on = $2::text::date and closed_at is null',
    value: now,
  });
}

/** Lets a closed period go on, up to `closesOn`; who came meanwhile is assigned. */
export async function reopenPeriod(
  db: Database,
  seen: PeriodLine,
  closesOn: string,
  by: By,
  now: Date,
): Promise<boolean> {
  return changed(db, 'period reopened', seen, by, now, {
    sql: 'update periods set closed_at = null, closes_on = $3::text::date where id = $1 and closes_on = $2::text::date and closed_at is not null',
    value: closesOn,
  });
}

async function changed(
  db: Database,
  action: string,
  seen: PeriodLine,
  by: By,
  now: Date,
  { sql, value }: { readonly sql: string; readonly value: string | Date },
): Promise<boolean> {
  return db.transaction(async () => {
    const rows = await db.query(`${sql} and ${mayRun('$4')} returning id`, [
      seen.id,
      seen.closesOn,
      value,
      personOf(by),
    ]);
    if (rows.length === 0) return false;
    await openAssignments(db, seen.id, now);
    await note(db, action, seen.id, by, now);
    return true;
  });
}

async function note(db: Database, action: string, id: number, by: By, now: Date): Promise<void> {
  await db.query(
    `insert into audit (at, actor, action, person_id, agency_id, subject)
     values ($1, coalesce('person:' || $2::bigint, 'operator'), $3, $2, (select agency_id from people where id = $2), $4)`,
    [now, personOf(by), action, `period:${id}`],
  );
}

import { type Database, json } from '../database/database.ts';
import type { Scope } from '../domain/assessment/period.ts';
import { openAssignments } from './assignments.ts';

/** One assessment period, with how far its people are. Never who. */
export interface PeriodLine {
  readonly id: number;
  readonly name: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly closed: boolean;
  readonly dictionaryVersion: number;
  readonly scope: Scope;
  readonly competencies: readonly string[];
  readonly assigned: number;
  readonly begun: number;
  readonly sent: number;
}

export interface NewPeriod {
  readonly name: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly scope: Scope;
  /** For everybody, besides the post's technical ones. null: all managerial and socio-cultural ones. */
  readonly competencies: readonly string[] | null;
}

/** What a new period names and nothing knows. */
export interface Unknown {
  readonly what: 'opd' | 'unit' | 'competency';
  readonly value: string;
}

const LINES = `
  select d.id, d.name, d.opens_on as "opensOn", d.closes_on as "closesOn", d.closed_at is not null as closed,
    d.dictionary_version as "dictionaryVersion", d.scope, d.competencies, n.assigned, n.begun, n.sent
  from periods d
  cross join lateral (
    select count(*)::int as assigned, (count(*) filter (where s.sent_at is not null))::int as sent,
      (count(*) filter (where exists (select 1 from answers w where w.assessment_id = s.id)))::int as begun
    from assessments s where s.period_id = d.id) n`;

export async function periodLines(db: Database): Promise<PeriodLine[]> {
  return db.query<PeriodLine>(`${LINES} order by d.opens_on, d.id`);
}

export async function periodLine(db: Database, id: number): Promise<PeriodLine | null> {
  const [row] = await db.query<PeriodLine>(`${LINES} where d.id = $1`, [id]);
  return row ?? null;
}

/** People of a period by the agency they were assigned in. */
export async function peopleByAgency(db: Database, id: number): Promise<{ opd: string; people: number }[]> {
  return db.query(
    `select g.short as opd, count(*)::int as people from assessments s join agencies g on g.id = s.agency_id
     where s.period_id = $1 group by g.short order by g.short`,
    [id],
  );
}

/** Names in scope and competencies that the roster or the dictionary in force does not have. */
export async function unknownIn(db: Database, period: NewPeriod): Promise<Unknown[]> {
  return db.query(
    `select 'opd' as what, o as value from unnest($1::text[]) o
       where not exists (select 1 from agencies a where a.short = o)
     union all select 'unit', u from unnest($2::text[]) u
       where not exists (select 1 from people p where p.active and p.unit = u)
     union all select 'competency', c from unnest($3::text[]) c
       where not exists (select 1 from competencies k where k.code = c
         and k.version = (select max(version) from dictionaries where retired_at is null))`,
    [period.scope.opd ?? [], period.scope.units ?? [], period.competencies ?? []],
  );
}

/** Opens a period on the dictionary in force and assigns everybody in scope. @returns its id; null: the name is taken. */
export async function openPeriod(db: Database, period: NewPeriod, now: Date): Promise<number | null> {
  return db.transaction(async () => {
    const [row] = await db.query<{ id: number }>(
      `insert into periods (name, opens_on, closes_on, dictionary_version, scope, competencies)
       select $1, $2::text::date, $3::text::date, v.version, $4::text::jsonb, coalesce($5::text[], (
         select array_agg(c.code order by c.position) from competencies c
         where c.version = v.version and c.kind <> 'teknis'))
       from (select max(version) as version from dictionaries where retired_at is null) v
       on conflict (name) do nothing
       returning id`,
      [period.name, period.opensOn, period.closesOn, json(period.scope), period.competencies],
    );
    if (row === undefined) return null;
    await openAssignments(db, row.id, now);
    await note(db, 'period opened', row.id, now);
    return row.id;
  });
}

/** Moves the last day of an unclosed period. false: somebody else changed it since it was looked at. */
export async function extendPeriod(
  db: Database,
  seen: PeriodLine,
  closesOn: string,
  now: Date,
): Promise<boolean> {
  return changed(db, 'period extended', seen, now, {
    sql: 'update periods set closes_on = $3::text::date where id = $1 and closes_on = $2::text::date and closed_at is null',
    value: closesOn,
  });
}

/** Freezes a period: from this commit on it takes no answer and no sending. */
export async function closePeriod(db: Database, seen: PeriodLine, now: Date): Promise<boolean> {
  return changed(db, 'period closed', seen, now, {
    sql: 'update periods set closed_at = $3 where id = $1 and closes_on = $2::text::date and closed_at is null',
    value: now,
  });
}

/** Lets a closed period go on, up to `closesOn`; who came meanwhile is assigned. */
export async function reopenPeriod(
  db: Database,
  seen: PeriodLine,
  closesOn: string,
  now: Date,
): Promise<boolean> {
  return changed(db, 'period reopened', seen, now, {
    sql: 'update periods set closed_at = null, closes_on = $3::text::date where id = $1 and closes_on = $2::text::date and closed_at is not null',
    value: closesOn,
  });
}

async function changed(
  db: Database,
  action: string,
  seen: PeriodLine,
  now: Date,
  { sql, value }: { readonly sql: string; readonly value: string | Date },
): Promise<boolean> {
  return db.transaction(async () => {
    const rows = await db.query(`${sql} returning id`, [seen.id, seen.closesOn, value]);
    if (rows.length === 0) return false;
    await openAssignments(db, seen.id, now);
    await note(db, action, seen.id, now);
    return true;
  });
}

/** Only the command line decides here: whoever runs it is the operator. */
async function note(db: Database, action: string, id: number, now: Date): Promise<void> {
  await db.query(`insert into audit (at, actor, action, subject) values ($1, 'operator', $2, $3)`, [
    now,
    action,
    `period:${id}`,
  ]);
}

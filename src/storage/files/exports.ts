import type { Database } from '../../database/database.ts';
import { keptBack } from '../../domain/insight/kept-back.ts';
import { dayOf } from '../office-day.ts';
import { smallestGroup } from '../rules/rules.ts';
import { VERIFIED } from '../verification/verified.ts';

/** Groups smaller than this would tell of single people. */
const SMALLEST_GROUP = 5;

/** The period that exports are about: the newest one that has begun. */
const PERIOD = `period as (
  select d.id, d.name from periods d where d.opens_on <= $2::date order by d.opens_on desc, d.id desc limit 1
)`;

export interface HoursLine {
  readonly title: string;
  readonly form: string;
  readonly organiser: string;
  readonly endedOn: string;
  readonly jp: number;
  readonly state: 'klaim' | 'terverifikasi' | 'ditolak';
}

/** The asker's own learning hours, the newest first. */
export async function hoursExport(db: Database, asker: number): Promise<HoursLine[]> {
  return db.query(
    `select e.title, e.form, e.organiser, e.ended_on as "endedOn", e.jp, e.state
     from learning_entries e join people p on p.id = e.person_id and p.active
     where e.person_id = $1 order by e.ended_on desc, e.id desc limit 1000`,
    [asker],
  );
}

export interface TeamLine {
  readonly name: string;
  readonly unit: string;
  readonly answered: number;
  readonly total: number;
  readonly sentOn: string | null;
  /** Competencies whose newest answer has a verdict. */
  readonly verified: number;
}

/**
 * Progress by name in the newest period, never a level: a superior's direct subordinates, or for an umpeg officer the
 * own agency. The right is part of the query: who is neither gets nobody.
 */
export async function teamExport(
  db: Database,
  asker: number,
  today: string,
  zone: string,
): Promise<{ period: string; lines: TeamLine[] }> {
  const rows = await db.query<TeamLine & { readonly period: string }>(
    `with ${PERIOD}, asker as (
       select id, agency_id, 'umpeg' = any(roles) as officer from people where id = $1 and active
     )
     select d.name as period, p.name, p.unit, ${dayOf('s.sent_at', '$3')}::text as "sentOn",
       (select count(*)::int from assessment_items i where i.assessment_id = s.id) as total,
       (select count(distinct w.competency)::int from answers w where w.assessment_id = s.id) as answered,
       (select count(distinct w.competency)::int from answers w
          join confirmations k using (assessment_id, competency, revision)
        where w.assessment_id = s.id and not exists (select 1 from answers n
          where n.assessment_id = w.assessment_id and n.competency = w.competency and n.revision > w.revision)) as verified
     from period d
     join assessments s on s.period_id = d.id and s.withdrawn_at is null
     join people p on p.id = s.person_id and p.active
     join asker a on p.id <> a.id and (p.superior_id = a.id or (a.officer and p.agency_id = a.agency_id))
     order by p.unit, p.name, p.id limit 5000`,
    [asker, today, zone],
  );
  return { period: rows[0]?.period ?? '', lines: rows.map(({ period: _, ...line }) => line) };
}

export interface GroupLine {
  /** Short name of the agency, or a unit of the own one. */
  readonly group: string;
  /** null: too few people to tell, or they would follow from the others. */
  readonly total: number | null;
  readonly sent: number | null;
  readonly verified: number | null;
}

/**
 * Participation in the newest period as counts: by unit for an umpeg officer or a head of an agency, by agency for
 * BKPP's admin; nobody else gets a line. Small groups are kept back: see `suppressed`.
 */
export async function agencyExport(
  db: Database,
  asker: number,
  today: string,
): Promise<{ period: string; lines: GroupLine[] }> {
  const rows = await db.query<{
    period: string;
    group: string;
    total: number;
    sent: number;
    verified: number;
    smallest: number;
  }>(
    `with ${PERIOD}, asker as (
       select id, agency_id, 'admin' = any(roles) as city from people
       where id = $1 and active and roles && '{umpeg,kepala,admin}'::text[]
     )
     select d.name as period, case when a.city then g.short else p.unit end as "group", count(*)::int as total,
       count(s.sent_at)::int as sent,
       (count(*) filter (where ${VERIFIED}))::int as verified,
       ${smallestGroup('$2')} as smallest
     from period d
     join assessments s on s.period_id = d.id and s.withdrawn_at is null
     join people p on p.id = s.person_id and p.active
     join agencies g on g.id = p.agency_id
     join asker a on a.city or p.agency_id = a.agency_id
     group by 1, 2 order by 2`,
    [asker, today],
  );
  const lines = rows.map(({ group, total, sent, verified }) => ({ group, total, sent, verified }));
  return { period: rows[0]?.period ?? '', lines: suppressed(lines, rows[0]?.smallest ?? SMALLEST_GROUP) };
}

/** Groups of fewer than `smallest` people (a dated rule), and what they would follow from, without their numbers. */
export function suppressed(
  lines: readonly { group: string; total: number; sent: number; verified: number }[],
  smallest: number,
): GroupLine[] {
  const hidden = keptBack(
    lines,
    (group) => group.reduce((people, { total }) => people + total, 0) >= smallest,
    ({ total }) => total,
  );
  return lines.map((line) =>
    hidden.has(line) ? { group: line.group, total: null, sent: null, verified: null } : line,
  );
}

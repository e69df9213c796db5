import type { Database } from '../../database/database.ts';
import type { TeamMember, TeamPeriod } from '../../domain/dialog/facts.ts';

/** The asker `$1` and the people whose progress is theirs to see. The right is part of every query. */
const LED = `asker as (
  select id, agency_id, 'umpeg' = any(roles) as officer from people where id = $1 and active
), led as (
  select p.id, p.name, a.officer as whole from asker a join people p on p.active and p.id <> a.id
    and (p.superior_id = a.id or (a.officer and p.agency_id = a.agency_id))
)`;

export interface Team {
  readonly members: readonly TeamMember[];
  readonly scope: 'subordinates' | 'agency';
  /** Which one is shown; null: nobody of theirs is in any. */
  readonly period: TeamPeriod | null;
  /** All that take answers today and somebody of theirs is in, the newest first. */
  readonly periods: readonly TeamPeriod[];
}

/**
 * Progress in one period, never a level: of the asker's direct subordinates, or for an umpeg officer of the whole own
 * agency. Who is neither gets nobody. @param wanted one of the open periods; else the newest is shown.
 */
export async function team(
  db: Database,
  askerId: number,
  today: string,
  wanted: number | null = null,
): Promise<Team> {
  const periods = await db.query<TeamPeriod>(
    `with ${LED}
     select d.id, d.name from periods d
     where d.closed_at is null and d.opens_on <= $2::date and d.closes_on + d.late_days >= $2::date
       and exists (select 1 from led join assessments s on s.person_id = led.id
         where s.period_id = d.id and s.withdrawn_at is null)
     order by d.opens_on desc, d.id desc`,
    [askerId, today],
  );
  const period = periods.find((one) => one.id === wanted) ?? periods[0] ?? null;
  if (period === null) return { members: [], scope: 'subordinates', period, periods };
  const rows = await db.query<TeamMember & { readonly whole: boolean }>(
    `with ${LED}
     select led.name, led.whole, s.sent_at is not null as sent,
       (select count(*)::int from assessment_items i where i.assessment_id = s.id) as total,
       (select count(distinct w.competency)::int from answers w where w.assessment_id = s.id) as answered
     from led join assessments s on s.person_id = led.id and s.period_id = $2 and s.withdrawn_at is null
     order by s.sent_at is not null, led.name, led.id`,
    [askerId, period.id],
  );
  return {
    scope: rows[0]?.whole === true ? 'agency' : 'subordinates',
    members: rows.map(({ name, answered, total, sent }) => ({ name, answered, total, sent })),
    period,
    periods,
  };
}

/** The same people as `team`, only counted: for a page that names nobody. */
export async function teamCount(
  db: Database,
  askerId: number,
  today: string,
): Promise<{ sent: number; total: number }> {
  const { members } = await team(db, askerId, today);
  return { sent: members.filter((one) => one.sent).length, total: members.length };
}

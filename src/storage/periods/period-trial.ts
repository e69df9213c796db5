import { type Database, json } from '../../database/database.ts';
import type { NewPeriod, PeriodTrial } from '../../domain/assessment/period.ts';
import { inScope } from './assignments.ts';
import { type By, mayRun, personOf, unknownIn } from './periods.ts';

/**
 * Looks who would take part, without writing. Periods at the same time are named with how many people would have both:
 * allowed, and often a slip. null: not for this person to ask.
 */
export async function tryPeriod(db: Database, period: NewPeriod, by: By): Promise<PeriodTrial | null> {
  const [right] = await db.query<{ may: boolean; taken: boolean }>(
    `select ${mayRun('$1')} as may, exists (select 1 from periods where name = $2) as taken`,
    [personOf(by), period.name],
  );
  if (right?.may !== true) return null;
  const scoped = `people p join agencies a on a.id = p.agency_id where p.active and ${inScope('$1::text::jsonb')}`;
  const opd = await db.query<{ opd: string; people: number }>(
    `select a.short as opd, count(*)::int as people from ${scoped} group by a.short order by a.short`,
    [json(period.scope)],
  );
  const beside = await db.query<{ name: string; people: number }>(
    `select d.name, count(*)::int as people from periods d
     join assessments s on s.period_id = d.id and s.withdrawn_at is null
     where d.closed_at is null and d.opens_on <= $3::text::date and d.closes_on >= $2::text::date
       and s.person_id in (select p.id from ${scoped})
     group by d.id order by d.opens_on, d.id limit 5`,
    [json(period.scope), period.opensOn, period.closesOn],
  );
  const [day] = await db.query<{ off: string | null }>(
    `select coalesce((select name from holidays where day = $1::text::date),
       case when extract(isodow from $1::text::date) > 5 then 'weekend' end) as off`,
    [period.closesOn],
  );
  return {
    unknown: await unknownIn(db, period),
    nameTaken: right.taken,
    opd,
    lastDayOff: day?.off ?? null,
    beside,
  };
}

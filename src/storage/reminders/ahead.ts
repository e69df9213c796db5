import type { Database } from '../../database/database.ts';
import type { PlannedAhead } from '../../domain/dialog/topics/steer.ts';
import { addDays, type OfficeTime } from '../../domain/reminders/office.ts';
import { maySteer, type Steerer } from '../steerer.ts';
import { latestSent } from './settle.ts';

/** Lines that one look takes in. */
const MOST = 100;

/**
 * What is planned for the coming days, counted by day, kind and rung, and how many of these people nothing reaches. What a
 * tick would hold back or merge is not decided here: a dry run does that, and takes its time. What a pause took back and
 * kept too long will be listed as missed, and is no part of a plan.
 */
export async function plannedAhead(
  db: Database,
  who: Steerer,
  office: OfficeTime,
  now: Date,
  days: number,
): Promise<PlannedAhead[]> {
  return db.query<PlannedAhead>(
    `select (r.due_at at time zone $1)::date as day, r.kind,
       case when r.rung like '%:%' then '' else r.rung end as rung, count(*)::int as people,
       count(*) filter (where not exists (select from accounts a
         where a.person_id = r.person_id and a.gone_at is null))::int as unreachable
     from reminders r
     where r.state = 'planned' and r.due_at >= $4 and r.due_at < $2 and ${maySteer('$3')}
     group by 1, 2, 3 order by 1, 2, 3 limit ${MOST}`,
    [office.zone, office.instantOf(addDays(office.dayOf(now), days), 0), who.person, latestSent(now)],
  );
}

import type { Database } from '../../database/database.ts';
import type { Calendar } from '../../domain/reminders/calendar.ts';
import { type EscalationRung, escalations } from '../../domain/reminders/escalation.ts';
import type { Told } from '../../domain/reminders/item.ts';
import type { OfficeTime } from '../../domain/reminders/office.ts';
import { NEWLY_TOLD } from '../newly-told.ts';

/**
 * Everybody of agency `agency` but `officer` who has not sent the evaluation of period `period`, and whether anything
 * reaches them: no account, or only ones that blocked the bot, is out of reach.
 */
const pending = (agency: string, officer: string, period: string): string => `(
  select s.person_id, not exists (select 1 from accounts c where c.person_id = s.person_id and c.gone_at is null) as unreachable
  from assessments s join people q on q.id = s.person_id and q.active and q.agency_id = ${agency}
  where s.period_id = ${period} and s.sent_at is null and s.withdrawn_at is null and s.person_id <> ${officer})`;

const OF_REMINDER = pending(
  '(select o.agency_id from people o where o.id = r.person_id)',
  'r.person_id',
  'r.subject::bigint',
);
const counts = (rung: string): string => `(${rung} = 'ended' or u.unreachable)`;

/** Why a reminder `r` of pending people has no reason any more: a branch of the list of reasons. */
export const PENDING_GONE = `
    when r.kind = 'pending' and not ('umpeg' = any(p.roles)) then 'the person is no umpeg officer any more'
    when r.kind = 'pending' and not exists (select 1 from periods z where z.id = r.subject::bigint
      and z.closed_at is null) then 'the period was closed'
    when r.kind = 'pending' and not exists (select 1 from ${OF_REMINDER} u where ${counts('r.rung')})
      then 'everybody has answered or can be reached'`;

/** Its facts are counts, of the officer's own agency: the names are behind /tim, for the officer alone. */
export const PENDING_FACTS = `
  when r.kind = 'pending' then (
    select jsonb_build_object('count', count(*), 'differing', count(*) filter (where u.unreachable), 'by', null, 'to', null,
      'period', (select z.name from periods z where z.id = r.subject::bigint),
      'until', (select z.closes_on from periods z where z.id = r.subject::bigint))
    from ${OF_REMINDER} u)`;

/** The end of what a reminder of pending people speaks of. */
export const PENDING_UNTIL = `when r.kind = 'pending' then (select z.closes_on from periods z where z.id = r.subject::bigint)`;

interface Running {
  readonly id: number;
  readonly opensOn: string;
  readonly closesOn: string;
}

/**
 * Tells the umpeg officers of an agency, once a period and rung, how many have not sent: who is out of reach while there is
 * time to hand over a code, and who is left when the last reminder has gone out. Then there is silence for everybody.
 */
export async function planPending(
  db: Database,
  office: OfficeTime,
  calendar: Calendar,
  now: Date,
): Promise<Told[]> {
  const today = office.dayOf(now);
  const running = await db.query<Running>(
    `select id, opens_on as "opensOn", closes_on as "closesOn" from periods
     where closed_at is null and opens_on <= $1::date and closes_on >= $1::date order by id`,
    [today],
  );
  const told: Told[] = [];
  for (const { id, opensOn, closesOn } of running)
    for (const { rung, from } of escalations(opensOn, closesOn, office, calendar))
      if (from <= now) told.push(...(await tellOfficers(db, id, rung, now)));
  return told;
}

async function tellOfficers(db: Database, period: number, rung: EscalationRung, now: Date): Promise<Told[]> {
  return db.query<Told>(
    `with written as (
       insert into reminders (person_id, kind, subject, rung, due_at, window_at)
       select o.id, 'pending', $1::bigint::text, $2, $3, $3 from people o
       where o.active and 'umpeg' = any(o.roles)
         and not exists (select 1 from reminders r where r.person_id = o.id and r.kind = 'pending'
           and r.subject = $1::bigint::text and r.rung = $2)
         and exists (select 1 from ${pending('o.agency_id', 'o.id', '$1::bigint')} u where ${counts('$2::text')})
       on conflict (person_id, kind, subject, rung) do nothing
       returning person_id, kind, subject, rung, due_at
     )
     ${NEWLY_TOLD}`,
    [period, rung, now],
  );
}

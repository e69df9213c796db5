import type { Database } from '../../database/database.ts';
import type { Told } from '../../domain/reminders/item.ts';
import { type LocalDate, mondayOf } from '../../domain/reminders/office.ts';
import { NEWLY_TOLD } from '../newly-told.ts';
import { dayOf } from '../office-day.ts';
import { waitingAnswers } from './verify-rights.ts';

/** Told after a working day or so: many superiors link on the day they are first asked. */
const PATIENCE_MS = 86_400_000;

/**
 * Superiors of agency `agency` whom nothing can reach, with how many people wait for each: no account, or only ones that
 * blocked the bot, and nobody reachable standing in on that day.
 */
const unlinked = (agency: string, day: string): string => `(
  select b.id, b.name, count(distinct s.person_id)::int as waiting
  from people b join assessments s on coalesce(s.verifier_id, s.sent_to) = b.id and s.sent_at is not null
    and s.withdrawn_at is null
  where b.agency_id = ${agency} and b.active
    and not exists (select 1 from accounts c where c.person_id = b.id and c.gone_at is null)
    and not exists (select 1 from delegations g join accounts c on c.person_id = g.to_person and c.gone_at is null
      where g.from_person = b.id and g.ended_at is null and ${day} between g.first_day and g.last_day)
    and not exists (select 1 from periods z where z.id = s.period_id and z.closed_at is not null)
    and exists (select 1 from ${waitingAnswers('s.id')} w)
  group by b.id, b.name)`;

const ofOfficer = (zone: string): string =>
  unlinked('(select o.agency_id from people o where o.id = r.person_id)', dayOf('r.due_at', zone));

/** Why a reminder `r` about unreachable superiors has no reason any more: a branch of the list of reasons. */
export const unlinkedGone = (zone: string): string => `
    when r.kind = 'unlinked' and not ('umpeg' = any(p.roles)) then 'the person is no umpeg officer any more'
    when r.kind = 'unlinked' and not exists (select 1 from ${ofOfficer(zone)} b
      where b.id <> r.person_id) then 'every superior waited for can be reached'`;

/** Its facts: how many people wait, and for whom; names only, never what was sent. */
export const unlinkedFacts = (zone: string): string => `
  when r.kind = 'unlinked' then (
    select jsonb_build_object('count', coalesce(sum(b.waiting), 0), 'differing', greatest(count(*) - 3, 0),
      'by', string_agg(b.name, ', ' order by b.name) filter (where b.n <= 3), 'to', null, 'period', null, 'until', null)
    from (select u.*, row_number() over (order by u.name, u.id) as n from ${ofOfficer(zone)} u where u.id <> r.person_id) b)`;

/**
 * Tells the umpeg officers of an agency once a week that people wait for a superior who has no linked account, so that a
 * link code can be handed over: until then only whoever sent it knew, and nobody could do anything about it.
 */
export async function planUnlinked(db: Database, today: LocalDate, now: Date): Promise<Told[]> {
  return db.query<Told>(
    `with waited as (
       select distinct b.id, b.agency_id from assessments s
       join people b on b.id = coalesce(s.verifier_id, s.sent_to) and b.active
       where s.sent_at <= $2 and s.withdrawn_at is null
         and not exists (select 1 from accounts c where c.person_id = b.id and c.gone_at is null)
     ), told as (
       select distinct o.id from people o
       join (select distinct agency_id from waited) w on w.agency_id = o.agency_id
       where o.active and 'umpeg' = any(o.roles)
         and not exists (select 1 from reminders r where r.person_id = o.id and r.kind = 'unlinked' and r.rung = $3)
         and exists (select 1 from ${unlinked('o.agency_id', '$4::text::date')} b join waited x on x.id = b.id
           where b.id <> o.id)
     ), written as (
       insert into reminders (person_id, kind, subject, rung, due_at, window_at)
       select id, 'unlinked', '0', $3, $1, $1 from told
       on conflict (person_id, kind, subject, rung) do nothing
       returning person_id, kind, subject, rung, due_at
     )
     ${NEWLY_TOLD}`,
    [now, new Date(now.getTime() - PATIENCE_MS), `week:${mondayOf(today)}`, today],
  );
}

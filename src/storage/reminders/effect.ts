import type { Database } from '../../database/database.ts';
import {
  type EffectCounts,
  effectOf,
  type HoldOut,
  type ReminderEffect,
  type RungEffect,
} from '../../domain/reminders/effect.ts';
import { noteAudit } from '../audit.ts';
import { smallestGroupOn } from '../rules/rules.ts';
import { maySteer, type Steerer } from '../steerer.ts';

/**
 * One in ten, the same people for a whole period, chosen by nothing but chance: `r` is a reminder, `a` its assessment.
 * The last day is told to everybody: nobody misses a period so that something can be measured.
 */
export const HELD_OUT = `(r.kind = 'assessment' and r.rung <> 'last-day' and r.rung not like 'own:%'
  and exists (select from reminder_hold_out) and ${tenth('r.person_id', 'a.period_id')})`;

function tenth(person: string, period: string): string {
  return `('x' || substr(md5(${person} || ':' || ${period}), 1, 6))::bit(24)::int % 10 = 0`;
}

/** What everything sent since then did, as far as it may be told on `today`. Who has no right sees nothing. */
export async function reminderEffect(
  database: Database,
  who: Steerer,
  since: Date,
  today: string,
  now: Date,
): Promise<ReminderEffect> {
  const counts = {
    since,
    rungs: await effectByRung(database, who, since, now),
    mute: await muteRate(database, who, since),
    holdOut: await holdOut(database, who),
  };
  return effectOf(counts, await smallestGroupOn(database, today));
}

/** Of everything sent since then that had its 48 hours by now. To act: to answer or send an evaluation, to say yes or no to a forum. */
export async function effectByRung(
  database: Database,
  who: Steerer,
  since: Date,
  now: Date,
): Promise<RungEffect[]> {
  return database.query<RungEffect>(
    `select kind, rung, count(*) as sent, count(*) filter (where acted) as acted
     from (
       select r.kind, case when r.rung like 'own:%' then 'own' else r.rung end as rung,
         case r.kind when 'assessment' then
           exists (select from answers w where w.assessment_id = r.subject::bigint
             and w.answered_at between r.settled_at and r.settled_at + interval '48 hours')
           or exists (select from assessments a where a.id = r.subject::bigint
             and a.sent_at between r.settled_at and r.settled_at + interval '48 hours')
         else
           exists (select from forum_replies y where y.event_id = r.subject::bigint and y.person_id = r.person_id
             and y.at between r.settled_at and r.settled_at + interval '48 hours')
         end as acted
       from reminders r where r.state = 'sent' and r.settled_at >= $1
         and r.settled_at + interval '48 hours' <= $3 and r.kind in ('assessment', 'forum')
         and ${maySteer('$2')}
     ) each
     group by kind, rung order by kind, rung`,
    [since, who.person, now],
  );
}

/** Of the people reached since then: how many have switched a topic or everything off. */
export async function muteRate(database: Database, who: Steerer, since: Date): Promise<EffectCounts['mute']> {
  const [row] = await database.query<EffectCounts['mute']>(
    `select count(*) as reached,
       count(*) filter (where f.stopped_at is not null or cardinality(f.muted) > 0) as muted
     from (select distinct person_id from reminders where state = 'sent' and settled_at >= $1 and ${maySteer('$2')}) r
     left join reminder_preferences f on f.person_id = r.person_id`,
    [since, who.person],
  );
  return row ?? { reached: 0, muted: 0 };
}

/** null: there is no hold-out, or no right to see it. */
export async function holdOut(database: Database, who: Steerer): Promise<HoldOut | null> {
  const [setting] = await database.query<{ since: Date }>(
    `select since from reminder_hold_out where ${maySteer('$1')}`,
    [who.person],
  );
  if (setting === undefined) return null;
  const rows = await database.query<{ out: boolean; people: number; began: number }>(
    `select ${tenth('a.person_id', 'a.period_id')} as out, count(*) as people,
       count(*) filter (where exists (select from answers w where w.assessment_id = a.id
         and w.answered_at < coalesce((select l.settled_at from reminders l where l.person_id = a.person_id
           and l.kind = 'assessment' and l.subject = a.id::text and l.rung = 'last-day' and l.state = 'sent'), 'infinity'))) as began
     from assessments a join periods d on d.id = a.period_id
     where a.opened_at >= $1 and a.withdrawn_at is null
       and exists (select from accounts t where t.person_id = a.person_id and t.gone_at is null)
     group by 1`,
    [setting.since],
  );
  const group = (out: boolean) => {
    const row = rows.find((one) => one.out === out);
    return { people: row?.people ?? 0, began: row?.began ?? 0 };
  };
  return { since: setting.since, reminded: group(false), heldOut: group(true) };
}

/** Switches the hold-out on for evaluations opened from now on, or off. False: it was so already, or there is no right. */
export async function setHoldOut(database: Database, who: Steerer, on: boolean, now: Date): Promise<boolean> {
  return database.transaction(async () => {
    const changed = on
      ? await database.query(
          `insert into reminder_hold_out (since) select $1::timestamptz where ${maySteer('$2')}
           on conflict do nothing returning since`,
          [now, who.person],
        )
      : await database.query(`delete from reminder_hold_out where ${maySteer('$1')} returning since`, [
          who.person,
        ]);
    if (changed.length > 0)
      await noteAudit(database, { actor: who.actor, action: on ? 'hold-out on' : 'hold-out off' }, now);
    return changed.length > 0;
  });
}

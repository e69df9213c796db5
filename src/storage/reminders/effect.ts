import type { Database } from '../../database/database.ts';
import { noteAudit } from '../audit.ts';

/** How many people one rung reached, and how many of them acted within 48 hours. */
export interface RungEffect {
  readonly kind: string;
  readonly rung: string;
  readonly sent: number;
  readonly acted: number;
}

/**
 * One in ten, the same people for a whole period, chosen by nothing but chance: `r` is a reminder, `a` its assessment.
 * The last day is told to everybody: nobody misses a period so that something can be measured.
 */
export const HELD_OUT = `(r.kind = 'assessment' and r.rung <> 'last-day' and r.rung not like 'own:%'
  and exists (select from reminder_hold_out) and ${tenth('r.person_id', 'a.period_id')})`;

function tenth(person: string, period: string): string {
  return `('x' || substr(md5(${person} || ':' || ${period}), 1, 6))::bit(24)::int % 10 = 0`;
}

/** Of everything sent since then. To act: to answer or send an evaluation, to say yes or no to a forum. */
export async function effectByRung(database: Database, since: Date): Promise<RungEffect[]> {
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
       from reminders r where r.state = 'sent' and r.settled_at >= $1 and r.kind in ('assessment', 'forum')
     ) each
     group by kind, rung order by kind, rung`,
    [since],
  );
}

/** Of the people reached since then: how many have switched a topic or everything off. */
export async function muteRate(database: Database, since: Date): Promise<{ reached: number; muted: number }> {
  const [row] = await database.query<{ reached: number; muted: number }>(
    `select count(*) as reached,
       count(*) filter (where f.stopped_at is not null or cardinality(f.muted) > 0) as muted
     from (select distinct person_id from reminders where state = 'sent' and settled_at >= $1) r
     left join reminder_preferences f on f.person_id = r.person_id`,
    [since],
  );
  return row ?? { reached: 0, muted: 0 };
}

/** Both groups of a hold-out: people with a linked account, and how many began before the last day's reminder. */
export interface HoldOut {
  readonly since: Date;
  readonly reminded: { readonly people: number; readonly began: number };
  readonly heldOut: { readonly people: number; readonly began: number };
}

/** null: there is no hold-out. */
export async function holdOut(database: Database): Promise<HoldOut | null> {
  const [setting] = await database.query<{ since: Date }>('select since from reminder_hold_out');
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

/** Switches the hold-out on for evaluations opened from now on, or off. False: it was so already. */
export async function setHoldOut(database: Database, on: boolean, by: string, now: Date): Promise<boolean> {
  return database.transaction(async () => {
    const changed = on
      ? await database.query(
          'insert into reminder_hold_out (since) values ($1) on conflict do nothing returning since',
          [now],
        )
      : await database.query('delete from reminder_hold_out returning since');
    if (changed.length > 0)
      await noteAudit(database, { actor: by, action: on ? 'hold-out on' : 'hold-out off' }, now);
    return changed.length > 0;
  });
}

import type { Database } from '../../database/database.ts';
import type { LeaveChange, OwnLeave } from '../../domain/dialog/topics/leave.ts';
import { type Calendar, calendarOfWeek, weekOf } from '../../domain/reminders/calendar.ts';
import type { Told } from '../../domain/reminders/item.ts';
import { returnMoment } from '../../domain/reminders/leave.ts';
import { addDays, type LocalDate, type OfficeTime } from '../../domain/reminders/office.ts';
import type { Statement } from '../statements.ts';
import { SIX_DAYS } from './weeks.ts';

/** Noted and not over, at most. */
const MOST = 10;
/** Days after which a leave that is over is forgotten: nobody needs to know any more when somebody was away. */
export const KEEP_DAYS = 31;
/** Why a reminder waits. Read again where it is past when its time comes. */
export const AWAY = 'on leave: waits for the return';

/** Part of a turn's commit: a leave is noted, or taken back, and what waited for its end goes on. */
export function leaveStatements(change: LeaveChange, personId: number | null, now: Date): Statement[] {
  if (change.change === 'leave')
    return [
      {
        sql: `insert into leaves (person_id, first_day, last_day, made_at, made_by)
              select $1::bigint, $2::date, $3::date, $4::timestamptz, 'person'
              where (select count(*) from leaves l where l.person_id = $1) < ${MOST}
              on conflict (person_id, first_day) do update set last_day = excluded.last_day, made_at = excluded.made_at`,
        values: [personId, change.first, change.last, now],
      },
    ];
  return [
    { sql: 'delete from leaves where id = $2 and person_id = $1', values: [personId, change.id] },
    {
      sql: `update reminders set due_at = $3, window_at = $3, reason = ''
            where person_id = $1 and state = 'planned' and reason = $4
              and exists (select from leaves l where l.id = $2 and l.person_id = $1)`,
      values: [personId, change.id, now, AWAY],
    },
  ];
}

/** What somebody has noted and is not over, the next first. */
export async function ownLeaves(db: Database, personId: number, today: LocalDate): Promise<OwnLeave[]> {
  return db.query(
    `select id, first_day as first, last_day as last from leaves
     where person_id = $1 and last_day >= $2::date order by first_day`,
    [personId, today],
  );
}

interface Away {
  readonly person: number;
  readonly day: LocalDate;
  readonly hour: number | null;
  readonly sixDays: boolean;
  readonly leaves: readonly { readonly first: LocalDate; readonly last: LocalDate }[];
}

/**
 * What has become due on a day of somebody's leave waits for the first window after the return, all of it for the same
 * one, so that it becomes one message. Only what is due by now: planning would pull anything else back.
 */
export async function waitForReturn(
  db: Database,
  office: OfficeTime,
  calendar: Calendar,
  now: Date,
): Promise<Told[]> {
  const away = await db.query<Away>(
    `select r.person_id as person, (r.due_at at time zone $2)::date as day, max(f.hour) as hour,
       bool_or(${SIX_DAYS('p')}) as "sixDays",
       (select jsonb_agg(jsonb_build_object('first', o.first_day, 'last', o.last_day)) from leaves o
        where o.person_id = r.person_id) as leaves
     from leaves l join reminders r on r.person_id = l.person_id
       and (r.due_at at time zone $2)::date between l.first_day and l.last_day
     join people p on p.id = r.person_id left join reminder_preferences f on f.person_id = r.person_id
     where r.state = 'planned' and r.due_at <= $1
     group by 1, 2 order by 1, 2`,
    [now, office.zone],
  );
  if (away.length === 0) return [];
  const moments = away.map(({ day, hour, sixDays, leaves }) =>
    returnMoment(day, leaves, hour, office, calendarOfWeek(calendar, weekOf(sixDays))),
  );
  return db.query<Told>(
    `update reminders r set due_at = v.due_at, window_at = v.window_at, reason = $3
     from unnest($4::bigint[], $5::date[], $6::timestamptz[], $7::timestamptz[]) as v (person_id, day, due_at, window_at)
     join people p on p.id = v.person_id
     where r.person_id = v.person_id and r.state = 'planned' and r.due_at <= $1
       and (r.due_at at time zone $2)::date = v.day
     returning p.id as "personId", p.name as person, r.kind, r.subject, r.rung, r.channel, r.due_at as "dueAt",
       'planned' as outcome, r.reason`,
    [
      now,
      office.zone,
      AWAY,
      away.map(({ person }) => person),
      away.map(({ day }) => day),
      moments.map(({ dueAt }) => dueAt),
      moments.map(({ windowAt }) => windowAt),
    ],
  );
}

/** Forgets leaves that ended a month ago. Returns how many. */
export async function forgetLeaves(db: Database, today: LocalDate): Promise<number> {
  const gone = await db.query('delete from leaves where last_day < $1::date returning id', [
    addDays(today, -KEEP_DAYS),
  ]);
  return gone.length;
}

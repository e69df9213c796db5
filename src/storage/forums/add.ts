import type { Database } from '../../database/database.ts';
import type { Clash } from '../../domain/dialog/topics/forum-talk.ts';
import { AGENCY_SIX_DAYS } from '../reminders/weeks.ts';
import { type Committed, commit } from '../statements.ts';
import { type By, mayPlan, personOf, planned } from './rights.ts';

/** A series as it is entered. */
export interface NewSeries {
  readonly agencyId: number;
  readonly name: string;
  readonly rule: string;
  /** Its first possible date, 'YYYY-MM-DD'. */
  readonly since: string;
  /** Minutes from local 00.00. */
  readonly startsAt: number;
  readonly minutes: number;
  readonly place: string;
}

/** A single event as it is entered. */
export interface NewEvent {
  readonly agencyId: number;
  readonly title: string;
  readonly place: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

interface PlannedAgency {
  readonly id: number;
  readonly short: string;
  readonly people: number;
  readonly sixDays: boolean;
}

/** An agency this person may plan for, with how many work there; null: there is none, or no right to. */
export async function plannedAgency(db: Database, short: string, by: By): Promise<PlannedAgency | null> {
  const [row] = await db.query<PlannedAgency>(
    `select g.id, g.short, (select count(*)::int from people p where p.agency_id = g.id and p.active) as people,
       ${AGENCY_SIX_DAYS('g.id')} as "sixDays"
     from agencies g where lower(g.short) = lower($1) and ${mayPlan('$2', 'g.id')}`,
    [short, personOf(by)],
  );
  return row ?? null;
}

/**
 * Adds a series. Conflict `series`: the agency has one of that name that goes on, or no right to. Its events come when series are
 * expanded.
 */
export async function addSeries(db: Database, series: NewSeries, by: By, now: Date): Promise<Committed> {
  return commit(db, [
    {
      name: 'series',
      must: 'hit',
      sql: `insert into forum_series (agency_id, name, rule, since, starts_at, minutes, place)
            select $1, $2, $3, $4::text::date, make_time($5::int / 60, $5::int % 60, 0), $6, $7
            where ${mayPlan('$8', '$1')}
            on conflict (agency_id, name) where ends_from is null do nothing`,
      values: [
        series.agencyId,
        series.name,
        series.rule,
        series.since,
        series.startsAt,
        series.minutes,
        series.place,
        personOf(by),
      ],
    },
    planned('forum series', series.agencyId, series.name, by, now),
  ]);
}

/** Adds a single event. Conflict `event`: the agency has one of that name at that time, or no right to. */
export async function addEvent(db: Database, event: NewEvent, by: By, now: Date): Promise<Committed> {
  return commit(db, [
    {
      name: 'event',
      must: 'hit',
      sql: `insert into forum_events (agency_id, title, place, starts_at, ends_at, created_at)
            select $1, $2, $3, $4, $5, $6
            where $4::timestamptz > $6::timestamptz and ${mayPlan('$7', '$1')} and not exists (
              select 1 from forum_events e where e.agency_id = $1 and e.title = $2 and e.starts_at = $4
                and e.cancelled_at is null)`,
      values: [event.agencyId, event.title, event.place, event.startsAt, event.endsAt, now, personOf(by)],
    },
    planned('forum event', event.agencyId, event.title, by, now),
  ]);
}

/** Clashes in one message. */
const CLASHES_SHOWN = 3;

/** What the agency has planned at any of these times; without the event that would be moved. */
export async function clashesOf(
  db: Database,
  agencyId: number,
  spans: readonly { readonly startsAt: Date; readonly endsAt: Date }[],
  except: number | null,
): Promise<Clash[]> {
  if (spans.length === 0) return [];
  return db.query<Clash>(
    `select e.title, e.starts_at as "startsAt" from forum_events e
     where e.agency_id = $1 and e.cancelled_at is null and e.id is distinct from $2 and exists (
       select 1 from unnest($3::timestamptz[], $4::timestamptz[]) as s (starts_at, ends_at)
       where e.starts_at < s.ends_at and e.ends_at > s.starts_at)
     order by e.starts_at, e.id limit ${CLASHES_SHOWN}`,
    [agencyId, except, spans.map((one) => one.startsAt), spans.map((one) => one.endsAt)],
  );
}

/** True when the agency has a series of that name that goes on, or with `at` an event of that name then. */
export async function nameTaken(
  db: Database,
  agencyId: number,
  name: string,
  at: Date | null,
): Promise<boolean> {
  const [row] = await db.query<{ taken: boolean }>(
    `select case when $3::timestamptz is null
       then exists (select 1 from forum_series s where s.agency_id = $1 and lower(s.name) = lower($2) and s.ends_from is null)
       else exists (select 1 from forum_events e where e.agency_id = $1 and lower(e.title) = lower($2)
         and e.starts_at = $3 and e.cancelled_at is null) end as taken`,
    [agencyId, name, at],
  );
  return row?.taken === true;
}

/**
 * True when this very person has just decided this: a turn that is decided again wishes again, and must not be told that
 * somebody else was faster.
 */
export async function decidedBefore(
  db: Database,
  action:
    | 'forum series'
    | 'forum series ended'
    | 'forum series resumed'
    | 'forum event'
    | 'forum moved'
    | 'forum cancelled'
    | 'forum speaker withdrawn',
  subject: string,
  person: number,
  now: Date,
): Promise<boolean> {
  const [row] = await db.query<{ before: boolean }>(
    `select exists (select 1 from audit where actor = 'person:' || $1::bigint and action = $2 and subject = $3
       and at > $4::timestamptz - interval '10 minutes') as before`,
    [person, action, subject, now],
  );
  return row?.before === true;
}

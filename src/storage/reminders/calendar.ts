import { z } from 'zod';
import { type Database, json } from '../../database/database.ts';
import {
  type Calendar,
  type CalendarDoubts,
  calendarOfWeek,
  weekOf,
} from '../../domain/reminders/calendar.ts';
import { addDays, type LocalDate } from '../../domain/reminders/office.ts';
import { rulesOf } from '../rules/rules.ts';
import { SIX_DAYS } from './weeks.ts';

/** Margin around the days asked for: a row of holidays is crossed in either direction. */
const MARGIN_DAYS = 60;

/** Holidays, Ramadan and rules around a span of days, wide enough to look for working days from anywhere in it. */
export async function loadCalendar(database: Database, from: LocalDate, to: LocalDate): Promise<Calendar> {
  const span = [addDays(from, -MARGIN_DAYS), addDays(to, MARGIN_DAYS)];
  const [row] = await database.query<{ days: LocalDate[]; ramadan: { from: LocalDate; to: LocalDate }[] }>(
    `select
       (select coalesce(jsonb_agg(day order by day), '[]') from holidays where day between $1::date and $2::date) as days,
       (select coalesce(jsonb_agg(jsonb_build_object('from', starts_on, 'to', ends_on)), '[]') from ramadan
        where ends_on >= $1::date and starts_on <= $2::date) as ramadan`,
    span,
  );
  return {
    holidays: new Set(row?.days ?? []),
    ramadan: row?.ramadan ?? [],
    rules: await rulesOf(database),
  };
}

/** The same as it is for one person: who works six days has a Saturday. */
export async function loadCalendarOf(
  database: Database,
  personId: number,
  from: LocalDate,
  to: LocalDate,
): Promise<Calendar> {
  const calendar = await loadCalendar(database, from, to);
  const [row] = await database.query<{ six: boolean }>(
    `select ${SIX_DAYS('p')} as six from people p where p.id = $1`,
    [personId],
  );
  return calendarOfWeek(calendar, weekOf(row?.six === true));
}

const date = z.iso.date();
/** The form of `content/holidays.json`. A status that begins with "resmi" or "pasti" is official, all else an estimate. */
const holidayFile = z.object({
  schema: z.literal('libur/1'),
  ramadan: z.array(z.object({ start: date, end: date, status: z.string() })),
  days: z.array(
    z.object({
      date,
      name: z.string().min(1),
      kind: z.enum(['libur_nasional', 'cuti_bersama']),
      status: z.string(),
    }),
  ),
});

export const isOfficial = (status: string): boolean => /^(resmi|pasti)/i.test(status);

/**
 * Replaces the calendar of every year the file speaks of: a date that an official decree moved must not stay beside
 * its estimate. Other years stay. Throws a ZodError, with the path, for a file of another form.
 */
export async function importHolidays(
  database: Database,
  file: unknown,
): Promise<{ days: number; changed: number }> {
  const { days, ramadan } = holidayFile.parse(file);
  const dayRows = days.map(({ date: day, name, kind, status }) => ({
    day,
    name,
    kind,
    official: isOfficial(status),
  }));
  const monthRows = ramadan.map(({ start, end, status }) => ({
    starts_on: start,
    ends_on: end,
    official: isOfficial(status),
  }));
  const changed = await database.transaction(() => replaceCalendar(database, dayRows, monthRows));
  return { days: days.length, changed };
}

export interface Holiday {
  readonly day: LocalDate;
  readonly name: string;
  readonly kind: string;
  readonly official: boolean;
}

/** A Ramadan. */
export interface FastingMonth {
  readonly starts_on: LocalDate;
  readonly ends_on: LocalDate;
  readonly official: boolean;
}

/** Replaces what every year named by these days or months holds. Returns how many days changed. Inside a transaction. */
export async function replaceCalendar(
  database: Database,
  dayRows: readonly Holiday[],
  monthRows: readonly FastingMonth[],
): Promise<number> {
  const removed = await database.query(
    `with given as (select * from jsonb_to_recordset($1::jsonb) as g (day date))
       delete from holidays h
       where extract(year from h.day) in (select extract(year from day) from given)
         and h.day not in (select day from given)
       returning day`,
    [json(dayRows)],
  );
  const written = await database.query(
    `insert into holidays as h (day, name, kind, official)
       select day, name, kind, official
       from jsonb_to_recordset($1::jsonb) as g (day date, name text, kind text, official boolean)
       on conflict (day) do update set name = excluded.name, kind = excluded.kind, official = excluded.official
         where (h.name, h.kind, h.official) is distinct from (excluded.name, excluded.kind, excluded.official)
       returning day`,
    [json(dayRows)],
  );
  await database.query(
    `with given as (select * from jsonb_to_recordset($1::jsonb) as g (starts_on date))
       delete from ramadan r
       where extract(year from r.starts_on) in (select extract(year from starts_on) from given)
         and r.starts_on not in (select starts_on from given)`,
    [json(monthRows)],
  );
  await database.query(
    `insert into ramadan (starts_on, ends_on, official)
       select starts_on, ends_on, official
       from jsonb_to_recordset($1::jsonb) as g (starts_on date, ends_on date, official boolean)
       on conflict (starts_on) do update set ends_on = excluded.ends_on, official = excluded.official`,
    [json(monthRows)],
  );
  return removed.length + written.length;
}

/** Holidays that are only estimated in the coming days are a warning. */
export async function calendarDoubts(
  database: Database,
  from: LocalDate,
  to: LocalDate,
): Promise<CalendarDoubts> {
  const estimated = await database.query<{ day: LocalDate; name: string }>(
    `select day, name from holidays where not official and day between $1::date and $2::date
     union all
     select greatest(starts_on, $1::date), 'Ramadan' from ramadan
     where not official and ends_on >= $1::date and starts_on <= $2::date
     order by day, name`,
    [from, to],
  );
  const empty = await database.query<{ year: number }>(
    `select year from generate_series(extract(year from $1::date)::int, extract(year from $2::date)::int) year
     where not exists (select from holidays where extract(year from day) = year) order by year`,
    [from, to],
  );
  return { estimated, emptyYears: empty.map((row) => row.year) };
}

/** Holidays and cuti bersama of a span of days, as dates. */
export async function calendarDays(database: Database, from: LocalDate, to: LocalDate): Promise<LocalDate[]> {
  const rows = await database.query<{ day: LocalDate }>(
    'select day from holidays where day between $1::date and $2::date order by day',
    [from, to],
  );
  return rows.map((row) => row.day);
}

import { createHash } from 'node:crypto';
import { type Database, json } from '../../database/database.ts';
import { noteImport, undoOf } from '../../database/imports.ts';
import type { CellCode, TableRow } from '../../domain/tables/cell.ts';
import { type CellProblem, dateOf, problemAt, textOf } from '../../domain/tables/cell.ts';
import { collected } from '../../domain/tables/collect.ts';
import type { TableColumn } from '../../domain/tables/file.ts';
import { type ImportOutcome, NO_OUTCOME } from '../../domain/tables/import.ts';
import { type FastingMonth, type Holiday, isOfficial, replaceCalendar } from './calendar.ts';

/** Holidays as `content/holidays.json` names them and as people head them. Ramadan is a row of its own kind. */
export const HOLIDAY_COLUMNS: readonly TableColumn[] = [
  { name: 'date', also: ['tanggal', 'start', 'mulai'], required: true },
  { name: 'name', also: ['nama', 'hari libur', 'keterangan', 'uraian'] },
  { name: 'kind', also: ['jenis'] },
  { name: 'end', also: ['sampai', 'selesai', 'tanggal selesai'] },
  { name: 'status', also: ['dasar', 'keadaan'] },
];
/** Lists in a JSON file of this kind. */
export const HOLIDAY_LISTS = ['days', 'ramadan'] as const;

const KINDS: Readonly<Record<string, string>> = {
  libur_nasional: 'libur_nasional',
  libur: 'libur_nasional',
  nasional: 'libur_nasional',
  cuti_bersama: 'cuti_bersama',
  ramadan: 'ramadan',
  ramadhan: 'ramadan',
  puasa: 'ramadan',
};
const LONGEST_NAME = 120;

type ReadDay =
  | { readonly day: Holiday }
  | { readonly month: FastingMonth }
  | { readonly problems: CellProblem[] };

function readDay(line: TableRow): ReadDay {
  const text = (column: string): string => textOf(line.cells.get(column));
  const problems: CellProblem[] = [];
  const dateIn = (column: string): string => {
    const cell = line.cells.get(column);
    const read = cell === undefined ? null : dateOf(cell);
    if (read?.ok === true) return read.value;
    problems.push(problemAt(line, column, read === null ? 'missing' : read.code));
    return '';
  };
  const written = text('kind')
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  const kind = KINDS[line.list === 'ramadan' ? 'ramadan' : written];
  if (kind === undefined) problems.push(problemAt(line, 'kind', written === '' ? 'missing' : 'unknown'));
  const day = dateIn('date');
  const official = isOfficial(text('status'));
  if (kind === 'ramadan') {
    const end = dateIn('end');
    if (problems.length === 0 && end < day) problems.push(problemAt(line, 'end', 'before_start'));
    return problems.length > 0 ? { problems } : { month: { starts_on: day, ends_on: end, official } };
  }
  const name = text('name');
  if (name === '') problems.push(problemAt(line, 'name', 'missing'));
  else if (name.length > LONGEST_NAME) problems.push(problemAt(line, 'name', 'too_long'));
  return problems.length > 0 ? { problems } : { day: { day, name, kind: kind ?? '', official } };
}

/** A holiday or a Ramadan as a line of a file. */
export interface HolidayRow {
  readonly day: string;
  readonly name: string;
  readonly kind: string;
  /** Last day of a Ramadan. */
  readonly end: string | null;
  readonly status: string;
}

/** All of them, as `importCalendar` takes them back. */
export async function holidayRows(db: Database): Promise<HolidayRow[]> {
  return db.query(
    `select day, name, kind, null::date as end, case when official then 'resmi' else 'perkiraan' end as status from holidays
     union all
     select starts_on, 'Ramadan', 'ramadan', ends_on, case when official then 'resmi' else 'perkiraan' end from ramadan
     order by 1, 3`,
  );
}

interface Year {
  readonly year: number;
  readonly days: readonly Holiday[];
  readonly months: readonly FastingMonth[];
}

/**
 * Replaces the calendar of every year the file speaks of, all or none: a date that a decree moved must not stay beside
 * its estimate, and half a calendar would send reminders on a holiday. Other years stay.
 */
export async function importCalendar(
  db: Database,
  rows: readonly TableRow[],
  now: Date,
  options: { readonly actor: string; readonly source?: string | undefined; readonly dryRun?: boolean },
): Promise<ImportOutcome> {
  const found = collected<CellCode>();
  const days: Holiday[] = [];
  const months: FastingMonth[] = [];
  const seen = new Set<string>();
  for (const line of rows) {
    const read = readDay(line);
    if ('problems' in read) found.reject(read.problems);
    else if ('month' in read) months.push(read.month);
    else if (seen.has(read.day.day)) found.reject([problemAt(line, 'date', 'twice_in_file')]);
    else {
      seen.add(read.day.day);
      days.push(read.day);
    }
  }
  return db.transaction(async () => {
    const years = [
      ...new Set([...days.map(({ day }) => day), ...months.map((one) => one.starts_on)].map(yearOf)),
    ];
    const before = await calendarOf(db, years);
    const counts = compared(before, days, months);
    const told = {
      ...NO_OUTCOME,
      rows: rows.length,
      ...counts,
      rejected: found.rejected,
      rejectedRows: found.rejectedRows,
    };
    if (options.dryRun === true) return told;
    if (found.rejectedRows > 0) return { ...told, added: 0, changed: 0, unchanged: 0, removed: 0 };
    const altered = counts.changed + counts.removed;
    if (counts.added + altered === 0) return told;
    const { actor, source } = options;
    const kept = { kind: 'holidays' as const, actor, source, rows: rows.length };
    const id = await noteImport(db, { ...kept, added: counts.added, changed: altered }, now);
    await replaceCalendar(db, days, months);
    const after = await calendarOf(db, years);
    await db.query(
      `insert into import_rows (import_id, key, before, after)
       select $1, r.year, r.before, r.after from jsonb_to_recordset($2::jsonb) as r(year text, before jsonb, after text)`,
      [id, json(before.map((one, at) => ({ year: `${one.year}`, before: one, after: printOf(after[at]) })))],
    );
    return { ...told, id };
  });
}

const printOf = (year: Year | undefined): string =>
  createHash('sha256')
    .update(JSON.stringify(year ?? null))
    .digest('hex');

const yearOf = (day: string): number => Number(day.slice(0, 4));

async function calendarOf(db: Database, years: readonly number[]): Promise<Year[]> {
  const days = await db.query<Holiday>(
    'select day, name, kind, official from holidays where extract(year from day) = any($1::int[]) order by day',
    [years],
  );
  const months = await db.query<FastingMonth>(
    'select starts_on, ends_on, official from ramadan where extract(year from starts_on) = any($1::int[]) order by 1',
    [years],
  );
  return years.map((year) => ({
    year,
    days: days.filter(({ day }) => yearOf(day) === year),
    months: months.filter((one) => yearOf(one.starts_on) === year),
  }));
}

/** Days and months replace each their own years: what the file does not name goes. */
function compared(
  before: readonly Year[],
  days: readonly Holiday[],
  months: readonly FastingMonth[],
): Pick<ImportOutcome, 'added' | 'changed' | 'unchanged' | 'removed'> {
  const dayYears = new Set(days.map(({ day }) => yearOf(day)));
  const monthYears = new Set(months.map((one) => yearOf(one.starts_on)));
  const was = new Map(
    before.flatMap((year) => [
      ...(dayYears.has(year.year) ? year.days : []).map(
        (one) => [one.day, JSON.stringify([one.name, one.kind, one.official])] as const,
      ),
      ...(monthYears.has(year.year) ? year.months : []).map(
        (one) => [`r${one.starts_on}`, JSON.stringify([one.ends_on, one.official])] as const,
      ),
    ]),
  );
  const is = new Map([
    ...days.map((one) => [one.day, JSON.stringify([one.name, one.kind, one.official])] as const),
    ...months.map((one) => [`r${one.starts_on}`, JSON.stringify([one.ends_on, one.official])] as const),
  ]);
  const added = [...is.keys()].filter((key) => !was.has(key)).length;
  const unchanged = [...is].filter(([key, print]) => was.get(key) === print).length;
  const removed = [...was.keys()].filter((key) => !is.has(key)).length;
  return { added, unchanged, changed: is.size - added - unchanged, removed };
}

interface KeptYear {
  readonly before: Year;
  readonly after: string;
}

const keptYears = (db: Database, importId: number): Promise<KeptYear[]> =>
  db.query('select before, after from import_rows where import_id = $1 order by key', [importId]);

/** Takes the last calendar back: the years it spoke of are again what they were. */
export const undoCalendar = undoOf('holidays', {
  changedSince: async (db, id) => {
    const kept = await keptYears(db, id);
    const present = await calendarOf(
      db,
      kept.map(({ before }) => before.year),
    );
    return kept.filter(({ after }, at) => after !== printOf(present[at])).length;
  },
  restore: async (db, { id }) => {
    const years = (await keptYears(db, id)).map(({ before }) => before);
    const named = [years.map(({ year }) => year)];
    await db.query('delete from holidays where extract(year from day) = any($1::int[])', named);
    await db.query('delete from ramadan where extract(year from starts_on) = any($1::int[])', named);
    const days = years.flatMap((year) => year.days);
    const months = years.flatMap((year) => year.months);
    await replaceCalendar(db, days, months);
    return { removed: 0, restored: days.length };
  },
});

import type { Database } from '../src/database/database.ts';
import { officeTime } from '../src/office-time.ts';
import { loadCalendar } from '../src/storage/reminders/calendar.ts';
import { planReminders } from '../src/storage/reminders/plan.ts';
import { benchDatabase } from './database.ts';
import { inTurn, type Row, timed } from './result.ts';

const NOW = new Date('2026-11-20T08:00:00+07:00');
const office = officeTime('Asia/Jakarta');

/** People a statement, in filling: a million at once would run into the limit of a statement. */
const FILLED_AT_ONCE = 50_000;

/** Planning a period's ladder for everybody, against the bare `insert … select` of the same rows; and once more over it. */
export async function plan(
  quick: boolean,
  sizes: readonly number[] = quick ? [2_000] : [12_000, 100_000, 1_000_000],
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const people of sizes) rows.push(...(await planFor(people, people > 500_000 ? 1 : 3)));
  return rows;
}

async function planFor(people: number, rounds: number): Promise<Row[]> {
  const test = await benchDatabase();
  const db = test.database;
  const planAll = (): Promise<unknown> => planReminders(db, office, calendar, NOW, { told: false });
  // In the same parts, so that neither runs into the limit of a statement.
  const bareAll = async (): Promise<void> => {
    for (let first = 0; first <= people; first += 20_000)
      await db.query(
        'insert into bare select * from reminders where person_id between $1 and $2 on conflict do nothing',
        [first, first + 19_999],
      );
  };
  const counted = async (): Promise<number> =>
    (await db.query<{ count: number }>('select count(*) as count from reminders'))[0]?.count ?? 0;
  await db.execute(`
    create table bare (like reminders including all, foreign key (person_id) references people on delete cascade);`);
  await fillPeople(
    db,
    people,
    [{ name: 'Semester II', opensOn: '2026-11-19', closesOn: '2026-12-01' }],
    '2026-11-19T01:00:00Z',
  );
  const calendar = await loadCalendar(db, '2026-11-01', '2027-02-01');
  try {
    const first = await inTurn(
      rounds,
      async () => {
        await db.execute('truncate reminders');
        return timed(planAll);
      },
      async () => {
        await db.execute('truncate bare');
        return timed(bareAll);
      },
    );
    const planned = await counted();
    await db.execute('analyze reminders; analyze bare');
    const again = await inTurn(
      rounds,
      () => timed(planAll),
      () => timed(bareAll),
    );
    const added = (await counted()) - planned;
    const row = (what: string, figures: { ours: number; peer: number }, goal: string): Row => ({
      case: `${people} people, ${planned} reminders, ${what}, ${db.kind}`,
      ours: Math.round(figures.ours),
      peer: Math.round(figures.peer),
      unit: 'ms',
      ratio: Number((figures.ours / figures.peer).toFixed(2)),
      goal,
    });
    return [
      row('first', first, 'at most 1.15 (the peer writes the same rows and decides nothing)'),
      row(`replay (${added} added)`, again, 'adds 0'),
    ];
  } finally {
    await test.close();
  }
}

interface FilledPeriod {
  readonly name: string;
  readonly opensOn: string;
  readonly closesOn: string;
}

/**
 * Fills in people of one agency, each with an evaluation of one of the periods: `mixed` in turns, else one period's people
 * after another's, as a roster comes by agencies.
 */
export async function fillPeople(
  db: Database,
  people: number,
  periods: readonly FilledPeriod[],
  openedAt: string,
  { mixed = false }: { readonly mixed?: boolean } = {},
): Promise<void> {
  await db.execute(`
    insert into agencies (short, name, kind) values ('Dishub', 'Dinas Perhubungan', 'dinas');
    insert into dictionaries (version, published_at) values (1, '2026-01-01');`);
  for (const { name, opensOn, closesOn } of periods)
    await db.query(
      `insert into periods (name, opens_on, closes_on, dictionary_version, competencies) values ($1, $2, $3, 1, '{}')`,
      [name, opensOn, closesOn],
    );
  for (let from = 1; from <= people; from += FILLED_AT_ONCE)
    await db.query(
      `with added as (
         insert into people (nip_hash, nip_sealed, name, status, agency_id, unit, post, job_level)
           select decode(lpad(to_hex(n), 8, '0'), 'hex'), '\\x00', 'Orang ' || n, 'PNS', 1, '', '', 'PELAKSANA'
           from generate_series($1::int, $2::int) n
         returning id
       )
       insert into assessments (person_id, agency_id, period_id, dictionary_version, opened_at)
         select id, 1, 1 + case when $5 then id % $3::int else (id - 1) * $3::int / $6::int end, 1, $4 from added`,
      [from, Math.min(people, from + FILLED_AT_ONCE - 1), periods.length, openedAt, mixed, people],
    );
  await db.execute('analyze');
}

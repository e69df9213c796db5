import { officeTime } from '../src/office-time.ts';
import { loadCalendar } from '../src/storage/calendar.ts';
import { planReminders } from '../src/storage/reminder-plan.ts';
import { benchDatabase } from './database.ts';
import { inTurn, type Row, timed } from './result.ts';

const NOW = new Date('2026-11-20T08:00:00+07:00');
const office = officeTime('Asia/Jakarta');

/** Planning a period's ladder for everybody, against the bare `insert … select` of the same rows. */
export async function plan(quick: boolean): Promise<Row[]> {
  const rows: Row[] = [];
  for (const people of quick ? [1_000] : [12_000, 100_000]) rows.push(await planFor(people, quick ? 3 : 5));
  return rows;
}

async function planFor(people: number, rounds: number): Promise<Row> {
  const test = await benchDatabase();
  const db = test.database;
  try {
    await db.execute(`
      insert into agencies (short, name, kind) values ('Dishub', 'Dinas Perhubungan', 'dinas');
      insert into dictionaries (version, published_at) values (1, '2026-01-01');
      insert into people (nip_hash, nip_sealed, name, status, agency_id, unit, post, job_level)
        select decode(lpad(to_hex(n), 8, '0'), 'hex'), '\\x00', 'Orang ' || n, 'PNS', 1, '', '', 'PELAKSANA'
        from generate_series(1, ${people}) n;
      insert into periods (name, opens_on, closes_on, dictionary_version, competencies)
        values ('Semester II', '2026-11-19', '2026-12-01', 1, '{}');
      insert into assessments (person_id, agency_id, period_id, dictionary_version, opened_at)
        select id, 1, 1, 1, '2026-11-19T01:00:00Z' from people;
      create table bare (like reminders including all);
      analyze;`);
    const calendar = await loadCalendar(db, '2026-11-01', '2027-02-01');
    let planned = 0;
    const { ours, peer } = await inTurn(
      rounds,
      async () => {
        await db.execute('truncate reminders');
        return timed(async () => {
          planned = (await planReminders(db, office, calendar, NOW)).length;
        });
      },
      async () => {
        await db.execute('truncate bare');
        return timed(() => db.query('insert into bare select * from reminders on conflict do nothing'));
      },
    );
    return {
      case: `${people} people, ${planned} reminders, ${db.kind}`,
      ours: Math.round(ours),
      peer: Math.round(peer),
      unit: 'ms',
      ratio: Number((ours / peer).toFixed(2)),
      goal: 'at most 1.15 (the peer writes the same rows and decides nothing)',
    };
  } finally {
    await test.close();
  }
}

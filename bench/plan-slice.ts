import type { Database } from '../src/database/database.ts';
import { addDays } from '../src/domain/reminders/office.ts';
import { officeTime } from '../src/office-time.ts';
import { loadCalendar } from '../src/storage/reminders/calendar.ts';
import { AT_ONCE, takeLook } from '../src/storage/reminders/look.ts';
import { planReminders } from '../src/storage/reminders/plan.ts';
import { benchDatabase } from './database.ts';
import { fillPeople } from './plan.ts';
import { inTurn, type Row, timed } from './result.ts';

const office = officeTime('Asia/Jakarta');
/** A Friday, before and after the openings of two weeks later have come near. */
const BEFORE = new Date('2026-11-20T08:29:00+07:00');
const NEAR = new Date('2026-11-20T08:30:00+07:00');
const AFTER = new Date('2026-11-20T08:31:00+07:00');
/** The day whose openings are the slice. */
const SLICE = '2026-12-04';
/** So many periods open, one a day. */
const PERIODS = 20;

/** What one day adds where most is planned, against the bare `insert … select` of the same rows into the same table. */
export async function planSlice(
  quick: boolean,
  sizes: readonly number[] = quick ? [4_000] : [5_000_000],
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const people of sizes) for (const mixed of [false, true]) rows.push(...(await sliceOf(people, mixed)));
  return rows;
}

async function sliceOf(people: number, mixed: boolean): Promise<Row[]> {
  const test = await benchDatabase();
  const db = test.database;
  try {
    const periods = Array.from({ length: PERIODS }, (_, n) => ({
      name: `Periode ${n}`,
      opensOn: addDays(SLICE, -n),
      closesOn: '2027-01-29',
    }));
    await fillPeople(db, people, periods, '2026-11-10T01:00:00Z', { mixed });
    const calendar = await loadCalendar(db, '2026-11-01', '2027-03-01');
    const look = (now: Date): Promise<unknown> =>
      db.transaction(async () => {
        const seen = await takeLook(db, office, now);
        await planReminders(db, office, calendar, now, { look: seen, told: false });
      });
    await look(BEFORE);
    await db.execute('analyze');
    const everybody = await timed(() => planReminders(db, office, calendar, BEFORE, { told: false }));
    const before = await counted(db);
    await look(NEAR);
    const rows = (await counted(db)) - before;
    await db.execute(`
      create table slice as select r.*, (row_number() over (order by person_id) - 1) / ${AT_ONCE} as part
        from reminders r where due_at >= '${SLICE}T08:30:00+07:00';
      create index on slice (part);
      analyze slice`);
    const bare = async (): Promise<void> => {
      for (let part = 0; part * AT_ONCE < rows; part += 1)
        await db.query(
          `insert into reminders (person_id, kind, subject, rung, due_at, window_at)
           select person_id, kind, subject, rung, due_at, window_at from slice where part = $1 on conflict do nothing`,
          [part],
        );
    };
    const replay = await inTurn(
      3,
      () => timed(() => look(AFTER)),
      () => timed(bare),
    );
    const added = (await counted(db)) - before - rows;
    const first = await inTurn(
      3,
      () => anew(db, () => look(NEAR)),
      () => anew(db, bare),
    );
    const row = (what: string, { ours, peer }: { ours: number; peer: number }, goal: string): Row => ({
      case: `${people} people${mixed ? ' mixed' : ''}, ${before} reminders, ${what}, ${db.kind}`,
      ours: Math.round(ours),
      peer: Math.round(peer),
      unit: 'ms',
      ratio: Number((ours / peer).toFixed(3)),
      goal,
    });
    return [
      row(
        `a day's slice of ${rows}`,
        first,
        'at most 1.15 (the peer writes the same rows and decides nothing)',
      ),
      row(`a minute later (${added} added)`, replay, 'adds 0'),
      row('nothing to plan (the peer looks at everybody)', { ours: replay.ours, peer: everybody }, '-'),
    ];
  } finally {
    await test.close();
  }
}

const counted = async (db: Database): Promise<number> =>
  (await db.query<{ count: number }>('select count(*) as count from reminders'))[0]?.count ?? 0;

/** How long `work` takes where the slice is not planned yet and planning looked last before it came near. */
async function anew(db: Database, work: () => Promise<unknown>): Promise<number> {
  await db.query(
    'delete from reminders r using slice s where (r.person_id, r.kind, r.subject, r.rung) = (s.person_id, s.kind, s.subject, s.rung)',
  );
  await db.execute('vacuum reminders');
  await db.execute('delete from planning_marks');
  await db.query('update planning_looks set at = $1', [BEFORE]);
  return timed(work);
}

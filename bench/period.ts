import type { Database } from '../src/database/database.ts';
import { addDays, weekday } from '../src/domain/reminders/office.ts';
import { officeTime } from '../src/office-time.ts';
import { seeded } from '../src/sample/random.ts';
import { passOn } from '../src/storage/verification/handovers.ts';
import { benchDatabase } from './database.ts';
import { broken } from './period-check.ts';
import { answerDay, mendDay, rosterDay, verifyDay } from './period-days.ts';
import { type Counts, makeCity, type Simulated, type World } from './period-world.ts';
import { type Row, timed } from './result.ts';

const FIRST_DAY = '2026-11-02';
/** The period's last day, and how long superiors go on afterwards. */
const LAST_DAY = '2026-11-27';
const AFTERWARDS = '2026-12-23';

const office = officeTime('Asia/Jakarta');

/**
 * A whole period, day by day: people answer with pauses and changes of mind, on two devices at once, are moved under
 * other superiors or leave; superiors confirm, lower, hand back, stay away; what waits too long is passed on; people
 * mend, send again and object. The same seed decides the same for everybody. `wrong` is empty when all invariants hold.
 */
export async function simulatePeriod(
  db: Database,
  people: number,
  seed: number,
): Promise<{ readonly counts: Counts; readonly wrong: readonly string[] }> {
  await makeCity(db, people);
  const superiors = Math.ceil(people / 10);
  const world: World = {
    db,
    office,
    people: Array.from({ length: people }, (_, n): Simulated => {
      const random = seeded(seed * 1_000_003 + n);
      // One in twelve never takes part.
      const begins = random.next() < 0.08 ? Number.POSITIVE_INFINITY : random.between(0, 14);
      return { id: n + 1, assessment: n + 1, random, begins, revisions: new Map(), sent: false, gone: false };
    }),
    counts: {
      answers: 0,
      sendings: 0,
      verdicts: 0,
      returned: 0,
      objections: 0,
      secondLooks: 0,
      passedOn: 0,
      refused: 0,
      stale: 0,
      commits: 0,
    },
  };
  let n = 0;
  for (let day = FIRST_DAY; day <= AFTERWARDS; day = addDays(day, 1)) {
    if (weekday(day) > 5) continue;
    if (day <= LAST_DAY) {
      await rosterDay(world, superiors);
      await answerDay(world, n, office.instantOf(day, 9 * 60));
    }
    await verifyDay(world, superiors, office.instantOf(day, 10 * 60));
    await mendDay(world, office.instantOf(day, 13 * 60));
    const [before] = await db.query<{ n: number }>('select count(*)::int as n from handovers');
    await passOn(db, office, office.instantOf(day, 14 * 60));
    const [after] = await db.query<{ n: number }>('select count(*)::int as n from handovers');
    world.counts.passedOn += (after?.n ?? 0) - (before?.n ?? 0);
    // Also in between: what is stale today is mostly looked at again by the end.
    if (weekday(day) === 5) {
      const wrong = await broken(world, day);
      if (wrong.length > 0) return { counts: world.counts, wrong };
    }
    n += 1;
  }
  return { counts: world.counts, wrong: await broken(world, AFTERWARDS) };
}

/** The whole period on a database of its own; the peer is the same number of bare commits of one row. */
export async function period(quick: boolean): Promise<Row[]> {
  const people = quick ? 300 : 7_000;
  const test = await benchDatabase();
  try {
    let found: Awaited<ReturnType<typeof simulatePeriod>> | undefined;
    const ours = await timed(async () => {
      found = await simulatePeriod(test.database, people, 2026);
    });
    if (found === undefined || found.wrong.length > 0)
      throw new Error(`invariants broken: ${found?.wrong.join('; ')}`);
    const { counts } = found;
    await test.database.execute('create table bare (id bigint generated always as identity, at timestamptz)');
    const rounds = 2_000;
    const bare = await timed(async () => {
      for (let n = 0; n < rounds; n += 1) await test.database.query('insert into bare (at) values (now())');
    });
    const peer = (bare / rounds) * counts.commits;
    const told = Object.entries(counts).map(([what, count]) => `${what} ${count}`);
    return [
      {
        case: `${people} people through a period on ${test.database.kind}: ${told.join(', ')}; every invariant holds`,
        ours: Math.round(ours / 1000),
        peer: Math.round(peer / 1000),
        unit: 's (peer: as many bare one-row commits, one after the other)',
        ratio: Number((ours / peer).toFixed(2)),
        goal: 'every invariant holds, in minutes',
      },
    ];
  } finally {
    await test.close();
  }
}

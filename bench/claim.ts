import { PgBoss } from 'pg-boss';
import PgBoss10 from 'pg-boss-10';
import { environment } from '../src/config/config.ts';
import { claim as claimRows } from '../src/storage/messages/outbox.ts';
import { benchDatabase } from './database.ts';
import { inTurn, type Row } from './result.ts';

const NOW = new Date('2026-11-24T02:00:00Z');
const QUEUE = 'reminders';
/** As many as a sweep takes at once. */
const BATCH = 20;

/** Of the older pg-boss, whose every claim sorts the backlog, fewer say enough. */
const CLAIMS_OF_OLD = 5;

/**
 * Claiming from a backlog, against pg-boss on the same server: as it is, and as it was when the goal of ten times was set.
 * All lease; none sends nor settles.
 */
export async function claim(quick: boolean): Promise<Row[]> {
  if (environment()['TEST_DATABASE_URL'] === undefined) {
    console.error('TEST_DATABASE_URL is not set: pg-boss needs a server, so this was skipped.');
    return [];
  }
  const rows: Row[] = [];
  for (const backlog of quick ? [1_000] : [1_000, 100_000, 1_000_000])
    rows.push(...(await claimFrom(backlog, quick ? 10 : 20)));
  const [small, large] = [rows.at(0), rows.at(-2)];
  if (!quick && small !== undefined && large !== undefined)
    rows.push({
      case: 'a claim from the largest backlog, against one from the smallest',
      ours: large.ours,
      peer: small.ours,
      unit: 'ms',
      ratio: Number((large.ours / small.ours).toFixed(2)),
      goal: 'at most 1.3',
    });
  return rows;
}

async function claimFrom(backlog: number, claims: number): Promise<[Row, Row]> {
  const test = await benchDatabase();
  if (!('url' in test.place)) throw new Error('a server is needed');
  const db = test.database;
  const options = { connectionString: test.place.url, supervise: false, schedule: false };
  const boss = new PgBoss(options);
  const old = new PgBoss10({ ...options, schema: 'pgboss_10' });
  try {
    boss.on('error', complain);
    old.on('error', complain);
    await boss.start();
    await old.start();
    await boss.createQueue(QUEUE);
    await old.createQueue(QUEUE);
    const body = { kind: 'say', message: { body: 'Selamat pagi' } };
    for (let from = 0; from < backlog; from += 20_000) {
      const some = Math.min(20_000, backlog - from);
      const jobs = Array.from({ length: some }, () => ({ name: QUEUE, data: body }));
      await boss.insert(QUEUE, jobs);
      await old.insert(jobs);
      await db.query(
        `insert into outbox (key, channel, account, conversation, topic, language, outgoing, due_at, created_at)
         select 'b:' || n, 'telegram', n::text, n::text, 'reminder', 'id', $1::jsonb, $2, $2
         from generate_series($3::int, $4::int) n`,
        [JSON.stringify(body), NOW, from, from + some - 1],
      );
    }
    await db.execute('vacuum analyze');
    const mine = () => each(() => claimRows(db, ['telegram'], NOW, { limit: BATCH, leaseMs: 60_000 }));
    const row = (beside: string, { ours, peer }: { ours: number; peer: number }): Row => ({
      case: `${BATCH} from a backlog of ${backlog}, beside ${beside}`,
      ours: Number(ours.toFixed(2)),
      peer: Number(peer.toFixed(2)),
      unit: 'ms',
      ratio: Number((ours / peer).toFixed(3)),
      goal: backlog === 100_000 ? 'at most 0.1 (ten times as fast)' : 'falls behind at no size',
    });
    const one = { batchSize: BATCH };
    const present = await inTurn(claims, mine, () => each(() => boss.fetch(QUEUE, one)));
    const former = await inTurn(CLAIMS_OF_OLD, mine, () => each(() => old.fetch(QUEUE, one)));
    return [row('pg-boss 12', present), row('pg-boss 10', former)];
  } finally {
    await boss.stop({ graceful: false });
    await old.stop({ graceful: false });
    await test.close();
  }
}

const complain = (error: Error): void => console.error(error.message);

async function each(take: () => Promise<readonly unknown[]>): Promise<number> {
  const start = performance.now();
  const taken = await take();
  if (taken.length !== BATCH) throw new Error(`${taken.length} were claimed instead of ${BATCH}`);
  return performance.now() - start;
}

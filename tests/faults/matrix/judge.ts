import type { Arrival, World } from './world.ts';

/** What one run came to. */
export interface Outcome {
  readonly inputs: number;
  readonly messages: number;
  /** Written and neither answered nor listed; said and neither arrived nor listed. */
  readonly lost: number;
  /** Arrived once more than once. */
  readonly extra: number;
  /** Messages of which nobody could know whether they arrived: as many copies are allowed. */
  readonly ambiguous: number;
  /** For an operator to decide: unknown, refused, failed. */
  readonly listed: number;
  readonly missed: number;
  /** Seconds between due and arrived, the 99th of a hundred. */
  readonly lateP99: number;
  /** Everything that breaks the rules; empty: passed. */
  readonly wrong: readonly string[];
}

/** Which rules hold for a row beyond the general ones. */
export interface Rules {
  /** Nothing was ambiguous: not one copy is excused. */
  readonly noCopies?: boolean;
  /** Nothing is left for an operator to decide. */
  readonly noneListed?: boolean;
  /** product.md: without faults. Seconds. */
  readonly lateAtMost?: number;
}

interface Said {
  readonly id: number;
  readonly kind: string;
  readonly topic: string;
  readonly key: string;
  readonly due: Date;
  readonly state: string | null;
}

/** The copy's first line, in both languages. */
const MARK = /Mungkin pesan ini sudah|You may have received this/;

/** Holds the run against the rules, from the platform's and the database's side. */
export async function judge(world: World, rules: Rules): Promise<Outcome> {
  const wrong = [...world.wrong];
  const out = await outgoing(world, rules, wrong);
  const extra = out.extra + (await takenTwice(world, wrong));
  const into = await incoming(world, wrong);
  const [reminders] = await world.run.db.query<{ missed: number; stuck: number }>(
    `select count(*) filter (where state = 'missed') as missed,
       count(*) filter (where state = 'planned' and due_at < $1) as stuck from reminders`,
    [new Date(world.now().getTime() - 600_000)],
  );
  if ((reminders?.stuck ?? 0) > 0) wrong.push(`${reminders?.stuck} reminders are due and nobody cares`);
  wrong.push(...world.platform.objections().map((text) => `the platform objects: ${text}`));
  if (rules.lateAtMost !== undefined && out.lateP99 > rules.lateAtMost)
    wrong.push(`a message in a hundred is ${out.lateP99} s late`);
  if (rules.noneListed === true && out.listed + into.listed > 0)
    wrong.push(`${out.listed + into.listed} messages are left to the operator without need`);
  return {
    inputs: world.written.length,
    messages: out.messages,
    lost: out.lost + into.lost,
    extra,
    ambiguous: world.ambiguous.size,
    listed: out.listed + into.listed,
    missed: reminders?.missed ?? 0,
    lateP99: out.lateP99,
    wrong,
  };
}

/** Everything that was said, against what the platform has shown. */
async function outgoing(
  world: World,
  rules: Rules,
  wrong: string[],
): Promise<Pick<Outcome, 'messages' | 'lost' | 'extra' | 'listed' | 'lateP99'>> {
  const shown = Map.groupBy(
    world.arrivals.filter((one) => one.ok),
    (one) => one.row,
  );
  const said = await world.run.db.query<Said>(
    `select s.id, s.kind, s.topic, s.key, o.state,
       coalesce((select min(r.due_at) from reminders r where r.message = s.key), s.due_at) as due
     from fault.said s left join outbox o on o.id = s.id order by s.id`,
  );
  let lost = 0;
  let extra = 0;
  const late: number[] = [];
  for (const row of said) {
    const [first, ...copies] = (shown.get(row.id) ?? []).toSorted((a, b) => a.at - b.at);
    if (first !== undefined) late.push((first.at - row.due.getTime()) / 1000);
    else if (!KNOWN.has(row.state ?? '')) {
      lost += 1;
      wrong.push(`row ${row.id} (${row.key}, ${row.kind}) is ${row.state} and never arrived`);
    }
    // Doing an edit twice shows the same.
    if (row.kind !== 'say' || copies.length === 0) continue;
    extra += copies.length;
    wrong.push(...objectionsTo(row.id, copies, rules.noCopies !== true && world.ambiguous.has(row.id)));
  }
  const sorted = late.toSorted((a, b) => a - b);
  const p99 = sorted[Math.floor(sorted.length * 0.99)] ?? sorted.at(-1) ?? 0;
  return {
    messages: said.length,
    lost,
    extra,
    listed: said.filter((row) => row.state === 'unknown' || row.state === 'refused').length,
    lateP99: Math.round(p99 * 10) / 10,
  };
}

/** States in which a message need not have arrived: an operator sees it, or it had no reason any more. */
const KNOWN: ReadonlySet<string> = new Set(['unknown', 'refused', 'expired', 'dropped']);

function objectionsTo(row: number, copies: readonly Arrival[], excused: boolean): string[] {
  const found: string[] = [];
  if (copies.length > 1) found.push(`row ${row} arrived ${copies.length + 1} times`);
  if (!excused) found.push(`row ${row} arrived twice without need`);
  if (copies.some((copy) => !MARK.test(copy.text))) found.push(`a copy of row ${row} is not marked`);
  return found;
}

/** One reminder or one update under several keys. A mutation may have spoiled the keys: what stands behind '~' is its doing. */
async function takenTwice(world: World, wrong: string[]): Promise<number> {
  const twice = await world.run.db.query<{ key: string; times: number }>(
    `select regexp_replace(key, '~.*$', '') as key, count(*) as times from fault.said
     where topic = 'reminder' group by 1 having count(*) > 1
     union all
     select regexp_replace(key, '~.*$', ''), count(*) from inbox group by 1 having count(*) > 1`,
  );
  for (const one of twice) wrong.push(`${one.key} was taken ${one.times} times`);
  return twice.reduce((sum, one) => sum + one.times - 1, 0);
}

/** Everything that was written, against what was answered. */
async function incoming(world: World, wrong: string[]): Promise<Pick<Outcome, 'lost' | 'listed'>> {
  const received = await world.run.db.query<{ key: string; state: string; answers: number }>(
    `select key, state, (select count(*) from fault.said s where s.key like 'turn:' || i.id || ':%') as answers from inbox i`,
  );
  const byKey = new Map(received.map((row) => [row.key.split('~')[0], row]));
  let lost = 0;
  for (const one of world.written) {
    const row = byKey.get(one.key);
    if (row?.state === 'failed' || (row?.state === 'done' && row.answers > 0)) continue;
    lost += 1;
    wrong.push(
      `message ${one.key} of ${one.chat} is ${row?.state ?? 'not there'}, ${row?.answers ?? 0} answers`,
    );
  }
  return { lost, listed: received.filter((row) => row.state === 'failed').length };
}

import { setTimeout as delay } from 'node:timers/promises';
import { type Random, seeded } from '../../../src/sample/random.ts';
import { BEGIN, type RunDatabase, type Template } from './city.ts';
import type { Passing, Verdict } from './gate.ts';
import type { Access, Platform } from './platform.ts';
import { startSlack } from './platform-slack.ts';
import { startTelegram } from './platform-telegram.ts';
import { startWorker, type Worker, type WorkerOptions } from './worker-handle.ts';

/** Something that arrived at the platform. */
export interface Arrival extends Passing {
  readonly ok: boolean;
  /** The run's time, milliseconds. */
  readonly at: number;
}

/** What somebody did, as the platform tells it. */
export interface Update {
  /** Its key in the inbox. */
  readonly key: string;
  /** Tells the worker at this port; whether it was taken. */
  tell(port: number): Promise<boolean>;
}

/** What somebody wrote, until a worker has taken it. */
export interface Written extends Update {
  readonly chat: string;
  taken: boolean;
}

/** One run of one row: a city, its platform, its people and the processes that serve them. */
export interface World {
  readonly random: Random;
  readonly run: RunDatabase;
  /** Their chats. */
  readonly people: readonly string[];
  readonly written: readonly Written[];
  readonly arrivals: readonly Arrival[];
  readonly workers: readonly Worker[];
  /** Rows of which nobody could know whether they arrived: only those may have a copy. */
  readonly ambiguous: Set<number>;
  /** What a scenario found wrong beyond the general rules. */
  readonly wrong: string[];
  readonly platform: Platform;
  /** The platform's mood; set by the scenario. */
  mood: (call: Passing) => Verdict;
  /** The run's time, and how it moves: the database's clock for everybody. */
  now(): Date;
  moveTo(moment: Date): Promise<void>;
  pass(seconds: number): Promise<void>;
  spawn(options?: WorkerOptions): Promise<Worker>;
  /** Somebody writes; goes to a worker at once or is kept by the platform until one takes it. */
  write(chat: string, text: string, options?: { times?: number; to?: Worker }): Promise<void>;
  press(chat: string, label: RegExp, to?: Worker): Promise<void>;
  /** The platform offers again what nobody has taken. */
  offer(): Promise<void>;
  /** Everything that is under way comes to its end: beats of all workers, `step` seconds apart. */
  settle(options?: { step?: number; rounds?: number }): Promise<void>;
  /** Resolves when nothing is on its way: moving the clock over a lease would be a fault of its own. */
  landed(): Promise<void>;
  /** What is being sent right now counts as ambiguous: its sender died or lost its database. */
  noteInFlight(): Promise<void>;
  close(): Promise<void>;
}

export interface WorldParts {
  readonly template: Template;
  readonly seed: number;
  readonly tree?: string;
  readonly zone?: string;
  readonly channel?: Access['channel'];
}

export async function createWorld({
  template,
  seed,
  tree,
  zone = 'Asia/Jakarta',
  channel = 'telegram',
}: WorldParts): Promise<World> {
  let ahead = 0;
  const now = (): Date => new Date(Date.now() + ahead);
  const [run, platform] = await Promise.all([
    template.copy(channel),
    channel === 'slack' ? startSlack(now) : startTelegram(),
  ]);
  const { db } = run;
  const people = (
    await db.query<{ chat: string }>('select conversation as chat from accounts order by 1')
  ).map((row) => row.chat);
  for (const chat of people) platform.open(chat);
  const written: Written[] = [];
  const arrivals: Arrival[] = [];
  const workers: Worker[] = [];
  const ambiguous = new Set<number>();
  const random = seeded(seed);
  let births = 0;

  const living = (): Worker[] => workers.filter((worker) => worker.alive());
  const moveTo = async (moment: Date): Promise<void> => {
    ahead = moment.getTime() - Date.now();
    await db.query('update fault.clock set ahead = make_interval(secs => $1)', [ahead / 1000]);
    // As every minute in production; who has no database right now keeps its time.
    await Promise.all(living().map((worker) => Promise.race([worker.ask('sync'), delay(300)])));
  };
  const offerOne = async (one: Written, to?: Worker): Promise<void> => {
    const [first, ...others] = living();
    const worker = to ?? (first === undefined ? undefined : random.pick([first, ...others]));
    if (worker === undefined) return;
    const taken = one.tell(worker.port).catch(() => false);
    if (await Promise.race([taken, delay(5000, false, { ref: false })])) one.taken = true;
  };
  const bring = async (chat: string, update: Update, times = 1, to?: Worker): Promise<void> => {
    const one: Written = { ...update, chat, taken: false };
    written.push(one);
    await Promise.all(Array.from({ length: times }, () => offerOne(one, to)));
  };

  const world: World = {
    random,
    run,
    people,
    written,
    arrivals,
    workers,
    ambiguous,
    wrong: [],
    mood: () => ({ do: 'pass' }),
    platform,
    now,
    moveTo,
    pass: (seconds) => moveTo(new Date(now().getTime() + seconds * 1000)),
    async spawn({ tree: other, ...options } = {}) {
      births += 1;
      const name = `worker ${births}`;
      const birth = { database: run.url, access: platform.access, zone, ...options };
      const gate = {
        worker: name,
        target: platform.url,
        dialect: platform,
        judge: (call: Passing) => world.mood(call),
        arrived: (call: Passing, ok: boolean) => {
          arrivals.push({ ...call, ok, at: now().getTime() });
        },
      };
      const worker = await startWorker(birth, gate, other ?? tree);
      workers.push(worker);
      return worker;
    },
    write: (chat, text, { times, to } = {}) => bring(chat, platform.write(chat, text), times, to),
    press: (chat, label, to) => bring(chat, platform.press(chat, label), 1, to),
    async offer() {
      for (const one of written) if (!one.taken) await offerOne(one);
    },
    async settle({ step = 20, rounds = 40 } = {}) {
      for (let round = 0; round < rounds; round += 1) {
        await world.offer();
        await Promise.all(living().map((worker) => worker.ask('beat')));
        const [open] = await db.query<{ open: number }>(
          `select (select count(*) from inbox where state = 'waiting')
             + (select count(*) from outbox where state in ('ready', 'sending')) as open`,
        );
        if (open?.open === 0 && written.every((one) => one.taken)) return;
        await world.landed();
        await world.pass(step);
        await delay(20);
      }
    },
    async landed() {
      // Twice, for what was just about to set out.
      for (let look = 0, still = 0; look < 50 && still < 2; look += 1) {
        const [row] = await db.query<{ flying: number }>(
          `select count(*) as flying from outbox where state = 'sending'`,
        );
        still = row?.flying === 0 ? still + 1 : 0;
        await delay(20);
      }
    },
    async noteInFlight() {
      const rows = await db.query<{ id: number }>(`select id from outbox where state = 'sending'`);
      for (const { id } of rows) ambiguous.add(id);
    },
    async close() {
      for (const worker of living()) worker.kill();
      await Promise.all(workers.map((worker) => worker.gone));
      await platform.close();
      await run.close();
    },
  };
  await moveTo(BEGIN);
  return world;
}

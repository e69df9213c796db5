import { setTimeout as delay } from 'node:timers/promises';
import { type Random, seeded } from '../../../src/sample/random.ts';
import { startTelegramServer } from '../../support/telegram-server.ts';
import { BEGIN, type RunDatabase, type Template } from './city.ts';
import type { Passing, Verdict } from './gate.ts';
import { startWorker, type Worker, type WorkerOptions } from './worker-handle.ts';

/** Something that arrived at the platform. */
export interface Arrival extends Passing {
  readonly ok: boolean;
  /** The run's time, milliseconds. */
  readonly at: number;
}

/** What somebody wrote, until a worker has taken it. */
export interface Written {
  readonly id: number;
  readonly chat: number;
  taken: boolean;
}

/** One run of one row: a city, its platform, its people and the processes that serve them. */
export interface World {
  readonly random: Random;
  readonly run: RunDatabase;
  readonly people: readonly number[];
  readonly written: readonly Written[];
  readonly arrivals: readonly Arrival[];
  readonly workers: readonly Worker[];
  /** Rows of which nobody could know whether they arrived: only those may have a copy. */
  readonly ambiguous: Set<number>;
  /** What a scenario found wrong beyond the general rules. */
  readonly wrong: string[];
  /** Objections of the strict platform. */
  objections(): string[];
  /** The platform's mood; set by the scenario. */
  mood: (call: Passing) => Verdict;
  view(
    chat: number,
  ): { readonly text: string; readonly buttons: readonly { text: string; data: string }[] }[];
  block(chat: number): void;
  /** The run's time, and how it moves: the database's clock for everybody. */
  now(): Date;
  moveTo(moment: Date): Promise<void>;
  pass(seconds: number): Promise<void>;
  spawn(options?: WorkerOptions): Promise<Worker>;
  /** Somebody writes; goes to a worker at once or is kept by the platform until one takes it. */
  write(chat: number, text: string, options?: { times?: number; to?: Worker }): Promise<void>;
  press(chat: number, label: RegExp, to?: Worker): Promise<void>;
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
}

const SECRET = 'a-secret-of-thirty-two-characters_';

export async function createWorld({
  template,
  seed,
  tree,
  zone = 'Asia/Jakarta',
}: WorldParts): Promise<World> {
  const [run, telegram] = await Promise.all([template.copy(), startTelegramServer()]);
  const { db } = run;
  const people = (
    await db.query<{ chat: number }>('select account::int as chat from accounts order by 1')
  ).map((row) => row.chat);
  for (const chat of people) telegram.open(chat);
  const written: Written[] = [];
  const bodies = new Map<number, string>();
  const arrivals: Arrival[] = [];
  const workers: Worker[] = [];
  const ambiguous = new Set<number>();
  const random = seeded(seed);
  let ahead = 0;
  let births = 0;

  const now = (): Date => new Date(Date.now() + ahead);
  const living = (): Worker[] => workers.filter((worker) => worker.alive());
  const moveTo = async (moment: Date): Promise<void> => {
    ahead = moment.getTime() - Date.now();
    await db.query('update fault.clock set ahead = make_interval(secs => $1)', [ahead / 1000]);
    // As every minute in production; who has no database right now keeps its time.
    await Promise.all(living().map((worker) => Promise.race([worker.ask('sync'), delay(300)])));
  };
  const knock = async (worker: Worker, body: string): Promise<boolean> => {
    const told = telegram.calls.findLast((call) => call.method === 'setWebhook')?.payload['url'];
    const { pathname } = new URL(String(told));
    try {
      const response = await fetch(`http://127.0.0.1:${worker.port}${pathname}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': SECRET },
        body,
        signal: AbortSignal.timeout(5000),
      });
      return response.status === 200;
    } catch {
      return false;
    }
  };
  const offerOne = async (one: Written, to?: Worker): Promise<void> => {
    const [first, ...others] = living();
    const worker = to ?? (first === undefined ? undefined : random.pick([first, ...others]));
    if (worker !== undefined && (await knock(worker, bodies.get(one.id) ?? ''))) one.taken = true;
  };
  const bring = async (chat: number, content: object, times = 1, to?: Worker): Promise<void> => {
    const one: Written = { id: 9000 + written.length + 1, chat, taken: false };
    written.push(one);
    bodies.set(one.id, JSON.stringify({ update_id: one.id, ...content }));
    await Promise.all(Array.from({ length: times }, () => offerOne(one, to)));
  };
  const from = (chat: number): object => ({ id: chat, is_bot: false, first_name: `Warga ${chat}` });
  const room = (chat: number): object => ({ id: chat, type: 'private', first_name: `Warga ${chat}` });
  const message = (chat: number, id: number, text: string): object => ({
    message_id: id,
    date: 1_795_000_000,
    from: from(chat),
    chat: room(chat),
    text,
    ...(text.startsWith('/')
      ? { entities: [{ type: 'bot_command', offset: 0, length: text.split(' ')[0]?.length ?? 0 }] }
      : {}),
  });

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
    objections: () =>
      telegram.calls.flatMap(({ method, problems }) => problems.map((problem) => `${method}: ${problem}`)),
    view: (chat) =>
      telegram
        .view(chat)
        .filter((shown) => shown.from === 'bot')
        .map((shown) => ({ text: shown.text, buttons: shown.buttons.flat() })),
    block: (chat) => telegram.block(chat),
    now,
    moveTo,
    pass: (seconds) => moveTo(new Date(now().getTime() + seconds * 1000)),
    async spawn({ tree: other, ...options } = {}) {
      births += 1;
      const name = `worker ${births}`;
      const birth = { database: run.url, token: telegram.token, zone, ...options };
      const gate = {
        worker: name,
        target: telegram.url,
        judge: (call: Passing) => world.mood(call),
        arrived: (call: Passing, ok: boolean) => {
          arrivals.push({ ...call, ok, at: now().getTime() });
        },
      };
      const worker = await startWorker(birth, gate, other ?? tree);
      workers.push(worker);
      return worker;
    },
    write: (chat, text, { times, to } = {}) =>
      bring(chat, { message: message(chat, 50_000 + written.length, text) }, times, to),
    async press(chat, label, to) {
      const shown = telegram.view(chat).findLast((one) => one.buttons.flat().some((b) => label.test(b.text)));
      const button = shown?.buttons.flat().find((b) => label.test(b.text));
      if (shown === undefined || button === undefined) throw new Error(`${chat} sees no button ${label}`);
      const about = { message_id: shown.id, date: 1_795_000_000, chat: room(chat), text: shown.text };
      const id = `press-${written.length}`;
      await bring(
        chat,
        { callback_query: { id, from: from(chat), chat_instance: '1', message: about, data: button.data } },
        1,
        to,
      );
    },
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
      await telegram.close();
      await run.close();
    },
  };
  await moveTo(BEGIN);
  return world;
}

import { setTimeout as delay } from 'node:timers/promises';
import type { MomentName } from '../process.ts';
import { HOLD } from './city.ts';
import type { Worker } from './worker-handle.ts';
import type { World } from './world.ts';

/** Longer than any lease of the product. Seconds. */
const PAST_LEASES = 200;

/** Commands that everybody may give, each answered by words of its own. */
const WORDS = ['/mulai', '/bantuan', '/hasil', '/forum', '/pengingat', 'halo'] as const;

/** Office days of the run. */
export const wednesday = (time: string): Date => new Date(`2026-11-25T${time}:00+07:00`);
export const thursday = (time: string): Date => new Date(`2026-11-26T${time}:00+07:00`);

/** Some people write something each. */
export async function chatter(world: World, messages: number, to?: Worker): Promise<void> {
  for (let n = 0; n < messages; n += 1) {
    const chat = world.people[world.random.between(0, world.people.length - 1)] ?? '';
    await world.write(chat, world.random.pick(WORDS), to === undefined ? {} : { to });
  }
}

/** No fault: the measure of the others. A minute passes between two looks, as in production. */
export async function calm(world: World): Promise<void> {
  const worker = await world.spawn();
  await world.moveTo(wednesday('08:28'));
  await chatter(world, 5);
  await world.settle();
  for (let minute = 0; minute < 12; minute += 1) {
    await worker.ask('beat');
    await world.pass(60);
  }
  await world.settle();
}

const MOMENTS: readonly (MomentName | 'statement')[] = [
  'before-inbox',
  'received',
  'claimed',
  'decided',
  'committed',
  'delivery:claimed',
  'delivery:sent',
  'delivery:settled',
  'statement',
];

/** kill -9 at one step of a message's life, or before some statement of a tick; another process takes over. */
export async function killed(world: World): Promise<void> {
  const moment = MOMENTS[world.random.between(0, MOMENTS.length - 1)] ?? 'statement';
  const nth = world.random.between(1, 3);
  const first =
    moment === 'statement'
      ? await world.spawn({ dieAtStatement: world.random.between(1, 40) })
      : await world.spawn({ dieAt: { moment, nth } });
  if (moment === 'statement') await world.moveTo(wednesday('08:30'));
  await first.ask('arm');
  await chatter(world, 8);
  for (let beats = 0; beats < 3 && first.alive(); beats += 1) await first.ask('beat');
  if (first.alive()) first.kill();
  await first.gone;
  await world.noteInFlight();
  await world.spawn();
  await world.settle({ step: PAST_LEASES });
}

/** The database server goes away in the middle of work and comes back; nobody may die of it. */
export async function serverStopped(
  world: World,
  server?: { stop(): Promise<void>; start(): Promise<void> },
): Promise<void> {
  const workers = [await world.spawn(), await world.spawn()];
  await world.moveTo(wednesday('08:30'));
  await chatter(world, 6);
  const beats = workers.map((worker) => worker.ask('beat'));
  await delay(world.random.between(50, 600));
  if (server === undefined) for (const worker of workers) worker.cable.set('broken');
  else await server.stop();
  await chatter(world, 3);
  await Promise.all(beats);
  await Promise.all(workers.map((worker) => worker.ask('beat')));
  if (server === undefined) for (const worker of workers) worker.cable.set('whole');
  else await server.start();
  await world.noteInFlight();
  if (workers.some((worker) => !worker.alive()))
    world.wrong.push(`a process died with the database: ${workers.map((w) => w.complaints()).join('')}`);
  await world.settle({ step: PAST_LEASES });
}

/**
 * One worker loses the database while it is sending, for longer than its lease; another takes its messages over. When the
 * first comes back it must not undo what the other did.
 */
export async function cutFromDatabase(world: World): Promise<void> {
  const [first, second] = [await world.spawn(), await world.spawn()];
  const holds = { first: Promise.withResolvers<void>(), second: Promise.withResolvers<void>() };
  world.mood = ({ worker }) => {
    if (worker === first.name) return { do: 'holdAndDrop', until: holds.first.promise };
    return { do: 'hold', until: holds.second.promise };
  };
  for (const chat of world.people.slice(0, 5)) await world.write(chat, '/bantuan', { to: first });
  await until(() => world.arrivals.length === 5);
  await world.noteInFlight();
  const silent = world.random.next() < 0.5;
  first.cable.set(silent ? 'silent' : 'broken');
  await world.pass(PAST_LEASES);
  const swept = second.ask('beat');
  await until(() => world.arrivals.length === 10);
  // The first is back, and its answers are lost: it thinks that everything has to be sent once more.
  first.cable.set('whole');
  await delay(200);
  holds.first.resolve();
  await delay(1500);
  holds.second.resolve();
  await swept;
  world.mood = () => ({ do: 'pass' });
  await chatter(world, 4);
  await world.settle();
}

/** The reverse: a worker has the database and no platform, for longer than its lease. */
export async function cutFromPlatform(world: World): Promise<void> {
  const [first, second] = [await world.spawn(), await world.spawn()];
  await world.moveTo(wednesday('08:30'));
  await first.gate.cut(true);
  await chatter(world, 5, first);
  await first.ask('beat');
  await world.pass(PAST_LEASES);
  await first.ask('beat');
  await first.gate.cut(false);
  await chatter(world, 3, second);
  await world.settle();
}

/** Two or five processes look for what is due at the same moments, and send it. */
export const schedulers =
  (count: number) =>
  async (world: World): Promise<void> => {
    const workers = await Promise.all(Array.from({ length: count }, () => world.spawn()));
    const together = (what: 'tick' | 'sweep'): Promise<unknown> =>
      Promise.all(workers.map((worker) => worker.ask(what)));
    for (const moment of [wednesday('08:30'), wednesday('13:00'), thursday('08:30')]) {
      await world.moveTo(moment);
      await abreast(world, () => together('tick'));
      await together('sweep');
      await together('tick');
    }
    await world.settle();
  };

/** None is ahead of the others: who has read what is due goes on when all have, or wait for their turn to read it. */
async function abreast({ run, workers }: World, act: () => Promise<unknown>): Promise<void> {
  let acting: Promise<unknown> = Promise.resolve();
  await run.db.transaction(async () => {
    await run.db.query('select pg_advisory_xact_lock($1)', [HOLD]);
    let over = false;
    acting = act().finally(() => {
      over = true;
    });
    await until(async () => {
      const [row] = await run.db.query<{ waiting: number }>(
        `select count(distinct l.pid) as waiting from pg_locks l join pg_database d on d.oid = l.database
         where not l.granted and l.locktype = 'advisory' and d.datname = current_database()`,
      );
      return over || row?.waiting === workers.length;
    });
  });
  await acting;
}

/** The old process serves a dialogue, the new one takes it over in the middle, both at once for a while. */
export async function rollingDeploy(world: World): Promise<void> {
  const old = await world.spawn();
  const people = world.random.shuffle(world.people).slice(0, 4);
  const all = async (act: (chat: string) => Promise<void>): Promise<void> => {
    for (const chat of people) await act(chat);
    await world.settle();
  };
  await all((chat) => world.write(chat, '/nilai'));
  await all((chat) =>
    world.write(
      chat,
      'Minggu lalu saya keliru mencatat satu berkas pemohon. Saya laporkan apa adanya ke kepala seksi, lalu saya perbaiki hari itu juga.',
    ),
  );
  const fresh = await world.spawn();
  // Both serve: half of the people press at the old one, half at the new one, and some twice at both.
  for (const [n, chat] of people.entries()) {
    const [one, other] = n % 2 === 0 ? [old, fresh] : [fresh, old];
    await Promise.all([world.press(chat, /./, one), world.write(chat, '/hasil', { to: other })]);
  }
  await old.ask('stop');
  await old.gone;
  await world.settle();
  for (const chat of people) await world.write(chat, 'lanjut');
  await world.settle();
  const [row] = await world.run.db.query<{ places: number; lost: number }>(
    `select count(*) as places, count(*) filter (where state ->> 'places' is null) as lost from conversations`,
  );
  if (row?.places !== people.length) world.wrong.push(`${row?.places} places for ${people.length} people`);
  const versions = await world.run.db.query<{ version: number; heard: number }>(
    `select c.version, (select count(*) from inbox i where i.account = a.account and i.state = 'done') as heard
     from conversations c join accounts a on 'person:' || a.person_id = c.subject`,
  );
  if (versions.some((one) => one.version !== one.heard))
    world.wrong.push('a turn was decided on a place that another turn had left');
}

/** Waits for something that other processes do; gives up aloud. */
async function until(condition: () => boolean | Promise<boolean>, patience = 20_000): Promise<void> {
  const end = Date.now() + patience;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('what a scenario waits for did not happen');
    await delay(20);
  }
}

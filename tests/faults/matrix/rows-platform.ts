import { chatter, thursday, wednesday } from './rows-process.ts';
import type { World } from './world.ts';

/** Messages go 36 ms apart: that many may be under way when the platform says "wait". */
const UNDER_WAY = 3;

/** Ten minutes in which the platform takes nothing. Nobody is asked twice meanwhile, and everything comes afterwards. */
export async function storm(world: World): Promise<void> {
  const worker = await world.spawn();
  await world.moveTo(wednesday('08:30'));
  const end = world.now().getTime() + 600_000;
  let until = 0;
  let pauses = 0;
  let intruders = 0;
  world.mood = () => {
    const now = world.now().getTime();
    if (now >= end) return { do: 'pass' };
    if (now < until) {
      intruders += 1;
      return { do: 'answer', code: 429, retryAfter: Math.ceil((until - now) / 1000) };
    }
    const retryAfter = world.random.between(20, 60);
    until = now + retryAfter * 1000;
    pauses += 1;
    return { do: 'answer', code: 429, retryAfter };
  };
  while (world.now().getTime() < end) {
    await worker.ask('beat');
    await chatter(world, 1);
    await world.pass(15);
  }
  if (intruders > pauses * UNDER_WAY)
    world.wrong.push(`${intruders} calls while ${pauses} pauses lasted: the channel did not rest`);
  await world.settle();
}

/** What the platform takes of one bot within any second. */
const CEILING = 30;
/** A loaded machine holds some up, and they arrive with those behind them. Two paces bring twice as many and more. */
const BUNCHED = 30;

/** Two processes send one backlog as fast as they may, to a platform that refuses what comes above its ceiling. */
export async function fullPace(world: World): Promise<void> {
  await Promise.all([world.spawn(), world.spawn()]);
  const taken: number[] = [];
  let refused = 0;
  world.mood = () => {
    const now = performance.now();
    if (taken.filter((at) => at > now - 1000).length < CEILING) {
      taken.push(now);
      return { do: 'pass' };
    }
    refused += 1;
    return { do: 'answer', code: 429, retryAfter: 3 };
  };
  await world.run.db.query(
    `insert into outbox (key, channel, account, conversation, topic, language, outgoing, due_at, created_at)
     select 'backlog:' || account || ':' || n, channel, account, conversation, 'notice', 'id', $1::jsonb, $2, $2
     from accounts, generate_series(1, 6) n`,
    [JSON.stringify({ kind: 'say', message: { body: 'Selamat pagi, Bapak/Ibu.' } }), world.now()],
  );
  await Promise.all(world.workers.map((worker) => worker.ask('sweep')));
  await world.settle();
  if (refused > BUNCHED) world.wrong.push(`${refused} messages came above the ceiling of the platform`);
  const senders = new Set(world.arrivals.map((one) => one.worker));
  if (senders.size < 2) world.wrong.push('one process sent everything: the run tells nothing');
}

/** One answer in twenty is lost after the message arrived; one message loses both, and goes to the operator. */
export async function dropped(world: World): Promise<void> {
  const worker = await world.spawn();
  await world.moveTo(wednesday('08:30'));
  let cursed: number | null = null;
  world.mood = ({ row }) => {
    cursed ??= row;
    if (row !== cursed && world.random.next() >= 0.05) return { do: 'pass' };
    world.ambiguous.add(row);
    return { do: 'drop' };
  };
  await chatter(world, 20);
  await worker.ask('beat');
  await world.settle();
  const [row] = await world.run.db.query<{ listed: number }>(
    `select count(*) as listed from outbox where state = 'unknown' and id = $1`,
    [cursed],
  );
  if (row?.listed !== 1) world.wrong.push('what was twice of unknown fate is not on the operator’s list');
}

/** The platform breaks: 500 before or after it did the work, and silence. */
export async function brokenPlatform(world: World): Promise<void> {
  const worker = await world.spawn();
  await world.moveTo(wednesday('08:30'));
  let hung = false;
  world.mood = ({ row }) => {
    const draw = world.random.next();
    if (draw >= 0.2 || world.ambiguous.has(row)) return { do: 'pass' };
    world.ambiguous.add(row);
    if (!hung) {
      hung = true;
      return { do: 'hang' };
    }
    return draw < 0.1 ? { do: 'answer', code: 500 } : { do: 'drop' };
  };
  await chatter(world, 15);
  await worker.ask('beat');
  await world.settle();
}

/** Every update comes three times, in no order, at two processes. */
export async function repeated(world: World): Promise<void> {
  await Promise.all([world.spawn(), world.spawn()]);
  const people = world.random.shuffle(world.people).slice(0, 12);
  await Promise.all(people.map((chat) => world.write(chat, '/bantuan', { times: 3 })));
  await Promise.all(people.map((chat) => world.write(chat, '/forum', { times: 3 })));
  for (const one of world.written) one.taken = false;
  await world.settle();
}

/** A tenth of the people have blocked the bot. Everybody else notices nothing, and they are not written to again. */
export async function left(world: World): Promise<void> {
  const worker = await world.spawn();
  const gone = world.random.shuffle(world.people).slice(0, Math.ceil(world.people.length / 10));
  for (const chat of gone) world.platform.block(chat);
  for (const day of [wednesday, thursday]) {
    await world.moveTo(day('08:30'));
    await worker.ask('beat');
    await world.settle();
  }
  for (const chat of gone) {
    const knocks = world.arrivals.filter((one) => one.chat === chat).length;
    if (knocks !== 1) world.wrong.push(`${chat} has left and was written to ${knocks} times`);
  }
  const [reached] = await world.run.db.query<{ people: number }>(
    `select count(distinct person_id) as people from reminders where state = 'sent' and due_at >= $1`,
    [thursday('08:00')],
  );
  if (reached?.people !== world.people.length - gone.length)
    world.wrong.push(`${reached?.people} of ${world.people.length - gone.length} got Thursday's reminder`);
}

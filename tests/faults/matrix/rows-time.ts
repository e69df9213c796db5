import { chatter, thursday, wednesday } from './rows-process.ts';
import type { World } from './world.ts';

const HOUR = 3_600_000;

/**
 * The machine's clock is off, or thrown about, by so many milliseconds: the database's counts. Off from the run's time, not
 * from today's: to a machine days ahead everything would be missed, and listed as that.
 */
export const wrongClock =
  ({ off = 0, jumps = 0 }: { readonly off?: number; readonly jumps?: number }) =>
  async (world: World): Promise<void> => {
    await world.moveTo(wednesday('08:25'));
    const from = world.now().getTime() - Date.now() + off;
    const [wrong] = await Promise.all([world.spawn({ clock: { from, jumps } }), world.spawn()]);
    for (const day of [wednesday, thursday]) {
      await world.moveTo(day('08:25'));
      for (let minute = 0; minute < 8; minute += 1) {
        await wrong.ask('beat');
        if (minute === 4) {
          await chatter(world, 4);
          await world.settle();
        }
        await world.pass(60);
      }
      await world.settle();
    }
    early(world);
  };

/** The database's own clock is put back by an hour, as by an administrator's hand. */
export async function databaseClockBack(world: World): Promise<void> {
  const worker = await world.spawn();
  await world.moveTo(wednesday('09:10'));
  await chatter(world, 5);
  await worker.ask('beat');
  await world.settle();
  await world.pass(-3600);
  await chatter(world, 5);
  for (let beat = 0; beat < 5; beat += 1) {
    await worker.ask('beat');
    await world.landed();
    await world.pass(1200);
  }
  await world.moveTo(thursday('08:31'));
  await world.settle();
}

/** Everything is off for a while over due times. */
export const down =
  (until: Date, expected: 'sent' | 'missed') =>
  async (world: World): Promise<void> => {
    const first = await world.spawn();
    await world.moveTo(wednesday('08:00'));
    await first.ask('beat');
    first.kill();
    await first.gone;
    const before = world.arrivals.length;
    await world.moveTo(until);
    await world.spawn();
    await world.settle();
    const [row] = await world.run.db.query<{ due: number; as_told: number; messages: number }>(
      `select count(*) as due, count(*) filter (where state = $2) as as_told, count(distinct message) as messages
       from reminders join accounts using (person_id) where rung = 'opening' and due_at < $1`,
      [until, expected],
    );
    if ((row?.due ?? 0) === 0) world.wrong.push('nothing was due: the run tells nothing');
    if (row?.as_told !== row?.due)
      world.wrong.push(`${row?.as_told} of ${row?.due} late reminders are ${expected}`);
    const chats = world.arrivals.slice(before).map((one) => one.chat);
    if (new Set(chats).size !== chats.length) world.wrong.push('somebody got two messages at once');
  };

/** Windows of an ordinary day, product.md: minutes from local midnight. */
const WINDOWS = [
  [510, 690],
  [780, 900],
] as const;

/** What came outside the windows of the zone. Units of six working days have them on Saturdays too. */
async function outOfHours({ run, arrivals }: World, zone: string): Promise<string[]> {
  const six = await run.db.query<{ conversation: string }>(
    `select a.conversation from accounts a join people p on p.id = a.person_id where p.work_pattern = '6'`,
  );
  const onSaturdays = new Set(six.map(({ conversation }) => conversation));
  const local = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return arrivals
    .filter((one) => one.ok)
    .flatMap(({ at, chat }) => {
      const [weekday = '', time = ''] = local.format(at).split(' ');
      const [hours = 0, minutes = 0] = time.split(':').map(Number);
      const minute = hours * 60 + minutes;
      const open = WINDOWS.some(([from, to]) => from <= minute && minute < to);
      const works = weekday === 'Sat' ? onSaturdays.has(chat) : weekday !== 'Sun';
      return open && works ? [] : [`a reminder came on ${weekday} at ${time} in ${zone}`];
    });
}

/** Another zone of the country, or one whose clocks change on a Sunday of the run. */
export const zone =
  (name: string, days: readonly string[]) =>
  async (world: World): Promise<void> => {
    const { db } = world.run;
    const closes = days.at(-1) ?? '';
    await db.query(
      'update periods set opens_on = $1::date - 1, closes_on = $2::date where closed_at is null',
      [days[0] ?? '', closes],
    );
    await db.query('update assessments set opened_at = $1 where sent_at is null', [
      new Date(`${days[0]}T00:00:00Z`),
    ]);
    await db.query('delete from holidays where day between $1::date and $2::date', [days[0] ?? '', closes]);
    const worker = await world.spawn();
    // In the east it is late in the morning at midnight UTC: the first day begins before its first window.
    for (const day of days)
      for (let hour = day === days[0] ? -5 : 0; hour < 24; hour += 1) {
        await world.moveTo(new Date(Date.parse(`${day}T00:30:00Z`) + hour * HOUR));
        await worker.ask('beat');
      }
    await world.settle();
    const [morning] = await db.query<{ early: number }>(
      `select count(*) as early from reminders
       where kind = 'assessment' and state = 'sent' and (due_at at time zone $1)::time <> '08:30'`,
      [name],
    );
    if (morning?.early !== 0)
      world.wrong.push(`${morning?.early} reminders were not planned for 08.30 in ${name}`);
    const reminders = world.arrivals.filter((one) => one.ok);
    if (reminders.length === 0) world.wrong.push('nobody was reminded: the run tells nothing');
    world.wrong.push(...(await outOfHours(world, name)));
  };

/** Nothing goes out before its time. */
function early(world: World): void {
  for (const { at } of world.arrivals) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (at < Date.parse(`${day}T08:25:00+07:00`)) world.wrong.push('something was sent before its time');
  }
}

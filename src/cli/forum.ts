import { spokenRule } from '../domain/forums/spoken.ts';
import { addDays, type OfficeTime } from '../domain/reminders/office.ts';
import { recurrence } from '../recurrence.ts';
import { addSeries, type NewSeries } from '../storage/forums/add.ts';
import { agencyByShort, comingEvent, comingEvents, type EventLine } from '../storage/forums/admin.ts';
import { cancelEvent, moveEvent } from '../storage/forums/decide.ts';
import { shownSeries } from '../storage/forums/series.ts';
import type { App } from '../wire/app.ts';
import { changesToTell } from '../wire/forum-notices.ts';
import { type Args, type Command, type ExitCode, type Io, Usage } from './command.ts';
import { RUN_USAGE, runForum } from './forum-run.ts';
import { runSeries, SERIES_USAGE } from './forum-series.ts';
import { refuse, writtenDay, writtenText } from './written.ts';

const USAGE =
  '[list] [--opd OPD] | add OPD NAME "Rabu kedua tiap bulan 09.00" --place PLACE [--minutes 120] [--since DATE] | move EVENT "2026-12-16 09.00" [--why TEXT] | cancel EVENT [--why TEXT] | ' +
  `${SERIES_USAGE} | ${RUN_USAGE} [--dry-run] [--json]`;

/** Longest name, place or reason. Characters. */
const LONGEST = 200;

/** Series and single events of the agencies. What changes for people is told to them, inside office hours. */
export const forum: Command = {
  name: 'forum',
  usage: USAGE,
  summary:
    'lists, adds, moves, cancels, ends and runs forums; --dry-run only says what would happen and how many would be told',
  options: {
    'dry-run': { type: 'boolean' },
    opd: { type: 'string' },
    place: { type: 'string' },
    minutes: { type: 'string' },
    since: { type: 'string' },
    why: { type: 'string' },
    series: { type: 'boolean' },
  },
  words: [0, 4],
  async run(args, io, app) {
    const [action = 'list', ...rest] = args.words;
    if (action === 'list' && rest.length === 0) return list(args, io, app);
    if (action === 'add' && rest.length === 3) return add(rest, args, io, app);
    if (action === 'move' && rest.length === 2) return move(rest, args, io, app);
    if (action === 'cancel' && rest.length === 1) return cancel(rest, args, io, app);
    const ran =
      (await runSeries(action, rest, args, io, app)) ?? (await runForum(action, rest, args, io, app));
    if (ran !== null) return ran;
    throw new Usage(`Usage: sinau forum ${USAGE}`);
  },
};

async function list({ options, json }: Args, io: Io, app: App): Promise<ExitCode> {
  const short = text(options['opd'], 'opd', '');
  const agency = short === '' ? null : await agencyByShort(app.db, short);
  if (short !== '' && agency === null) return refuse(io, `There is no OPD "${short}" in the roster.`);
  const now = app.clock.now();
  const series = await shownSeries(app.db, agency?.id ?? null, 'operator', app.office.dayOf(now));
  const events = await comingEvents(app.db, agency?.id ?? null, 'operator', now);
  if (json)
    io.out(
      JSON.stringify({
        series: series.map((one) => ({ ...one, startsAt: clock(one.startsAt) })),
        events: events.map((one) => shown(one)),
      }),
    );
  else if (series.length + events.length === 0) io.out('No forum series and no coming event.');
  else {
    const lines = series.map(
      (one) =>
        `series ${one.id}  ${one.opd}  ${one.name}  ${one.rule} ${clock(one.startsAt)}  ${one.place}${one.endsFrom === null ? '' : `  ends from ${one.endsFrom}`}`,
    );
    for (const one of events)
      lines.push(
        `event ${one.id}  ${one.opd}  ${one.title}  ${moment(one.startsAt, app.office)}  ${one.place}  ${one.attending} attending${one.seats === null ? '' : ` of ${one.seats} seats, ${one.waiting} waiting`}`,
      );
    io.out(lines.join('\n'));
  }
  return 0;
}

async function add(
  [opd = '', name = '', words = '']: readonly string[],
  { options, json }: Args,
  io: Io,
  app: App,
): Promise<ExitCode> {
  const agency = await agencyByShort(app.db, opd);
  if (agency === null) return refuse(io, `There is no OPD "${opd}" in the roster.`);
  const spoken = spokenRule(words);
  if (spoken === null || 'fault' in spoken)
    throw new Usage(`"${words}" is no series; write it like "Rabu kedua tiap bulan 09.00".`);
  const minutes = spoken.minutes ?? Number(text(options['minutes'], 'minutes', '120'));
  if (!Number.isInteger(minutes) || minutes < 15 || minutes > 600)
    throw new Usage('--minutes needs a whole number from 15 to 600.');
  const now = app.clock.now();
  const series: NewSeries = {
    agencyId: agency.id,
    name: text(name, 'name'),
    place: text(options['place'], 'place'),
    since: writtenDay(options['since'] ?? app.office.dayOf(now), '--since'),
    ...spoken,
    minutes,
  };
  const to = addDays(series.since, 120);
  const dates = recurrence.dates(series.rule, series.since, series.since, to).slice(0, 3);
  if (options['dry-run'] !== true) {
    const done = await addSeries(app.db, series, 'operator', now);
    if (done !== 'done') return refuse(io, `${agency.short} already has a series "${series.name}".`);
  }
  io.out(
    json
      ? JSON.stringify({ opd: agency.short, name: series.name, rule: series.rule, dates })
      : `${agency.short}: "${series.name}", ${series.rule}. By the rule on ${dates.join(', ')}; a holiday moves it to the next working day.`,
  );
  return 0;
}

async function move(
  [id = '', when = '']: readonly string[],
  { options, json }: Args,
  io: Io,
  app: App,
): Promise<ExitCode> {
  const now = app.clock.now();
  const startsAt = momentOf(when, app.office);
  const event = await eventOf(id, app, now);
  if (event === null) return refuse(io, gone(id));
  if (startsAt <= now) return refuse(io, 'An event can only move to a time that is still to come.');
  const length = event.endsAt.getTime() - event.startsAt.getTime();
  const to = { startsAt, endsAt: new Date(startsAt.getTime() + length) };
  const why = text(options['why'], 'why', '');
  if (options['dry-run'] !== true) {
    const notices = await changesToTell(app.db, app.office, now);
    const told = notices.moved(event, startsAt, () => why);
    const done = await moveEvent(app.db, event, to, told, 'operator', now);
    if (done !== 'done') return conflicted(io, id);
  }
  io.out(
    json
      ? JSON.stringify({ ...shown(event), movedTo: startsAt, told: event.told })
      : `Event ${event.id} "${event.title}" moves from ${moment(event.startsAt, app.office)} to ${moment(startsAt, app.office)}; people told: ${event.told}.`,
  );
  return 0;
}

async function cancel(
  [id = '']: readonly string[],
  { options, json }: Args,
  io: Io,
  app: App,
): Promise<ExitCode> {
  const now = app.clock.now();
  const event = await eventOf(id, app, now);
  if (event === null) return refuse(io, gone(id));
  const why = text(options['why'], 'why', '');
  if (options['dry-run'] !== true) {
    const notices = await changesToTell(app.db, app.office, now);
    const done = await cancelEvent(app.db, event, why, notices.cancelled(event, why), 'operator', now);
    if (done !== 'done') return conflicted(io, id);
  }
  io.out(
    json
      ? JSON.stringify({ ...shown(event), cancelled: true, told: event.told })
      : `Event ${event.id} "${event.title}" on ${moment(event.startsAt, app.office)} is cancelled; people told: ${event.told}.`,
  );
  return 0;
}

async function eventOf(id: string, app: App, now: Date): Promise<EventLine | null> {
  if (!/^\d{1,15}$/.test(id)) throw new Usage(`"${id}" is no event number; sinau forum list shows them.`);
  return comingEvent(app.db, Number(id), 'operator', now);
}

const gone = (id: string): string =>
  `There is no coming event ${id}: it is over, cancelled or never was. sinau forum list shows them.`;

const conflicted = (io: Io, id: string): ExitCode =>
  refuse(io, `Event ${id} was changed by somebody else just now. Nothing was done; please look again.`);

const text = (value: string | boolean | undefined, name: string, otherwise?: string): string =>
  writtenText(value, name, LONGEST, otherwise);

function momentOf(value: string, office: OfficeTime): Date {
  const [, date = '', hour, minute] = /^(\d{4}-\d\d-\d\d)[ T](\d{1,2})[.:](\d{2})$/.exec(value) ?? [];
  if (date === '' || Number(hour) > 23 || Number(minute) > 59)
    throw new Usage(`"${value}" is no moment; write it like "2026-12-16 09.00".`);
  return office.instantOf(writtenDay(date, 'The moment'), Number(hour) * 60 + Number(minute));
}

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}.${String(minute % 60).padStart(2, '0')}`;

const moment = (at: Date, office: OfficeTime): string => `${office.dayOf(at)} ${clock(office.minuteOf(at))}`;

const shown = ({ agencyId: _own, told: _told, ...event }: EventLine) => event;

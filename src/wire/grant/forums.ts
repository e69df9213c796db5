import type { Database } from '../../database/database.ts';
import type { Clash, ForumNews, ForumTrial, ForumWish } from '../../domain/dialog/topics/forum-talk.ts';
import { FARTHEST, type NewForum } from '../../domain/forums/plan.ts';
import { occurrences } from '../../domain/forums/series.ts';
import { type Calendar, calendarOfWeek, weekOf } from '../../domain/reminders/calendar.ts';
import { addDays, type OfficeTime } from '../../domain/reminders/office.ts';
import { recurrence } from '../../recurrence.ts';
import {
  addEvent,
  addSeries,
  clashesOf,
  decidedBefore,
  nameTaken,
  plannedAgency,
} from '../../storage/forums/add.ts';
import { comingEvent, comingEvents, type EventLine } from '../../storage/forums/admin.ts';
import { agendaIdeas } from '../../storage/forums/agenda.ts';
import { cancelEvent, moveEvent } from '../../storage/forums/decide.ts';
import { expandForums } from '../../storage/forums/forums.ts';
import { heldLines, runLine } from '../../storage/forums/run.ts';
import { calendarDays, loadCalendar } from '../../storage/reminders/calendar.ts';
import { changesToTell } from '../forum-notices.ts';
import { seriesWish } from './forum-series.ts';

interface Parts {
  readonly db: Database;
  readonly office: OfficeTime;
}

/** Dates shown of a new series. */
const DATES_SHOWN = 3;

/** What an officer wishes about forums. Every read and write asks for the right in its own SQL. */
export async function forumWish(
  wish: ForumWish,
  asker: number,
  { db, office }: Parts,
  now: Date,
): Promise<ForumNews> {
  const today = office.dayOf(now);
  switch (wish.want) {
    case 'forums':
      return {
        granted: 'forums',
        lines: await comingEvents(db, null, asker, now),
        held: await heldLines(db, asker, now),
      };
    case 'forumEvent': {
      const line = await comingEvent(db, wish.event, asker, now);
      return {
        granted: 'forumEvent',
        line,
        clashes: await movedClashes(wish, line, db),
        run: await runLine(db, wish.event, asker, now),
        ideas: line === null ? null : await agendaIdeas(db, wish.event, asker, today),
        off: await calendarDays(db, today, addDays(today, FARTHEST)),
      };
    }
    case 'tryForum':
      return { granted: 'tryForum', trial: await tried(wish.draft, asker, { db, office }, now) };
    case 'addForum':
      return { granted: 'addForum', done: await added(wish.draft, asker, { db, office }, now) };
    case 'decideForum':
      return { granted: 'decideForum', told: await decided(wish, asker, { db, office }, now) };
    case 'forumSeries':
    case 'seriesOpened':
    case 'endSeries':
    case 'resumeSeries':
      return seriesWish(wish, asker, { db, office }, now);
  }
}

/** Read from before today: a date in a row of holidays may be held only now. */
const calendarAhead = (db: Database, today: string): Promise<Calendar> =>
  loadCalendar(db, addDays(today, -14), addDays(today, FARTHEST + 30));

async function tried(draft: NewForum, asker: number, { db, office }: Parts, now: Date): Promise<ForumTrial> {
  const agency = await plannedAgency(db, draft.opd, asker);
  if (agency === null) return { opd: null, people: 0, taken: false, dates: [], clashes: [] };
  const { time } = draft;
  const today = office.dayOf(now);
  const calendar = calendarOfWeek(await calendarAhead(db, today), weekOf(agency.sixDays));
  const at = time.kind === 'single' ? office.instantOf(time.day, time.startsAt) : null;
  const taken = await nameTaken(db, agency.id, draft.name, at);
  const about = { opd: agency.short, people: agency.people, taken };
  // A single event is held when it was said: a day off is no day for it.
  if (time.kind === 'single')
    return {
      ...about,
      dates: calendar.holidays.has(time.day) ? [] : [{ by: time.day, on: time.day }],
      clashes: at === null ? [] : await clashesOf(db, agency.id, [spanOf(at, time.minutes)], null),
    };
  const all = occurrences({ ...time, since: today, endsFrom: null }, now, recurrence, office, calendar);
  const dates = all.slice(0, DATES_SHOWN).map((one) => ({ by: one.occursOn, on: one.heldOn }));
  return { ...about, dates, clashes: await clashesOf(db, agency.id, all, null) };
}

const spanOf = (startsAt: Date, minutes: number) => ({
  startsAt,
  endsAt: new Date(startsAt.getTime() + minutes * 60_000),
});

async function movedClashes(
  { to, minutes }: Extract<ForumWish, { want: 'forumEvent' }>,
  line: EventLine | null,
  db: Database,
): Promise<Clash[]> {
  if (to === null || line === null) return [];
  return clashesOf(db, line.agencyId, [spanOf(new Date(to), minutes)], line.id);
}

async function added(draft: NewForum, asker: number, { db, office }: Parts, now: Date): Promise<boolean> {
  const agency = await plannedAgency(db, draft.opd, asker);
  if (agency === null) return false;
  const { time, name, place } = draft;
  const today = office.dayOf(now);
  if (time.kind === 'single') {
    const startsAt = office.instantOf(time.day, time.startsAt);
    const endsAt = new Date(startsAt.getTime() + time.minutes * 60_000);
    const event = { agencyId: agency.id, title: name, place, startsAt, endsAt };
    const done = await addEvent(db, event, asker, now);
    return done === 'done' || (await decidedBefore(db, 'forum event', name, asker, now));
  }
  const series = { agencyId: agency.id, name, place, since: today, ...time };
  const done = await addSeries(db, series, asker, now);
  if (done !== 'done') return decidedBefore(db, 'forum series', name, asker, now);
  // At once, so that its first date is in sight when the officer looks; every tick does the same.
  const notices = await changesToTell(db, office, now);
  await expandForums(db, recurrence, office, await calendarAhead(db, today), notices, now);
  return true;
}

/** How many were told; null: changed meanwhile by somebody else, or no right to. */
async function decided(
  wish: Extract<ForumWish, { want: 'decideForum' }>,
  asker: number,
  { db, office }: Parts,
  now: Date,
): Promise<number | null> {
  const { seen, why } = wish;
  const current = await comingEvent(db, wish.event, asker, now);
  const action = wish.to === null ? 'forum cancelled' : 'forum moved';
  const before = async (): Promise<number | null> =>
    (await decidedBefore(db, action, String(wish.event), asker, now)) ? (current?.told ?? 0) : null;
  if (current === null) return wish.to === null ? before() : null;
  // Somebody else's move since it was looked at shows in its time; an own one is what was wished.
  if (current.startsAt.toISOString() !== seen)
    return current.startsAt.toISOString() === wish.to ? before() : null;
  const notices = await changesToTell(db, office, now);
  if (wish.to === null) {
    const done = await cancelEvent(db, current, why, notices.cancelled(current, why), asker, now);
    return done === 'done' ? current.told : null;
  }
  const startsAt = new Date(wish.to);
  const endsAt = new Date(startsAt.getTime() + wish.minutes * 60_000);
  const told = notices.moved(current, startsAt, () => why);
  const done = await moveEvent(db, current, { startsAt, endsAt }, told, asker, now);
  return done === 'done' ? current.told : null;
}

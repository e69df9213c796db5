import { type Calendar, firstOf, workingDayFrom, workingDayUntil } from '../reminders/calendar.ts';
import { addDays, daysBetween, type LocalDate, mondayOf, type OfficeTime } from '../reminders/office.ts';

/** A shorter period needs no word at its half. Days. */
const LONG_ENOUGH = 10;
/** As for reminders: what is later than this is not said any more. */
const LATEST_MS = 6 * 3_600_000;
const DAY_MS = 86_400_000;
const FORUM_DAYS_BEFORE = 7;

/** What is known of a room's agency at this moment: numbers, and what everybody there may know. */
export interface RoomFacts {
  readonly room: string;
  readonly name: string;
  readonly language: 'id' | 'en';
  readonly agency: number;
  readonly boundAt: Date;
  readonly periods: readonly RoomPeriod[];
  readonly forums: readonly RoomForum[];
  readonly people: number;
  /** Of them, who recorded any learning hours this year. */
  readonly learning: number;
  /** Smaller groups are not counted aloud: everybody knows who they are. A dated rule. */
  readonly smallest: number;
  /** The agency works on Saturday too. */
  readonly sixDays: boolean;
}
export interface RoomPeriod {
  readonly id: number;
  readonly name: string;
  readonly opensOn: LocalDate;
  readonly closesOn: LocalDate;
  readonly total: number;
  readonly sent: number;
}
export interface RoomForum {
  readonly id: number;
  readonly title: string;
  readonly topic: string;
  readonly place: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** null: always known. */
  readonly createdAt: Date | null;
  readonly yes: number;
  /** null: as many as come. */
  readonly seats: number | null;
  /** What was decided at the one before; null: nothing is written. */
  readonly before: string | null;
}

export type RoomRung = 'opening' | 'halfway' | 'last-day';
export type RoomPost =
  | { readonly kind: 'period'; readonly rung: RoomRung; readonly period: RoomPeriod }
  | { readonly kind: 'forum'; readonly forum: RoomForum }
  | { readonly kind: 'digest'; readonly week: LocalDate };

export interface DuePost {
  readonly post: RoomPost;
  /** With the room the natural identity: planned twice or on five machines it is said once. */
  readonly subject: string;
  readonly rung: string;
  readonly dueAt: Date;
  readonly expiresAt: Date;
}

/** A count that may be said, or null where it would speak of single people. */
export function counted(
  count: number,
  of: number,
  smallest: number,
): { readonly count: number; readonly of: number } | null {
  return of >= smallest ? { count, of } : null;
}

/** A number of people that stands alone: said only when they are a group themselves. */
export const grouped = (count: number, smallest: number): number | null => (count >= smallest ? count : null);

/** What a room is told in the window that is open now. The summary is left out where something more urgent is said. */
export function duePosts(
  facts: RoomFacts,
  now: Date,
  office: OfficeTime,
  calendar: Calendar,
): readonly DuePost[] {
  const on = (day: LocalDate): Date => office.instantOf(day, firstOf(day, calendar).opens);
  const planned: DuePost[] = [];
  for (const period of facts.periods)
    for (const [rung, day] of periodDays(period, calendar)) {
      const dueAt = on(day);
      const end = office.instantOf(addDays(day, 1), 0);
      planned.push({
        post: { kind: 'period', rung, period },
        subject: String(period.id),
        rung,
        dueAt,
        expiresAt: end,
      });
    }
  for (const forum of facts.forums) {
    const day = forumDay(forum, office, calendar);
    if (day === null) continue;
    const dueAt = on(day);
    const end = new Date(Math.min(forum.startsAt.getTime(), dueAt.getTime() + DAY_MS));
    planned.push({
      post: { kind: 'forum', forum },
      subject: String(forum.id),
      rung: 'invitation',
      dueAt,
      expiresAt: end,
    });
  }
  const week = mondayOf(office.dayOf(now));
  const first = workingDayFrom(week, calendar);
  // A week of nothing but holidays has no beginning.
  if (daysBetween(week, first) < 5 && hasNews(facts, now, office))
    planned.push({
      post: { kind: 'digest', week },
      subject: week,
      rung: 'week',
      dueAt: on(first),
      expiresAt: office.instantOf(addDays(first, 1), 0),
    });
  const due = planned.filter(
    ({ dueAt }) => dueAt >= facts.boundAt && dueAt <= now && now.getTime() - dueAt.getTime() <= LATEST_MS,
  );
  const urgent = due.some(({ post }) => post.kind === 'period');
  return due.filter(({ post }) => post.kind !== 'digest' || !urgent);
}

/** The opening waits for a working day; the half does too; the last day moves earlier, like everything bound to a deadline. */
function periodDays(
  { opensOn, closesOn }: RoomPeriod,
  calendar: Calendar,
): readonly (readonly [RoomRung, LocalDate])[] {
  const opening = workingDayFrom(opensOn, calendar);
  const last = workingDayUntil(closesOn, calendar);
  const length = daysBetween(opensOn, closesOn);
  const half = workingDayFrom(addDays(opensOn, Math.floor(length / 2)), calendar);
  const days: [RoomRung, LocalDate][] = [];
  if (opening < last) days.push(['opening', opening]);
  if (length >= LONG_ENOUGH && half > opening && half < last) days.push(['halfway', half]);
  if (last >= opensOn) days.push(['last-day', last]);
  return days;
}

/** A week before; for a forum that became known later, the next working morning, if that is before its day. */
function forumDay(
  { startsAt, createdAt }: RoomForum,
  office: OfficeTime,
  calendar: Calendar,
): LocalDate | null {
  const day = office.dayOf(startsAt);
  const usual = workingDayUntil(addDays(day, -FORUM_DAYS_BEFORE), calendar);
  if (createdAt === null || office.dayOf(createdAt) < usual) return usual < day ? usual : null;
  const late = workingDayFrom(addDays(office.dayOf(createdAt), 1), calendar);
  return late < day ? late : null;
}

/** Whether a summary has anything to say. */
function hasNews(facts: RoomFacts, now: Date, office: OfficeTime): boolean {
  const today = office.dayOf(now);
  return (
    openPeriods(facts, today).length > 0 ||
    facts.forums.length > 0 ||
    counted(facts.learning, facts.people, facts.smallest) !== null
  );
}

export const openPeriods = (facts: RoomFacts, today: LocalDate): readonly RoomPeriod[] =>
  facts.periods.filter(({ opensOn, closesOn }) => opensOn <= today && today <= closesOn);

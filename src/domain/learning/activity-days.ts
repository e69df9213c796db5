import { addDays, daysBetween, type LocalDate } from '../reminders/office.ts';
import { spokenTime } from '../time/spoken.ts';
import { withoutWeekday } from '../time/without-weekday.ts';

/** First and last day of an activity. */
export interface ActivityDays {
  readonly startedOn: LocalDate;
  readonly endedOn: LocalDate;
}

/** Not understood, not over yet, before the years that can still be claimed, longer than an activity is, or the wrong way round. */
export type DaysFault = 'unread' | 'future' | 'old' | 'long' | 'order';

/** Longer than any course: a year mistyped. Days. */
const LONGEST = 366;
/** What is typed as days. Characters. */
export const DAYS_SIZE = { least: 3, most: 60 } as const;

const TO = String.raw`(?:-|–|—|s\.?\s?\/?d\.?|sampai(?:\s+dengan)?|hingga|to|until)`;
const WITHIN_MONTH = new RegExp(
  String.raw`^(0?[1-9]|[12]\d|3[01])\s*(?:${TO}|dan|and|&)\s*(\d{1,2}\s+\p{L}.*)$`,
  'iu',
);
const BETWEEN = new RegExp(String.raw`^(.+?\d.*?)\s+${TO}\s+(.*\d.*)$`, 'iu');

/**
 * Reads when an activity was, as said in an office: "1-2 Oktober 2026", "30 Sep s.d. 2 Okt", "kemarin". What is left out
 * lies behind: "20 Desember" in November is last year's. An activity counts once it is over, and only this year's and last
 * year's are claimed.
 */
export function activityDays(text: string, today: LocalDate): ActivityDays | { readonly fault: DaysFault } {
  const said = text.trim().replaceAll(/\s+/g, ' ').slice(0, DAYS_SIZE.most);
  const [from, to] = ends(said);
  const last = dayIn(to, today);
  if (typeof last !== 'string') return last;
  // "1-2 Oktober": the first day is in the month and year of the last.
  const first =
    from === null ? last : dayIn(/^\d{1,2}$/.test(from) ? inMonthOf(last, from) : from, today, last);
  if (typeof first !== 'string') return first;
  return checked({ startedOn: first, endedOn: last }, today);
}

function ends(said: string): readonly [string | null, string] {
  const [, day, rest] = WITHIN_MONTH.exec(said) ?? [];
  if (day !== undefined && rest !== undefined) return [day, rest];
  const [, from, to] = BETWEEN.exec(said) ?? [];
  return from === undefined || to === undefined ? [null, said] : [from, to];
}

const inMonthOf = (last: LocalDate, day: string): string => `${last.slice(0, 8)}${day.padStart(2, '0')}`;

function dayIn(text: string, today: LocalDate, last?: LocalDate): LocalDate | { readonly fault: DaysFault } {
  const plain = withoutWeekday(text);
  const reading = spokenTime(plain, { day: today, minute: 0 }, 'back');
  if (reading.read === 'unclear' && reading.why === 'future') return { fault: 'future' };
  if (reading.read !== 'time' || !reading.time.dayNamed) return { fault: 'unread' };
  const { first: day, last: until } = reading.time;
  // "bulan lalu" is no day.
  if (day !== until) return { fault: 'unread' };
  // "28 Des - 2 Jan": the year was said of the last day only.
  if (last !== undefined && day > last && !/\d{4}/.test(plain)) return yearBefore(day);
  return day;
}

const yearBefore = (day: LocalDate): LocalDate => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;

function checked(days: ActivityDays, today: LocalDate): ActivityDays | { readonly fault: DaysFault } {
  if (days.endedOn > today) return { fault: 'future' };
  if (days.startedOn > days.endedOn) return { fault: 'order' };
  if (days.endedOn < earliest(today)) return { fault: 'old' };
  return addDays(days.startedOn, LONGEST) < days.endedOn ? { fault: 'long' } : days;
}

/** The first day that can still be claimed. */
const earliest = (today: LocalDate): LocalDate => `${Number(today.slice(0, 4)) - 1}-01-01`;

/** How many days it took, both ends included. */
export const lengthOf = ({ startedOn, endedOn }: ActivityDays): number => daysBetween(startedOn, endedOn) + 1;

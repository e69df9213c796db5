import { calendarOfWeek, WORK_WEEKS, windowsOf } from './domain/reminders/calendar.ts';
import { addDays } from './domain/reminders/office.ts';
import { loadCalendar } from './storage/reminders/calendar.ts';
import { type TickDeps, tick } from './tick.ts';

/** One line of what would go out: how many people, on which day, about what. Counts only. */
export interface PreviewLine {
  /** The office's day. */
  readonly day: string;
  readonly kind: string;
  readonly rung: string;
  readonly outcome: 'sent' | 'merged' | 'held' | 'dropped' | 'missed';
  /** Why, where it was not sent. */
  readonly reason: string;
  readonly people: number;
}

class Tried extends Error {
  readonly lines: readonly PreviewLine[];

  constructor(lines: readonly PreviewLine[]) {
    super('tried');
    this.lines = lines;
  }
}

/**
 * What the coming days would bring, if nothing changed: the real ticks of every window's beginning and half-hour before
 * its end, rolled back. It cannot tell another story than what happens.
 */
export async function preview(deps: TickDeps, now: Date, days: number): Promise<readonly PreviewLine[]> {
  try {
    return await deps.database.transaction(async () => {
      throw new Tried(await play(deps, now, days));
    });
  } catch (error) {
    if (error instanceof Tried) return error.lines;
    throw error;
  }
}

async function play(deps: TickDeps, now: Date, days: number): Promise<readonly PreviewLine[]> {
  const lines = new Map<string, PreviewLine>();
  for (const { day, at } of await moments(deps, now, days))
    for (const { outcome, kind, rung, reason } of await tick(deps, at)) {
      if (outcome === 'planned') continue;
      const why = outcome === 'sent' ? '' : reason;
      const key = [day, kind, rung, outcome, why].join('|');
      const people = (lines.get(key)?.people ?? 0) + 1;
      lines.set(key, { day, kind, rung, outcome, reason: why, people });
    }
  return [...lines.values()];
}

/** Every half-hour of every window, also of six-day units: preferred hours lie on them, and own requests wait for the next. */
async function moments(
  { database, office }: TickDeps,
  now: Date,
  days: number,
): Promise<{ readonly day: string; readonly at: Date }[]> {
  const today = office.dayOf(now);
  const calendar = await loadCalendar(database, today, addDays(today, days + 1));
  const found = new Map<number, { day: string; at: Date }>();
  for (let n = 0; n < days; n += 1)
    for (const week of WORK_WEEKS)
      for (const { day, opens, closes } of windowsOf(addDays(today, n), calendarOfWeek(calendar, week)))
        for (let minute = opens; minute < closes; minute += 30) {
          const at = office.instantOf(day, minute);
          if (at >= now) found.set(at.getTime(), { day, at });
        }
  return [...found.values()].toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

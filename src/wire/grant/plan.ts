import type { Database } from '../../database/database.ts';
import { gaps } from '../../domain/assessment/gap.ts';
import type { PlanNews, PlanWish } from '../../domain/dialog/planning.ts';
import type { Person } from '../../domain/people/person.ts';
import { smallestPlan } from '../../domain/recommendation/plan.ts';
import { standings } from '../../storage/assessment/standings.ts';
import { courseMarksOf } from '../../storage/stored.ts';
import { closingFor } from '../courses.ts';
import { profileOf } from '../profile.ts';

/** The same day some months later, or the last day of a month that lacks it. */
function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The smallest plan for this person's gaps, from what she may take and has neither done nor dismissed. */
export async function planWish(
  { jp, months, again }: PlanWish,
  person: Person,
  db: Database,
  today: string,
): Promise<PlanNews> {
  const until = monthsLater(today, months);
  const known = (await standings(db, person.id, today)).standings;
  if (known.every(({ supported }) => supported === null))
    return { granted: 'plan', plan: null, jp, months, again, until };
  const open = gaps(known);
  const marks = await courseMarksOf(db, person.id);
  const courses = await closingFor(db, {
    profile: profileOf(person, known, open),
    exclude: marks.filter(({ mark }) => mark === 'unfit' || mark === 'done').map(({ course }) => course),
    today,
    until,
  });
  return {
    granted: 'plan',
    plan: smallestPlan(open, courses, { jp, from: today, until }),
    jp,
    months,
    again,
    until,
  };
}

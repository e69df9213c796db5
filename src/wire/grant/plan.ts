import type { Database } from '../../database/database.ts';
import { gaps } from '../../domain/assessment/gap.ts';
import type { PlanNews, PlanWish } from '../../domain/dialog/topics/planning.ts';
import type { Person } from '../../domain/people/person.ts';
import { smallestPlan } from '../../domain/recommendation/plan.ts';
import { daysOn } from '../../domain/time/days.ts';
import { standings } from '../../storage/assessment/standings.ts';
import { courseMarksOf } from '../../storage/stored.ts';
import { closingFor, lastDaySaid } from '../courses.ts';
import { profileOf } from '../profile.ts';

/** The smallest plan for this person's gaps, from what she may take and has neither done nor dismissed. */
export async function planWish(
  { want: _, words, ...asked }: PlanWish,
  person: Person,
  db: Database,
  today: string,
): Promise<PlanNews> {
  const said = words === undefined ? undefined : lastDaySaid(words, today);
  const within = { ...asked, ...(said === undefined ? {} : { until: said }) };
  const last = within.until ?? daysOn(today, within.months, 'month');
  const known = (await standings(db, person.id, today)).standings;
  if (known.every(({ supported }) => supported === null))
    return { granted: 'plan', plan: null, ...within, last };
  const open = gaps(known);
  const marks = await courseMarksOf(db, person.id);
  const courses = await closingFor(db, {
    profile: profileOf(person, known, open),
    exclude: marks.filter(({ mark }) => mark === 'unfit' || mark === 'done').map(({ course }) => course),
    today,
    until: last,
  });
  const plan = smallestPlan(open, courses, { jp: within.jp, from: today, until: last });
  return { granted: 'plan', plan, ...within, last };
}

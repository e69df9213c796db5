import type { Gap, Standing } from '../domain/assessment/gap.ts';
import type { LearningHours } from '../domain/dialog/facts.ts';
import type { Person } from '../domain/people/person.ts';
import type { CourseProfile } from '../domain/recommendation/course.ts';

/** What of a person changes which courses fit; nothing of a stranger. */
export function profileOf(
  person: Person | null,
  known: readonly Standing[],
  open: readonly Gap[],
  hours?: { readonly of: LearningHours; readonly year: string },
): CourseProfile {
  if (person === null) return {};
  const actual: Record<string, number> = {};
  for (const { code, supported } of known) if (supported !== null) actual[code] = supported.level;
  const { status, jobLevel, opd, jobFamily, post } = person;
  const most = hours === undefined ? null : (hours.of.target ?? hours.of.ceiling);
  const left =
    hours === undefined || most === null
      ? {}
      : { hoursLeft: { jp: most - hours.of.verified - hours.of.claimed, year: hours.year } };
  return { status, jobLevel, opd, jobFamily, post, actual, gaps: open, ...left };
}

import type { Gap, Standing } from '../domain/assessment/gap.ts';
import type { Person } from '../domain/people/person.ts';
import type { CourseProfile } from '../domain/recommendation/course.ts';

/** What of a person changes which courses fit; nothing of a stranger. */
export function profileOf(
  person: Person | null,
  known: readonly Standing[],
  open: readonly Gap[],
): CourseProfile {
  if (person === null) return {};
  const actual: Record<string, number> = {};
  for (const { code, supported } of known) if (supported !== null) actual[code] = supported.level;
  const { status, jobLevel, opd, jobFamily, post } = person;
  return { status, jobLevel, opd, jobFamily, post, actual, gaps: open };
}

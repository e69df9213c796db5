import type { Database } from '../../database/database.ts';
import type { NeedsNews } from '../../domain/dialog/topics/needs.ts';
import { demandOf } from '../../domain/insight/demand.ts';
import { type GapCounts, gapCounts } from '../../domain/insight/gap-counts.ts';
import type { Courses } from '../../domain/ports.ts';
import type { Course } from '../../domain/recommendation/course.ts';
import { agencyGaps } from '../../storage/learning/gaps.ts';
import { unmetNeeds } from '../../storage/learning/needs.ts';
import { readNeed } from '../courses.ts';

/** What people lack, and what they looked for and did not find, as far as this person may see it. `asker` null is an operator. */
export async function needsFor(
  parts: { readonly db: Database; readonly courses: Courses },
  asker: number | null,
  now: Date,
  today: string,
): Promise<NeedsNews> {
  const scope = await unmetNeeds(parts.db, asker, now);
  const found = await agencyGaps(parts.db, asker, today);
  if (scope === null || found === null) return { granted: 'needs', needs: null };
  const gaps = gapCounts(found.rows, found.least);
  const demands = demandOf(
    scope.needs.map(({ words, teller }) => ({ ...readNeed(words), teller })),
    scope.dismissed,
  );
  const courses = await coursesForAll(gaps, parts.courses, today);
  return { granted: 'needs', needs: { opd: scope.opd, gaps, courses, demands } };
}

async function coursesForAll(
  { ranked }: GapCounts,
  courses: Courses,
  today: string,
): Promise<ReadonlyMap<string, Course>> {
  const found = new Map<string, Course>();
  for (const { code, course } of ranked) {
    if (course === null) continue;
    const gap = { code, required: course.required, actual: course.actual };
    const profile = { gaps: [gap], actual: { [code]: course.actual } };
    const { ranked: suggested } = await courses.suggest({ query: '', profile, today, limit: 1 });
    const [first] = suggested;
    if (first !== undefined) found.set(code, first.course);
  }
  return found;
}

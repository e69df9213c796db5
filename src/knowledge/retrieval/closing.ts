import { type Database, json } from '../../database/database.ts';
import type { Course, CourseProfile } from '../../domain/recommendation/course.ts';
import { excludingLabels } from './audience.ts';
import type { RetrievalContent } from './content.ts';
import { type CourseRow, courseOf } from './index/course-index.ts';

export interface ClosingRequest {
  readonly profile: CourseProfile;
  readonly exclude: readonly string[];
  readonly today: string;
  /** The last day on which a course may begin. */
  readonly until: string;
}

/** So many are planned with; the shortest ones, of which a small plan is made. */
const MOST = 2000;

/**
 * Courses that take this person over an open gap in one go: of her level, still to come, not for somebody else's job.
 * Filtered in SQL, so that the size of the catalogue does not matter.
 */
export async function closingCourses(
  db: Database,
  content: Pick<RetrievalContent, 'audience'>,
  { profile, exclude, today, until }: ClosingRequest,
): Promise<readonly Course[]> {
  const gaps = profile.gaps ?? [];
  const rows = await db.query<CourseRow>(
    `select c.id, c.title, c.description, c.competencies, c.level_from, c.level_to, c.jp, c.form, c.mode, c.provider,
            c.audience, c.cost, c.start_date, c.end_date, c.state, c.aliases
       from courses c
      where c.competencies && $1::text[]
        and exists (select from jsonb_to_recordset($2::jsonb) as g(code text, required int, actual int)
                     where g.code = any(c.competencies) and c.level_from <= g.actual and g.actual < c.level_to
                       and c.level_to >= g.required)
        and not (c.id = any($3::text[]))
        and not (cardinality(c.audience) > 0 and c.audience <@ $4::text[])
        and c.state is distinct from 'selesai'
        and (c.state = 'setiap_saat' or c.start_date is null or c.start_date between $5::date and $6::date)
      order by c.jp, c.id limit $7`,
    [
      gaps.map(({ code }) => code),
      json(gaps),
      exclude,
      excludingLabels(profile, content.audience),
      today,
      until,
      MOST,
    ],
  );
  return rows.map(courseOf);
}

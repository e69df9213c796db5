import { gaps } from '../../domain/assessment/gap.ts';
import type { News, Wish } from '../../domain/dialog/wish.ts';
import type { Courses } from '../../domain/ports.ts';
import { standings } from '../../storage/assessment/standings.ts';
import { courseMarksOf } from '../../storage/stored.ts';
import type { Asker } from '../../turns.ts';
import { profileOf } from '../profile.ts';
import { type AiParts, allowOf } from './ai.ts';

interface CourseParts extends AiParts {
  readonly courses: Courses;
}

/** Courses for a person: what fits the gaps, less what was dismissed or done. */
export async function coursesFor(
  wish: Extract<Wish, { want: 'courses' }>,
  asker: Asker,
  parts: CourseParts,
): Promise<News> {
  const { db, courses } = parts;
  const { person } = asker.loaded;
  const { today } = asker.context;
  const marks = person === null ? [] : await courseMarksOf(db, person.id);
  const known = person === null ? [] : (await standings(db, person.id, today)).standings;
  const open = gaps(known);
  const suggestions = await courses.suggest({
    query: wish.query.slice(0, 500),
    profile: profileOf(person, known, open),
    filters: wish.filters,
    exclude: [
      ...marks.filter((one) => one.mark === 'unfit' || one.mark === 'done').map((one) => one.course),
      ...(wish.exclude ?? []),
    ],
    today,
    limit: wish.limit,
    allow: allowOf(parts, person, today),
  });
  const measured = known.some((one) => one.supported !== null);
  return { granted: 'courses', suggestions, gaps: measured ? open.length : null };
}

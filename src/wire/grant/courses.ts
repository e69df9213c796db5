import { gaps } from '../../domain/assessment/gap.ts';
import type { CourseWish, News } from '../../domain/dialog/wish.ts';
import type { Courses } from '../../domain/ports.ts';
import { standings } from '../../storage/assessment/standings.ts';
import { courseMarksOf } from '../../storage/stored.ts';
import type { Asker } from '../../turns.ts';
import { profileOf } from '../profile.ts';
import { type AiParts, allowOf } from './ai.ts';

interface CourseParts extends AiParts {
  readonly courses: Courses;
}

/** What is asked of the catalogue. */
export async function courseWish(wish: CourseWish, asker: Asker, parts: CourseParts): Promise<News> {
  const { courses } = parts;
  switch (wish.want) {
    case 'courses':
      return coursesFor(wish, asker, parts);
    case 'demoCourses': {
      const request = { query: '', profile: { gaps: wish.gaps }, today: asker.context.today, limit: 3 };
      return { granted: 'demoCourses', suggestions: await courses.suggest(request) };
    }
    case 'course':
      return { granted: 'course', course: await courses.byId(wish.id) };
    case 'compare': {
      const found = await Promise.all(wish.ids.map((id) => courses.byId(id)));
      return { granted: 'compare', courses: found.filter((course) => course !== null), text: wish.text };
    }
  }
}

/** Courses for a person: what fits the gaps, less what was dismissed or done. */
async function coursesFor(
  wish: Extract<CourseWish, { want: 'courses' }>,
  asker: Asker,
  parts: CourseParts,
): Promise<News> {
  const { db, courses } = parts;
  const { person } = asker.loaded;
  const { today, facts } = asker.context;
  const hours = facts === null ? undefined : { of: facts.hours, year: today.slice(0, 4) };
  const marks = person === null ? [] : await courseMarksOf(db, person.id);
  const known = person === null ? [] : (await standings(db, person.id, today)).standings;
  const open = gaps(known);
  const suggestions = await courses.suggest({
    query: wish.query.slice(0, 500),
    profile: profileOf(person, known, open, hours),
    exclude: [
      ...marks.filter((one) => one.mark === 'unfit' || one.mark === 'done').map((one) => one.course),
      ...(wish.exclude ?? []),
    ],
    today,
    limit: wish.limit,
    ...(wish.anyCondition === undefined ? {} : { anyCondition: true }),
    allow: allowOf(parts, person, today),
  });
  const measured = known.some((one) => one.supported !== null);
  return { granted: 'courses', suggestions, gaps: measured ? open.length : null };
}

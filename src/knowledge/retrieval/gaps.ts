import type { Course, CourseProfile, Suggestion } from '../../domain/recommendation/course.ts';
import type { Scored } from './scored.ts';

type Gap = NonNullable<CourseProfile['gaps']>[number];

/** Forms of one person at a time or of one's own: what suffices for one level (brief, section 7, rule 7). */
const LIGHT = new Set(['non_klasikal', 'daring_asinkron', 'daring_sinkron']);
const TAUGHT = new Set(['klasikal', 'blended']);

/**
 * Courses for open gaps when no words were said: in turns, the most important gap first, so that one competency does
 * not fill every place. For one gap a form is not repeated before another form had its turn.
 */
export function byGaps(
  courses: readonly Scored[],
  gaps: readonly Gap[],
  limit: number,
): readonly Suggestion[] {
  const queues = gaps.map((gap) => ({ gap, courses: queueOf(gap, courses) }));
  const taken = new Set<string>();
  const chosen: Suggestion[] = [];
  while (chosen.length < limit) {
    let moved = false;
    for (const { gap, courses: queue } of queues) {
      const next = queue.find(({ course }) => !taken.has(course.id));
      if (next === undefined || chosen.length >= limit) continue;
      moved = true;
      taken.add(next.course.id);
      chosen.push({
        course: next.course,
        score: 1 / (1 + chosen.length),
        reasons: gaps
          .filter(({ code }) => next.course.competencies.includes(code))
          .sort((a, b) => Number(b === gap) - Number(a === gap))
          .map(({ code, actual, required }) => ({
            because: 'gap' as const,
            competency: code,
            actual,
            required,
          })),
      });
    }
    if (!moved) break;
  }
  return chosen;
}

/**
 * Courses whose first subject is this competency, in changing forms. Only where there is none, the one that touches it
 * best beside another: a list filled up with side subjects looks like an answer and is none.
 */
function queueOf(gap: Gap, courses: readonly Scored[]): readonly Scored[] {
  const fitting = courses.filter(fits(gap)).sort(better(gap));
  const own = fitting.filter(({ course }) => course.competencies[0] === gap.code);
  return own.length > 0 ? varied(own) : varied(fitting).slice(0, 1);
}

const fits =
  ({ code, actual }: Gap) =>
  ({ course, over }: Scored): boolean =>
    !over && course.competencies.includes(code) && course.levelFrom <= actual && actual < course.levelTo;

/** The audience, the form, how far it leads, and that it is about nothing else. */
function better(gap: Gap): (a: Scored, b: Scored) => number {
  const worth = ({ course, signals }: Scored): number =>
    (course.competencies.length === 1 ? 1 : 0) +
    (preferred(course, gap) ? 1 : 0) +
    2 * signals.audience +
    (course.levelTo >= gap.required ? 0.5 : 0);
  return (a, b) => worth(b) - worth(a) || a.course.jp - b.course.jp || (a.course.id < b.course.id ? -1 : 1);
}

function preferred({ mode }: Course, { required, actual }: Gap): boolean {
  return (required - actual >= 2 ? TAUGHT : LIGHT).has(mode);
}

/** The order kept, but the best of each form first. */
function varied(courses: readonly Scored[]): readonly Scored[] {
  const seen = new Set<string>();
  const first = courses.filter(({ course }) => {
    const fresh = !seen.has(course.form);
    seen.add(course.form);
    return fresh;
  });
  return [...first, ...courses.filter((course) => !first.includes(course))];
}

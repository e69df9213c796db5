import type { Course, CourseProfile, Suggestion } from '../../domain/recommendation/course.ts';
import type { About } from './about.ts';
import type { Scored } from './scored.ts';

/** What is known of courses beside their facts. */
export interface Reading {
  readonly about: About;
  /** Audience labels that mean everybody. */
  readonly everyone: ReadonlySet<string>;
  readonly hoursLeft: CourseProfile['hoursLeft'];
}

type Gap = NonNullable<CourseProfile['gaps']>[number];

/** Forms of one person at a time or of one's own: what suffices for one level (brief, section 7, rule 7). */
const LIGHT = new Set(['non_klasikal', 'daring_asinkron', 'daring_sinkron']);
const TAUGHT = new Set(['klasikal', 'blended']);
/** How much of its own words a course must give to a competency to be offered for it (`About.much`, 0 to about 4). */
const SPEAKS_OF_IT = 1;
/** What speaking of it adds at most, reached when a course gives it so much of its words. */
const LOUD = 0.75;
const LOUDEST = 4;
/** Courses of one competency whose words are looked at: each look takes some milliseconds. */
const LOOKED_AT = 8;

/**
 * Courses for open gaps when no words were said: in turns, the most important gap first, so that one competency does
 * not fill every place. For one gap a form is not repeated before another form had its turn.
 */
export function byGaps(
  courses: readonly Scored[],
  gaps: readonly Gap[],
  limit: number,
  reading: Reading,
): readonly Suggestion[] {
  const queues = gaps.map((gap) => ({ gap, courses: queueOf(gap, courses, reading) }));
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
        close: true,
        reasons: gaps
          .filter(({ code }) => next.course.competencies.includes(code))
          .sort((a, b) => Number(b === gap) - Number(a === gap))
          .map(({ code, actual, required }) => ({
            because: 'gap' as const,
            competency: code,
            actual,
            required,
            passage: reading.about.passage(next.course, code),
          })),
      });
    }
    if (!moved) break;
  }
  return chosen;
}

/**
 * Courses whose first subject is this competency and that speak of it, in changing forms. A course may be filed under a
 * competency that it never mentions; only where no other is left, one such course is better than none.
 */
function queueOf(gap: Gap, courses: readonly Scored[], reading: Reading): readonly Scored[] {
  const { about } = reading;
  const worth = worthOf(gap, reading);
  const fitting = courses.filter(fits(gap)).sort(by(worth));
  const own = fitting.filter(({ course }) => course.competencies[0] === gap.code).slice(0, LOOKED_AT);
  const much = new Map(own.map((one) => [one, about.much(one.course, gap.code)]));
  const speaking = own.filter((one) => (much.get(one) ?? 0) >= SPEAKS_OF_IT);
  if (speaking.length === 0) return varied(own.length > 0 ? own : fitting).slice(0, 1);
  // Among those that do, how loudly counts less than the form: a plain one in the right form is better.
  return varied(speaking.sort(by((one) => worth(one) + Math.min(LOUD, (much.get(one) ?? 0) / LOUDEST))));
}

const fits =
  ({ code, actual }: Gap) =>
  ({ course, over }: Scored): boolean =>
    !over && course.competencies.includes(code) && course.levelFrom <= actual && actual < course.levelTo;

const by =
  (worth: (one: Scored) => number) =>
  (a: Scored, b: Scored): number =>
    worth(b) - worth(a) || a.course.jp - b.course.jp || (a.course.id < b.course.id ? -1 : 1);

/** The audience, the form, how far it leads, that it is about nothing else, and that all its hours still count this year. */
const worthOf =
  (gap: Gap, { everyone, hoursLeft }: Reading) =>
  ({ course, signals }: Scored): number =>
    (course.competencies.length === 1 ? 1 : 0) +
    (preferred(course, gap) ? 1 : 0) +
    Math.max(2 * signals.audience, course.audience.some((label) => everyone.has(label)) ? 1 : 0) +
    (course.levelTo >= gap.required ? 0.5 : 0) +
    (hoursLeft !== undefined && counts(course, hoursLeft) ? 0.25 : 0);

/** Whether its hours fit into what is left of the year; without a date it can be taken at once. */
const counts = ({ jp, endDate }: Course, left: NonNullable<CourseProfile['hoursLeft']>): boolean =>
  jp <= left.jp && (endDate === null || endDate.startsWith(left.year));

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

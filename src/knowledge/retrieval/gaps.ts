import type { CourseProfile, Suggestion } from '../../domain/recommendation/course.ts';
import type { Why } from '../../domain/recommendation/reason.ts';
import type { About } from './about.ts';
import { type Gap, gapParts, worth } from './gap-worth.ts';
import type { Scored } from './scored.ts';

/** What is known of courses beside their facts. */
export interface Reading {
  readonly about: About;
  /** Audience labels that mean everybody. */
  readonly everyone: ReadonlySet<string>;
  readonly hoursLeft: CourseProfile['hoursLeft'];
}

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
        ...whyOf(next, gap, gaps, reading),
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
  const { about, everyone, hoursLeft } = reading;
  const parts = gapParts(gap, everyone, hoursLeft);
  const worths = new Map(courses.filter(fits(gap)).map((one) => [one, worth(parts(one))]));
  const worthOf = (one: Scored): number => worths.get(one) ?? 0;
  const fitting = [...worths.keys()].sort(by(worthOf));
  const own = fitting.filter(({ course }) => course.competencies[0] === gap.code).slice(0, LOOKED_AT);
  const much = new Map(own.map((one) => [one, about.much(one.course, gap.code)]));
  const speaking = own.filter((one) => (much.get(one) ?? 0) >= SPEAKS_OF_IT);
  if (speaking.length === 0) return varied(own.length > 0 ? own : fitting).slice(0, 1);
  // Among those that do, how loudly counts less than the form: a plain one in the right form is better.
  return varied(speaking.sort(by((one) => worthOf(one) + Math.min(LOUD, (much.get(one) ?? 0) / LOUDEST))));
}

const fits =
  ({ code, actual }: Gap) =>
  ({ course, over }: Scored): boolean =>
    !over && course.competencies.includes(code) && course.levelFrom <= actual && actual < course.levelTo;

const by =
  (worthOf: (one: Scored) => number) =>
  (a: Scored, b: Scored): number =>
    worthOf(b) - worthOf(a) || a.course.jp - b.course.jp || (a.course.id < b.course.id ? -1 : 1);

/** The gap it was chosen for, then the others it touches, then what else brought it here. */
function whyOf(one: Scored, gap: Gap, gaps: readonly Gap[], { about, everyone, hoursLeft }: Reading): Why {
  const parts = gapParts(gap, everyone, hoursLeft)(one);
  const touched = gaps
    .filter((touches) => fits(touches)(one))
    .sort((a, b) => Number(b === gap) - Number(a === gap))
    .map(({ code, actual, required }) => ({
      because: 'gap' as const,
      competency: code,
      actual,
      required,
      passage: about.passage(one.course, code),
    }));
  return {
    reasons: touched,
    support: parts.flatMap(({ support }) => support ?? []),
    against: parts.flatMap(({ against }) => against ?? []),
  };
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

import type { Course } from './course.ts';
import { type Offer, offersOf, type PlanGap, type PlanLimits, undominated, within } from './plan-offers.ts';

export interface PlannedCourse {
  readonly course: Course;
  /** Gaps that this course closes and no earlier one of the plan did. */
  readonly closes: readonly string[];
}

export interface Plan {
  readonly courses: readonly PlannedCourse[];
  readonly jp: number;
  /** Of how many gaps, and the codes of those that stay open. */
  readonly gaps: number;
  readonly open: readonly string[];
  /** Open ones that no course closes, whatever it costs. */
  readonly hopeless: readonly string[];
  /** How many gaps the best plan of so many courses closes: `[0]` with one course, `[1]` with two. */
  readonly steps: readonly number[];
  /** The cheapest course that would close one more gap if there were more hours. */
  readonly oneMore: {
    readonly course: Course;
    readonly closes: readonly string[];
    readonly beyond: number;
  } | null;
  /** False when there were too many combinations to look at all of them. */
  readonly exact: boolean;
}

/** Gaps that are planned for at once. Twelve are 4,096 combinations; nobody closes more in a year. */
const PLANNED_GAPS = 12;
/** Combinations kept at once before the search gives up being exact. */
const MOST_STATES = 60_000;

/** One way to have closed a set of gaps. */
interface State {
  readonly closed: number;
  /** Of these, those that are the first subject of a course. */
  readonly own: number;
  readonly count: number;
  readonly jp: number;
  /** Last day of the latest course with dates; '' for none. */
  readonly busyUntil: string;
  readonly last: Offer | null;
  readonly before: State | null;
}

/**
 * The smallest set of courses that closes the most gaps: most gaps first, then fewest courses, then the more important
 * gaps, then courses that are about a gap and do not only touch it, then fewest hours. A course closes a gap when it takes somebody of her level (from ≤ actual < to) as far as is
 * required. Two courses never lie on the same days. Exact: all combinations that could still win are kept, by the gaps
 * they close, their number, hours and days.
 */
export function smallestPlan(gaps: readonly PlanGap[], courses: readonly Course[], limits: PlanLimits): Plan {
  const wanted = gaps.slice(0, PLANNED_GAPS);
  const all = offersOf(wanted, courses);
  const offers = undominated(all.filter(within(limits)));
  const { best, steps, exact } = search(wanted, offers, limits.jp ?? Number.POSITIVE_INFINITY);
  const codes = (bits: number): string[] =>
    wanted.filter((_, at) => (bits & (1 << at)) !== 0).map(({ code }) => code);
  const full = (1 << wanted.length) - 1;
  const open = full & ~best.closed;
  const possible = all.reduce((bits, offer) => bits | offer.closes, 0);
  return {
    courses: pathOf(best).map(({ offer, fresh }) => ({ course: offer.course, closes: codes(fresh) })),
    jp: best.jp,
    gaps: wanted.length,
    open: codes(open),
    hopeless: codes(full & ~possible),
    steps,
    oneMore: oneMoreOf(best, open, offers, limits.jp, codes),
    exact,
  };
}

/** Takes the courses in the order of their days, so that of the days of a combination only the last one matters. */
function search(
  gaps: readonly PlanGap[],
  offers: readonly Offer[],
  budget: number,
): { readonly best: State; readonly steps: number[]; readonly exact: boolean } {
  const nothing: State = { closed: 0, own: 0, count: 0, jp: 0, busyUntil: '', last: null, before: null };
  const kept = new Map<string, State[]>([['0:0', [nothing]]]);
  let size = 1;
  let exact = true;
  for (const offer of offers) {
    for (const state of [...kept.values()].flat()) {
      const next = taking(state, offer, budget);
      if (next === null) continue;
      if (size >= MOST_STATES) exact = false;
      else size += keep(kept, next);
    }
  }
  const worth = (state: State): readonly number[] => [
    bitsOf(state.closed),
    -state.count,
    importance(state.closed, gaps.length),
    bitsOf(state.own),
    -state.jp,
  ];
  const every = [...kept.values()].flat();
  const best = every.reduce((most, one) => (compare(worth(one), worth(most)) > 0 ? one : most), nothing);
  const steps = Array.from({ length: best.count }, (_, at) =>
    Math.max(...every.filter(({ count }) => count <= at + 1).map(({ closed }) => bitsOf(closed))),
  );
  return { best, steps, exact };
}

/** Null when it closes nothing more, costs too much or lies on days that are taken. */
function taking(state: State, offer: Offer, budget: number): State | null {
  const closed = state.closed | offer.closes;
  const jp = state.jp + offer.course.jp;
  if (closed === state.closed || jp > budget) return null;
  if (offer.first !== '' && offer.first <= state.busyUntil) return null;
  return {
    closed,
    own: state.own | offer.own,
    count: state.count + 1,
    jp,
    busyUntil: offer.until === '' ? state.busyUntil : offer.until,
    last: offer,
    before: state,
  };
}

/** Keeps a combination unless one that closes the same with as many courses is no worse in anything else. Returns how many more there are. */
function keep(kept: Map<string, State[]>, next: State): number {
  const key = `${next.closed}:${next.count}`;
  const same = kept.get(key) ?? [];
  if (same.some((one) => asGood(one, next))) return 0;
  const left = same.filter((one) => !asGood(next, one));
  kept.set(key, [...left, next]);
  return left.length + 1 - same.length;
}

const asGood = (a: State, b: State): boolean =>
  a.jp <= b.jp && a.busyUntil <= b.busyUntil && (a.own & b.own) === b.own;

const bitsOf = (bits: number): number => {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
};

/** Earlier gaps weigh more than all later ones together. */
const importance = (closed: number, gaps: number): number => {
  let sum = 0;
  for (let at = 0; at < gaps; at++) if ((closed & (1 << at)) !== 0) sum += 2 ** (gaps - 1 - at);
  return sum;
};

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [at, value] of a.entries()) {
    const other = b[at] ?? 0;
    if (value !== other) return value - other;
  }
  return 0;
}

function pathOf(best: State): { readonly offer: Offer; readonly fresh: number }[] {
  const path: { offer: Offer; fresh: number }[] = [];
  for (let at = best; at.before !== null && at.last !== null; at = at.before)
    path.unshift({ offer: at.last, fresh: at.closed & ~at.before.closed });
  return path;
}

function oneMoreOf(
  best: State,
  open: number,
  offers: readonly Offer[],
  budget: number | null,
  codes: (bits: number) => string[],
): Plan['oneMore'] {
  if (budget === null) return null;
  const taken = pathOf(best).map(({ offer }) => offer);
  const free = (offer: Offer): boolean =>
    offer.first === '' ||
    taken.every((one) => one.first === '' || offer.until < one.first || one.until < offer.first);
  const [next] = offers
    .filter((offer) => (offer.closes & open) !== 0 && free(offer))
    .sort(
      (a, b) =>
        bitsOf(b.closes & open) - bitsOf(a.closes & open) ||
        a.course.jp - b.course.jp ||
        (a.course.id < b.course.id ? -1 : 1),
    );
  if (next === undefined) return null;
  const beyond = best.jp + next.course.jp - budget;
  return beyond <= 0 ? null : { course: next.course, closes: codes(next.closes & open), beyond };
}

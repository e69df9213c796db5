import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Course } from '../../../src/domain/recommendation/course.ts';
import { smallestPlan } from '../../../src/domain/recommendation/plan.ts';
import type { PlanGap, PlanLimits } from '../../../src/domain/recommendation/plan-offers.ts';

const course = (id: number, competencies: readonly string[], more: Partial<Course> = {}): Course => ({
  id: `KRS-${100 + id}`,
  title: `Kursus ${id}`,
  description: '',
  competencies,
  levelFrom: 0,
  levelTo: 3,
  jp: 10,
  form: 'bimtek',
  mode: 'klasikal',
  provider: 'BKPP',
  audience: [],
  cost: null,
  startDate: null,
  endDate: null,
  state: null,
  ...more,
});
const gap = (code: string, required = 3, actual = 1): PlanGap => ({ code, required, actual });
const LIMITS: PlanLimits = { jp: 40, from: '2026-11-24', until: '2027-11-24' };
const ids = (plan: ReturnType<typeof smallestPlan>): string[] => plan.courses.map((one) => one.course.id);

describe('the smallest plan', () => {
  it('takes the one course that closes two gaps instead of two that close one each', () => {
    const plan = smallestPlan(
      [gap('A'), gap('B')],
      [course(1, ['A'], { jp: 2 }), course(2, ['B'], { jp: 2 }), course(3, ['A', 'B'], { jp: 12 })],
      LIMITS,
    );
    expect(ids(plan)).toEqual(['KRS-103']);
    expect(plan).toMatchObject({ jp: 12, gaps: 2, open: [], steps: [2], oneMore: null, exact: true });
  });

  it('says what one more course would close and how many hours it lacks', () => {
    const plan = smallestPlan(
      [gap('A'), gap('B'), gap('C')],
      [course(1, ['A'], { jp: 30 }), course(2, ['B'], { jp: 10 }), course(3, ['C'], { jp: 20 })],
      { ...LIMITS, jp: 40 },
    );
    // A and B are the more important two.
    expect(ids(plan)).toEqual(['KRS-101', 'KRS-102']);
    expect(plan.steps).toEqual([1, 2]);
    expect(plan.oneMore).toMatchObject({ course: { id: 'KRS-103' }, closes: ['C'], beyond: 20 });
  });

  it('prefers a course about the gap to a shorter one that only touches it', () => {
    const courses = [course(1, ['X', 'A'], { jp: 2 }), course(2, ['A'], { jp: 12 })];
    expect(ids(smallestPlan([gap('A')], courses, LIMITS))).toEqual(['KRS-102']);
  });

  it('counts a course only for somebody of its level that it takes as far as is required', () => {
    const courses = [
      course(1, ['A'], { levelFrom: 2, levelTo: 4 }),
      course(2, ['A'], { levelFrom: 0, levelTo: 2 }),
      course(3, ['A'], { levelFrom: 0, levelTo: 1 }),
    ];
    expect(smallestPlan([gap('A')], courses, LIMITS)).toMatchObject({ courses: [], hopeless: ['A'] });
    expect(ids(smallestPlan([gap('A', 4, 2)], courses, LIMITS))).toEqual(['KRS-101']);
  });

  it('never sends anybody to two courses on one day, nor to one outside of the dates', () => {
    const day = (startDate: string, endDate = startDate) => ({ startDate, endDate });
    const courses = [
      course(1, ['A'], day('2027-02-01', '2027-02-03')),
      course(2, ['B'], day('2027-02-03', '2027-02-05')),
      course(3, ['C'], day('2028-01-01')),
      course(4, ['D'], { ...day('2027-02-02'), mode: 'daring_asinkron' }),
    ];
    const plan = smallestPlan([gap('A'), gap('B'), gap('C'), gap('D')], courses, LIMITS);
    expect(ids(plan).sort()).toEqual(['KRS-101', 'KRS-104']);
    expect(plan).toMatchObject({ open: ['B', 'C'], hopeless: [] });
  });

  it('is empty without gaps, without courses and without hours', () => {
    expect(smallestPlan([], [course(1, ['A'])], LIMITS).courses).toEqual([]);
    expect(smallestPlan([gap('A')], [], LIMITS).open).toEqual(['A']);
    expect(smallestPlan([gap('A')], [course(1, ['A'])], { ...LIMITS, jp: 0 })).toMatchObject({
      courses: [],
      oneMore: { beyond: 10 },
    });
  });

  it('answers at once where three hundred courses could close twelve gaps', () => {
    const codes = [...'ABCDEFGHIJKL'];
    const courses = Array.from({ length: 300 }, (_, n) =>
      course(n, [codes[n % 12] ?? '', codes[(n * 7 + 3) % 12] ?? ''], { jp: 4 + (n % 30) }),
    );
    const plan = smallestPlan(
      codes.map((code) => gap(code)),
      courses,
      { ...LIMITS, jp: 120 },
    );
    expect(plan).toMatchObject({ exact: true, open: [] });
  });
});

const CODES = ['A', 'B', 'C', 'D'] as const;
const days = fc.integer({ min: 1, max: 9 });
const anyCourse = fc.record({
  competencies: fc.uniqueArray(fc.constantFrom(...CODES), { minLength: 1, maxLength: 3 }),
  levelFrom: fc.integer({ min: 0, max: 2 }),
  jp: fc.integer({ min: 0, max: 12 }),
  span: fc.option(fc.tuple(days, fc.integer({ min: 0, max: 3 })), { nil: null }),
});
const on = (n: number): string => `2027-02-${String(n).padStart(2, '0')}`;

/** Every subset, the slow way. */
function brute(gaps: readonly PlanGap[], courses: readonly Course[], limits: PlanLimits): readonly number[] {
  let best: readonly number[] = [0, 0, 0, 0, 0];
  for (let set = 0; set < 1 << courses.length; set++) {
    const chosen = courses.filter((_, at) => (set & (1 << at)) !== 0);
    const dated = chosen.filter((one) => one.startDate !== null);
    const clash = dated.some((a, n) =>
      dated
        .slice(n + 1)
        .some((b) => (a.startDate ?? '') <= (b.endDate ?? '') && (b.startDate ?? '') <= (a.endDate ?? '')),
    );
    const outside = dated.some(
      (one) => (one.startDate ?? '') < limits.from || (one.endDate ?? '') > limits.until,
    );
    const jp = chosen.reduce((sum, one) => sum + one.jp, 0);
    if (clash || outside || jp > (limits.jp ?? Number.POSITIVE_INFINITY)) continue;
    const closed = gaps.map(({ code, actual, required }) =>
      chosen.some(
        (one) =>
          one.competencies.includes(code) &&
          one.levelFrom <= actual &&
          actual < one.levelTo &&
          one.levelTo >= required,
      ),
    );
    const weight = closed.reduce((sum, yes, at) => sum + (yes ? 2 ** (gaps.length - 1 - at) : 0), 0);
    const own = gaps.filter(({ code, actual, required }) =>
      chosen.some(
        (one) =>
          one.competencies[0] === code &&
          one.levelFrom <= actual &&
          actual < one.levelTo &&
          one.levelTo >= required,
      ),
    ).length;
    const worth = [closed.filter(Boolean).length, -chosen.length, weight, own, -jp];
    const at = worth.findIndex((value, n) => value !== best[n]);
    if (at >= 0 && (worth[at] ?? 0) > (best[at] ?? 0)) best = worth;
  }
  return best;
}

describe('against every combination', () => {
  it('finds what the slow way finds', () => {
    fc.assert(
      fc.property(
        fc.array(anyCourse, { maxLength: 9 }),
        fc.uniqueArray(fc.constantFrom(...CODES), { minLength: 1 }),
        fc.option(fc.integer({ min: 0, max: 30 }), { nil: null }),
        (drawn, codes, jp) => {
          const courses = drawn.map(({ span, competencies, levelFrom, jp: hours }, n) =>
            course(n, competencies, {
              levelFrom,
              jp: hours,
              ...(span === null ? {} : { startDate: on(span[0]), endDate: on(span[0] + span[1]) }),
            }),
          );
          const gaps = codes.map((code) => gap(code));
          const limits = { jp, from: on(2), until: on(10) };
          const plan = smallestPlan(gaps, courses, limits);
          const closed = new Set(plan.courses.flatMap((one) => one.closes));
          const weight = gaps.reduce(
            (sum, { code }, at) => sum + (closed.has(code) ? 2 ** (gaps.length - 1 - at) : 0),
            0,
          );
          const own = gaps.filter(({ code, actual }) =>
            plan.courses.some((one) => one.course.competencies[0] === code && one.course.levelFrom <= actual),
          ).length;
          expect(
            [closed.size, -plan.courses.length, weight, own, -plan.jp].map((value) => value + 0),
          ).toEqual(brute(gaps, courses, limits).map((value) => value + 0));
        },
      ),
      { numRuns: 300 },
    );
  });
});

import type { Course, CourseFilters } from '../../domain/recommendation/course.ts';
import type { Condition, Reason, Support, Why } from '../../domain/recommendation/reason.ts';
import { FITS_HER } from './gap-worth.ts';
import type { CourseIndex } from './index/course-index.ts';
import type { Asked, Scored } from './scored.ts';

/** Likeness from which a word of the request is said to be in the course: the word itself, its synonym, or its typo. */
const MATCHED = 0.6;
/** How clearly a request must be about a competency before that is said. Standard deviations above the mean. */
const UNDERSTOOD = 1.5;
/** Words named in one reason. */
const NAMED = 4;
/** From this share of the request's words on they say more than anything else; a single one of many says little. */
const TELLING = 0.5;
/** Share of competencies in common with the best answer from which likeness to it is said. */
const ALIKE = 0.5;

/**
 * Why a course was chosen, only what really holds, what tells most first: the words as they were typed when they are much
 * of the request, the gap, what the request was understood as, a stray word, then what else raised it. Where none of the
 * first holds (the vectors or the conditions chose it), that it is near what was asked. And what speaks against it.
 */
export function whyOf(one: Scored, asked: Asked, index: CourseIndex, everyone: ReadonlySet<string>): Why {
  const { course, label, signals } = one;
  const { wanted, understood, profile, filters } = asked;
  const gaps = (profile.gaps ?? []).filter(({ code }) => course.competencies.includes(code));
  const likeness = index.soft.explain(wanted, one.at);
  const typed = (found: boolean): string[] =>
    wanted
      .filter((_, n) => (likeness[n] ?? 0) >= MATCHED === found)
      .map(({ term }) => term.typed)
      .slice(0, NAMED);
  const words = { because: 'words' as const, words: typed(true) };
  const some = words.words.length > 0;
  const much = some && likeness.filter((like) => like >= MATCHED).length >= TELLING * wanted.length;
  const clear = course.competencies.find((code) => (understood.get(code) ?? 0) >= UNDERSTOOD);
  const first: Reason[] = [
    ...(much ? [words] : []),
    ...gaps.map(({ code, actual, required }) => ({
      because: 'gap' as const,
      competency: code,
      actual,
      required,
      // Her own words say why; what the course is filed under needs no proof beside them.
      passage: '',
    })),
    ...(clear === undefined ? [] : [{ because: 'competency' as const, competency: clear }]),
    ...(some && !much ? [words] : []),
  ];
  const { met, unknown } = conditionsOf(course, filters);
  const own = signals.audience >= FITS_HER ? label.own : null;
  const named = signals.named >= FITS_HER ? label.named : null;
  const missed = typed(false);
  const forOthers =
    course.audience.length > 0 &&
    own === null &&
    named === null &&
    !course.audience.some((each) => everyone.has(each));
  return {
    reasons: first.length > 0 ? first : [words],
    support: [
      ...(met.length === 0 ? [] : [{ also: 'conditions' as const, met }]),
      ...(named === null ? [] : [{ also: 'audience' as const, label: named, who: 'named' as const }]),
      ...(own === null || own === named
        ? []
        : [{ also: 'audience' as const, label: own, who: 'own' as const }]),
      ...levelOf(course, profile.actual),
      ...(one.like === null || signals.shared < ALIKE
        ? []
        : [{ also: 'kin' as const, title: one.like.title }]),
    ],
    against: [
      ...(missed.length === 0 ? [] : [{ despite: 'words' as const, words: missed }]),
      ...(unknown.length === 0 ? [] : [{ despite: 'unknown' as const, conditions: unknown }]),
      ...(forOthers && profile.post !== undefined
        ? [{ despite: 'audience' as const, labels: course.audience }]
        : []),
    ],
  };
}

/** The level window is a filter: what passed it on a level that is known fits it. */
function levelOf(course: Course, actual: Readonly<Record<string, number>> = {}): Support[] {
  const { levelFrom, levelTo } = course;
  for (const code of course.competencies) {
    const level = actual[code];
    if (level !== undefined && levelFrom <= level && level < levelTo)
      return [{ also: 'level', competency: code, actual: level, to: levelTo }];
  }
  return [];
}

/** Of the conditions that were said: those that are known to be met, and those about which the catalogue says nothing. */
function conditionsOf(
  { cost, startDate }: Course,
  { modes, forms, maxJp, maxCost, maxDays, startFrom, startTo, endTo }: CourseFilters,
): { readonly met: readonly Condition[]; readonly unknown: readonly Condition[] } {
  const dated = [maxDays, startFrom, startTo, endTo].some((one) => one !== undefined);
  const asked: readonly (readonly [Condition, boolean, boolean])[] = [
    ['mode', modes !== undefined, true],
    ['form', forms !== undefined, true],
    ['hours', maxJp !== undefined, true],
    ['price', maxCost !== undefined, cost !== null],
    ['schedule', dated, startDate !== null],
  ];
  const those = (known: boolean): Condition[] =>
    asked.filter(([, said, told]) => said && told === known).map(([condition]) => condition);
  return { met: those(true), unknown: those(false) };
}

import type { Course, CourseFilters, CourseProfile } from '../../domain/recommendation/course.ts';
import { dot } from '../language/idvec.ts';
import { type Language, termsOf } from '../language/terms.ts';
import type { Candidate } from './index/candidates.ts';
import type { CourseIndex } from './index/course-index.ts';
import type { Wanted } from './index/soft-index.ts';
import { fused, type Signals, type Weights } from './score.ts';

export interface Scored {
  /** Place in the index. */
  readonly at: number;
  readonly course: Course;
  readonly over: boolean;
  readonly signals: Signals;
  /** The audience labels that `signals.audience` and `signals.named` speak of; null where none fits at all. */
  readonly label: { readonly own: string | null; readonly named: string | null };
  /** The course that its likeness is measured by (`kin`, `near`, `shared`); null for that one itself. */
  readonly like: Course | null;
  readonly score: number;
}

export interface Asked {
  readonly wanted: readonly Wanted[];
  /** Topics the person does not want. */
  readonly unwanted: readonly Wanted[];
  /** Competency code → how much the request is about it. */
  readonly understood: ReadonlyMap<string, number>;
  readonly profile: CourseProfile;
  readonly filters: CourseFilters;
}

/** Share of the best one's score from which a course is shown beside it unasked: docs/retrieval.md says what it leaves out. */
const CLOSE = 0.35;
export const isClose = (score: number, best: number): boolean => score >= CLOSE * best;

/** Likeness from which an unwanted topic is in a course. */
const SAME = 0.7;

/** Scores every candidate, best first. */
export function scoredBy(
  asked: Asked,
  candidates: readonly Candidate[],
  index: CourseIndex,
  language: Language,
  weights: Weights,
): Scored[] {
  const matches = index.soft.match(asked.wanted);
  const { opd = '', post = '' } = asked.profile;
  const work = index.soft.match(plainly(`${post} ${opd}`, language));
  const labels = labelFits(asked, index, language);
  const gaps = new Map(asked.profile.gaps?.map(({ code }, at) => [code, 1 / (1 + at)]));
  const found = candidates.flatMap((candidate) => {
    const at = index.at.get(candidate.id);
    const course = at === undefined ? undefined : index.courses[at];
    const match = at === undefined ? undefined : matches[at];
    if (at === undefined || course === undefined || match === undefined) return [];
    const most = (of: (code: string) => number | undefined): number =>
      Math.max(0, ...course.competencies.map((code) => of(code) ?? 0));
    const own = bestLabel(course, (label) => labels.get(label)?.own);
    const named = bestLabel(course, (label) => labels.get(label)?.named);
    const signals: Signals = {
      ...match,
      text: candidate.text,
      cosine: candidate.cosine ?? 0,
      bridge: most((code) => asked.understood.get(code)),
      gap: most((code) => gaps.get(code)),
      audience: own.fit,
      named: named.fit,
      known: knownShare(course, asked.filters),
      work: work[at]?.words ?? 0,
      kin: 0,
      near: 0,
      shared: 0,
    };
    const label = { own: own.label, named: named.label };
    return [{ at, course, over: candidate.over, signals, label, like: null }];
  });
  const alone = fused(
    found.map(({ signals }) => signals),
    weights,
  );
  const related = withKin(found, alone, index, language);
  const scores = fused(
    related.map(({ signals }) => signals),
    weights,
  );
  return related
    .map((one, n) => ({ ...one, score: scores[n] ?? 0 }))
    .filter(({ at }) => asked.unwanted.every((topic) => (index.soft.explain([topic], at)[0] ?? 0) < SAME))
    .sort((a, b) => b.score - a.score || (a.course.id < b.course.id ? -1 : 1));
}

type Found = Omit<Scored, 'score'>;

/** The candidates once more, with how much each is like the best one so far: called alike, about the same, for the same competency. */
function withKin(
  found: readonly Found[],
  scores: readonly number[],
  index: CourseIndex,
  language: Language,
): readonly Found[] {
  const best = found[scores.reduce((most, score, n) => (score > (scores[most] ?? 0) ? n : most), 0)];
  if (best === undefined) return found;
  const called = index.soft.match(plainly(best.course.title, language));
  const mean = index.means[best.at];
  return found.map((one) => {
    const own = index.means[one.at];
    return {
      ...one,
      like: one === best ? null : best.course,
      signals: {
        ...one.signals,
        kin: called[one.at]?.words ?? 0,
        near: mean === undefined || own === undefined ? 0 : dot(mean, own),
        shared: sharedOf(one.course.competencies, best.course.competencies),
      },
    };
  });
}

function bestLabel(
  { audience }: Course,
  fitOf: (label: string) => number | undefined,
): { readonly label: string | null; readonly fit: number } {
  let best: { readonly label: string | null; readonly fit: number } = { label: null, fit: 0 };
  for (const label of audience) {
    const fit = fitOf(label) ?? 0;
    if (fit > best.fit) best = { label, fit };
  }
  return best;
}

function sharedOf(some: readonly string[], others: readonly string[]): number {
  const all = new Set([...some, ...others]).size;
  return all === 0 ? 0 : some.filter((code) => others.includes(code)).length / all;
}

const plainly = (text: string, language: Language): Wanted[] =>
  termsOf(text, language).map((term) => ({ term, synonyms: [] }));

/** How well each audience label fits who asks (`own`) and whom the request names (`named`), 0–1. */
function labelFits(
  { wanted, profile }: Asked,
  index: CourseIndex,
  language: Language,
): ReadonlyMap<string, { readonly own: number; readonly named: number }> {
  const { opd = '', post = '', jobLevel = '', jobFamily = '', status = '' } = profile;
  const own = plainly([opd, post, jobLevel.replaceAll('_', ' '), jobFamily, status].join(' '), language);
  const byProfile = index.labelIndex.match(own);
  const byRequest = index.labelIndex.match(wanted);
  return new Map(
    index.labels.map((label, at) => [
      label,
      { own: byProfile[at]?.phrase ?? 0, named: byRequest[at]?.phrase ?? 0 },
    ]),
  );
}

/** Of the conditions on price and date that were set, how many are known to be met: the unknown ones come after. */
function knownShare(course: Course, { maxCost, startFrom, startTo, endTo }: CourseFilters): number {
  const asked = [
    ...(maxCost === undefined ? [] : [course.cost !== null]),
    ...(startFrom === undefined && startTo === undefined && endTo === undefined
      ? []
      : [course.startDate !== null]),
  ];
  return asked.length === 0 ? 0 : asked.filter(Boolean).length / asked.length;
}

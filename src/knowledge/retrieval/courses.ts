import type { Database } from '../../database/database.ts';
import type { Courses } from '../../domain/ports.ts';
import type {
  Course,
  CourseRequest,
  Reason,
  Suggestion,
  Suggestions,
} from '../../domain/recommendation/course.ts';
import type { Embed } from '../embedding/embed.ts';
import { offlineEmbed } from '../embedding/offline.ts';
import { excludingLabels } from './audience.ts';
import { type Bridge, bridgeOf } from './bridge.ts';
import { findCandidates } from './candidates.ts';
import type { RetrievalContent } from './content.ts';
import { type CourseIndex, catalogueVersion, loadCourse, loadCourseIndex } from './course-index.ts';
import { wantedOf } from './request.ts';
import { fused, type Signals, WEIGHTS, type Weights } from './score.ts';

export interface CoursesParts {
  readonly db: Database;
  readonly content: RetrievalContent;
  /** The built-in one unless another is configured; its model is the one whose vectors are compared. */
  readonly embed?: Embed;
  readonly weights?: Weights;
  readonly trace?: (
    query: string,
    ids: readonly string[],
    signals: readonly Signals[],
    scores: readonly number[],
    coverage: number,
  ) => void;
}

export function createCourses({
  db,
  content,
  embed = offlineEmbed(content.language),
  weights = WEIGHTS,
  trace,
}: CoursesParts): Courses {
  let index: CourseIndex | undefined;
  let bridge: Bridge | undefined;
  const current = async (): Promise<CourseIndex> => {
    const version = await catalogueVersion(db);
    if (index?.version !== version) index = await loadCourseIndex(db, version, content.language());
    return index;
  };

  async function suggest(request: CourseRequest): Promise<Suggestions> {
    const language = content.language();
    bridge ??= bridgeOf(content, language);
    const catalogue = await current();
    const filters = request.filters ?? {};
    const wanted = wantedOf(request.query, language, content.thesaurus);
    const [vector] = await embed.embed([wanted.map(({ term }) => term.plain).join(' ')]);
    const candidates = await findCandidates(db, {
      words: wanted.flatMap(({ term, synonyms }) => [term.plain, ...synonyms.map(({ plain }) => plain)]),
      vector: vector?.some((value) => value !== 0) === true ? vector : null,
      model: embed.model,
      profile: request.profile,
      filters,
      excludedLabels: excludingLabels(request.profile, content.audience),
      exclude: request.exclude ?? [],
      today: request.today,
    });
    const understood = bridge.understand(wanted);
    const matches = catalogue.soft.match(wanted);
    const gaps = new Set(request.profile.gaps?.map(({ code }) => code));
    const found = candidates.flatMap((candidate) => {
      const at = catalogue.at.get(candidate.id);
      const course = at === undefined ? undefined : catalogue.courses[at];
      const match = at === undefined ? undefined : matches[at];
      if (at === undefined || course === undefined || match === undefined) return [];
      const signals: Signals = {
        ...match,
        text: candidate.text,
        cosine: candidate.cosine ?? 0,
        bridge: Math.max(0, ...course.competencies.map((code) => understood.get(code) ?? 0)),
        audience: 0,
        gap: course.competencies.some((code) => gaps.has(code)) ? 1 : 0,
      };
      return [{ at, course, over: candidate.over, signals }];
    });
    const scores = fused(
      found.map(({ signals }) => signals),
      weights,
    );
    const ranked = found
      .map((one, n) => ({ ...one, score: scores[n] ?? 0 }))
      .sort((a, b) => b.score - a.score);
    trace?.(
      request.query,
      found.map(({ course }) => course.id),
      found.map(({ signals }) => signals),
      scores,
      catalogue.soft.coverage(wanted, ranked[0]?.at ?? 0),
    );
    const open = ranked.filter(({ over }) => !over).slice(0, request.limit);
    const suggestions: Suggestion[] = open.map(({ course, score }) => ({
      course,
      score,
      reasons: [] satisfies Reason[],
    }));
    const closed: Course[] = ranked
      .slice(0, 3)
      .filter(({ over }) => over)
      .map(({ course }) => course);
    return { ranked: suggestions, abstained: false, closed, filters };
  }
  return { suggest, byId: (id) => loadCourse(db, id) };
}

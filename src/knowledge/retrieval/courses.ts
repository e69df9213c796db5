import type { Database } from '../../database/database.ts';
import type { Courses } from '../../domain/ports.ts';
import type { CourseFilters, CourseRequest, Suggestions } from '../../domain/recommendation/course.ts';
import type { Embed } from '../embedding/embed.ts';
import { offlineEmbed } from '../embedding/offline.ts';
import { type About, aboutOf } from './about.ts';
import { type Answerable, answers, type ScopeKeys, scopeKeys } from './abstain.ts';
import { excludingLabels } from './audience.ts';
import { type Bridge, bridgeOf } from './bridge.ts';
import { anyOf, findCandidates } from './candidates.ts';
import type { RetrievalContent } from './content.ts';
import { type CourseIndex, catalogueState, loadCourse, loadCourseIndex } from './course-index.ts';
import { criteriaIn } from './criteria.ts';
import type { Fitting } from './fitting.ts';
import { byGaps } from './gaps.ts';
import { LARGE, nearby } from './nearby.ts';
import { reasonsFor } from './reasons.ts';
import { wantedOf } from './request.ts';
import { WEIGHTS, type Weights } from './score.ts';
import { type Asked, type Scored, scoredBy } from './scored.ts';

export interface CoursesParts {
  readonly db: Database;
  readonly content: RetrievalContent;
  /** The built-in one unless another is configured; only vectors of its model are compared. */
  readonly embed?: Embed;
  /** For measuring what each signal brings. */
  readonly weights?: Weights;
  /** Sees every scored request: for learning weights and thresholds, never in service. */
  readonly watch?: (request: CourseRequest, scored: readonly Scored[], answerable: Answerable) => void;
}

/** How many closed courses may be named, and how high they must have ranked. */
const CLOSED = 3;
const MOST = 20;
/** Share of the best one's score from which a course is shown beside it unasked: docs/retrieval.md says what it leaves out. */
const CLOSE = 0.35;

/**
 * Search and recommendation over the catalogue in `db`. Filters run in SQL; what they leave is re-ranked from an index in
 * memory that follows the catalogue. Nothing is loaded before the first request.
 */
export function createCourses({
  db,
  content,
  embed = offlineEmbed(content.language),
  weights = WEIGHTS,
  watch,
}: CoursesParts): Courses {
  let loading: Promise<CourseIndex> | undefined;
  let version: number | undefined;
  let size = 0;
  let scope: ScopeKeys | undefined;
  let reader: { readonly bridge: Bridge; readonly about: About } | undefined;

  function reading(): NonNullable<typeof reader> {
    if (reader === undefined) {
      const bridge = bridgeOf(content, content.language());
      reader = { bridge, about: aboutOf(bridge, content.language()) };
    }
    return reader;
  }

  /** Null for a catalogue too large to be held in memory. */
  async function current(): Promise<CourseIndex | null> {
    const now = await catalogueState(db);
    size = now.courses;
    if (now.courses >= LARGE) {
      loading = undefined;
      return null;
    }
    if (loading === undefined || now.version !== version) {
      version = now.version;
      loading = loadCourseIndex(db, content.language());
      // A failed load must not be what every later request gets.
      loading.catch(() => {
        loading = undefined;
      });
    }
    return loading;
  }

  async function scored(
    request: CourseRequest,
    asked: Asked,
    whole: CourseIndex | null,
  ): Promise<{ readonly ranked: Scored[]; readonly index: CourseIndex }> {
    const [mean] = await embed.embed([asked.wanted.map(({ term }) => term.plain).join(' ')]);
    const words = asked.wanted.flatMap(({ term, synonyms }) => [
      term.plain,
      ...synonyms.map(({ plain }) => plain),
    ]);
    const vector = mean?.some((value) => value !== 0) === true ? mean : null;
    const gaps = request.profile.gaps?.map(({ code }) => code) ?? [];
    const { model } = embed;
    const fitting: Fitting = {
      profile: request.profile,
      filters: asked.filters,
      excludedLabels: excludingLabels(request.profile, content.audience),
      exclude: request.exclude ?? [],
      today: request.today,
    };
    const only =
      whole === null ? await nearby(db, { ...fitting, words: anyOf(words), vector, model, gaps }) : null;
    const index = whole ?? (await loadCourseIndex(db, content.language(), { ids: only ?? [], of: size }));
    const candidates = await findCandidates(db, {
      words,
      vector,
      model,
      ...(only === null ? {} : { only }),
      ...fitting,
    });
    return { index, ranked: scoredBy(asked, candidates, index, content.language(), weights) };
  }

  async function suggest(request: CourseRequest): Promise<Suggestions> {
    const language = content.language();
    const index = await current();
    const {
      rest,
      filters: said,
      unwanted,
    } = criteriaIn(request.query, request.today, content.criteria, language.spelling);
    const wanted = wantedOf(rest, language, content.thesaurus);
    const asked: Asked = {
      wanted,
      unwanted: wantedOf(unwanted.join(' '), language, new Map()),
      understood: reading().bridge.understand(wanted),
      profile: request.profile,
      filters: { ...said, ...request.filters },
    };
    const first = await answer(request, asked, index);
    const { forms, ...other } = said;
    if (!first.abstained || forms === undefined || request.filters?.forms !== undefined) return first;
    // "webinar tentang X" where X is taught in another form: the topic counts more than the form.
    return answer(request, { ...asked, filters: { ...other, ...request.filters } }, index);
  }

  async function answer(
    request: CourseRequest,
    asked: Asked,
    whole: CourseIndex | null,
  ): Promise<Suggestions> {
    const { filters, wanted, understood } = asked;
    const limit = Math.min(MOST, Math.max(0, request.limit));
    const { ranked, index } = await scored(request, asked, whole);
    const gaps = request.profile.gaps ?? [];
    if (wanted.length === 0 && gaps.length > 0 && !conditions(filters)) {
      const chosen = byGaps(ranked, gaps, limit, { about: reading().about, everyone: content.everyone });
      return { ranked: chosen, abstained: chosen.length === 0, closed: [], filters };
    }
    const closed = ranked
      .slice(0, CLOSED)
      .filter(({ over }) => over)
      .map(({ course }) => course);
    const open = ranked.filter(({ over }) => !over);
    scope ??= scopeKeys(content.scope, content.language());
    const judged = answers(open, wanted, filters, index, scope);
    watch?.(request, ranked, judged);
    if (!judged.fits) return { ranked: [], abstained: true, closed, filters };
    const best = open[0]?.score ?? 0;
    const suggestions = open.slice(0, limit).map((one, rank) => ({
      course: one.course,
      score: one.score,
      close: rank === 0 || one.score >= CLOSE * best,
      reasons: reasonsFor(one, index, wanted, understood, request.profile),
    }));
    return { ranked: suggestions, abstained: false, closed, filters };
  }

  return { suggest, byId: (id) => loadCourse(db, id) };
}

const conditions = (filters: CourseFilters): boolean => Object.keys(filters).length > 0;

import type { Database } from '../../database/database.ts';
import type { Courses } from '../../domain/ports.ts';
import type { CourseFilters, CourseRequest, Suggestions } from '../../domain/recommendation/course.ts';
import type { Embed } from '../embedding/embed.ts';
import { offlineEmbed } from '../embedding/offline.ts';
import { type About, aboutOf } from './about.ts';
import { type Answerable, answers, type ScopeKeys, scopeKeys } from './abstain.ts';
import { excludingLabels } from './audience.ts';
import { type Answered, besideConditions } from './beside-conditions.ts';
import { type Bridge, bridgeOf } from './bridge.ts';
import type { RetrievalContent } from './content.ts';
import { criteriaIn } from './criteria/criteria.ts';
import { byGaps } from './gaps.ts';
import { anyOf, findCandidates } from './index/candidates.ts';
import { type CourseIndex, catalogueState, loadCourse, loadCourseIndex } from './index/course-index.ts';
import type { Fitting } from './index/fitting.ts';
import { LARGE, nearby } from './index/nearby.ts';
import type { Wanted } from './index/soft-index.ts';
import { whyOf } from './reasons.ts';
import { wantedOf } from './request.ts';
import { WEIGHTS, type Weights } from './score.ts';
import { type Asked, isClose, type Scored, scoredBy } from './scored.ts';

export interface CoursesParts {
  readonly db: Database;
  readonly content: RetrievalContent;
  /** The built-in one unless another is configured; only vectors of its model are compared. */
  readonly embed?: Embed;
  /** For measuring what each signal brings. */
  readonly weights?: Weights;
  /** Sees how each request of words was scored: for learning weights and thresholds, never in service. */
  readonly watch?: (request: CourseRequest, scored: readonly Scored[], answerable: Answerable) => void;
}

/** One request as it is searched for, with and without its conditions. */
interface Search {
  readonly request: CourseRequest;
  /** Null for a catalogue too large to be held in memory. */
  readonly whole: CourseIndex | null;
  readonly vector: Float32Array | null;
}

/** How many closed courses may be named, and how high they must have ranked. */
const CLOSED = 3;
const MOST = 20;
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

  /** Null where the model knows none of the words. */
  async function vectorOf(wanted: readonly Wanted[]): Promise<Float32Array | null> {
    const [mean] = await embed.embed([wanted.map(({ term }) => term.plain).join(' ')]);
    return mean?.some((value) => value !== 0) === true ? mean : null;
  }

  async function scored(
    { request, vector, whole }: Search,
    asked: Asked,
  ): Promise<{ readonly ranked: Scored[]; readonly index: CourseIndex }> {
    const words = asked.wanted.flatMap(({ term, synonyms }) => [
      term.plain,
      ...synonyms.map(({ plain }) => plain),
    ]);
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
    const whole = await current();
    const {
      rest,
      filters: read,
      unwanted,
    } = criteriaIn(request.query, request.today, content.criteria, language.spelling);
    const said = request.anyCondition === true ? {} : read;
    const wanted = wantedOf(rest, language, content.thesaurus);
    const asked: Asked = {
      wanted,
      unwanted: wantedOf(unwanted.join(' '), language, new Map()),
      understood: reading().bridge.understand(wanted),
      profile: request.profile,
      filters: { ...said, ...request.filters },
    };
    const search = { request, whole, vector: await vectorOf(wanted) };
    const found = await inAnyForm(search, asked, said);
    if (found.judged !== null) watch?.(request, found.scored, found.judged);
    if (wanted.length === 0 || !conditions(said)) return found.suggestions;
    return besideConditions(found, await answer(search, { ...asked, filters: request.filters ?? {} }));
  }

  /** "webinar tentang X" where X is taught in another form: the topic counts more than the form. */
  async function inAnyForm(
    search: Search,
    asked: Asked,
    { forms, ...other }: CourseFilters,
  ): Promise<Answered> {
    const first = await answer(search, asked);
    const { filters } = search.request;
    if (!first.suggestions.abstained || forms === undefined || filters?.forms !== undefined) return first;
    return answer(search, { ...asked, filters: { ...other, ...filters } });
  }

  async function answer(search: Search, asked: Asked): Promise<Answered> {
    const { filters, wanted } = asked;
    const { profile, limit: wished } = search.request;
    const limit = Math.min(MOST, Math.max(0, wished));
    const { ranked, index } = await scored(search, asked);
    const gaps = profile.gaps ?? [];
    const wordless = wanted.length === 0 && !conditions(filters);
    if (wordless && gaps.length > 0) {
      const chosen = byGaps(ranked, gaps, limit, {
        about: reading().about,
        everyone: content.everyone,
        hoursLeft: profile.hoursLeft,
      });
      const abstained = chosen.length === 0;
      return {
        suggestions: { ranked: chosen, abstained, closed: [], beyond: [], wordless, filters },
        scored: ranked,
        judged: null,
      };
    }
    const closed = ranked
      .slice(0, CLOSED)
      .filter(({ over }) => over)
      .map(({ course }) => course);
    const open = ranked.filter(({ over }) => !over);
    scope ??= scopeKeys(content.scope, content.language());
    const judged = answers(open, wanted, filters, index, scope);
    const best = open[0]?.score ?? 0;
    const found = open.slice(0, judged.fits ? limit : 0).map((one, rank) => ({
      course: one.course,
      score: one.score,
      close: rank === 0 || isClose(one.score, best),
      ...whyOf(one, asked, index, content.everyone),
    }));
    return {
      suggestions: { ranked: found, abstained: !judged.fits, closed, beyond: [], wordless, filters },
      scored: ranked,
      judged,
    };
  }

  return { suggest, byId: (id) => loadCourse(db, id) };
}

const conditions = (filters: CourseFilters): boolean => Object.keys(filters).length > 0;

import type { CallbackManagerForRetrieverRun } from '@langchain/core/callbacks/manager';
import { Document } from '@langchain/core/documents';
import { BaseRetriever, type BaseRetrieverInput } from '@langchain/core/retrievers';
import type { Courses } from '../../domain/ports.ts';
import type { CourseFilters, CourseProfile } from '../../domain/recommendation/course.ts';
import type { Reason } from '../../domain/recommendation/reason.ts';

/** What stands beside the text of a found course. Everything else about it is behind `id`. */
export interface CourseMetadata {
  readonly id: string;
  readonly title: string;
  readonly competencies: readonly string[];
  readonly levelFrom: number;
  readonly levelTo: number;
  readonly jp: number;
  readonly mode: string;
  readonly startDate: string | null;
  /** Comparable inside one answer only. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

export interface CourseRetrieverParts extends BaseRetrieverInput {
  readonly courses: Courses;
  /** The office date that decides what is over. */
  readonly today: () => string;
  /** Whose search it is; empty for nobody's. */
  readonly profile?: CourseProfile;
  readonly filters?: CourseFilters;
  /** How many documents, at most 20. */
  readonly limit?: number;
}

/**
 * The catalogue for anything built with LangChain: the same filters, ranking and abstention as in chat, over the same
 * SQL. A request that nothing fits gives no document: a chain that must say so can, instead of being fed the nearest.
 *
 * With `readConfig` of `config/config.ts` and `openApp` of `wire/app.ts`, over the database that the environment names:
 *
 * @example
 * const read = readConfig(process.env);
 * if (!read.ok) throw new Error(read.errors.join('\n'));
 * const app = await openApp({ config: read.config, log: console });
 * const today = () => app.office.dayOf(app.clock.now());
 * const retriever = new CourseRetriever({ courses: app.courses, today, limit: 3 });
 * const titles = retriever.pipe((found) => found.map(({ metadata }) => metadata.title));
 * const said = await titles.invoke('mengelola arsip kantor');
 * await app.close();
 */
export class CourseRetriever extends BaseRetriever<CourseMetadata & Record<string, unknown>> {
  readonly lc_namespace = ['sinau', 'retrievers'];
  private readonly parts: CourseRetrieverParts;

  constructor(parts: CourseRetrieverParts) {
    super(parts);
    this.parts = parts;
  }

  static override lc_name(): string {
    return 'CourseRetriever';
  }

  override async _getRelevantDocuments(
    query: string,
    _run?: CallbackManagerForRetrieverRun,
  ): Promise<Document<CourseMetadata & Record<string, unknown>>[]> {
    const { courses, today, profile = {}, filters, limit = 5 } = this.parts;
    const { ranked } = await courses.suggest({
      query: query.slice(0, 500),
      profile,
      ...(filters === undefined ? {} : { filters }),
      today: today(),
      limit,
    });
    return ranked.map(
      ({ course, score, reasons }) =>
        new Document({
          id: course.id,
          pageContent: `${course.title}. ${course.description}`,
          metadata: {
            id: course.id,
            title: course.title,
            competencies: course.competencies,
            levelFrom: course.levelFrom,
            levelTo: course.levelTo,
            jp: course.jp,
            mode: course.mode,
            startDate: course.startDate,
            score,
            reasons,
          },
        }),
    );
  }
}

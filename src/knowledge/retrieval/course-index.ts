import type { Database } from '../../database/database.ts';
import type { Course, CourseState } from '../../domain/recommendation/course.ts';
import { type Language, termsOf } from '../language/terms.ts';
import { type SoftIndex, softIndex } from './soft-index.ts';

/** The whole catalogue in memory, as the database held it at `version`. */
export interface CourseIndex {
  readonly version: string;
  readonly courses: readonly Course[];
  /** Course id → place in `courses` and in the soft index. */
  readonly at: ReadonlyMap<string, number>;
  readonly soft: SoftIndex;
  /** Distinct audience labels, and the index that finds them by words. */
  readonly labels: readonly string[];
  readonly labelIndex: SoftIndex;
}

/** A few bytes that differ whenever a course was added, changed or removed. */
export async function catalogueVersion(db: Database): Promise<string> {
  const [row] = await db.query<{ version: string }>(
    `select count(*)::text || ':' || coalesce(sum(hashtext(id || content_hash)::bigint), 0)::text as version from courses`,
  );
  return row?.version ?? '';
}

/** A course as the database holds it. */
export interface CourseRow {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly competencies: readonly string[];
  readonly level_from: number;
  readonly level_to: number;
  readonly jp: number;
  readonly form: string;
  readonly mode: string;
  readonly provider: string;
  readonly audience: readonly string[];
  readonly cost: number | null;
  readonly start_date: string | null;
  readonly end_date: string | null;
  readonly state: CourseState | null;
  readonly aliases: readonly string[];
}

const COLUMNS = `id, title, description, competencies, level_from, level_to, jp, form, mode, provider, audience, cost,
  start_date, end_date, state, aliases`;

export async function loadCourseIndex(
  db: Database,
  version: string,
  language: Language,
): Promise<CourseIndex> {
  const rows = await db.query<CourseRow>(`select ${COLUMNS} from courses order by id`);
  const soft = softIndex(
    rows.map(({ title, description, aliases }) => ({
      title: termsOf(title, language),
      body: termsOf(description, language),
      phrases: aliases.map((alias) => termsOf(alias, language)),
    })),
    language.idvec,
  );
  const labels = [...new Set(rows.flatMap(({ audience }) => audience))].sort();
  const labelIndex = softIndex(
    labels.map((label) => ({ title: termsOf(label, language), body: [], phrases: [] })),
    language.idvec,
  );
  return {
    version,
    courses: rows.map(courseOf),
    at: new Map(rows.map(({ id }, at) => [id, at])),
    soft,
    labels,
    labelIndex,
  };
}

export async function loadCourse(db: Database, id: string): Promise<Course | null> {
  const [row] = await db.query<CourseRow>(`select ${COLUMNS} from courses where id = $1`, [id]);
  return row === undefined ? null : courseOf(row);
}

export const courseOf = (row: CourseRow): Course => ({
  id: row.id,
  title: row.title,
  description: row.description,
  competencies: row.competencies,
  levelFrom: row.level_from,
  levelTo: row.level_to,
  jp: row.jp,
  form: row.form,
  mode: row.mode,
  provider: row.provider,
  audience: row.audience,
  cost: row.cost,
  startDate: row.start_date,
  endDate: row.end_date,
  state: row.state,
});

import type { Database } from '../../../database/database.ts';
import type { Course, CourseState } from '../../../domain/recommendation/course.ts';
import type { CourseContent } from '../../catalogue/staged.ts';
import { type Language, type Term, termsOf } from '../../language/terms.ts';
import { type SoftIndex, softIndex } from './soft-index.ts';

/** Courses in memory, ready to be compared word by word: the whole catalogue, or of a large one what is worth a look. */
export interface CourseIndex {
  readonly courses: readonly Course[];
  /** Course id → place in `courses` and in the soft index. */
  readonly at: ReadonlyMap<string, number>;
  readonly soft: SoftIndex;
  /** What each course is about as one vector of the built-in words, whatever model searches. */
  readonly means: readonly Float32Array[];
  /** Distinct audience labels, and the index that finds them by words. */
  readonly labels: readonly string[];
  readonly labelIndex: SoftIndex;
}

/** How many courses there are, and a number that differs whenever one was added, changed or removed. */
export async function catalogueState(
  db: Database,
): Promise<{ readonly version: number; readonly courses: number }> {
  const [row] = await db.query<{ version: number; courses: number }>(
    'select version, courses from catalogue_state',
  );
  return row ?? { version: 0, courses: 0 };
}

/** A course as the database holds it. */
export interface CourseRow extends Omit<CourseContent, 'state' | 'alias_text'> {
  readonly id: string;
  readonly state: CourseState | null;
}

const COLUMNS = `id, title, description, competencies, level_from, level_to, jp, form, mode, provider, audience, cost,
  start_date, end_date, state, aliases`;

export async function loadCourseIndex(
  db: Database,
  language: Language,
  part: { readonly ids: readonly string[]; readonly of: number } | null = null,
): Promise<CourseIndex> {
  const rows = await db.query<CourseRow>(
    `select ${COLUMNS} from courses where $1::text[] is null or id = any($1) order by id`,
    [part?.ids ?? null],
  );
  const passages = rows.map(({ title, description, aliases }) => ({
    title: termsOf(title, language),
    body: termsOf(description, language),
    phrases: aliases.map((alias) => termsOf(alias, language)),
  }));
  const soft = softIndex(passages, language.idvec, part?.of);
  const labels = [...new Set(rows.flatMap(({ audience }) => audience))].sort();
  const labelIndex = softIndex(
    labels.map((label) => ({ title: termsOf(label, language), body: [], phrases: [] })),
    language.idvec,
  );
  return {
    courses: rows.map(courseOf),
    at: new Map(rows.map(({ id }, at) => [id, at])),
    soft,
    means: passages.map(({ title, body, phrases }) =>
      meanOf([...title, ...body, ...phrases.flat()], language),
    ),
    labels,
    labelIndex,
  };
}

const meanOf = (terms: readonly Term[], { idvec }: Language): Float32Array =>
  idvec.mean(terms.filter(({ row }) => row >= 0).map(({ row }) => ({ row, weight: 1 })));

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

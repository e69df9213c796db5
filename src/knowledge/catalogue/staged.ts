import { createHash } from 'node:crypto';
import { type Database, json } from '../../database/database.ts';
import type { TableCourse } from './columns.ts';

/**
 * A temporary table with the columns of `courses`, gone with the transaction: rows of a long file wait here until the
 * last one has been read, instead of in memory.
 */
export async function openStage(db: Database): Promise<void> {
  await db.execute(
    `drop table if exists staged_courses;
     create temporary table staged_courses (like courses including defaults) on commit drop;
     alter table staged_courses add column row int, add column cell text;
     alter table staged_courses alter column words drop not null, alter column text_hash drop not null;`,
  );
}

const COLUMNS = `id, title, description, competencies, level_from, level_to, jp, form, mode, provider, audience, cost,
  start_date, end_date, state, aliases, alias_text, content_hash, updated_at`;

/** A course of a file. */
export interface StagedCourse {
  readonly row: number;
  /** Where its title stands. */
  readonly cell: string;
  readonly course: TableCourse;
}

/** What a person approved or refused for these courses, and what they are called now. */
interface Known {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly approved: readonly { readonly kind: string; readonly value: string }[];
  readonly rejected: readonly { readonly kind: string; readonly value: string }[];
}

/**
 * Puts rows in. Words a person approved are added, words a person refused are left out; a file without a column for
 * aliases keeps those that are there.
 */
export async function stage(
  db: Database,
  rows: readonly StagedCourse[],
  shipped: (course: TableCourse) => readonly string[],
  now: Date,
): Promise<void> {
  const known = new Map(
    (
      await db.query<Known>(
        `select ids.id, coalesce(c.aliases, '{}') as aliases,
                coalesce(jsonb_agg(jsonb_build_object('kind', w.kind, 'value', w.value) order by w.value)
                         filter (where w.verdict = 'approved'), '[]') as approved,
                coalesce(jsonb_agg(jsonb_build_object('kind', w.kind, 'value', w.value))
                         filter (where w.verdict = 'rejected'), '[]') as rejected
           from unnest($1::text[]) as ids(id) join courses c on c.id = ids.id
           left join course_words w on w.course_id = c.id group by ids.id, c.aliases`,
        [rows.map(({ course }) => course.id)],
      )
    ).map((one) => [one.id, one]),
  );
  const lines = rows.map((one) => line(one, known.get(one.course.id), shipped(one.course)));
  await db.query(
    `insert into staged_courses (row, cell, ${COLUMNS})
     select row, cell, id, title, description, competencies, level_from, level_to, jp, form, mode, provider, audience, cost,
            start_date, end_date, state, aliases, alias_text, content_hash, $2
     from jsonb_to_recordset($1::jsonb) as r(row int, cell text, id text, title text, description text, competencies text[],
       level_from int, level_to int, jp int, form text, mode text, provider text, audience text[], cost bigint,
       start_date date, end_date date, state text, aliases text[], alias_text text, content_hash text)`,
    [json(lines), now],
  );
}

function line({ row, cell, course }: StagedCourse, known: Known | undefined, shipped: readonly string[]) {
  const words = (kind: string, own: readonly string[]): string[] => {
    const refused = new Set(known?.rejected.filter((one) => one.kind === kind).map(({ value }) => value));
    const approved = known?.approved.filter((one) => one.kind === kind).map(({ value }) => value) ?? [];
    return [...new Set([...own, ...approved])].filter((one) => !refused.has(one));
  };
  const competencies = words('competency', course.competencies);
  const aliases = words('alias', course.aliases ?? [...(known?.aliases ?? []), ...shipped]);
  const content: CourseContent = {
    title: course.title,
    description: course.description,
    competencies,
    level_from: course.levelFrom,
    level_to: course.levelTo,
    jp: course.jp,
    form: course.form,
    mode: course.mode,
    provider: course.provider,
    audience: course.audience,
    cost: course.cost,
    start_date: course.startDate,
    end_date: course.endDate,
    state: course.state,
    aliases,
    alias_text: aliases.join('. '),
  };
  return {
    row,
    cell,
    id: course.id,
    ...content,
    content_hash: contentHash(content),
  };
}

/** The columns of a course that its file tells, in their order. */
export interface CourseContent {
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
  readonly state: string | null;
  readonly aliases: readonly string[];
  readonly alias_text: string;
}

/** Differs whenever anything of a course does. */
export const contentHash = (content: CourseContent): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex');

/** How many of the staged rows are new and how many differ from what is there. */
export async function countStaged(
  db: Database,
): Promise<{ readonly total: number; readonly added: number; readonly changed: number }> {
  const [row] = await db.query<{ total: number; added: number; changed: number }>(
    `select count(*) as total, count(*) filter (where c.id is null) as added,
            count(*) filter (where c.content_hash <> s.content_hash) as changed
       from staged_courses s left join courses c on c.id = s.id`,
  );
  return row ?? { total: 0, added: 0, changed: 0 };
}

/** Staged rows whose title, provider and first day another course has too, in the file or in the catalogue. */
export async function sameTitles(
  db: Database,
): Promise<readonly (Omit<StagedCourse, 'course'> & { readonly title: string; readonly other: string })[]> {
  return db.query(
    `with every as (
       select id, lower(title) as title, lower(provider) as provider, start_date from staged_courses
       union
       select id, lower(title), lower(provider), start_date from courses where id not in (select id from staged_courses)
     ), twice as (
       select title, provider, start_date, min(id) as first, max(id) as last from every
        group by title, provider, start_date having count(*) > 1
     )
     select s.row, s.cell, s.title, case when t.first = s.id then t.last else t.first end as other
       from staged_courses s join twice t on t.title = lower(s.title) and t.provider = lower(s.provider)
        and t.start_date is not distinct from s.start_date
      order by s.row`,
  );
}

/** Keeps what `writeStaged` is about to replace, under an import. */
export async function keepReplaced(db: Database, importId: number): Promise<void> {
  await db.query(
    `insert into import_rows (import_id, key, before, after)
     select $1, s.id, to_jsonb(c) - 'words' - 'text_hash', s.content_hash
       from staged_courses s left join courses c on c.id = s.id
      where c.id is null or c.content_hash <> s.content_hash`,
    [importId],
  );
}

/** Writes what differs in one statement, whatever the number of rows. */
export async function writeStaged(db: Database): Promise<void> {
  await db.query(
    `insert into courses as c (${COLUMNS}) select ${COLUMNS} from staged_courses
     on conflict (id) do update set ${SET} where c.content_hash <> excluded.content_hash`,
  );
}

const SET = COLUMNS.split(/,\s*/)
  .filter((column) => column !== 'id')
  .map((column) => `${column} = excluded.${column}`)
  .join(', ');

/** Puts back what an import replaced and removes what it added. */
export async function restoreCourses(db: Database, importId: number): Promise<void> {
  await db.query(
    `insert into courses as c (${COLUMNS})
     select ${COLUMNS.split(/,\s*/)
       .map((column) => `b.${column}`)
       .join(', ')}
       from import_rows r cross join lateral jsonb_populate_record(null::courses, r.before) b
      where r.import_id = $1 and r.before is not null
     on conflict (id) do update set ${SET}`,
    [importId],
  );
  await db.query(
    'delete from courses where id in (select key from import_rows where import_id = $1 and before is null)',
    [importId],
  );
}

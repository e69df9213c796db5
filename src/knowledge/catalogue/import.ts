import { createHash } from 'node:crypto';
import { type Database, json } from '../../database/database.ts';
import { vectorText } from '../../database/vector.ts';
import type { Course } from '../../domain/recommendation/course.ts';
import type { Embed } from '../embedding/embed.ts';
import { type RejectedRow, readCourses } from './rows.ts';

export interface CatalogueImport {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: readonly RejectedRow[];
}

export interface ImportOptions {
  readonly embed: Embed;
  /** Course id → what people call it; part of what is searched, so part of the hash. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  /** Counts, writes nothing. */
  readonly dryRun?: boolean;
}

/** As `importCourses`, from parsed JSON in the form of `content/catalogue.json`. Wrong rows are named, the others go in. */
export async function importCatalogue(
  db: Database,
  file: unknown,
  now: Date,
  options: ImportOptions,
): Promise<CatalogueImport> {
  const { courses, rejected } = readCourses(file);
  const done = await importCourses(db, courses, now, options);
  return { ...done, rows: done.rows + new Set(rejected.map(({ row }) => row)).size, rejected };
}

/**
 * Adds and changes courses in one statement; courses that are missing from the list stay. Only what changed by content
 * hash is embedded again, and what has no vector of this model yet. Embedding happens outside the transaction: it may
 * wait for a network.
 */
export async function importCourses(
  db: Database,
  courses: readonly Course[],
  now: Date,
  { embed, aliases, dryRun = false }: ImportOptions,
): Promise<CatalogueImport> {
  const rows = courses.map((course) => rowOf(course, aliases.get(course.id) ?? []));
  const known = new Map(
    (
      await db.query<{ id: string; content_hash: string }>(
        'select id, content_hash from courses where id = any($1::text[])',
        [rows.map(({ id }) => id)],
      )
    ).map(({ id, content_hash }) => [id, content_hash]),
  );
  const added = rows.filter(({ id }) => !known.has(id));
  const changed = rows.filter((row) => known.has(row.id) && known.get(row.id) !== row.content_hash);
  const result = {
    rows: rows.length,
    added: added.length,
    changed: changed.length,
    unchanged: rows.length - added.length - changed.length,
    rejected: [],
  };
  if (dryRun) return result;
  if (added.length + changed.length > 0) await save(db, [...added, ...changed], now);
  await embedStale(db, embed);
  return result;
}

const BATCH = 200;

/** Embeds every course whose vector of this model is missing or belongs to older words; returns how many. */
export async function embedStale(db: Database, embed: Embed): Promise<number> {
  const stale = await db.query<{ id: string; content_hash: string; text: string }>(
    `select c.id, c.content_hash, c.title || '. ' || c.description || ' ' || c.alias_text as text
     from courses c left join course_vectors v on v.course_id = c.id and v.model = $1
     where v.content_hash is distinct from c.content_hash order by c.id`,
    [embed.model],
  );
  for (let at = 0; at < stale.length; at += BATCH) {
    const part = stale.slice(at, at + BATCH);
    const vectors = await embed.embed(part.map(({ text }) => text));
    await db.query(
      `insert into course_vectors (course_id, model, dimension, content_hash, embedding)
       select r.id, $2, $3, r.hash, r.embedding::vector
       from jsonb_to_recordset($1::jsonb) as r(id text, hash text, embedding text)
       join courses c on c.id = r.id
       on conflict (course_id, model) do update
         set dimension = excluded.dimension, content_hash = excluded.content_hash, embedding = excluded.embedding`,
      [
        json(
          part.map(({ id, content_hash: hash }, index) => ({
            id,
            hash,
            embedding: vectorText(vectors[index] ?? new Float32Array(embed.dimension)),
          })),
        ),
        embed.model,
        embed.dimension,
      ],
    );
  }
  return stale.length;
}

type Row = ReturnType<typeof rowOf>;

function rowOf(course: Course, aliases: readonly string[]) {
  const content = { ...course, aliases };
  return {
    id: course.id,
    title: course.title,
    description: course.description,
    competencies: course.competencies,
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
    content_hash: createHash('sha256')
      .update(JSON.stringify(Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1))))
      .digest('hex'),
  };
}

async function save(db: Database, rows: readonly Row[], now: Date): Promise<void> {
  await db.query(
    `insert into courses (id, title, description, competencies, level_from, level_to, jp, form, mode, provider,
       audience, cost, start_date, end_date, state, aliases, alias_text, content_hash, updated_at)
     select id, title, description, competencies, level_from, level_to, jp, form, mode, provider,
       audience, cost, start_date, end_date, state, aliases, alias_text, content_hash, $2
     from jsonb_to_recordset($1::jsonb) as r(id text, title text, description text, competencies text[],
       level_from int, level_to int, jp int, form text, mode text, provider text, audience text[], cost bigint,
       start_date date, end_date date, state text, aliases text[], alias_text text, content_hash text)
     on conflict (id) do update set
       title = excluded.title, description = excluded.description, competencies = excluded.competencies,
       level_from = excluded.level_from, level_to = excluded.level_to, jp = excluded.jp, form = excluded.form,
       mode = excluded.mode, provider = excluded.provider, audience = excluded.audience, cost = excluded.cost,
       start_date = excluded.start_date, end_date = excluded.end_date, state = excluded.state,
       aliases = excluded.aliases, alias_text = excluded.alias_text, content_hash = excluded.content_hash,
       updated_at = excluded.updated_at`,
    [json(rows), now],
  );
}

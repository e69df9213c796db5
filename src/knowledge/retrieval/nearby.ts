import type { Database } from '../../database/database.ts';
import { vectorText } from '../../database/vector.ts';

/** From so many courses on, candidates come from indexes, and only they are re-ranked; below it everything is. */
export const LARGE = 10_000;
/** Candidates by each way of looking in a large catalogue. */
const EACH_WAY = 150;
/** How many neighbours a scan keeps in sight at least (hnsw.ef_search; pgvector's own is 40). */
const LEAST_WIDTH = 64;
/** Rows of a text match that are ranked: a common word matches half a catalogue. */
const RANKED = 2_000;

/** A model's name as a literal: a partial index is used only where the planner sees its condition. */
const literal = (model: string): string => `'${model.replaceAll("'", "''")}'`;
const indexName = (model: string, dimension: number): string =>
  `course_vectors_${model
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, 30)}_${dimension}`;

/**
 * Gives the vectors of one model their HNSW index, once there are so many that comparing all of them is slow. One index a
 * model and dimension: vectors of another length cannot stand in it. Takes a minute or two at 100,000.
 * @returns whether there is one.
 */
export async function ensureVectorIndex(db: Database, model: string, dimension: number): Promise<boolean> {
  const [row] = await db.query<{ vectors: number; there: boolean }>(
    `select (select count(*) from course_vectors where model = $1 and dimension = $2) as vectors,
            exists (select from pg_indexes where schemaname = current_schema() and indexname = $3) as there`,
    [model, dimension, indexName(model, dimension)],
  );
  if (row?.there === true) return true;
  if ((row?.vectors ?? 0) < LARGE) return false;
  await db.execute(
    `create index if not exists ${indexName(model, dimension)} on course_vectors
       using hnsw ((embedding::vector(${Math.trunc(dimension)})) vector_cosine_ops)
       where model = ${literal(model)} and dimension = ${Math.trunc(dimension)}`,
  );
  return true;
}

/** The nearest courses by meaning, best first, through the HNSW index where there is one. */
export async function nearest(
  db: Database,
  { model, vector, limit }: { readonly model: string; readonly vector: Float32Array; readonly limit: number },
): Promise<readonly { readonly id: string; readonly cosine: number }[]> {
  const size = vector.length;
  // So wide a search that a list of this length is right but for one in twenty. Set for this statement alone, and first:
  // the scan asks for its row. A transaction around it would cost three more ways to the database.
  return db.query(
    `select n.id, n.cosine
       from (select set_config('hnsw.ef_search', $3, true) as wide) w
      cross join lateral (
        select course_id as id, 1 - (embedding::vector(${size}) <=> $1::vector(${size})) as cosine
          from course_vectors
         where model = ${literal(model)} and dimension = ${size} and w.wide <> ''
         order by embedding::vector(${size}) <=> $1::vector(${size}) limit $2) n
      order by n.cosine desc`,
    [vectorText(vector), limit, String(Math.min(1000, Math.max(LEAST_WIDTH, limit * 2)))],
  );
}

/** Ids worth a closer look in a large catalogue: near by meaning, holding the words, or about an open gap. */
export async function nearby(
  db: Database,
  asked: {
    readonly words: string;
    readonly vector: Float32Array | null;
    readonly model: string;
    readonly gaps: readonly string[];
  },
): Promise<readonly string[]> {
  const { vector, model } = asked;
  const near = vector === null ? [] : await nearest(db, { model, vector, limit: EACH_WAY });
  const more = await db.query<{ id: string }>(
    `(select id from (select id, words from courses where $1 <> '' and words @@ to_tsquery('indonesian', $1) limit ${RANKED}) m
       order by ts_rank(words, to_tsquery('indonesian', $1), 1) desc, id limit ${EACH_WAY})
     union
     (select id from courses where competencies && $2::text[] and state is distinct from 'selesai'
       order by jp, id limit ${EACH_WAY})`,
    [asked.words, asked.gaps],
  );
  return [...new Set([...near, ...more].map(({ id }) => id))];
}

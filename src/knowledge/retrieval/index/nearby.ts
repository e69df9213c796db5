import type { Database } from '../../../database/database.ts';
import { vectorText } from '../../../database/vector.ts';
import { FITS, type Fitting, fittingValues, OVER } from './fitting.ts';

/** From so many courses on, candidates come from indexes, and only they are re-ranked; below it everything is. */
export const LARGE = 10_000;
/** Candidates by each way of looking in a large catalogue. */
const EACH_WAY = 150;
/** So many of the nearest must fit and be open, or all that fit are compared. */
const ENOUGH = 40;
/** Matches of any kind that are taken along, so that a course that is over can be named. */
const NAMED = 30;
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

/** How the index of a model's vectors stands: not needed for few courses, there, missing, or left unusable by a broken build. */
export type VectorIndex = 'not needed' | 'there' | 'missing' | 'broken';

/** Whether searches by meaning have the index they need: without it a large catalogue is compared whole, which is slow. */
export async function vectorIndex(db: Database, model: string): Promise<VectorIndex> {
  const [most] = await db.query<{ dimension: number; vectors: number }>(
    `select dimension, count(*) as vectors from course_vectors where model = $1
      group by dimension order by count(*) desc limit 1`,
    [model],
  );
  if (most === undefined) return 'not needed';
  const [index] = await db.query<{ valid: boolean }>(
    `select i.indisvalid and i.indisready as valid
       from pg_index i join pg_class c on c.oid = i.indexrelid
       join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()
      where c.relname = $1`,
    [indexName(model, most.dimension)],
  );
  if (index !== undefined) return index.valid ? 'there' : 'broken';
  return most.vectors < LARGE ? 'not needed' : 'missing';
}

/** The nearest courses by meaning, best first, through the HNSW index where there is one. */
export async function nearest(
  db: Database,
  { model, vector, limit }: { readonly model: string; readonly vector: Float32Array; readonly limit: number },
): Promise<readonly { readonly id: string; readonly cosine: number }[]> {
  const size = vector.length;
  // So wide a search that a list of this length is right but for one in twenty. Set for this statement alone, and first:
  // the scan asks for its row. A transaction around it would cost three more ways to the database. The cosine is made of
  // the distance that is sorted by: written beside it, the server works both out for every row that it compares.
  return db.query(
    `select n.id, 1 - n.far as cosine
       from (select set_config('hnsw.ef_search', $3, true) as wide) w
      cross join lateral (
        select course_id as id, embedding::vector(${size}) <=> $1::vector(${size}) as far
          from course_vectors
         where model = ${literal(model)} and dimension = ${size} and w.wide <> ''
         order by far limit $2) n
      order by n.far`,
    [vectorText(vector), limit, String(Math.min(1000, Math.max(LEAST_WIDTH, limit * 2)))],
  );
}

/** What is looked for in a large catalogue. */
export interface NearbyRequest extends Fitting {
  /** A text query, empty for none. */
  readonly words: string;
  readonly vector: Float32Array | null;
  readonly model: string;
  readonly gaps: readonly string[];
}

/** Ids worth a closer look in a large catalogue: near by meaning, holding the words, or about an open gap. */
export async function nearby(db: Database, asked: NearbyRequest): Promise<readonly string[]> {
  const { vector, model } = asked;
  const near = vector === null ? [] : await nearest(db, { model, vector, limit: EACH_WAY });
  const values = fittingValues(asked);
  const fitting = await db.query<{ id: string }>(
    `select c.id from courses c where ${FITS} and not ${OVER} and c.id = any($13::text[])`,
    [...values, near.map(({ id }) => id)],
  );
  // Where conditions leave little of what is near, an index that knows nothing of them may have passed over all that fits.
  const exact =
    vector === null || fitting.length >= ENOUGH ? [] : await nearestFitting(db, { ...asked, vector });
  const matching = `words @@ to_tsquery('indonesian', $13)`;
  const more = await db.query<{ id: string }>(
    `(select id from (select c.id, c.words from courses c
                       where $13 <> '' and c.${matching} and ${FITS} and not ${OVER} limit ${RANKED}) m
       order by ts_rank(words, to_tsquery('indonesian', $13), 1) desc, id limit ${EACH_WAY})
     union
     (select id from (select id, words from courses where $13 <> '' and ${matching} limit ${RANKED}) m
       order by ts_rank(words, to_tsquery('indonesian', $13), 1) desc, id limit ${NAMED})
     union
     (select c.id from courses c where c.competencies && $14::text[] and ${FITS} and not ${OVER}
       order by c.jp, c.id limit ${EACH_WAY})`,
    [...values, asked.words, asked.gaps],
  );
  return [...new Set([...near, ...exact, ...more].map(({ id }) => id))];
}

/** The nearest of those that fit, every one of them compared: the materialised distances keep the planner off the index. */
async function nearestFitting(
  db: Database,
  asked: NearbyRequest & { readonly vector: Float32Array },
): Promise<readonly { readonly id: string }[]> {
  const size = asked.vector.length;
  return db.query(
    `with fitting as materialized (
       select c.id, v.embedding::vector(${size}) <=> $13::vector(${size}) as far
         from courses c join course_vectors v on v.course_id = c.id
        where v.model = $14 and v.dimension = ${size} and ${FITS} and not ${OVER})
     select id from fitting order by far, id limit ${EACH_WAY}`,
    [...fittingValues(asked), vectorText(asked.vector), asked.model],
  );
}

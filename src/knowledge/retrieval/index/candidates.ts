import type { Database } from '../../../database/database.ts';
import { vectorText } from '../../../database/vector.ts';
import { FITS, type Fitting, fittingValues, OVER } from './fitting.ts';

export interface CandidateRequest extends Fitting {
  /** Plain content words of the request. */
  readonly words: readonly string[];
  /** Null when the model knows none of the words. */
  readonly vector: Float32Array | null;
  readonly model: string;
  /** Only these are looked at, in a catalogue too large to look at all. */
  readonly only?: readonly string[];
}

export interface Candidate {
  readonly id: string;
  /** Over, or begun and no longer to be joined: to be named, never offered. */
  readonly over: boolean;
  /** Rank of PostgreSQL text search, 0 when no word occurs. */
  readonly text: number;
  /** Cosine, null when one side has no vector. */
  readonly cosine: number | null;
}

/** Above this many courses only the best by each way of searching are re-ranked. */
const EACH_WAY = 400;

/** What the filters leave, with its scores. */
export async function findCandidates(db: Database, request: CandidateRequest): Promise<Candidate[]> {
  return db.query<Candidate & object>(
    `with asked as (
       select to_tsquery('indonesian', $13) as query, $14::vector as vector
     ), fitting as (
       select c.id, ${OVER} as over, ts_rank(c.words, a.query, 1) as text,
         case when v.embedding is null or a.vector is null or v.dimension <> vector_dims(a.vector) then null
              else 1 - (v.embedding <=> a.vector) end as cosine
       from courses c cross join asked a
       left join course_vectors v on v.course_id = c.id and v.model = $15 and v.content_hash = c.text_hash
       where ${FITS} and ($17::text[] is null or c.id = any($17))
     ), ranked as (
       select *, row_number() over (order by text desc, id) as by_text,
                 row_number() over (order by cosine desc nulls last, id) as by_vector
       from fitting
     )
     select id, over, text, cosine from ranked where by_text <= $16 or by_vector <= $16 order by id`,
    [
      ...fittingValues(request),
      anyOf(request.words),
      request.vector === null ? null : vectorText(request.vector),
      request.model,
      EACH_WAY,
      request.only ?? null,
    ],
  );
}

/** A text query that asks for any of the words. They are letters and digits only, quoted all the same. */
export const anyOf = (words: readonly string[]): string =>
  [...new Set(words)].map((word) => `'${word.replace(/[^a-z0-9]/g, '')}'`).join(' | ');

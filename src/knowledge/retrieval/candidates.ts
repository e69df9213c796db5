import { type Database, json } from '../../database/database.ts';
import { vectorText } from '../../database/vector.ts';
import type { CourseFilters, CourseProfile } from '../../domain/recommendation/course.ts';

export interface CandidateRequest {
  /** Plain content words of the request. */
  readonly words: readonly string[];
  /** Null when the model knows none of the words. */
  readonly vector: Float32Array | null;
  readonly model: string;
  readonly profile: CourseProfile;
  readonly filters: CourseFilters;
  readonly excludedLabels: readonly string[];
  readonly exclude: readonly string[];
  /** Only these are looked at, in a catalogue too large to look at all. */
  readonly only?: readonly string[];
  /** The office date that decides what is over. */
  readonly today: string;
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

/**
 * What the filters leave, with its scores. An unknown price, date or length passes every filter. The level window
 * (from ≤ actual < to) asks one competency of the course to fit or to be unknown for this person.
 */
export async function findCandidates(db: Database, request: CandidateRequest): Promise<Candidate[]> {
  const { filters, profile } = request;
  return db.query<Candidate & object>(
    `with asked as (
       select to_tsquery('indonesian', $1) as query, $2::vector as vector
     ), fitting as (
       select c.id, c.competencies,
         (c.state = 'selesai' or coalesce(c.end_date, c.start_date) < $3::date
           or (c.start_date < $3::date and c.state is distinct from 'setiap_saat')) is true as over,
         ts_rank(c.words, a.query, 1) as text,
         case when v.embedding is null or a.vector is null or v.dimension <> vector_dims(a.vector) then null
              else 1 - (v.embedding <=> a.vector) end as cosine
       from courses c cross join asked a
       left join course_vectors v on v.course_id = c.id and v.model = $4 and v.content_hash = c.text_hash
       where not (c.id = any($5::text[]))
         and not (cardinality(c.audience) > 0 and c.audience <@ $6::text[])
         and (cardinality(c.competencies) = 0 or exists (
           select from unnest(c.competencies) as code
           where ($7::jsonb -> code) is null
              or (c.level_from <= ($7::jsonb ->> code)::numeric and ($7::jsonb ->> code)::numeric < c.level_to)))
         and ($8::text[] is null or c.mode = any($8))
         and ($9::int is null or c.jp <= $9)
         and ($10::bigint is null or c.cost is null or c.cost <= $10)
         and ($11::int is null or c.end_date is null or c.start_date is null or c.end_date - c.start_date < $11)
         and ($12::date is null or c.start_date is null or c.start_date >= $12)
         and ($13::date is null or c.start_date is null or c.start_date <= $13)
         and ($14::date is null or coalesce(c.end_date, c.start_date) is null
              or coalesce(c.end_date, c.start_date) <= $14)
         and ($15::text[] is null or c.form = any($15))
         and ($17::text[] is null or c.id = any($17))
     ), ranked as (
       select *, row_number() over (order by text desc, id) as by_text,
                 row_number() over (order by cosine desc nulls last, id) as by_vector
       from fitting
     )
     select id, over, text, cosine from ranked where by_text <= $16 or by_vector <= $16 order by id`,
    [
      anyOf(request.words),
      request.vector === null ? null : vectorText(request.vector),
      request.today,
      request.model,
      request.exclude,
      request.excludedLabels,
      json(profile.actual ?? {}),
      filters.modes ?? null,
      filters.maxJp ?? null,
      filters.maxCost ?? null,
      filters.maxDays ?? null,
      filters.startFrom ?? null,
      filters.startTo ?? null,
      filters.endTo ?? null,
      filters.forms ?? null,
      EACH_WAY,
      request.only ?? null,
    ],
  );
}

/** A text query that asks for any of the words. They are letters and digits only, quoted all the same. */
export const anyOf = (words: readonly string[]): string =>
  [...new Set(words)].map((word) => `'${word.replace(/[^a-z0-9]/g, '')}'`).join(' | ');

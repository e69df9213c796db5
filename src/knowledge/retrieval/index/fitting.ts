import { json, type SqlValue } from '../../../database/database.ts';
import type { CourseFilters, CourseProfile } from '../../../domain/recommendation/course.ts';

/** For whom and under which conditions courses are looked for. */
export interface Fitting {
  readonly profile: CourseProfile;
  readonly filters: CourseFilters;
  /** Audience labels that plainly exclude this person. */
  readonly excludedLabels: readonly string[];
  readonly exclude: readonly string[];
  /** The office date that decides what is over. */
  readonly today: string;
}

/**
 * The condition on a course `c`, for the values of `fittingValues` as $1 to $11. An unknown price, date or length passes
 * every filter. The level window (from ≤ actual < to) asks one competency of the course to fit or to be unknown.
 */
export const FITS = `not (c.id = any($1::text[]))
  and not (cardinality(c.audience) > 0 and c.audience <@ $2::text[])
  and (cardinality(c.competencies) = 0 or exists (
    select from unnest(c.competencies) as code
    where ($3::jsonb -> code) is null
       or (c.level_from <= ($3::jsonb ->> code)::numeric and ($3::jsonb ->> code)::numeric < c.level_to)))
  and ($4::text[] is null or c.mode = any($4))
  and ($5::int is null or c.jp <= $5)
  and ($6::bigint is null or c.cost is null or c.cost <= $6)
  and ($7::int is null or c.end_date is null or c.start_date is null or c.end_date - c.start_date < $7)
  and ($8::date is null or c.start_date is null or c.start_date >= $8)
  and ($9::date is null or c.start_date is null or c.start_date <= $9)
  and ($10::date is null or coalesce(c.end_date, c.start_date) is null or coalesce(c.end_date, c.start_date) <= $10)
  and ($11::text[] is null or c.form = any($11))`;

/** The office date, behind the values of `FITS`. */
const TODAY = '$12::date';
/** Whether a course `c` is over, or begun and no longer to be joined. $12 is the office date. */
export const OVER = `((c.state = 'selesai' or coalesce(c.end_date, c.start_date) < ${TODAY}
  or (c.start_date < ${TODAY} and c.state is distinct from 'setiap_saat')) is true)`;

/** $1 to $12 of `FITS` and `OVER`. */
export const fittingValues = ({
  profile,
  filters,
  excludedLabels,
  exclude,
  today,
}: Fitting): readonly SqlValue[] => [
  exclude,
  excludedLabels,
  json(profile.actual ?? {}),
  filters.modes ?? null,
  filters.maxJp ?? null,
  filters.maxCost ?? null,
  filters.maxDays ?? null,
  filters.startFrom ?? null,
  filters.startTo ?? null,
  filters.endTo ?? null,
  filters.forms ?? null,
  today,
];

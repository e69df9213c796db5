/**
 * Whether row `alias` of a table of required levels belongs to the set of its post or job level that holds on a day: the
 * newest that has begun. One text for everything that asks which level is required.
 */
export const postSet = (alias: string, day: string): string => `${alias}.valid_from = (
  select max(v.valid_from) from post_requirements v where v.post = ${alias}.post and v.valid_from <= ${day}::date)`;
export const jobLevelSet = (alias: string, day: string): string => `${alias}.valid_from = (
  select max(v.valid_from) from job_level_requirements v
  where v.job_level = ${alias}.job_level and v.valid_from <= ${day}::date)`;

/**
 * The office day of moment `at` is a setting that SQL does not know; the day by the clock of Greenwich is never after it
 * here, and a set that begins today holds a few hours later.
 */
export const dayOf = (at: string): string => `(${at}::timestamptz at time zone 'UTC')::date`;

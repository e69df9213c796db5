import type { Statement } from '../statements.ts';

/**
 * Who plans forums: whoever runs the command line, a tick that follows the calendar, or a person, who then must have the
 * right for that agency.
 */
export type By = 'operator' | 'tick' | number;

export const personOf = (by: By): number | null => (typeof by === 'number' ? by : null);

/**
 * The right to plan an agency's forums, as a condition on a bound person: its own umpeg officer, or BKPP's admin for every
 * agency; null is the operator or a tick. `agency` is written with its table: a bare column would be the officer's own.
 */
export const mayPlan = (bound: string, agency: string): string => `(${bound}::bigint is null or exists (
  select 1 from people o where o.id = ${bound}::bigint and o.active
    and ('admin' = any(o.roles) or ('umpeg' = any(o.roles) and o.agency_id = ${agency}))))`;

/** The audit row of a decision. */
export const planned = (action: string, agencyId: number, subject: string, by: By, now: Date): Statement => ({
  sql: `insert into audit (at, actor, action, person_id, agency_id, subject)
        values ($1, $2, $3, $4, $5, $6)`,
  values: [now, typeof by === 'number' ? `person:${by}` : by, action, personOf(by), agencyId, subject],
});

/**
 * Who looks at and steers what goes out to everybody: the operator on the command line, or somebody whose right as
 * BKPP's admin every statement asks for again.
 */
export interface Steerer {
  /** As in the audit. */
  readonly actor: string;
  /** null: the operator. */
  readonly person: number | null;
}

export const OPERATOR: Steerer = { actor: 'operator', person: null };
export const adminOf = (person: number): Steerer => ({ actor: `person:${person}`, person });

/** The right, where `$n` binds {@link Steerer.person}. */
export const maySteer = (
  person: string,
): string => `(${person}::bigint is null or exists (select from people z
  where z.id = ${person}::bigint and z.active and 'admin' = any(z.roles)))`;

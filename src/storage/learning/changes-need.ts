import type { Change } from '../../domain/dialog/change.ts';
import { withoutIdentifiers } from '../../domain/people/identifiers.ts';
import type { Statement } from '../statements.ts';
import type { Writer } from '../writer.ts';

/** What was looked for in vain, kept without the person. */
export function needStatements(
  change: Extract<Change, { change: 'unmetNeed' }>,
  who: Writer,
  now: Date,
): Statement[] {
  return [
    {
      sql: `insert into unmet_needs (agency_id, competency, words, at, teller)
            values ((select agency_id from people where id = $1), $2, $3, $4, $5)`,
      values: [
        who.personId,
        change.competency,
        withoutIdentifiers(change.words).slice(0, 300),
        now,
        who.teller ?? null,
      ],
    },
    // A need that is counted no more needs no mark either.
    {
      sql: `update unmet_needs set teller = null
            where teller is not null and at <= $1::timestamptz - interval '6 months'`,
      values: [now],
    },
  ];
}

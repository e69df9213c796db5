import type { RatingChange } from '../../domain/dialog/topics/change-rating.ts';
import { withoutIdentifiers } from '../../domain/people/identifiers.ts';
import type { Statement } from '../statements.ts';

/** What was said of an answer, kept without the person; a second thumb on the same answer replaces the first. */
export function ratingStatement(change: RatingChange): Statement {
  switch (change.change) {
    case 'rating':
      return {
        sql: `insert into answer_feedback (id, about, verdict, words, found, language, on_day)
              values ($1, $2, $3, $4, $5, $6, $7::text::date)
              on conflict (id) do update set verdict = excluded.verdict, reason = ''`,
        values: [
          change.id,
          change.about,
          change.verdict,
          withoutIdentifiers(change.words),
          [...change.found],
          change.language,
          change.day,
        ],
      };
    case 'ratingReason':
      return {
        sql: `update answer_feedback set reason = $2 where id = $1 and verdict = 'down'`,
        values: [change.id, change.reason],
      };
  }
}

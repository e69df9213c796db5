import { withoutIdentifiers } from '../../domain/people/identifiers.ts';
import type { Statement } from '../statements.ts';

/**
 * Counts that somebody chose a course after these words, once a person and without saying who: when enough people call
 * it that, it is suggested as another name for it. Must run before the mark of the same turn.
 */
export function chosenStatement(person: number | null, course: string, words: string, now: Date): Statement {
  return {
    sql: `insert into course_words as w (course_id, kind, value, verdict, source, score, at)
          select c.id, 'alias', $3, 'suggested', 'search', 1, $4 from courses c
           where c.id = $2 and $3 <> '' and not ($3 = any(c.aliases)) and lower(c.title) <> $3
             and not exists (select from course_marks m where m.person_id = $1 and m.course_id = c.id)
          on conflict (course_id, kind, value) do update set score = w.score + 1, at = excluded.at
            where w.verdict = 'suggested' and w.source = 'search'`,
    values: [person, course, withoutIdentifiers(words).slice(0, 60), now],
  };
}

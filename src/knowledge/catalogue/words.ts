import type { Database } from '../../database/database.ts';
import type {
  CourseCalled,
  CourseWord,
  WordChoice,
  WordKind,
  WordVerdict,
} from '../../domain/recommendation/course-word.ts';
import { type CourseContent, contentHash } from './staged.ts';

/** An alias is shown to whoever decides once so many people chose the course after the same words. */
const CHOSEN_BY = 3;
const MOST = 500;

/** Suggestions to be decided on, the surest first; or those of another verdict. */
export async function courseWords(
  db: Database,
  { kind, verdict }: { readonly kind: WordKind | null; readonly verdict: WordVerdict },
): Promise<CourseWord[]> {
  return db.query(
    `select w.course_id as course, c.title, w.kind, w.value, w.verdict, w.source, w.score
       from course_words w join courses c on c.id = w.course_id
      where w.verdict = $1 and ($2::text is null or w.kind = $2)
        and (w.verdict <> 'suggested' or w.source <> 'search' or w.score >= ${CHOSEN_BY})
      order by w.score desc, w.course_id, w.value limit ${MOST}`,
    [verdict, kind],
  );
}

/** How many suggestions wait, and the one after so many that were passed over. */
export async function nextWord(
  db: Database,
  passed: number,
): Promise<{ readonly word: CourseWord | null; readonly waiting: number }> {
  const waiting = await courseWords(db, { kind: null, verdict: 'suggested' });
  return { word: waiting[passed] ?? null, waiting: waiting.length };
}

/** Courses at most when some words fit several. */
const MOST_NAMED = 6;

/** A course by its number, or those whose title has these words; the shortest title first. */
export async function coursesCalled(db: Database, words: string): Promise<CourseCalled[]> {
  return db.query<CourseCalled>(
    `select id, title, aliases, competencies from courses
      where id = upper($1) or (not exists (select from courses where id = upper($1)) and title ilike '%' || $2 || '%')
      order by length(title), id limit ${MOST_NAMED}`,
    [words.trim(), words.trim().replace(/[\\%_]/g, '\\$&')],
  );
}

/** Phrases that fewer people typed than may be shown, and nobody again for half a year: forgotten. */
export async function forgetPhrases(db: Database, now: Date): Promise<void> {
  await db.query(
    `delete from course_words where verdict = 'suggested' and source = 'search' and score < ${CHOSEN_BY}
       and at < $1::timestamptz - interval '6 months'`,
    [now],
  );
}

/** Adds a suggestion, unless somebody has decided on it already. What enough people typed stays theirs. */
export async function suggestWord(
  db: Database,
  word: Pick<CourseWord, 'course' | 'kind' | 'value' | 'source' | 'score'>,
  now: Date,
): Promise<void> {
  await db.query(
    `insert into course_words (course_id, kind, value, verdict, source, score, at)
     values ($1, $2, $3, 'suggested', $4, $5, $6)
     on conflict (course_id, kind, value) do update
       set score = excluded.score, at = excluded.at, source = excluded.source
       where course_words.verdict = 'suggested' and (course_words.source = excluded.source
         or (course_words.source = 'search' and course_words.score < ${CHOSEN_BY}))`,
    [word.course, word.kind, word.value, word.source, word.score, now],
  );
}

/**
 * A person's word: from now on the course is called that (or teaches it), or is not. Also for words nobody suggested.
 * The course changes at once, and keeps it when its file is imported again. False when there is no such course.
 */
export async function decideWord(
  db: Database,
  { course, kind, value, verdict }: WordChoice & { readonly verdict: 'approved' | 'rejected' },
  actor: string,
  now: Date,
): Promise<boolean> {
  return db.transaction(async () => {
    const [there] = await db.query<{ id: string }>('select id from courses where id = $1 for update', [
      course,
    ]);
    if (there === undefined) return false;
    const [before] = await db.query<{ verdict: string; by: string | null }>(
      'select verdict, decided_by as by from course_words where course_id = $1 and kind = $2 and value = $3',
      [course, kind, value],
    );
    // A turn that is decided again, or a second tap: decided once, noted once.
    if (before?.verdict === verdict && before.by === actor) return true;
    await db.query(
      `insert into course_words (course_id, kind, value, verdict, source, score, at, decided_by, decided_at)
       values ($1, $2, $3, $4, 'person', 0, $5, $6, $5)
       on conflict (course_id, kind, value) do update
         set verdict = excluded.verdict, decided_by = excluded.decided_by, decided_at = excluded.decided_at`,
      [course, kind, value, verdict, now, actor],
    );
    const column = kind === 'alias' ? 'aliases' : 'competencies';
    await db.query(
      verdict === 'approved'
        ? `update courses set ${column} = array_append(array_remove(${column}, $2::text), $2::text), updated_at = $3 where id = $1`
        : `update courses set ${column} = array_remove(${column}, $2::text), updated_at = $3 where id = $1`,
      [course, value, now],
    );
    await db.query(`update courses set alias_text = array_to_string(aliases, '. ') where id = $1`, [course]);
    await rehash(db, course);
    await db.query('insert into audit (at, actor, action, subject) values ($1, $2, $3, $4)', [
      now,
      actor,
      `${kind}_${verdict}`,
      course,
    ]);
    return true;
  });
}

/** The fingerprint of a course follows its words, so that an index in memory and an undo see that it changed. */
async function rehash(db: Database, course: string): Promise<void> {
  const [content] = await db.query<CourseContent>(
    `select title, description, competencies, level_from, level_to, jp, form, mode, provider, audience, cost,
            start_date, end_date, state, aliases, alias_text from courses where id = $1`,
    [course],
  );
  if (content === undefined) return;
  await db.query('update courses set content_hash = $2 where id = $1', [course, contentHash(content)]);
}

import type { Database } from '../../database/database.ts';

/** One candidate for evaluation: words without a person, what was answered, and what somebody thought of it. */
export interface RatedAnswer {
  readonly about: 'question' | 'search' | 'level';
  readonly verdict: 'up' | 'down' | 'unanswered';
  readonly reason: string;
  readonly words: string;
  readonly found: readonly string[];
  readonly language: string;
  /** 'YYYY-MM-DD'. */
  readonly day: string;
}

/** Everything that was rated or left unanswered, the oldest first. Ids stay here: outside they would mean nothing. */
export const ratedAnswers = (db: Database): Promise<readonly RatedAnswer[]> =>
  db.query<RatedAnswer>(
    `select about, verdict, reason, words, found, language, to_char(on_day, 'YYYY-MM-DD') as day
     from answer_feedback order by on_day, id`,
  );

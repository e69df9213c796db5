import type { Database } from './database/database.ts';

export interface SystemClock {
  readonly now: () => Date;
  /** Asks the database for its time. Called once a tick. */
  sync(): Promise<void>;
}

/**
 * The database's own clock, so that many machines agree and a wrong app clock does no harm: the difference is asked for
 * now and then, in between a counter of this process carries on that nobody can set, forward or back. The only place
 * where SQL is asked for the time.
 */
export function databaseClock(db: Database): SystemClock {
  let ahead = performance.timeOrigin;
  return {
    now: () => new Date(performance.now() + ahead),
    async sync() {
      const asked = performance.now();
      const [row] = await db.query<{ at: Date }>('select clock_timestamp() as at');
      const answered = performance.now();
      if (row !== undefined) ahead = row.at.getTime() - (asked + answered) / 2;
    },
  };
}

/** `--now`: everything happens at that moment. */
export function fixedClock(moment: Date): SystemClock {
  return { now: () => moment, sync: async () => undefined };
}

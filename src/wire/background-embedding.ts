import type { Database } from '../database/database.ts';
import { embedBuiltIn } from './courses.ts';
import type { OutsideLog } from './outside.ts';

export interface BackgroundEmbedding {
  /** Begins, unless it runs already: then it runs once more afterwards, for what has changed since. */
  readonly begin: () => void;
  /** Resolves when nothing runs any more. */
  readonly idle: () => Promise<void>;
}

/**
 * Gives new and changed courses their vectors while the bot goes on answering: until a course has one, its words find
 * it. Batch by batch; what a stopped process left over, the next start or import takes up.
 * @param outside the vectors of a configured model, after the built-in ones; rejects never.
 */
export function backgroundEmbedding(
  db: Database,
  log: OutsideLog,
  outside: () => Promise<void>,
): BackgroundEmbedding {
  let running: Promise<void> | null = null;
  let again = false;
  async function run(): Promise<void> {
    do {
      again = false;
      try {
        await embedBuiltIn(db);
      } catch (error) {
        log.warn(
          { why: error instanceof Error ? error.message : String(error) },
          'embedding: not every course has a vector yet; words find them, and the next start tries again',
        );
      }
      await outside();
    } while (again);
    running = null;
  }
  return {
    begin() {
      if (running === null) running = run();
      else again = true;
    },
    idle: async () => {
      await running;
    },
  };
}

import { setImmediate } from 'node:timers/promises';
import type { Database } from '../../database/database.ts';
import { bridgeOf } from '../retrieval/bridge.ts';
import type { RetrievalContent } from '../retrieval/content.ts';
import { wantedOf } from '../retrieval/request.ts';
import { suggestWord } from './words.ts';

/** How clearly the words of a course must be about a competency. Standard deviations above the mean. */
const CLEARLY = 2.5;
const BATCH = 500;

/**
 * Suggests for each course the competency its words are most clearly about, where the file does not name it. Suggests
 * only: a person decides, and what was decided is never suggested again. Returns how many were found.
 */
export async function suggestTags(db: Database, content: RetrievalContent, now: Date): Promise<number> {
  const language = content.language();
  const bridge = bridgeOf(content, language);
  let found = 0;
  for (let after = ''; ; ) {
    const courses = await db.query<{ id: string; text: string; competencies: string[] }>(
      `select id, title || '. ' || description as text, competencies from courses where id > $1 order by id limit $2`,
      [after, BATCH],
    );
    const last = courses.at(-1);
    if (last === undefined) return found;
    for (const { id, text, competencies } of courses) {
      // Reading a course keeps the processor busy for a while: whoever writes to the bot meanwhile goes first.
      await setImmediate();
      const wanted = wantedOf(text, language, new Map());
      const [best] = [...bridge.understand(wanted)].sort(([, a], [, b]) => b - a);
      if (best === undefined || best[1] < CLEARLY || competencies.includes(best[0])) continue;
      found += 1;
      await suggestWord(
        db,
        { course: id, kind: 'competency', value: best[0], source: 'words', score: best[1] },
        now,
      );
    }
    after = last.id;
  }
}

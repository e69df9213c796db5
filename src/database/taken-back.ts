import type { Database } from './database.ts';

/** Does the work to see what comes of it, and undoes it. */
export async function takenBack<T>(db: Database, work: () => Promise<T>): Promise<T> {
  const seen: { result?: T } = {};
  const undone = new Error('only tried');
  await db
    .transaction(async () => {
      seen.result = await work();
      throw undone;
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
  if (!('result' in seen)) throw undone;
  return seen.result;
}

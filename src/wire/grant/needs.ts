import type { Database } from '../../database/database.ts';
import type { NeedsNews } from '../../domain/dialog/needs.ts';
import { demandOf } from '../../domain/insight/demand.ts';
import { unmetNeeds } from '../../storage/learning/needs.ts';
import { readNeed } from '../courses.ts';

/** What people looked for and did not find, as far as this person may see it. `asker` null is an operator. */
export async function needsFor(db: Database, asker: number | null, now: Date): Promise<NeedsNews> {
  const scope = await unmetNeeds(db, asker, now);
  if (scope === null) return { granted: 'needs', opd: null, demands: null };
  const demands = demandOf(
    scope.needs.map(({ words, teller }) => ({ ...readNeed(words), teller })),
    scope.dismissed,
  );
  return { granted: 'needs', opd: scope.opd, demands };
}

import type { Database } from '../../database/database.ts';
import type { TrendsNews } from '../../domain/dialog/topics/trends.ts';
import { trends } from '../../domain/insight/trends.ts';
import { trendRows } from '../../storage/assessment/trends.ts';

/** Participation and gaps over periods, as far as this person may see them. */
export async function trendsFor(
  db: Database,
  asker: number,
  opd: string,
  today: string,
): Promise<TrendsNews> {
  const found = await trendRows(db, asker, opd.trim().slice(0, 120), today);
  if (found === null) return { granted: 'trends', found: null };
  const { scope, rows, least } = found;
  return { granted: 'trends', found: { scope, trends: trends(rows, least, scope.opd) } };
}

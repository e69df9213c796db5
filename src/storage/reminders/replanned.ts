import type { Database } from '../../database/database.ts';
import { EXPAND_DAYS } from '../../domain/forums/series.ts';
import { addDays, type OfficeTime } from '../../domain/reminders/office.ts';
import { loadCalendar } from './calendar.ts';
import { planReminders } from './plan.ts';
import { NEW } from './plan-write.ts';
import { takeTurn } from './settle.ts';

/**
 * Plans anew by the calendar as it has just become, as the next tick would do a minute later.
 * @returns how many planned reminders have another moment now, or none any more.
 */
export async function replanned(db: Database, office: OfficeTime, now: Date): Promise<number> {
  const today = office.dayOf(now);
  const calendar = await loadCalendar(db, today, addDays(today, EXPAND_DAYS));
  return db.transaction(async () => {
    await takeTurn(db);
    const rows = await planReminders(db, office, calendar, now);
    return rows.filter(({ reason }) => reason !== NEW).length;
  });
}

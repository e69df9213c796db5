import type { Database } from '../database/database.ts';
import { addDays, type OfficeTime } from '../domain/reminders/office.ts';
import { shiftCatalogue } from '../sample/catalogue.ts';
import { insertCity } from '../sample/city.ts';
import type { CityContent } from '../sample/content.ts';
import { beginRunningPeriodNow, linkSampleAccounts } from '../storage/people/sample-accounts.ts';
import { calendarDays } from '../storage/reminders/calendar.ts';
import type { Sealing } from '../storage/sealing.ts';
import { fillCatalogue, shippedCatalogue } from './courses.ts';

/** How far around today the city's periods and events lie. Days. */
const AROUND = 400;

/** Fills an empty database with the fictional city and the invented catalogue, both as of now. Else does nothing. */
export async function fillSample(parts: {
  readonly db: Database;
  readonly content: CityContent;
  readonly sealing: Sealing;
  readonly office: OfficeTime;
  readonly now: Date;
}): Promise<void> {
  const { db, content, sealing, office, now } = parts;
  const [row] = await db.query<{ empty: boolean }>('select not exists (select 1 from people) as empty');
  if (row?.empty !== true) return;
  const today = office.dayOf(now);
  const holidays = new Set(await calendarDays(db, addDays(today, -AROUND), addDays(today, AROUND)));
  await db.transaction(async () => {
    await insertCity(db, content, { now, sealing, holidays });
    await fillCatalogue(db, shiftCatalogue(await shippedCatalogue(), now), now);
    await linkSampleAccounts(db, now);
    await beginRunningPeriodNow(db, now);
  });
}

import type { Database } from '../../database/database.ts';
import type { Preferences } from '../../domain/dialog/facts.ts';
import type { RemindNews, RemindWish } from '../../domain/dialog/topics/remind.ts';
import { addDays, daysBetween, type OfficeTime } from '../../domain/reminders/office.ts';
import { ownMoment } from '../../domain/reminders/own-moment.ts';
import { loadCalendarOf } from '../../storage/reminders/calendar.ts';
import { ownLeaves } from '../../storage/reminders/leaves.ts';
import { ownReminders, ownRequest } from '../../storage/reminders/own-reminders.ts';
import { platformsOf, preferencesOf } from '../../storage/reminders/reminders.ts';

/** Who asks for later than this has misspoken, and the holidays of then are not known. Days. */
const FURTHEST = 366;
/** How far behind a day the next working one is looked for. Days. */
const LOOK_AHEAD = 30;

/** Finds the moment of a person's own reminder; writes nothing. */
export async function ownMomentFor(
  wish: RemindWish,
  personId: number,
  { db, office, now }: { readonly db: Database; readonly office: OfficeTime; readonly now: () => Date },
): Promise<RemindNews> {
  const today = office.dayOf(now());
  if (daysBetween(today, wish.moment.day) > FURTHEST) return { granted: 'ownMoment', moment: 'far' };
  const preferences = await preferencesOf(db, personId);
  if (preferences.stopped) return { granted: 'ownMoment', moment: 'stopped' };
  const calendar = await loadCalendarOf(db, personId, today, addDays(wish.moment.day, LOOK_AHEAD));
  const moment = ownMoment(wish.moment, preferences.hour, now(), office, calendar);
  const request = await ownRequest(db, office, personId, wish.about, moment.dueAt);
  return { granted: 'ownMoment', moment: request === 'open' ? moment : request };
}

/** The settings with what waits by the person's own request, and the days without reminders. */
export async function settingsOf(
  personId: number,
  { db, office, now }: { readonly db: Database; readonly office: OfficeTime; readonly now: () => Date },
): Promise<Preferences> {
  return {
    ...(await preferencesOf(db, personId)),
    platforms: await platformsOf(db, personId),
    own: await ownReminders(db, office, personId),
    leaves: await ownLeaves(db, personId, office.dayOf(now())),
  };
}

import type { Database } from '../../src/database/database.ts';
import type { ForumReply } from '../../src/domain/dialog/facts.ts';
import type { Tell } from '../../src/domain/forums/notice.ts';
import * as seats from '../../src/storage/forums/seats.ts';

/** What whoever moves up is told, at once. */
export const tellSeat =
  (now: Date): Tell =>
  (event) => ({
    notice: { id: { body: `Ada kursi: ${event.title}` }, en: { body: `A seat: ${event.title}` } },
    time: { dueAt: now, expiresAt: event.startsAt },
  });

/** A reply as it is given in chat. */
export const rsvp = (
  db: Database,
  person: number,
  event: number,
  reply: 'hadir' | 'tidak',
  now: Date,
): Promise<ForumReply | null> => seats.rsvp(db, person, event, reply, now, tellSeat(now));

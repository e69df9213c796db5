import { randomBytes } from 'node:crypto';
import type { Database } from '../../database/database.ts';
import type { RunNews, RunWish } from '../../domain/dialog/topics/forum-run.ts';
import type { ForumWish } from '../../domain/dialog/topics/forum-talk.ts';
import type { News, Wish } from '../../domain/dialog/wish.ts';
import { codeGood, mayMakeCode } from '../../domain/forums/code.ts';
import { seatsOf } from '../../domain/forums/run.ts';
import type { OfficeTime } from '../../domain/reminders/office.ts';
import { agendaIdeas, setAgenda, setNotes } from '../../storage/forums/agenda.ts';
import { attend, attendanceCode, attendanceHash } from '../../storage/forums/attendance.ts';
import { forumPage, runLine } from '../../storage/forums/run.ts';
import { rsvp, setSeats } from '../../storage/forums/seats.ts';
import { findInAgency } from '../../storage/people/people.ts';
import { tellMovedUp } from '../forum-notices.ts';
import { forumWish } from './forums.ts';
import { speakerWish } from './speakers.ts';

interface Parts {
  readonly db: Database;
  readonly office: OfficeTime;
  readonly key: Uint8Array;
}

type ReplyWish = Extract<Wish, { want: 'rsvp' }>;
type AnyForumWish = ForumWish | RunWish | ReplyWish;

/** One that is missing here, or is none, does not compile. */
const WISHES: Readonly<Record<AnyForumWish['want'], 'plan' | 'run'>> = {
  forums: 'plan',
  forumSeries: 'plan',
  seriesOpened: 'plan',
  endSeries: 'plan',
  resumeSeries: 'plan',
  forumEvent: 'plan',
  tryForum: 'plan',
  addForum: 'plan',
  decideForum: 'plan',
  rsvp: 'run',
  forumPage: 'run',
  forumRun: 'run',
  forumWrite: 'run',
  forumCode: 'run',
  attend: 'run',
  findSpeaker: 'run',
  inviteSpeaker: 'run',
  withdrawSpeaker: 'run',
  speak: 'run',
};

export const isForumWish = (wish: Wish): wish is AnyForumWish => Object.hasOwn(WISHES, wish.want);

const isPlanning = (wish: AnyForumWish): wish is ForumWish => WISHES[wish.want] === 'plan';

/** Everything that is wished about forums. Every read and write asks for the right in its own SQL. */
export async function anyForumWish(
  wish: AnyForumWish,
  asker: number,
  parts: Parts,
  now: Date,
): Promise<News> {
  return isPlanning(wish) ? forumWish(wish, asker, parts, now) : runWish(wish, asker, parts, now);
}

/** Replies, and what an officer settles about one event. Every read and write asks for the right in its own SQL. */
async function runWish(
  wish: RunWish | ReplyWish,
  asker: number,
  { db, office, key }: Parts,
  now: Date,
): Promise<RunNews | Extract<News, { granted: 'rsvp' }>> {
  switch (wish.want) {
    case 'rsvp': {
      const tell = await tellMovedUp(db, office, now);
      return { granted: 'rsvp', event: await rsvp(db, asker, wish.event, wish.reply, now, tell) };
    }
    case 'forumPage':
      return { granted: 'forumPage', page: await forumPage(db, asker, now, wish.event) };
    case 'forumRun':
      return {
        granted: 'forumRun',
        part: wish.part,
        line: await runLine(db, wish.event, asker, now),
        ideas: wish.part === 'agenda' ? await agendaIdeas(db, wish.event, asker, office.dayOf(now)) : null,
      };
    case 'forumWrite': {
      const up = await written(wish, asker, { db, office }, now);
      return { granted: 'forumWrite', part: wish.part, done: up !== null, up: up ?? 0 };
    }
    case 'forumCode': {
      const line = await runLine(db, wish.event, asker, now);
      const may = line !== null && mayMakeCode(line, now);
      const made = may ? { ...attendanceCode(key, randomBytes), ...codeGood(line) } : null;
      return { granted: 'forumCode', event: wish.event, made };
    }
    case 'attend':
      return { granted: 'attend', ...(await attend(db, asker, attendanceHash(key, wish.code), now)) };
    case 'findSpeaker':
      return { granted: 'findSpeaker', people: await findInAgency(db, asker, wish.words) };
    case 'inviteSpeaker':
    case 'withdrawSpeaker':
    case 'speak':
      return speakerWish(wish, asker, { db, office }, now);
  }
}

/** How many moved up by it; null: not at this time, or no right to. */
async function written(
  { event, part, words, series }: Extract<RunWish, { want: 'forumWrite' }>,
  asker: number,
  { db, office }: Pick<Parts, 'db' | 'office'>,
  now: Date,
): Promise<number | null> {
  switch (part) {
    case 'agenda':
      return (await setAgenda(db, event, words, asker, now)) === 'done' ? 0 : null;
    case 'notes':
      return (await setNotes(db, event, words, asker, now)) === 'done' ? 0 : null;
    case 'seats': {
      const seats = seatsOf(words);
      if (seats === undefined) return null;
      return setSeats(db, event, seats, series, asker, now, await tellMovedUp(db, office, now));
    }
    case 'code':
    case 'speaker':
      return null;
  }
}

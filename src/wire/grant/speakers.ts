import type { Database } from '../../database/database.ts';
import type { RunNews, RunWish } from '../../domain/dialog/topics/forum-run.ts';
import type { OfficeTime } from '../../domain/reminders/office.ts';
import { decidedBefore } from '../../storage/forums/add.ts';
import { runLine } from '../../storage/forums/run.ts';
import {
  answerSpeaker,
  inviteSpeaker,
  linkedSpeaker,
  speakerEvent,
  withdrawSpeaker,
} from '../../storage/forums/speakers.ts';
import { answerNotice, noticeTime, speakerNotice, withdrawnNotice } from '../forum-notices.ts';

interface Parts {
  readonly db: Database;
  readonly office: OfficeTime;
}

type SpeakerWish = Extract<RunWish, { want: 'inviteSpeaker' | 'withdrawSpeaker' | 'speak' }>;

/** An officer asks somebody to speak or takes that back, and the one who was asked answers. */
export function speakerWish(wish: SpeakerWish, asker: number, parts: Parts, now: Date): Promise<RunNews> {
  switch (wish.want) {
    case 'inviteSpeaker':
      return invited(wish.event, wish.person, asker, parts, now);
    case 'withdrawSpeaker':
      return withdrawn(wish.event, wish.person, asker, parts, now);
    case 'speak':
      return answered(wish, asker, parts, now);
  }
}

async function invited(
  event: number,
  person: number,
  asker: number,
  { db, office }: Parts,
  now: Date,
): Promise<RunNews> {
  const line = await runLine(db, event, asker, now);
  const none = { granted: 'inviteSpeaker', event, outcome: 'not' } as const;
  if (line === null) return none;
  const time = await noticeTime(db, office, line, now);
  await inviteSpeaker(db, line, person, speakerNotice(line, office), time, asker, now);
  // Read back: a turn that is decided again has asked already.
  const linked = await linkedSpeaker(db, event, person, asker, now);
  if (linked === null) return none;
  return { ...none, outcome: linked ? 'asked' : 'unlinked' };
}

async function withdrawn(
  event: number,
  person: number,
  asker: number,
  { db, office }: Parts,
  now: Date,
): Promise<RunNews> {
  const granted = 'withdrawSpeaker';
  const line = await runLine(db, event, asker, now);
  if (line === null) return { granted, event, done: false };
  const time = await noticeTime(db, office, line, now);
  const done = await withdrawSpeaker(db, line, person, withdrawnNotice(line, office), time, asker, now);
  if (done === 'done') return { granted, event, done: true };
  const subject = `${event}:${person}`;
  return {
    granted,
    event,
    done: await decidedBefore(db, 'forum speaker withdrawn', subject, asker, now),
  };
}

async function answered(
  { event: id, answer }: Extract<SpeakerWish, { want: 'speak' }>,
  asker: number,
  { db, office }: Parts,
  now: Date,
): Promise<RunNews> {
  const event = await speakerEvent(db, asker, id, now);
  if (event === null) return { granted: 'speak', event: null };
  const notice = answerNotice(event, event.name, answer === 'bersedia', office);
  const time = await noticeTime(db, office, event, now);
  await answerSpeaker(db, asker, id, answer, notice, time, now);
  return { granted: 'speak', event: await speakerEvent(db, asker, id, now) };
}

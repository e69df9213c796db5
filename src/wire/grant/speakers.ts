import type { Database } from '../../database/database.ts';
import type { RunNews, RunWish } from '../../domain/dialog/forum-run.ts';
import type { OfficeTime } from '../../domain/reminders/office.ts';
import { runLine } from '../../storage/forums/run.ts';
import { answerSpeaker, inviteSpeaker, linkedSpeaker, speakerEvent } from '../../storage/forums/speakers.ts';
import { answerNotice, noticeTime, speakerNotice } from '../forum-notices.ts';

interface Parts {
  readonly db: Database;
  readonly office: OfficeTime;
}

/** An officer asks somebody to speak, and the one who was asked answers. */
export async function speakerWish(
  wish: Extract<RunWish, { want: 'inviteSpeaker' | 'speak' }>,
  asker: number,
  { db, office }: Parts,
  now: Date,
): Promise<RunNews> {
  if (wish.want === 'inviteSpeaker') {
    const line = await runLine(db, wish.event, asker, now);
    const none = { granted: 'inviteSpeaker', event: wish.event, outcome: 'not' } as const;
    if (line === null) return none;
    const time = await noticeTime(db, office, line, now);
    const notice = speakerNotice(line, false, office);
    await inviteSpeaker(db, line, wish.person, notice, time, asker, now);
    // Read back: a turn that is decided again has asked already.
    const linked = await linkedSpeaker(db, wish.event, wish.person, asker, now);
    if (linked === null) return none;
    return { ...none, outcome: linked ? 'asked' : 'unlinked' };
  }
  const event = await speakerEvent(db, asker, wish.event, now);
  if (event === null) return { granted: 'speak', event: null };
  const notice = answerNotice(event, event.name, wish.answer === 'bersedia', office);
  const time = await noticeTime(db, office, event, now);
  await answerSpeaker(db, asker, wish.event, wish.answer, notice, time, now);
  return { granted: 'speak', event: await speakerEvent(db, asker, wish.event, now) };
}

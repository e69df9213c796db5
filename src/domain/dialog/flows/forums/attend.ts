import { CODE_GOOD, WRONG } from '../../../forums/code.ts';
import type { Context } from '../../context.ts';
import type { RunNews } from '../../forum-run.ts';
import type { Place } from '../../place.ts';
import { type Heard, type Outcome, say } from '../../turn.ts';
import { looksLikeWish } from '../assess/words.ts';
import { wayBack } from '../home.ts';

/** Asks for the code shown in the room, or tries the one that was typed. */
export function askAttend(place: Place, code: string, context: Context): Outcome {
  const { forumRun, forumPlan } = context.texts;
  if (code !== '') return { place, say: [], wish: { want: 'attend', code } };
  return say(
    { at: 'attend' },
    { body: forumRun.attendAsk, options: [[{ id: 'keep', label: forumPlan.keep }]] },
  );
}

/** Where a code is asked for, whatever is typed is one, unless it reads like something else that is wanted. */
export function attend(place: Place, heard: Heard, context: Context): Outcome | null {
  if (heard.kind === 'text')
    return looksLikeWish(heard.text) ? null : askAttend(place, heard.text.trim().slice(0, 40), context);
  if (heard.kind !== 'option' || heard.id !== 'keep') return null;
  return say({ at: 'home' }, { body: context.texts.home.cancelled, options: wayBack(context) });
}

export function attendNews(
  place: Place,
  { outcome, title, event }: Extract<RunNews, { granted: 'attend' }>,
  context: Context,
): Outcome {
  const { forumRun } = context.texts;
  // A code typed in the middle of a question is an aside; one that was asked for is done with.
  const left: Place = place.at === 'attend' ? { at: 'home' } : place;
  switch (outcome) {
    case 'attended':
      return say(left, { body: forumRun.attended(title), options: wayBack(context) }, [
        { change: 'noted', action: 'attended', subject: `event:${event}` },
      ]);
    case 'again':
      return say(left, { body: forumRun.attendedBefore(title), options: wayBack(context) });
    case 'wrong':
      return say(
        place,
        { body: forumRun.wrongCode(CODE_GOOD.before, CODE_GOOD.after), options: wayBack(context) },
        [{ change: 'forumWrongCode' }],
      );
    case 'blocked':
      return say(left, { body: forumRun.codeBlocked(WRONG.within), options: wayBack(context) });
  }
}

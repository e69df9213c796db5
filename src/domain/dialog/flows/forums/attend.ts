import { attendCode, CODE_GOOD, CODE_LENGTH, WRONG } from '../../../forums/code.ts';
import type { Context } from '../../context.ts';
import type { Message, Option } from '../../message.ts';
import type { Place } from '../../place.ts';
import type { RunNews } from '../../topics/forum-run.ts';
import { type Heard, type Outcome, say } from '../../turn.ts';
import { looksLikeWish } from '../assess/words.ts';
import { wayBack } from '../home.ts';
import { wordsForm } from '../windows.ts';

/** What is typed where a code is asked for. Characters. */
const TYPED = { least: CODE_LENGTH, most: 40 };

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
    return looksLikeWish(heard.text)
      ? null
      : askAttend(place, attendCode(heard.text) ?? heard.text.trim().slice(0, TYPED.most), context);
  if (heard.kind !== 'option' || heard.id !== 'keep') return null;
  return say({ at: 'home' }, { body: context.texts.home.cancelled, options: wayBack(context) });
}

/** To the question for the code; `form`: where there are windows it is typed there. */
export const attendDoor = (context: Context): Option => {
  const { attend: label, attendAsk } = context.texts.forumRun;
  return { id: 's:attend', label, form: wordsForm(label, attendAsk, TYPED, false, context) };
};

export function attendNews(
  place: Place,
  { outcome, event }: Extract<RunNews, { granted: 'attend' }>,
  context: Context,
): Outcome {
  const { forumRun } = context.texts;
  // A code typed in the middle of a question is an aside; one that was asked for is done with.
  const left: Place = place.at === 'attend' ? { at: 'home' } : place;
  if (event === null)
    return outcome === 'blocked'
      ? say(left, { body: forumRun.codeBlocked(WRONG.within), options: wayBack(context) })
      : say(
          place,
          { body: forumRun.wrongCode(CODE_GOOD.before, CODE_GOOD.after), options: wayBack(context) },
          [{ change: 'forumWrongCode' }],
        );
  const { id, title, endsAt } = event;
  const over = endsAt <= context.now;
  const claimFrom = over ? null : context.texts.clock(context.office.minuteOf(endsAt));
  const message: Message = {
    body: outcome === 'again' ? forumRun.attendedBefore(title) : forumRun.attended(title),
    note: forumRun.claimFrom(claimFrom),
    options: [[{ id: `s:claimFrom:forum:${id}`, label: forumRun.claim, primary: over }], ...wayBack(context)],
  };
  return outcome === 'again'
    ? say(left, message)
    : say(left, message, [{ change: 'noted', action: 'attended', subject: `event:${id}` }]);
}

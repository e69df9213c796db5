import type { Context } from '../../context.ts';
import type { Message } from '../../message.ts';
import type { Place } from '../../place.ts';
import type { SeriesLine } from '../../topics/forum-talk.ts';
import { type Outcome, say } from '../../turn.ts';
import { type Ending, lineOf, meeting } from './series-shown.ts';
import { backToForums } from './shown.ts';

/** The meetings that would come back, and the button that brings them back. */
export function checkResumed(place: Ending, line: SeriesLine, told: number, context: Context): Outcome {
  const { forumPlan } = context.texts;
  const message: Message = {
    title: line.name,
    body: lineOf({ ...line, endsFrom: null }, context).join('\n'),
    ...(line.back.length === 0
      ? {}
      : { items: [{ head: forumPlan.resumeBack, lines: line.back.map((one) => meeting(one, context)) }] }),
    note: forumPlan.resumeSure(told),
    options: [
      [{ id: 'yes', label: forumPlan.yesResume, primary: true }],
      [{ id: 'keep', label: forumPlan.keep }],
    ],
  };
  return say({ ...place, seen: line.back.map(({ id }) => id) }, message);
}

/** Done, or somebody else changed something meanwhile. */
export function seriesResumed(place: Place, told: number | null, context: Context): Outcome {
  const { forumPlan } = context.texts;
  const name = place.at === 'forumSeries' ? place.name : '';
  return say(
    { at: 'home' },
    {
      body: told === null ? forumPlan.changedMeanwhile : forumPlan.resumed(name, told),
      options: backToForums(context),
    },
  );
}

import { progress } from '../../../assessment/state.ts';
import type { Context } from '../../context.ts';
import { isAssessing, type Place } from '../../place.ts';
import { after, type Outcome, say } from '../../turn.ts';
import { pause } from '../admin/pause.ts';
import { askAbout } from '../assess/ask-about.ts';
import { enterAssessment, offerOwn, openAssessment, openById, resume } from '../assess/open.ts';
import { changeOne, changeWhich } from '../assess/review.ts';
import { leave } from '../claims/new.ts';
import { resumeClaim } from '../claims/own.ts';
import { home, wayBack } from '../home.ts';

/** Nothing personal before the link. The example goes on. */
export function needLink(place: Place, { texts }: Context): Outcome {
  return say(place.at === 'demo' ? place : { at: 'home' }, {
    body: texts.entry.needLink,
    options: [
      [{ id: 's:link', label: texts.buttons.link, primary: true }],
      [{ id: 's:demo', label: texts.buttons.demo }],
    ],
  });
}

export function greeting(place: Place, context: Context): Outcome {
  if (place.at === 'home') return home(context);
  return say(place, { body: context.texts.home.greetBack, options: wayBack(context) });
}

/** Begins or goes on; with a competency, only with that one. */
export function assessing(place: Place, competency: string | undefined, context: Context): Outcome {
  const [first] = context.facts?.assessments ?? [];
  if (first === undefined) return offerOwn(context);
  if (competency === undefined) return enterAssessment(first, place, context, true);
  const holder = context.facts?.assessments.find((one) => one.items.some((item) => item.code === competency));
  if (holder === undefined)
    return after(
      { say: [{ message: { body: context.texts.assess.notInAssessment } }] },
      openAssessment(first, context, true),
    );
  return askAbout(holder, competency, context, false);
}

/** The button of a reminder: that assessment, if it is still to be done. */
export function work(id: number, place: Place, context: Context): Outcome {
  const assessment = openById(context, id);
  if (assessment === null)
    return say(place, { body: context.texts.assess.reminderGone, options: wayBack(context) });
  const { answered, skipped } = progress(assessment);
  return enterAssessment(assessment, place, context, answered + skipped === 0);
}

export function changing(place: Place, competency: string | undefined, context: Context): Outcome {
  const [first] = context.facts?.assessments ?? [];
  const own = 'assessment' in place ? openById(context, place.assessment) : null;
  const assessment = own ?? first;
  if (assessment === undefined)
    return say(place, { body: context.texts.assess.none, options: wayBack(context) });
  return competency === undefined
    ? changeWhich(assessment, context)
    : changeOne(assessment, competency, context);
}

export function answerForum(
  place: Place,
  event: number | null,
  reply: 'hadir' | 'tidak',
  context: Context,
): Outcome {
  const id = event ?? context.facts?.forum?.id ?? null;
  if (id === null) return say(place, { body: context.texts.office.forumNone, options: wayBack(context) });
  return { place, say: [], wish: { want: 'rsvp', event: id, reply } };
}

/** Back to what was left: the open question, an assessment before a claim. */
export function goOn(place: Place, context: Context): Outcome {
  const { paused, claim } = context;
  if (place.at === 'claimNew' || (claim !== null && paused === null && !isAssessing(place)))
    return resumeClaim(context);
  return resume(isAssessing(place) ? place : paused, context);
}

export function cancel(place: Place, context: Context): Outcome {
  const { texts } = context;
  if (place.at === 'home') return say(place, { body: texts.home.nothingToCancel, options: wayBack(context) });
  if ('assessment' in place) return pause(place, context);
  if (place.at === 'claimNew') return leave(place.draft, context);
  if (place.at === 'demo')
    return say({ at: 'home' }, { body: texts.entry.demoLeft, options: wayBack(context) });
  return say({ at: 'home' }, { body: texts.home.cancelled, options: wayBack(context) });
}

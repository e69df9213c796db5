import { type Assessment, nextOpen, progress } from '../../../assessment/state.ts';
import type { Context } from '../../context.ts';
import { isAssessing, type Place } from '../../place.ts';
import { after, type Outcome, say } from '../../turn.ts';
import { home, wayBack } from '../home.ts';
import { returnedAsk } from '../verify/returned.ts';
import { askAbout, repeat } from './ask-about.ts';
import { toReview } from './overview.ts';

/** The assessment with this id, as far as it is still open for answers. */
export function openById(context: Context, id: number): Assessment | null {
  return context.facts?.assessments.find((one) => one.id === id) ?? null;
}

/** Goes on with an assessment at its first open competency; a fresh one is introduced first. */
export function openAssessment(assessment: Assessment, context: Context, introduce: boolean): Outcome {
  const next = nextOpen(assessment);
  const back = introduce || next === null ? returnedAsk(assessment, context) : null;
  if (back !== null) return back;
  if (next === null) return toReview(assessment, context);
  const { answered, skipped, total } = progress(assessment);
  const asked = askAbout(assessment, next.code, context, false);
  if (!introduce || answered + skipped > 0) return asked;
  const { period } = assessment;
  const deadline = period === null ? null : context.texts.date(period.closesOn);
  const body = context.texts.assess.intro(period?.name ?? null, deadline, total);
  const about = introOf(assessment, body, context);
  return after({ say: [{ message: { body: about } }] }, asked);
}

/** Goes on with an assessment. What was told or tapped for the question that is open, or was left, is not asked again. */
export function enterAssessment(
  assessment: Assessment,
  place: Place,
  context: Context,
  introduce: boolean,
): Outcome {
  const left = isAssessing(place) ? place : context.paused;
  return left?.at === 'assess' && left.assessment === assessment.id && left.question.ask !== 'example'
    ? repeat(left, assessment, context)
    : openAssessment(assessment, context, introduce);
}

/** What the period asks besides: optional competencies, and that its last day is over already. */
function introOf({ period, items }: Assessment, body: string, { texts }: Context): string {
  const optional = items.filter((item) => item.optional === true).length;
  const least = Math.min(period?.optionalMin ?? 0, optional);
  const lateUntil = period?.lateUntil ?? null;
  return [
    body,
    ...(optional === 0 ? [] : [texts.periods.optionalIntro(least, optional)]),
    ...(lateUntil === null ? [] : [texts.periods.lateIntro(texts.date(lateUntil))]),
  ].join('\n\n');
}

/** Back to where an assessment was left; to its next open question when that place is over. */
export function resume(paused: Place | null, context: Context): Outcome {
  const [first] = context.facts?.assessments ?? [];
  if (context.person === null) return home(context);
  if (paused !== null && 'assessment' in paused) {
    const assessment = openById(context, paused.assessment);
    if (assessment !== null && paused.at === 'assess') return repeat(paused, assessment, context);
    // Which answer to change was asked and left: that is over, and what is still unanswered is gone on with.
    if (assessment !== null && paused.at === 'change') return openAssessment(assessment, context, false);
    if (assessment !== null) return toReview(assessment, context);
  }
  if (first === undefined) return offerOwn(context);
  return openAssessment(first, context, true);
}

/** Nothing waits: what an own assessment outside every period is, before one is begun. */
export function offerOwn(context: Context): Outcome {
  const { assess, buttons } = context.texts;
  const options = [[{ id: 's:own', label: buttons.assessOwn, primary: true }], ...wayBack(context)];
  return say({ at: 'home' }, { body: assess.ownOffer, options });
}

/** What to say when the assessment of a place can no longer be answered: its period ended, or it was sent elsewhere. */
export function gone(context: Context): Outcome {
  return say({ at: 'home' }, { body: context.texts.assess.closed, options: wayBack(context) });
}

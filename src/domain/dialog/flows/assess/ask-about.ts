import type { Assessment } from '../../../assessment/state.ts';
import type { Context } from '../../context.ts';
import { type Outcome, say } from '../../turn.ts';
import { wayBack } from '../home.ts';
import { type AssessPlace, ask, explain } from './ask.ts';
import { toReview } from './overview.ts';

/** Asks for an example of one competency. `once`: only this answer is being changed. */
export function askAbout(assessment: Assessment, code: string, context: Context, once: boolean): Outcome {
  const place: AssessPlace = {
    at: 'assess',
    assessment: assessment.id,
    code,
    question: { ask: 'example' },
    once,
  };
  return repeat(place, assessment, context);
}

/** Turns to the competency before the place's; before the first one, and out of a single change, to the overview. */
export function askBefore(place: AssessPlace, assessment: Assessment, context: Context): Outcome {
  const at = assessment.items.findIndex((item) => item.code === place.code);
  const before = place.once ? undefined : assessment.items[at - 1];
  const asked =
    before === undefined ? toReview(assessment, context) : askAbout(assessment, before.code, context, false);
  return { ...asked, say: asked.say.map((one) => ({ ...one, inPlace: true })) };
}

/** Asks the place's own question again: what "lanjut" comes back to. */
export function repeat(place: AssessPlace, assessment: Assessment, context: Context): Outcome {
  const message = ask(place, assessment, context);
  if (message !== null) return say(place, message);
  return say({ at: 'home' }, { body: context.texts.assess.notInAssessment, options: wayBack(context) });
}

/** The question in other words; the place stays, so her next words are the answer. */
export function explained(place: AssessPlace, assessment: Assessment, context: Context): Outcome {
  const message = explain(place, assessment, context);
  return message === null ? repeat(place, assessment, context) : say(place, message);
}

/** A sentence to what was said, and the ways on from the question that is still open: not all of it again. */
export function stillAsked(
  place: AssessPlace,
  body: string,
  assessment: Assessment,
  context: Context,
): Outcome {
  const options = ask(place, assessment, context)?.options;
  return options === undefined ? repeat(place, assessment, context) : say(place, { body, options });
}

import { type Answer, type Assessment, nextOpen, withAnswer } from '../../../assessment/state.ts';
import type { Context } from '../../context.ts';
import type { Message } from '../../message.ts';
import { after, type Outcome } from '../../turn.ts';
import { returnedAsk } from '../verify/returned.ts';
import { type AssessPlace, answered } from './ask.ts';
import { askAbout } from './ask-about.ts';
import { nameOf, toReview } from './overview.ts';

/** An answer before it has a revision. */
export type Given = Omit<Answer, 'revision'>;

/** Saves the answer at once, says so where the question stood, and goes on: to the next open one, else to the overview. */
export function record(place: AssessPlace, assessment: Assessment, given: Given, context: Context): Outcome {
  const item = assessment.items.find((one) => one.code === place.code);
  const answer: Answer = { ...given, revision: (item?.answer?.revision ?? 0) + 1 };
  const saved = withAnswer(assessment, place.code, answer);
  const first = {
    say: [{ message: noted(place.code, saved, answer, context), inPlace: true }],
    changes: [{ change: 'answer', assessment: assessment.id, code: place.code, answer } as const],
  };
  const back = place.once ? returnedAsk(saved, context) : null;
  return after(first, back ?? onward(place, saved, context));
}

/** After one competency: the next open one, else the overview. */
function onward(place: AssessPlace, assessment: Assessment, context: Context): Outcome {
  const next = place.once ? null : nextOpen(assessment);
  return next === null ? toReview(assessment, context) : askAbout(assessment, next.code, context, false);
}

/** An answer that could be changed and stays as it was: leaving a change loses nothing. null: there is none to keep. */
export function keep(place: AssessPlace, assessment: Assessment, context: Context): Outcome | null {
  const answer = answered(assessment, place.code);
  if (answer === null) return null;
  const body = context.texts.assess.kept(
    nameOf(assessment, place.code, context),
    answer.chosen,
    answer.basis === 'unsupported',
  );
  return after({ say: [{ message: { body }, inPlace: true }] }, onward(place, assessment, context));
}

function noted(code: string, assessment: Assessment, answer: Answer, context: Context): Message {
  const name = nameOf(assessment, code, context);
  const { assess } = context.texts;
  if (answer.chosen === null) return { body: assess.skipped(name) };
  return { body: assess.saved(name, answer.chosen, answer.basis === 'unsupported') };
}

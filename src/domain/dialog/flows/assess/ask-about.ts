import type { Assessment } from '../../../assessment/state.ts';
import type { Context } from '../../context.ts';
import { type Outcome, say } from '../../turn.ts';
import { wayBack } from '../home.ts';
import { type AssessPlace, ask } from './ask.ts';

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

/** Asks the place's own question again: what "lanjut" comes back to. */
export function repeat(place: AssessPlace, assessment: Assessment, context: Context): Outcome {
  const message = ask(place, assessment, context);
  if (message !== null) return say(place, message);
  return say({ at: 'home' }, { body: context.texts.assess.notInAssessment, options: wayBack(context) });
}

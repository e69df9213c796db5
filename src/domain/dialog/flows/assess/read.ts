import type { Assessment } from '../../../assessment/state.ts';
import type { Outcome } from '../../turn.ts';
import type { AssessPlace } from './ask.ts';

/** Has the text read as an answer to the place's question. */
export function toRead(place: AssessPlace, text: string, assessment: Assessment): Outcome {
  const version = assessment.dictionaryVersion;
  const required = assessment.items.find((item) => item.code === place.code)?.required ?? null;
  const earlier = place.question.ask === 'example' ? '' : place.question.story;
  return {
    place,
    say: [],
    wish: { want: 'answerRead', version, code: place.code, text, earlier, required },
  };
}

/** A text as the example of a competency that was not being asked about; an answer that is there is changed by it. */
export function readAsExample(assessment: Assessment, code: string, text: string): Outcome {
  const once = assessment.items.some((item) => item.code === code && item.answer !== null);
  return toRead(
    { at: 'assess', assessment: assessment.id, code, question: { ask: 'example' }, once },
    text,
    assessment,
  );
}

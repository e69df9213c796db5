import { progress } from '../../../assessment/state.ts';
import type { Context } from '../../context.ts';
import type { Place } from '../../place.ts';
import { type Outcome, say } from '../../turn.ts';
import { openById } from '../assess/open.ts';
import { wayBack } from '../home.ts';

/** Steps out for now. Nothing is lost, and it says so. */
export function pause(place: Place, context: Context): Outcome {
  const { texts } = context;
  const assessment =
    'assessment' in place ? openById(context, place.assessment) : (context.facts?.assessments[0] ?? null);
  if (assessment === null)
    return say({ at: 'home' }, { body: texts.home.nothingToCancel, options: wayBack(context) });
  const { answered, skipped, total } = progress(assessment);
  return say(
    { at: 'home' },
    { body: texts.home.paused(answered, skipped, total), options: wayBack(context) },
  );
}

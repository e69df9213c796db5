import type { Context } from '../../context.ts';
import type { Place } from '../../place.ts';
import { type Outcome, say } from '../../turn.ts';
import type { Unread, UnreadInput } from '../../typed/unread.ts';
import { wayBack, welcome } from '../home.ts';

/** A kind sentence; the question that was open stays open. */
export function unread(input: UnreadInput, place: Place, context: Context): Outcome {
  const { texts } = context;
  if (input.kind === 'public') {
    const open = { id: 's:home', label: texts.buttons.openPrivate, primary: true, url: input.door };
    return say(place, { body: texts.unread.inPublic, options: [[open]] });
  }
  const options = context.person === null ? welcome(context).options : wayBack(context);
  const body = context.person === null ? texts.unread[input.what] : sentence(input.what, context);
  return say(place, { body, ...(options === undefined ? {} : { options }) });
}

/** Whoever is asked something is told how an answer is changed. */
function sentence(what: Unread, { texts, facts }: Context): string {
  if (what !== 'edited' || (facts?.assessments.length ?? 0) === 0) return texts.unread[what];
  return texts.unread.editedAnswer;
}

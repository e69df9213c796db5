import type { Context } from '../context.ts';
import type { Message, Option } from '../message.ts';
import type { Place } from '../place.ts';
import type { OutsideAi } from '../topics/outside-ai.ts';
import { type Outcome, say } from '../turn.ts';
import { wayBack } from './home.ts';

/** What is sent to an outside AI, if at all, and the buttons that decide it. An aside: an open question stays open. */
export function outsideAiNews(place: Place, ai: OutsideAi, context: Context): Outcome {
  return say(place, messageOf(ai, context));
}

/** The button was the consent, or its withdrawal. */
export function decideAi(place: Place, given: boolean, context: Context): Outcome {
  const { outsideAi } = context.texts;
  const body = given ? outsideAi.allowed : outsideAi.notAllowed;
  return say(place, { body, options: wayBack(context) }, [{ change: 'outsideAi', given }]);
}

function messageOf(ai: OutsideAi, context: Context): Message {
  const { outsideAi: texts } = context.texts;
  if (ai.state === 'off') return { title: texts.title, body: texts.off, options: wayBack(context) };
  const yes: Option = { id: 's:ai:yes', label: texts.allow };
  const no = (label: string): Option => ({ id: 's:ai:no', label });
  const status = {
    given: texts.given(ai.asked, ai.most),
    undecided: texts.undecided,
    refused: texts.refused,
  };
  const buttons = { given: [no(texts.withdraw)], undecided: [yes, no(texts.refuse)], refused: [yes] };
  return {
    title: texts.title,
    body: texts.explain(ai.host),
    note: status[ai.state],
    options: [buttons[ai.state], ...wayBack(context)],
  };
}

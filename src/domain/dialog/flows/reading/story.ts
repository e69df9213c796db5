import type { Assessment } from '../../../assessment/state.ts';
import type { Context } from '../../context.ts';
import type { Place } from '../../place.ts';
import { type Outcome, say } from '../../turn.ts';
import type { Intent, Reading } from '../../typed/reading.ts';
import type { AssessPlace } from '../assess/ask.ts';
import { gone, openById } from '../assess/open.ts';
import { nameOf } from '../assess/overview.ts';
import { readAsExample, toRead } from '../assess/read.ts';
import { soundsAsking } from '../assess/words.ts';

/** The competency of an open assessment that a story may be an example of. */
type Example = NonNullable<Extract<Place, { at: 'clarify' }>['example']>;

/** How many competencies a story is offered for: the right one is among the first two of nine in ten. */
const MOST_CODES = 2;
/** What else it may have been meant as. */
const MOST_WISHES = 2;

/**
 * Somebody tells of her work where no example was asked for: whether it is to be one. null: nothing says that it is a
 * story, it asks something, or no assessment with such a competency is open.
 */
export function storyTold(
  {
    reading,
    text,
    wishes,
  }: { readonly reading: Reading; readonly text: string; readonly wishes: readonly Intent[] },
  context: Context,
): Outcome | null {
  const [assessment] = context.facts?.assessments ?? [];
  if (assessment === undefined || soundsAsking(text)) return null;
  const asked = new Set(assessment.items.map(({ code }) => code));
  const codes = (reading.story ?? []).filter((code) => asked.has(code)).slice(0, MOST_CODES);
  if (codes.length === 0) return null;
  const { buttons, home } = context.texts;
  const intents = wishes.slice(0, MOST_WISHES);
  const example: Example = { assessment: assessment.id, codes };
  return say(
    { at: 'clarify', text, intents, example },
    {
      body: home.storyTold,
      options: [
        ...codes.map((code, n) => [
          { id: `e:${n}`, label: buttons.useExample(nameOf(assessment, code, context)) },
        ]),
        ...intents.map((intent, n) => [{ id: `i:${n}`, label: buttons.intent(intent) }]),
        [{ id: 's:help', label: buttons.help }],
      ],
    },
  );
}

/** A forwarded text at the open question: evidence is what somebody did herself, so that she says first whose it is. */
export function whoseWords(
  { code }: AssessPlace,
  text: string,
  assessment: Assessment,
  { texts }: Context,
): Outcome {
  return say(
    { at: 'clarify', text, intents: [], example: { assessment: assessment.id, codes: [code] } },
    {
      body: texts.assess.whoseWords,
      options: [
        [{ id: 'e:0', label: texts.buttons.ownWords }],
        [{ id: 's:resume', label: texts.buttons.notOwnWords }],
      ],
    },
  );
}

/** "Ya": it is read as if it had been told where it was asked for. null: the button is another one. */
export function storyTaken(
  { text, example }: Extract<Place, { at: 'clarify' }>,
  id: string,
  context: Context,
): Outcome | null {
  const code = example?.codes[Number(/^e:(\d)$/.exec(id)?.[1] ?? -1)];
  if (example === undefined || code === undefined) return null;
  const assessment = openById(context, example.assessment);
  if (assessment === null) return gone(context);
  // What was told before for the same question is not lost by the asking.
  const left = context.paused;
  return left?.at === 'assess' && left.assessment === assessment.id && left.code === code
    ? toRead(left, text, assessment)
    : readAsExample(assessment, code, text);
}

import type { Passage } from '../../questions/passage.ts';
import type { Context } from '../context.ts';
import type { Message, Option } from '../message.ts';
import type { Place } from '../place.ts';
import { type Rateable, rateable } from '../topics/rating.ts';
import { type Outcome, say } from '../turn.ts';
import type { News } from '../wish.ts';
import { wayBack } from './home.ts';
import { ratingRow } from './rating.ts';
import { offerable } from './reading/named.ts';

type MessageNews = Extract<News, { granted: 'messageRead' }>;

/** Wishes and rules that stand beside each other in one clarifying question. */
const MOST_WISHES = 2;

/**
 * A question about rules: answered from an approved passage, or told honestly that there is none. An aside: the question
 * that is open stays open. null: the message is no such question.
 */
export function questionAsked(
  place: Place,
  { text, question, reading }: MessageNews,
  context: Context,
): Outcome | null {
  if (question === undefined) return null;
  switch (question.kind) {
    case 'none':
      return null;
    case 'answer':
      return answered(place, question.passage, question.related, text, context);
    case 'maybe':
      return wantsWords(place)
        ? null
        : whichOne(text, offerable(reading, text, context), question.passages, context);
    case 'unknown':
      return wantsWords(place) ? null : unanswered(place, text, question.passages, context);
  }
}

/** Where an example, a topic or search words are awaited, only a sure answer is given. */
const wantsWords = ({ at }: Place): boolean => at === 'assess' || at === 'topic' || at === 'search';

/** A passage whose button was pressed. */
export function passageNews(place: Place, passage: Passage | null, context: Context): Outcome {
  if (passage === null) return say(place, { body: context.texts.questions.gone, options: wayBack(context) });
  return answered(place, passage, [], passage.title, context);
}

function answered(
  place: Place,
  passage: Passage,
  related: readonly Passage[],
  asked: string,
  context: Context,
): Outcome {
  const rated = rateable('question', asked, [passage.id], context.now);
  const said = say(place, messageOf(passage, related, rated, context));
  return { ...said, rateable: rated };
}

function messageOf(
  passage: Passage,
  related: readonly Passage[],
  rated: Rateable,
  context: Context,
): Message {
  const { texts } = context;
  return {
    title: passage.title,
    body: passage.text,
    note: [
      texts.questions.source(passage.source, texts.date(passage.asOf)),
      passage.confirmed ? texts.questions.confirmed : texts.questions.unconfirmed,
      texts.questions.askFurther(passage.ask),
    ].join('\n'),
    options: [...doors(related), ratingRow(rated, context), ...wayBack(context)],
  };
}

/** A row each: titles of passages are long. */
const doors = (passages: readonly Passage[]): Option[][] =>
  passages.map(({ id, title }) => [{ id: `s:ask:${id}`, label: title.slice(0, 60) }]);

function whichOne(
  text: string,
  wishes: readonly MessageNews['reading']['intent'][],
  passages: readonly Passage[],
  { texts }: Context,
): Outcome {
  const intents = wishes.slice(0, MOST_WISHES);
  const options = [
    ...intents.map((intent, n) => [{ id: `i:${n}`, label: texts.buttons.intent(intent) }]),
    ...doors(passages.slice(0, MOST_WISHES)),
  ];
  return say({ at: 'clarify', text, intents }, { body: texts.home.clarify, options });
}

function unanswered(place: Place, text: string, passages: readonly Passage[], context: Context): Outcome {
  const { questions } = context.texts;
  const kept = rateable(
    'question',
    text,
    passages.map(({ id }) => id),
    context.now,
  );
  return {
    place,
    say: [
      {
        message: {
          body: passages.length === 0 ? questions.unknown : questions.unknownNear,
          note: questions.kept,
          options: [...doors(passages), ...wayBack(context)],
        },
      },
    ],
    wish: { want: 'masked', rated: kept, verdict: 'unanswered' },
  };
}

import type { Context } from '../context.ts';
import type { Option } from '../message.ts';
import type { Place } from '../place.ts';
import { type Rateable, type RatingReason, REASONS, rateable } from '../topics/rating.ts';
import { type Outcome, say } from '../turn.ts';
import type { News } from '../wish.ts';
import { wayBack } from './home.ts';

/** The same outcome with two thumbs below its last message, above the way back; `only` one where the other says nothing new. */
export function withRating(
  outcome: Outcome,
  about: Rateable['about'],
  words: string,
  found: readonly string[],
  context: Context,
  only: 'both' | 'down' = 'both',
): Outcome {
  const last = outcome.say.at(-1);
  if (last === undefined) return outcome;
  const rated = rateable(about, words, found, context.now);
  const rows = last.message.options ?? [];
  const back = rows.findIndex((row) => row.every(({ id }) => BACK.test(id)));
  const at = back < 0 ? rows.length : back;
  const thumbs = ratingRow(rated, context).filter(({ id }) => only === 'both' || id.endsWith(':down'));
  const message = {
    ...last.message,
    options: [...rows.slice(0, at), thumbs, ...rows.slice(at)],
  };
  return { ...outcome, say: [...outcome.say.slice(0, -1), { ...last, message }], rateable: rated };
}

/** Ways back, which stay the last rows. */
const BACK = /^(?:s:(?:home|resume|assess)|back)$/;

/** A thumb below an answer. Only the newest answer can be rated: of older ones the words are gone, on purpose. */
export function rate(place: Place, id: string, verdict: 'up' | 'down', context: Context): Outcome {
  const rated = newest(id, context);
  return rated === null ? over(place, context) : { place, say: [], wish: { want: 'masked', rated, verdict } };
}

/** Why it was not good. */
export function explainRating(place: Place, id: string, reason: RatingReason, context: Context): Outcome {
  const rated = newest(id, context);
  const fits = rated !== null && REASONS[rated.about].some((one) => one === reason);
  if (!fits) return over(place, context);
  return say(place, { body: context.texts.rating.noted, options: wayBack(context) }, [
    { change: 'ratingReason', id, reason },
  ]);
}

/** The words came back masked: now they may be kept. */
export function ratingNews(
  place: Place,
  { rated, verdict, words }: Extract<News, { granted: 'masked' }>,
  context: Context,
): Outcome {
  const changes = [
    {
      change: 'rating',
      id: rated.id,
      about: rated.about,
      verdict,
      words,
      found: rated.found,
      language: context.language,
      day: context.today,
    },
  ] as const;
  // An honest no was said already; it only had to be noted.
  if (verdict === 'unanswered') return { place, say: [], changes };
  const { rating } = context.texts;
  if (verdict === 'up') return say(place, { body: rating.thanks, options: wayBack(context) }, changes);
  return say(place, { body: rating.why(rated.about), options: [...reasons(rated, context)] }, changes);
}

const reasons = ({ id, about }: Rateable, { texts }: Context): Option[][] =>
  REASONS[about].map((reason) => [{ id: `s:why:${id}:${reason}`, label: texts.rating.reason(reason) }]);

const newest = (id: string, context: Context): Rateable | null =>
  context.rateable?.id === id ? context.rateable : null;

const over = (place: Place, context: Context): Outcome =>
  say(place, { body: context.texts.rating.over, options: wayBack(context) });

/**
 * The two thumbs below an answer. Standing doors (`s:rate:<id>:up|down`): pressing one leaves the question that is open
 * as it is. A channel with its own feedback buttons may show the pair as those.
 */
export function ratingRow({ id }: Rateable, { texts }: Pick<Context, 'texts'>): Option[] {
  return [
    { id: `s:rate:${id}:up`, label: texts.rating.up },
    { id: `s:rate:${id}:down`, label: texts.rating.down },
  ];
}

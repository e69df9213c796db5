import type { Suggestion, Suggestions } from '../../../recommendation/course.ts';
import { COURSE_ORDERS, inOrder } from '../../../recommendation/order.ts';
import type { Context } from '../../context.ts';
import type { Option } from '../../message.ts';
import type { Place } from '../../place.ts';
import { type Outcome, say } from '../../turn.ts';
import type { News } from '../../wish.ts';
import { wayBack } from '../home.ts';
import { findDoor } from '../mentoring/shared.ts';
import { withRating } from '../rating.ts';
import { shortened } from '../shortened.ts';
import { compared } from './comparing.ts';
import { details } from './course-details.ts';
import { courseItems } from './course-list.ts';

type CoursesPlace = Extract<Place, { at: 'courses' }>;

/** Shown at once: more is a wall on a phone. */
export const SHOWN = 5;
/** A list for gaps with fewer says that these are all. */
const HOPED_FOR = 3;
/** A title says what was asked, not all of it. Characters. */
const LONGEST_TITLE = 60;

/** What is shown of the courses that came back: a list, one of them, two side by side, or why there is nothing. */
export function coursesNews(
  at: Place,
  news: Extract<News, { granted: 'courses' | 'course' | 'compare' }>,
  context: Context,
): Outcome {
  if (at.at !== 'courses') return { place: at, say: [] };
  if (news.granted === 'course') return details(at, news.course, context);
  if (news.granted === 'compare') return compared(at, news, context);
  const { suggestions, gaps } = news;
  const place = suggestions.wordless ? { ...at, query: '' } : at;
  if (place.query === '' && gaps === null) return notMeasured(context);
  if (place.query === '' && gaps === 0) return noGaps(context);
  const shown = shownOf(place, suggestions.ranked);
  if (place.seen !== undefined && shown.ranked.length === 0)
    return say(place, { body: context.texts.courses.noOthers, options: wayBack(context) });
  if (suggestions.abstained || shown.ranked.length === 0) return nothing(place, suggestions, context);
  return list(place, shown, suggestions, context);
}

interface Shown {
  readonly ranked: readonly Suggestion[];
  /** How many farther ones wait behind a button. */
  readonly farther: number;
}

function list(
  place: CoursesPlace,
  { ranked, farther }: Shown,
  { filters, closed, beyond }: Suggestions,
  context: Context,
): Outcome {
  const { texts } = context;
  const priced = filters.maxCost !== undefined || place.order === 'cheapest';
  const note = [
    place.query === '' && ranked.length < HOPED_FOR ? texts.courses.few(ranked.length) : '',
    texts.courses.pick,
    texts.courses.filters(filters),
    place.order === undefined ? '' : texts.courses.ordered(place.order),
    beyond.length === 0 ? '' : texts.courses.beyond(beyond),
    texts.courses.closed(closed),
    texts.courses.invented,
  ]
    .filter((part) => part !== '')
    .join('\n');
  const numbers: Option[] = ranked.map((_, index) => ({ id: `n:${index + 1}`, label: String(index + 1) }));
  const listed: Outcome = {
    place: {
      ...place,
      shown: ranked.map((one) => one.course.id),
      why: ranked.map(({ reasons, support, against }) => ({ reasons, support, against })),
      open: null,
    },
    say: [
      {
        message: {
          title:
            place.query === ''
              ? texts.courses.titleGaps
              : texts.courses.titleWords(shortened(place.query, LONGEST_TITLE)),
          items: courseItems(ranked, priced, context, null),
          note,
          options: [
            numbers.slice(0, 3),
            numbers.slice(3),
            farther === 0 ? [] : [{ id: 'wider', label: texts.buttons.farther(farther) }],
            beyond.length === 0 ? [] : [anyCondition(context)],
            ranked.length > 1 ? [nextOrder(place, context)] : [],
            ...planDoor(place, context),
            ...wayBack(context),
          ].filter((row) => row.length > 0),
        },
        inPlace: true,
      },
    ],
  };
  const ids = ranked.map((one) => one.course.id);
  return withRating(listed, 'search', place.query, ids, context);
}

/** Below courses for gaps: the few of them that would do. */
const planDoor = ({ query }: CoursesPlace, { texts }: Context): Option[][] =>
  query === '' ? [[{ id: 's:plan', label: texts.planning.door }]] : [];

/** No gap needs no course: what else might she like to learn? */
function noGaps({ texts }: Context): Outcome {
  return say({ at: 'search' }, { body: `${texts.result.noGaps}\n\n${texts.courses.ask}` });
}

/** Without a level there is no gap to recommend for: that is not the same as nothing fitting. */
function notMeasured(context: Context): Outcome {
  const { texts } = context;
  const options = [[{ id: 's:search', label: texts.buttons.search }, findDoor(context)], ...wayBack(context)];
  return say({ at: 'home' }, { body: texts.courses.noResultYet, options });
}

/** Nothing fits: said, never invented; the need is kept for BKPP without the person. */
function nothing(
  place: CoursesPlace,
  { closed, beyond, filters }: Pick<Suggestions, 'closed' | 'beyond' | 'filters'>,
  context: Context,
): Outcome {
  const { texts } = context;
  const search = [{ id: 's:search', label: texts.buttons.search }];
  if (place.query === '') {
    const body = [texts.courses.nothingForGaps, texts.courses.closed(closed)];
    return say({ at: 'home' }, { body: joined(body), options: [search, ...wayBack(context)] });
  }
  const need = { change: 'unmetNeed', words: place.query, competency: null } as const;
  if (beyond.length > 0) {
    const body = joined([texts.courses.onlyBeyond(filters, beyond), texts.courses.closed(closed)]);
    const options = [[anyCondition(context)], search, ...wayBack(context)];
    return say({ ...place, shown: [], open: null }, { body, options }, [need]);
  }
  const body = joined([texts.courses.nothing, texts.courses.closed(closed)]);
  return say({ at: 'search' }, { body, options: [search, ...wayBack(context)] }, [need]);
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');

/** What is shown of what was found. */
function shownOf({ wider, order }: CoursesPlace, found: readonly Suggestion[]): Shown {
  const fitting = found.filter(({ close }, n) => close || (wider === true && n < SHOWN));
  if (order === undefined) return { ranked: fitting, farther: found.length - fitting.length };
  return { ranked: inOrder(fitting, order).slice(0, SHOWN), farther: 0 };
}

const anyCondition = ({ texts }: Context): Option => ({
  id: 'anyCondition',
  label: texts.buttons.anyCondition,
});

/** One button that goes through the orders; it names the one it leads to, so that an old one does what it says. */
function nextOrder({ order }: CoursesPlace, { texts }: Context): Option {
  const next = COURSE_ORDERS[order === undefined ? 0 : COURSE_ORDERS.indexOf(order) + 1] ?? 'fit';
  return { id: `by:${next}`, label: texts.buttons.orderBy(next) };
}

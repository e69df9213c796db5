import type { Course } from '../../../recommendation/course.ts';
import type { Change } from '../../change.ts';
import type { Context } from '../../context.ts';
import type { Message, Option } from '../../message.ts';
import type { Place } from '../../place.ts';
import { type Heard, type Outcome, say } from '../../turn.ts';
import type { News } from '../../wish.ts';
import { home, wayBack } from '../home.ts';
import { findDoor } from '../mentoring/shared.ts';
import { withRating } from '../rating.ts';
import { shortened } from '../shortened.ts';
import { chosen } from './course-choice.ts';
import { details } from './course-details.ts';
import { courseItems } from './course-list.ts';
import { markSaid, narrows, numberSaid, wantsOthers } from './course-said.ts';
import { planned } from './planning.ts';

type CoursesPlace = Extract<Place, { at: 'courses' }>;
type Mark = (Change & { change: 'courseMark' })['mark'];

/** Shown at once: more is a wall on a phone. */
const SHOWN = 5;
/** Whoever looks at more than this has seen what fits. */
const MOST_SEEN = 50;
/** A list for gaps with fewer says that these are all. */
const HOPED_FOR = 3;
/** A title says what was asked, not all of it. Characters. */
const LONGEST_TITLE = 60;
const COURSE_ID = /^krs[-\s]?(\d{3,6})$/i;

/** Courses for the open gaps, without words. */
export function recommend(): Outcome {
  return {
    place: { at: 'courses', query: '', filters: {}, shown: [], open: null },
    say: [],
    wish: { want: 'courses', query: '', filters: {}, limit: SHOWN },
  };
}

export function search(words: string, context: Context): Outcome {
  const { texts } = context;
  if (words.trim() === '') {
    const gaps = [{ id: 's:recommend', label: texts.buttons.coursesForGaps }];
    return say({ at: 'search' }, { body: texts.courses.ask, options: [gaps] });
  }
  return {
    place: { at: 'courses', query: words, filters: {}, shown: [], open: null },
    say: [],
    wish: { want: 'courses', query: words, filters: {}, limit: SHOWN },
  };
}

/** One course by its id, else by its words. */
export function openCourse(words: string, context: Context): Outcome {
  const digits = COURSE_ID.exec(words.trim())?.[1];
  if (digits === undefined) return search(words, context);
  return {
    place: { at: 'courses', query: '', filters: {}, shown: [], open: null },
    say: [],
    wish: { want: 'course', id: `KRS-${digits}` },
  };
}

export function courses(place: Place, heard: Heard, context: Context): Outcome | null {
  if (place.at === 'search') {
    return heard.kind === 'text' && markSaid(heard.text) === 'list' ? home(context) : null;
  }
  if (place.at !== 'courses') return null;
  if (heard.kind === 'text') return typed(place, heard.text, context);
  if (heard.kind !== 'option') return null;
  return pressed(place, heard.id, context);
}

/** What is typed below a list is about the list: one of it, a button of the open one, others, or a further condition. */
function typed(place: CoursesPlace, text: string, context: Context): Outcome | null {
  const n = numberSaid(text);
  if (n !== null) return byNumber(place, n);
  const mark = place.open === null ? null : markSaid(text);
  if (mark !== null) return pressed(place, mark, context);
  if (place.shown.length === 0 || place.plan !== undefined) return null;
  if (wantsOthers(text)) return others(place);
  return narrows(text) ? search(place.query === '' ? text : `${place.query}, ${text}`, context) : null;
}

function byNumber(place: CoursesPlace, n: number): Outcome | null {
  const id = place.shown[n - 1];
  return id === undefined ? null : { place, say: [], wish: { want: 'course', id } };
}

/** The same search without what was shown already. */
function others(place: CoursesPlace): Outcome {
  const { query, filters } = place;
  const seen = [...(place.seen ?? []), ...place.shown].slice(-MOST_SEEN);
  return {
    place: { ...place, seen, wider: true, open: null },
    say: [],
    wish: { want: 'courses', query, filters, limit: SHOWN, exclude: seen },
  };
}

function pressed(place: CoursesPlace, id: string, context: Context): Outcome | null {
  const n = /^n:(\d)$/.exec(id)?.[1];
  if (n !== undefined) return byNumber(place, Number(n));
  switch (id) {
    case 'list':
      return place.plan === undefined ? relisted(place) : planned(place.plan, true);
    case 'wider':
      return relisted({ ...place, wider: true });
    case 'interested':
    case 'saved':
    case 'unfit':
    case 'done':
      return place.open === null ? null : marked(place, place.open, id, context);
    default:
      return null;
  }
}

const relisted = (place: CoursesPlace): Outcome => ({
  place: { ...place, open: null },
  say: [],
  wish: {
    want: 'courses',
    query: place.query,
    filters: place.filters,
    limit: SHOWN,
    ...(place.seen === undefined ? {} : { exclude: place.seen }),
  },
});

function marked(
  place: CoursesPlace,
  course: { readonly id: string; readonly title: string },
  mark: Mark,
  context: Context,
): Outcome {
  const message: Message = {
    body: context.texts.courses.marked(mark, course.title),
    options: [
      ...(place.shown.length > 0 ? [[{ id: 'list', label: context.texts.buttons.backToList }]] : []),
      ...wayBack(context),
    ],
  };
  return {
    place: { ...place, open: null },
    say: [{ message, inPlace: true }],
    // Before the mark: only the first choice of a person counts.
    changes: [...chosen(place.query, course.id, mark), { change: 'courseMark', course: course.id, mark }],
  };
}

export function coursesNews(
  place: Place,
  news: Extract<News, { granted: 'courses' | 'course' }>,
  context: Context,
): Outcome {
  if (place.at !== 'courses') return { place, say: [] };
  if (news.granted === 'course') return details(place, news.course, context);
  const { abstained, closed, filters } = news.suggestions;
  const ranked = news.suggestions.ranked.filter(({ close }) => close || place.wider === true);
  const farther = news.suggestions.ranked.length - ranked.length;
  if (place.query === '' && news.gaps === null) return notMeasured(context);
  if (place.query === '' && news.gaps === 0) return noGaps(context);
  if (place.seen !== undefined && ranked.length === 0)
    return say(place, { body: context.texts.courses.noOthers, options: wayBack(context) });
  if (abstained || ranked.length === 0) return nothing(place, closed, context);
  const { texts } = context;
  const note = [
    place.query === '' && ranked.length < HOPED_FOR ? texts.courses.few(ranked.length) : '',
    texts.courses.pick,
    texts.courses.filters(filters),
    texts.courses.closed(closed),
    texts.courses.invented,
  ]
    .filter((part) => part !== '')
    .join('\n');
  const numbers: Option[] = ranked.map((_, index) => ({ id: `n:${index + 1}`, label: String(index + 1) }));
  const listed: Outcome = {
    place: { ...place, filters, shown: ranked.map((one) => one.course.id), open: null },
    say: [
      {
        message: {
          title:
            place.query === ''
              ? texts.courses.titleGaps
              : texts.courses.titleWords(shortened(place.query, LONGEST_TITLE)),
          items: courseItems({ ranked, filters }, context, null),
          note,
          options: [
            numbers.slice(0, 3),
            numbers.slice(3),
            farther === 0 ? [] : [{ id: 'wider', label: texts.buttons.farther(farther) }],
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
function nothing(place: CoursesPlace, closed: readonly Course[], context: Context): Outcome {
  const { texts } = context;
  const body = [
    place.query === '' ? texts.courses.nothingForGaps : texts.courses.nothing,
    texts.courses.closed(closed),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
  const options = [[{ id: 's:search', label: texts.buttons.search }], ...wayBack(context)];
  if (place.query === '') return say({ at: 'home' }, { body, options });
  return say({ at: 'search' }, { body, options }, [
    { change: 'unmetNeed', words: place.query, competency: null },
  ]);
}

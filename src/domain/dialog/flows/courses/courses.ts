import { COURSE_ORDERS } from '../../../recommendation/order.ts';
import type { Change } from '../../change.ts';
import type { Context } from '../../context.ts';
import type { Message } from '../../message.ts';
import type { Place } from '../../place.ts';
import { otherLimits } from '../../topics/planning.ts';
import { type Heard, type Outcome, say } from '../../turn.ts';
import { home, wayBack } from '../home.ts';
import { comparesSaid } from './comparing.ts';
import { SHOWN } from './course-answer.ts';
import { chosen } from './course-choice.ts';
import { markSaid, narrows, numberSaid, orderSaid, wantsOthers } from './course-said.ts';
import { planned } from './planning.ts';

type CoursesPlace = Extract<Place, { at: 'courses' }>;
type Mark = (Change & { change: 'courseMark' })['mark'];

/** Of so many that fit, the first ones by date, price or length are shown. */
const PUT_IN_ORDER = 20;
/** Whoever looks at more than this has seen what fits. */
const MOST_SEEN = 50;
const COURSE_ID = /^krs[-\s]?(\d{3,6})$/i;

/** Courses for the open gaps, without words. */
export function recommend(): Outcome {
  return {
    place: { at: 'courses', query: '', shown: [], open: null },
    say: [],
    wish: { want: 'courses', query: '', limit: SHOWN },
  };
}

export function search(words: string, context: Context): Outcome {
  const { texts } = context;
  if (words.trim() === '') {
    const gaps = [{ id: 's:recommend', label: texts.buttons.coursesForGaps }];
    return say({ at: 'search' }, { body: texts.courses.ask, options: [gaps] });
  }
  return {
    place: { at: 'courses', query: words, shown: [], open: null },
    say: [],
    wish: { want: 'courses', query: words, limit: SHOWN },
  };
}

/** One course by its id, else by its words. */
export function openCourse(words: string, context: Context): Outcome {
  const digits = COURSE_ID.exec(words.trim())?.[1];
  if (digits === undefined) return search(words, context);
  return {
    place: { at: 'courses', query: '', shown: [], open: null },
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
  const mark = markSaid(text);
  if (mark !== null && place.open !== null) return pressed(place, mark, context);
  if (place.plan !== undefined) {
    const within = otherLimits(text, place.plan);
    return within === null ? null : planned(within, false);
  }
  if (place.shown.length === 0) return null;
  if (mark !== null && mark !== 'list') return whichOne(place, context);
  if (wantsOthers(text)) return others(place);
  const order = orderSaid(text);
  if (order !== null) return relisted({ ...place, order, ...(isAlone(place) ? { wider: true } : {}) });
  if (comparesSaid(text))
    return isAlone(place)
      ? relisted({ ...place, wider: true })
      : { place, say: [], wish: { want: 'compare', ids: place.shown, text } };
  return narrows(text) ? search(place.query === '' ? text : `${place.query}, ${text}`, context) : null;
}

/** "Daftar" below a list names none of it: its details have the buttons. */
const whichOne = (place: CoursesPlace, { texts }: Context): Outcome => ({
  place,
  say: [{ message: { body: texts.courses.whichOne }, stillOpen: true }],
});

/** Where one stands alone there is nothing to put in order or beside it: what was somewhat like it is shown too. */
const isAlone = ({ shown }: CoursesPlace): boolean => shown.length === 1;

function byNumber(place: CoursesPlace, n: number): Outcome | null {
  const id = place.shown[n - 1];
  return id === undefined ? null : { place, say: [], wish: { want: 'course', id } };
}

/** The same search without what was shown already. */
function others(place: CoursesPlace): Outcome {
  const seen = [...(place.seen ?? []), ...place.shown].slice(-MOST_SEEN);
  return relisted({ ...place, seen, wider: true });
}

function pressed(place: CoursesPlace, id: string, context: Context): Outcome | null {
  const n = /^n:(\d)$/.exec(id)?.[1];
  if (n !== undefined) return byNumber(place, Number(n));
  const order = /^by:(\w+)$/.exec(id)?.[1];
  if (order !== undefined) return relisted(inOtherOrder(place, order));
  switch (id) {
    case 'list':
      return place.plan === undefined ? relisted(place) : planned(place.plan, true);
    case 'wider':
      return relisted({ ...place, wider: true });
    case 'anyCondition':
      return relisted({ ...place, anyCondition: true });
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
    limit: place.order === undefined ? SHOWN : PUT_IN_ORDER,
    ...(place.seen === undefined ? {} : { exclude: place.seen }),
    ...(place.anyCondition === undefined ? {} : { anyCondition: true }),
  },
});

/** By what fits best again where the button names no order. */
function inOtherOrder({ order: _, ...place }: CoursesPlace, said: string): CoursesPlace {
  const order = COURSE_ORDERS.find((one) => one === said);
  return order === undefined ? place : { ...place, order };
}

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

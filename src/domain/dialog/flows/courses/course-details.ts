import type { Course } from '../../../recommendation/course.ts';
import type { Context } from '../../context.ts';
import type { Item, Message, Option } from '../../message.ts';
import type { Place } from '../../place.ts';
import { type Outcome, say } from '../../turn.ts';
import { wayBack } from '../home.ts';

type CoursesPlace = Extract<Place, { at: 'courses' }>;

/** Lines of each kind: what is read in five seconds. */
const MOST_FOR = 4;
const MOST_AGAINST = 2;

/** One course with everything the catalogue says of it, and what she makes of it. null: there is none of that number. */
export function details(place: CoursesPlace, course: Course | null, context: Context): Outcome {
  const { texts } = context;
  if (course === null) return say(place, { body: texts.courses.unknown, options: wayBack(context) });
  const over = course.state === 'selesai' || (course.endDate !== null && course.endDate < context.today);
  const names = course.competencies.map(
    (code) => context.dictionary(null).competencies.get(code)?.name ?? code,
  );
  const marks: Option[][] = over
    ? [[{ id: 'done', label: texts.buttons.done }]]
    : [
        [
          { id: 'interested', label: texts.buttons.interested, primary: true },
          { id: 'saved', label: texts.buttons.saved },
        ],
        [
          { id: 'unfit', label: texts.buttons.unfit },
          { id: 'done', label: texts.buttons.done },
        ],
      ];
  const message: Message = {
    title: `${course.title} (${course.id})`,
    body: course.description,
    items: [
      {
        head: names.join(', '),
        lines: [
          texts.courses.facts(course, true),
          texts.courses.levels(course.levelFrom, course.levelTo),
          texts.courses.audience(course.audience),
        ].filter((line) => line !== ''),
      },
      ...whyItems(place, course, context),
    ],
    note: over ? texts.courses.over : texts.courses.invented,
    options: [
      ...marks,
      ...(place.shown.length > 0 ? [[{ id: 'list', label: texts.buttons.backToList }]] : []),
      [{ id: 's:home', label: texts.buttons.home }],
    ],
  };
  return {
    place: { ...place, open: { id: course.id, title: course.title } },
    say: [{ message, inPlace: true }],
  };
}

/** What put it on the list it was opened from, and what speaks against it. */
function whyItems({ shown, why }: CoursesPlace, course: Course, context: Context): Item[] {
  const parts = why?.[shown.indexOf(course.id)];
  if (parts === undefined) return [];
  const { courseWhy } = context.texts;
  const name = (code: string): string => context.dictionary(null).competencies.get(code)?.name ?? code;
  const lines = [
    ...parts.reasons.map((reason) => courseWhy.reason(reason, name)),
    ...parts.support.map((support) => courseWhy.support(support, course, name)),
  ].slice(0, MOST_FOR);
  const against = parts.against
    .slice(0, MOST_AGAINST)
    .map((drawback) => courseWhy.drawback(drawback, course, name));
  return [
    { head: courseWhy.title, lines },
    ...(against.length === 0 ? [] : [{ head: courseWhy.against, lines: against }]),
  ];
}

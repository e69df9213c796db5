import { aliasOf, type CourseCalled } from '../../../recommendation/course-word.ts';
import type { Context } from '../../context.ts';
import type { Option } from '../../message.ts';
import type { WordsPlace, WordsView } from '../../topics/course-words.ts';
import { type Heard, type Outcome, say } from '../../turn.ts';
import { wayBack } from '../home.ts';
import { rowsOf } from '../rows.ts';

/** Aliases offered for removing, the newest first: a telephone shows no more numbers at once. Any other is typed. */
const OFFERED = 9;

type At = Extract<WordsView, { see: 'course' }>;

const at = (view: WordsView): WordsPlace => ({ at: 'words', view });
const FIND = at({ see: 'menu', asking: 'course' });

/** What was found by a number or by words of a title: one is shown, several are offered. */
export function coursesNamed(courses: readonly CourseCalled[], context: Context): Outcome {
  const { courseWords: texts } = context.texts;
  const [only] = courses;
  if (only === undefined)
    return say(FIND, { body: texts.noCourse, options: [[{ id: 'leave', label: texts.leave }]] });
  if (courses.length === 1) return course(only, context);
  return say(FIND, {
    body: texts.several,
    items: courses.map(({ id, title }, n) => ({ head: `${n + 1}. ${title}`, lines: [id] })),
    options: [
      ...rowsOf(courses.map(({ id }, n): Option => ({ id: `s:words:course:${id}`, label: String(n + 1) }))),
      [{ id: 'leave', label: texts.leave }],
    ],
  });
}

function course(one: CourseCalled, context: Context): Outcome {
  const { courseWords: texts } = context.texts;
  const { competencies } = context.dictionary(null);
  const named = one.competencies.map((code) => `${code} ${competencies.get(code)?.name ?? ''}`.trim());
  return say(
    at({ see: 'course', course: one.id, doing: 'looking', value: null, listed: one.aliases.toReversed() }),
    {
      body: texts.shown(one, named),
      note: texts.note,
      options: [
        [
          { id: 'add', label: texts.add },
          ...(one.aliases.length === 0 ? [] : [{ id: 'remove', label: texts.remove }]),
        ],
        [{ id: 's:words', label: texts.door }],
        ...wayBack(context),
      ],
    },
  );
}

/** Adds and removes what one course is called; each waits for one more button. */
export function courseEdit(view: At, heard: Heard, context: Context): Outcome | null {
  if (heard.kind === 'text')
    return heard.text.trim().startsWith('/') ? null : typed(view, heard.text, context);
  if (heard.kind !== 'option') return null;
  const { courseWords: texts } = context.texts;
  if (heard.id === 'add')
    return say(at({ ...view, doing: 'adding', value: null }), {
      body: texts.askAlias,
      options: [[leave(context)]],
    });
  if (heard.id === 'remove') return askRemove(view, context);
  const chosen = /^n:(\d)$/.exec(heard.id);
  const alias = chosen === null ? undefined : view.listed[Number(chosen[1])];
  if (alias !== undefined && view.doing === 'removing') return removing(view, alias, context);
  return heard.id === 'yes' ? decided(view) : null;
}

const leave = ({ texts }: Context): Option => ({ id: 'leave', label: texts.courseWords.leave });

function askRemove(view: At, context: Context): Outcome {
  const offered = view.listed.slice(0, OFFERED);
  return say(at({ ...view, doing: 'removing', value: null }), {
    body: context.texts.courseWords.askRemove,
    items: offered.map((alias, n) => ({ head: `${n + 1}. ${alias}`, lines: [] })),
    options: [
      ...rowsOf(offered.map((_, n): Option => ({ id: `n:${n}`, label: String(n + 1) }))),
      [leave(context)],
    ],
  });
}

function removing(view: At, alias: string, context: Context): Outcome {
  const { courseWords: texts } = context.texts;
  return say(at({ ...view, value: alias }), {
    body: texts.removeSure(alias, view.course),
    options: [[{ id: 'yes', label: texts.removeYes, danger: true }, leave(context)]],
  });
}

function decided(view: At): Outcome | null {
  if (view.value === null || view.doing === 'looking') return null;
  const word = { course: view.course, kind: 'alias' as const, value: view.value };
  const verdict = view.doing === 'adding' ? 'approved' : 'rejected';
  return {
    place: at(view),
    say: [],
    wish: { want: 'courseWords', ask: { words: 'decide', word, verdict } },
  };
}

/** A name to add, or one of those that are there to remove. */
function typed(view: At, text: string, context: Context): Outcome | null {
  const { courseWords: texts } = context.texts;
  const alias = aliasOf(text);
  switch (view.doing) {
    case 'looking':
      return null;
    case 'removing': {
      const known = view.listed.find((one) => one === text.trim() || one.toLowerCase() === alias);
      return known === undefined ? askRemove(view, context) : removing(view, known, context);
    }
    case 'adding': {
      const again = at({ ...view, value: null });
      const options = [[leave(context)]];
      if (alias === null) return say(again, { body: texts.noAlias, options });
      if (view.listed.includes(alias)) return say(again, { body: texts.there(alias), options });
      return say(at({ ...view, value: alias }), {
        body: texts.addSure(alias, view.course),
        options: [[{ id: 'yes', label: texts.addYes, primary: true }, leave(context)]],
      });
    }
  }
}

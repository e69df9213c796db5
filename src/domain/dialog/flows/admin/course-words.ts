import type { Context } from '../../context.ts';
import type { Option } from '../../message.ts';
import type { Place } from '../../place.ts';
import {
  ASKED_ABOUT,
  type WordsAsk,
  type WordsCommand,
  type WordsNews,
  type WordsPlace,
  type WordsTold,
  type WordsView,
} from '../../topics/course-words.ts';
import { after, type Heard, type Outcome, say } from '../../turn.ts';
import { wayBack } from '../home.ts';
import { courseEdit, coursesNamed } from './course-word-edit.ts';

/** What courses are called and teach. Whoever calls has asked for the role. */
export function wordsCommand({ open, course }: WordsCommand, context: Context): Outcome {
  switch (open) {
    case 'menu':
      return asking('nothing', { words: 'menu' });
    case 'review':
      return nextAfter(0);
    case 'find':
      return say(at({ see: 'menu', asking: 'course' }), {
        body: context.texts.courseWords.askCourse,
        options: [[{ id: 'leave', label: context.texts.courseWords.leave }]],
      });
    case 'course':
      return asking('course', { words: 'called', by: course });
  }
}

const at = (view: WordsView): WordsPlace => ({ at: 'words', view });
const wish = (view: WordsView, ask: WordsAsk): Outcome => ({
  place: at(view),
  say: [],
  wish: { want: 'courseWords', ask },
});
const asking = (what: 'nothing' | 'course' | 'model', ask: WordsAsk): Outcome =>
  wish({ see: 'menu', asking: what }, ask);
const nextAfter = (passed: number): Outcome =>
  wish({ see: 'review', word: null, passed }, { words: 'next', passed });

const backToWords = (context: Context): Option[] => [
  { id: 's:words', label: context.texts.courseWords.door },
];

/** What a place of these hears; null for what is not meant for it. */
export function words({ view }: WordsPlace, heard: Heard, context: Context): Outcome | null {
  if (heard.kind === 'option' && heard.id === 'leave') return asking('nothing', { words: 'menu' });
  switch (view.see) {
    case 'menu':
      return menu(view, heard);
    case 'review':
      return review(view, heard);
    case 'course':
      return courseEdit(view, heard, context);
  }
}

function menu(view: Extract<WordsView, { see: 'menu' }>, heard: Heard): Outcome | null {
  if (heard.kind === 'text')
    return view.asking === 'course' && !heard.text.trim().startsWith('/')
      ? wish(view, { words: 'called', by: heard.text.slice(0, 120) })
      : null;
  if (heard.kind !== 'option') return null;
  if (heard.id === 'words') return wish(view, { words: 'suggest', by: 'words' });
  if (heard.id === 'model') return asking('model', { words: 'menu' });
  return heard.id === 'yes' && view.asking === 'model' ? wish(view, { words: 'suggest', by: 'model' }) : null;
}

function review(view: Extract<WordsView, { see: 'review' }>, heard: Heard): Outcome | null {
  if (heard.kind !== 'option' || view.word === null) return null;
  const { word } = view;
  if (heard.id === 'approve' || heard.id === 'reject') {
    const verdict = heard.id === 'approve' ? 'approved' : 'rejected';
    return wish(view, { words: 'decide', word, verdict });
  }
  return heard.id === 'later' ? nextAfter(view.passed + 1) : null;
}

export function wordsNews(place: Place, { told }: WordsNews, context: Context): Outcome {
  const { courseWords: texts, importing } = context.texts;
  const home: Place = { at: 'home' };
  const view = place.at === 'words' ? place.view : null;
  if (told === null) return say(home, { body: importing.notYours, options: wayBack(context) });
  switch (told.words) {
    case 'menu':
      return opened(view, told, context);
    case 'next':
      return shown(view, told, context);
    case 'called':
      return coursesNamed(told.courses, context);
    case 'decide': {
      if (!told.done) return say(home, { body: texts.gone, options: wayBack(context) });
      const said = { message: { body: texts.decided(told.verdict, told.word.value) } };
      return after(
        { say: [said] },
        view?.see === 'review'
          ? nextAfter(view.passed)
          : asking('course', { words: 'called', by: told.word.course }),
      );
    }
    case 'suggest': {
      const body = { begun: texts.begun(told.by), busy: texts.busy, cannot: texts.cannot }[told.begun];
      return say(home, { body, options: [backToWords(context), ...wayBack(context)] });
    }
  }
}

function opened(
  view: WordsView | null,
  { waiting, model, inVain }: Extract<WordsTold, { words: 'menu' }>,
  context: Context,
): Outcome {
  const { courseWords: texts } = context.texts;
  if (view?.see === 'menu' && view.asking === 'model' && model !== null)
    return say(at(view), {
      body: texts.modelSure(model, ASKED_ABOUT),
      options: [
        [
          { id: 'yes', label: texts.modelYes, primary: true },
          { id: 'leave', label: texts.leave },
        ],
      ],
    });
  const review: Option = { id: 's:words:review', label: texts.review, primary: true };
  return say(at({ see: 'menu', asking: 'nothing' }), {
    title: texts.title,
    body: texts.waiting(waiting),
    ...(inVain === null ? {} : { note: texts.inVain(inVain) }),
    options: [
      [...(waiting > 0 ? [review] : []), { id: 's:words:find', label: texts.find }],
      [
        { id: 'words', label: texts.fromWords },
        ...(model === null ? [] : [{ id: 'model', label: texts.fromModel }]),
      ],
      ...wayBack(context),
    ],
  });
}

/** One suggestion with its reason: whoever decides sees who or what says so, and never whose words they were. */
function shown(
  view: WordsView | null,
  { word, waiting }: Extract<WordsTold, { words: 'next' }>,
  context: Context,
): Outcome {
  const { courseWords: texts } = context.texts;
  const passed = view?.see === 'review' ? view.passed : 0;
  if (word === null)
    return say({ at: 'home' }, { body: texts.noMore, options: [backToWords(context), ...wayBack(context)] });
  const { course, kind, value } = word;
  const name = kind === 'competency' ? (context.dictionary(null).competencies.get(value)?.name ?? '') : '';
  return say(at({ see: 'review', word: { course, kind, value }, passed }), {
    position: texts.position(passed + 1, waiting),
    body: [texts.suggestion(word, name), texts.why(word)].join('\n\n'),
    options: [
      [
        { id: 'approve', label: texts.approve, primary: true },
        { id: 'reject', label: texts.reject },
      ],
      [
        { id: 'later', label: texts.later },
        { id: `s:words:course:${course}`, label: texts.see },
      ],
      ...wayBack(context),
    ],
  });
}

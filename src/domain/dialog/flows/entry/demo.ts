import { levelOf, startLadder, type Tap, tap } from '../../../assessment/ladder.ts';
import type { Context } from '../../context.ts';
import type { Message } from '../../message.ts';
import type { Place } from '../../place.ts';
import { type Heard, type Outcome, pressPlease, say } from '../../turn.ts';
import { isAssent } from '../../typed/said.ts';
import type { News } from '../../wish.ts';
import { tapIn, wantsToStop } from '../assess/words.ts';
import { courseItems } from '../courses/course-list.ts';
import { unasked } from './link.ts';

type DemoPlace = Extract<Place, { at: 'demo' }>;

/** The fictional post: a counter officer at Pengawas level, with the three competencies that such a post leans on. */
const DEMO_CODES = ['M.03', 'M.05', 'T.YAN.01'] as const;
const DEMO_REQUIRED = 2;

export function startDemo(context: Context): Outcome {
  const { entry } = context.texts;
  const place: DemoPlace = { at: 'demo', ladder: startLadder(DEMO_REQUIRED), levels: [] };
  const first = question(place, context);
  return {
    place,
    say: [
      { message: { title: entry.demoTitle, body: entry.demoIntro, note: entry.demoNote } },
      { message: first },
    ],
  };
}

function question(place: DemoPlace, context: Context): Message {
  const { buttons, assess } = context.texts;
  const index = Math.min(place.levels.length, DEMO_CODES.length - 1);
  const competency = context.dictionary(null).competencies.get(DEMO_CODES[index] ?? '');
  const level = competency?.levels.find((one) => one.level === place.ladder.probe);
  return {
    position: assess.position(index + 1, DEMO_CODES.length, 1),
    title: competency?.name ?? '',
    body: assess.behavioursAsk,
    items: [{ head: level?.headline ?? '', lines: (level?.indicators ?? []).map((one) => `• ${one.text}`) }],
    options: [
      [
        { id: 'yes', label: buttons.yes },
        { id: 'sometimes', label: buttons.sometimes },
        { id: 'no', label: buttons.no },
      ],
      [{ id: 'leave', label: buttons.leaveDemo }],
    ],
  };
}

/** Three questions on a post that nobody holds. Its few answers live in the place alone, and end with it. */
export function demo(place: DemoPlace, heard: Heard, context: Context): Outcome | null {
  const answer = heard.kind === 'option' ? tapOf(heard.id) : typed(heard);
  if (heard.kind === 'option' ? heard.id === 'leave' : heard.kind === 'text' && wantsToStop(heard.text))
    return say({ at: 'home' }, { body: context.texts.entry.demoLeft, options: waysOn(context) });
  if (heard.kind === 'text' && answer === null && isAssent(heard.text)) return pressPlease(place, context);
  // A code that has arrived meanwhile ends the example.
  if (answer === null && heard.kind === 'text') return unasked(heard.text.trim(), context);
  if (answer === null) return null;
  const next = tap(place.ladder, answer);
  const after: DemoPlace = next.settled
    ? { at: 'demo', ladder: startLadder(DEMO_REQUIRED), levels: [...place.levels, next.level] }
    : { ...place, ladder: next.ladder };
  if (after.levels.length < DEMO_CODES.length)
    return { place: after, say: [{ message: question(after, context), inPlace: true }] };
  const gaps = DEMO_CODES.flatMap((code, index) => {
    const actual = after.levels[index] ?? 0;
    return actual < DEMO_REQUIRED ? [{ code, required: DEMO_REQUIRED, actual }] : [];
  }).sort((a, b) => a.actual - b.actual);
  return { place: after, say: [], wish: { want: 'demoCourses', gaps } };
}

const typed = (heard: Heard): Tap | null => (heard.kind === 'text' ? tapIn(heard.text) : null);
const tapOf = (id: string): Tap | null => (id === 'yes' || id === 'sometimes' || id === 'no' ? id : null);

export function demoNews(
  place: Place,
  news: Extract<News, { granted: 'demoCourses' }>,
  context: Context,
): Outcome {
  if (place.at !== 'demo') return { place, say: [] };
  const { entry } = context.texts;
  const names = context.dictionary(null).competencies;
  const lowest = DEMO_CODES.map((code, index) => ({ code, level: place.levels[index] ?? 0 }))
    .filter((one) => one.level < levelOf(DEMO_REQUIRED))
    .sort((a, b) => a.level - b.level)[0];
  const gap = lowest === undefined ? null : (names.get(lowest.code)?.name ?? null);
  return say(
    { at: 'home' },
    {
      title: entry.demoTitle,
      body: entry.demoResult(gap),
      items: courseItems(news.suggestions.ranked, false, context, null),
      note: entry.demoEnd,
      options: waysOn(context),
    },
  );
}

const waysOn = ({ texts }: Context) => [[{ id: 's:link', label: texts.buttons.link, primary: true }]];

import { FORUM_SIZES, forumTime } from '../../../forums/plan.ts';
import type { Context } from '../../context.ts';
import type { Filled } from '../../form.ts';
import type { Option } from '../../message.ts';
import type { Place } from '../../place.ts';
import type { AgendaIdeas, RunLine } from '../../topics/forum-run.ts';
import type { ForumLine, ForumNews, ForumPlace } from '../../topics/forum-talk.ts';
import { after, type Heard, type Outcome, say } from '../../turn.ts';
import { listed } from './list.ts';
import { addedForum, triedForum } from './new.ts';
import { runDoors, runLines } from './run-doors.ts';
import {
  backToForums,
  clashLines,
  hereOf,
  moment,
  notYours,
  plansForums,
  sized,
  windowFor,
} from './shown.ts';

type Deciding = Extract<ForumPlace, { at: 'forumEvent' }>;
type EventNews = Exclude<
  ForumNews,
  { granted: 'forumSeries' | 'seriesOpened' | 'endSeries' | 'resumeSeries' }
>;

/** The list of coming forums, or one of them by its standing button. */
export function askForums(place: Place, event: number | null, context: Context): Outcome {
  if (!plansForums(context)) return notYours(context);
  return event === null
    ? { place, say: [], wish: { want: 'forums' } }
    : { place: { at: 'home' }, say: [], wish: { want: 'forumEvent', event, to: null, minutes: 0 } };
}

export function forumNews(place: Place, news: EventNews, context: Context): Outcome {
  switch (news.granted) {
    case 'forums':
      return listed(news.lines, news.held, context);
    case 'forumEvent':
      return opened(place, news, context);
    case 'tryForum':
      return triedForum(place, news.trial, context);
    case 'addForum':
      return addedForum(place, news, context);
    case 'decideForum':
      return decided(place, news.told, context);
  }
}

/** The event with its two decisions; or, once time and reason are said, what would happen. */
function opened(
  place: Place,
  { line, run, ideas, off, clashes }: Extract<ForumNews, { granted: 'forumEvent' }>,
  context: Context,
): Outcome {
  const { forumPlan } = context.texts;
  if (line === null)
    return run === null
      ? say({ at: 'home' }, { body: forumPlan.gone, options: backToForums(context) })
      : heldEvent(run, context);
  if (place.at !== 'forumEvent' || place.decision === null) return shown(line, run, ideas, off, context);
  if (place.seen !== line.startsAt.toISOString())
    return after(
      { say: [{ message: { body: forumPlan.changedMeanwhile } }] },
      shown(line, run, ideas, off, context),
    );
  const from = moment(line.startsAt, context);
  if (place.decision === 'cancel')
    return sure(place, forumPlan.cancelCheck(line.title, from, place.why, line.told), context);
  const to = new Date(place.to ?? place.seen);
  if (off.includes(context.office.dayOf(to))) return again(place, forumPlan.fault('dayOff'), context);
  return sure(
    place,
    [
      ...clashLines(clashes, context),
      forumPlan.moveCheck(line.title, from, moment(to, context), place.why, line.told),
    ].join('\n\n'),
    context,
  );
}

function shown(
  line: ForumLine,
  run: RunLine | null,
  ideas: AgendaIdeas | null,
  off: readonly string[],
  context: Context,
): Outcome {
  const { forumPlan } = context.texts;
  // A single event, or one moved by hand, does not follow the calendar by itself.
  const dayOff = off.includes(context.office.dayOf(line.startsAt));
  return say(
    {
      at: 'forumEvent',
      event: line.id,
      title: line.title,
      seen: line.startsAt.toISOString(),
      minutes: Math.round((line.endsAt.getTime() - line.startsAt.getTime()) / 60_000),
      decision: null,
      to: null,
      why: '',
    },
    {
      title: line.title,
      body: [
        forumPlan.line(line.opd, moment(line.startsAt, context), line.attending),
        line.place,
        ...(dayOff ? [forumPlan.onDayOff] : []),
        ...runLines(run, context),
      ].join('\n'),
      options: [
        [
          { id: 'move', label: forumPlan.move, form: windowFor(forumPlan.move, ['when', 'why'], context) },
          {
            id: 'cancel',
            label: forumPlan.cancel,
            danger: true,
            form: windowFor(forumPlan.cancel, ['why'], context),
          },
        ],
        ...runDoors(run, ideas, context),
        ...backToForums(context),
      ],
    },
  );
}

/** One that has begun: nothing can be moved any more, and what was decided is written. */
const heldEvent = (run: RunLine, context: Context): Outcome =>
  say(
    { at: 'home' },
    {
      title: run.title,
      body: [`${run.opd} · ${moment(run.startsAt, context)}`, run.place, ...runLines(run, context)].join(
        '\n',
      ),
      options: [...runDoors(run, null, context), ...backToForums(context)],
    },
  );

/** The next question: to when, and why; with both said, what would happen. */
function goOn(place: Deciding, context: Context): Outcome {
  const { forumPlan } = context.texts;
  const keep = [[{ id: 'keep', label: forumPlan.keep }]];
  if (place.decision === 'move' && place.to === null)
    return say(place, { body: forumPlan.moveAsk(place.title), options: keep });
  if (place.why === '')
    return say(place, { body: forumPlan.whyAsk(place.decision ?? 'move'), options: keep });
  const { event, to, minutes } = place;
  return { place, say: [], wish: { want: 'forumEvent', event, to, minutes } };
}

const again = (place: Deciding, body: string, context: Context): Outcome =>
  after({ say: [{ message: { body } }] }, goOn({ ...place, to: null }, context));

function sure(place: Deciding, body: string, context: Context): Outcome {
  const { forumPlan } = context.texts;
  const yes: Option =
    place.decision === 'cancel'
      ? { id: 'yes', label: forumPlan.yesCancel, danger: true }
      : { id: 'yes', label: forumPlan.yesMove, primary: true };
  return say(place, { body, options: [[yes], [{ id: 'keep', label: forumPlan.keep }]] });
}

export function forumEvent(place: Deciding, heard: Heard, context: Context): Outcome | null {
  if (!plansForums(context)) return notYours(context);
  if (heard.kind === 'text') {
    if (place.decision === 'move' && place.to === null) return timed(place, heard.text, context);
    return place.decision !== null && place.why === '' ? reasoned(place, heard.text, context) : null;
  }
  return heard.kind === 'option' ? pressed(place, heard.id, heard.filled, context) : null;
}

function pressed(place: Deciding, id: string, filled: Filled | undefined, context: Context): Outcome | null {
  if (id === 'keep')
    return say({ at: 'home' }, { body: context.texts.home.cancelled, options: backToForums(context) });
  if (place.decision === null)
    return id === 'move' || id === 'cancel' ? begun({ ...place, decision: id }, filled, context) : null;
  if (id !== 'yes' || place.why === '') return null;
  const { event, seen, to, minutes, why } = place;
  // Without a time a move would be a cancellation.
  if (place.decision === 'move' && to === null) return null;
  return { place, say: [], wish: { want: 'decideForum', event, seen, to, minutes, why } };
}

function begun(place: Deciding, filled: Filled | undefined, context: Context): Outcome {
  if (filled === undefined) return goOn(place, context);
  // The reason first: a time that cannot be used is then the only thing asked for again.
  const reason: Deciding = { ...place, why: sized(filled['why'] ?? '', 'why') ?? '' };
  return place.decision === 'move' ? timed(reason, filled['when'] ?? '', context) : goOn(reason, context);
}

function timed(place: Deciding, text: string, context: Context): Outcome {
  const { forumPlan } = context.texts;
  const time = forumTime(text, hereOf(context), place.minutes);
  if ('fault' in time) {
    const rhythmic = time.fault === 'rhythm' || time.fault === 'lateDate';
    return again(place, rhythmic ? forumPlan.oneTime : forumPlan.fault(time.fault), context);
  }
  if (time.kind === 'series') return again(place, forumPlan.oneTime, context);
  const to = context.office.instantOf(time.day, time.startsAt).toISOString();
  return to === place.seen
    ? again(place, forumPlan.noMove, context)
    : goOn({ ...place, to, minutes: time.minutes }, context);
}

function reasoned(place: Deciding, text: string, context: Context): Outcome {
  const why = sized(text, 'why');
  const { least, most } = FORUM_SIZES.why;
  return why === null
    ? after(
        { say: [{ message: { body: context.texts.forumPlan.length('why', least, most) } }] },
        goOn(place, context),
      )
    : goOn({ ...place, why }, context);
}

function decided(place: Place, told: number | null, context: Context): Outcome {
  const { forumPlan } = context.texts;
  if (told === null || place.at !== 'forumEvent')
    return say({ at: 'home' }, { body: forumPlan.changedMeanwhile, options: backToForums(context) });
  return say(
    { at: 'home' },
    { body: forumPlan.decided(place.decision ?? 'move', told), options: backToForums(context) },
  );
}

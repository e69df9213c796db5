import { endingDay, FORUM_SIZES } from '../../../forums/plan.ts';
import { addDays, type LocalDate } from '../../../reminders/office.ts';
import type { Context } from '../../context.ts';
import type { Filled } from '../../form.ts';
import type { Message } from '../../message.ts';
import type { Place } from '../../place.ts';
import type { ForumLine, ForumNews, SeriesLine } from '../../topics/forum-talk.ts';
import { after, type Heard, type Outcome, say } from '../../turn.ts';
import { rowsOf } from '../rows.ts';
import { checkResumed } from './series-resumed.ts';
import { type Ending, lineOf, meeting, resumeDoor } from './series-shown.ts';
import { backToForums, hereOf, moment, notYours, plansForums, sized, windowFor } from './shown.ts';

/** Series in one list. */
const SHOWN = 9;
/** Of the coming events: offered as the last one, and shown of a series. */
const NEXT = 3;

/** The list of series, or one of them by its standing button. */
export function askSeries(place: Place, series: number | null, context: Context): Outcome {
  if (!plansForums(context)) return notYours(context);
  return series === null
    ? { place, say: [], wish: { want: 'forumSeries' } }
    : { place: { at: 'home' }, say: [], wish: { want: 'seriesOpened', series, from: null } };
}

export function seriesListed(lines: readonly SeriesLine[], context: Context): Outcome {
  const { forumPlan } = context.texts;
  const shown = lines.slice(0, SHOWN);
  return say(
    { at: 'home' },
    {
      title: forumPlan.series,
      body: lines.length === 0 ? forumPlan.seriesNone : forumPlan.seriesPick,
      items: shown.map((line, n) => ({ head: `${n + 1}. ${line.name}`, lines: lineOf(line, context) })),
      ...(lines.length > SHOWN ? { note: forumPlan.more(lines.length - SHOWN) } : {}),
      options: [
        ...rowsOf(
          shown.map((line, n) => ({ id: `s:forumSeries:${line.id}`, label: String(n + 1) })),
          3,
        ),
        ...backToForums(context),
      ],
    },
  );
}

const dayOf = ({ startsAt }: ForumLine, { office }: Context): LocalDate => office.dayOf(startsAt);

/** The series with its coming events; or, once day and reason are said, what its end would do. */
export function seriesOpened(
  place: Place,
  { line, told }: Extract<ForumNews, { granted: 'seriesOpened' }>,
  context: Context,
): Outcome {
  const { forumPlan } = context.texts;
  if (line === null)
    return say({ at: 'home' }, { body: forumPlan.seriesGone, options: backToForums(context) });
  if (place.at !== 'forumSeries') return shown(line, context);
  if (place.resumes === true)
    return line.resumable ? checkResumed(place, line, told, context) : shown(line, context);
  if (!place.ends) return shown(line, context);
  const { from } = place;
  if (from === null) return askDay(place, line.coming, context);
  // Ended by somebody else meanwhile, from an earlier day.
  if (line.endsFrom !== null && line.endsFrom <= from) return shown(line, context);
  if (place.why === '') return askWhy(place, context);
  return check(place, from, line, told, context);
}

function shown(line: SeriesLine, context: Context): Outcome {
  const { forumPlan } = context.texts;
  const next = line.coming.slice(0, NEXT);
  const over = line.endsFrom !== null && line.endsFrom <= context.today;
  return say(
    { at: 'forumSeries', series: line.id, name: line.name, ends: false, from: null, why: '', seen: [] },
    {
      title: line.name,
      body: lineOf(line, context).join('\n'),
      items: [
        {
          head: forumPlan.datesHead,
          lines: next.length === 0 ? [forumPlan.seriesNoDates] : next.map((one) => meeting(one, context)),
        },
      ],
      options: [
        ...(line.resumable ? [[resumeDoor(context)]] : []),
        ...(over
          ? []
          : [
              [
                {
                  id: 'end',
                  label: forumPlan.end,
                  danger: true,
                  form: windowFor(forumPlan.end, ['from', 'why'], context),
                },
              ],
            ]),
        [{ id: 's:forumSeries', label: forumPlan.series }],
        ...backToForums(context),
      ],
    },
  );
}

/** From which day on: after one of the next meetings by a button, or any day in words. */
function askDay(place: Ending, coming: readonly ForumLine[], context: Context): Outcome {
  const { forumPlan, shortDate } = context.texts;
  const afterOne = coming.slice(0, NEXT).map((one) => ({
    id: `from:${addDays(dayOf(one, context), 1)}`,
    label: forumPlan.endAfter(shortDate(dayOf(one, context))),
  }));
  return say(place, {
    body: forumPlan.endAsk(place.name),
    options: [
      [{ id: `from:${context.today}`, label: forumPlan.endToday }],
      ...rowsOf(afterOne, 1),
      [{ id: 'keep', label: forumPlan.keep }],
    ],
  });
}

const askWhy = (place: Ending, context: Context): Outcome =>
  say(place, {
    body: context.texts.forumPlan.whyAsk('end'),
    options: [[{ id: 'keep', label: context.texts.forumPlan.keep }]],
  });

/** What it would do, and the button that does it. */
function check(place: Ending, from: LocalDate, line: SeriesLine, told: number, context: Context): Outcome {
  const { forumPlan, date } = context.texts;
  const gone = line.coming.filter((one) => dayOf(one, context) >= from);
  const last = line.coming.findLast((one) => dayOf(one, context) < from);
  const message: Message = {
    title: line.name,
    body: forumPlan.endCheck(
      date(from),
      last === undefined ? null : moment(last.startsAt, context),
      place.why,
    ),
    ...(gone.length === 0
      ? {}
      : { items: [{ head: forumPlan.endGone, lines: gone.map((one) => meeting(one, context)) }] }),
    note: forumPlan.endSure(told),
    options: [
      [{ id: 'yes', label: forumPlan.yesEnd, danger: true }],
      [{ id: 'keep', label: forumPlan.keep }],
    ],
  };
  return say({ ...place, seen: gone.map(({ id }) => id) }, message);
}

/** Hears the day, the reason, and the button. */
export function forumSeries(place: Ending, heard: Heard, context: Context): Outcome | null {
  if (!plansForums(context)) return notYours(context);
  if (heard.kind === 'text') {
    if (!place.ends) return null;
    if (place.from === null) return dayed(place, heard.text, context);
    return place.why === '' ? reasoned(place, heard.text, context) : null;
  }
  return heard.kind === 'option' ? pressed(place, heard.id, heard.filled, context) : null;
}

function pressed(place: Ending, id: string, filled: Filled | undefined, context: Context): Outcome | null {
  if (id === 'keep')
    return say({ at: 'home' }, { body: context.texts.home.cancelled, options: backToForums(context) });
  if (place.resumes === true)
    return id === 'yes'
      ? { place, say: [], wish: { want: 'resumeSeries', series: place.series, seen: place.seen } }
      : null;
  if (!place.ends) {
    if (id === 'resume') return goOn({ ...place, resumes: true });
    if (id !== 'end') return null;
    const ends: Ending = { ...place, ends: true };
    return filled === undefined
      ? goOn(ends)
      : dayed({ ...ends, why: sized(filled['why'] ?? '', 'why') ?? '' }, filled['from'] ?? '', context);
  }
  const [, day] = /^from:(\d{4}-\d\d-\d\d)$/.exec(id) ?? [];
  if (day !== undefined && place.from === null) return goOn({ ...place, from: day });
  const { series, from, why, seen } = place;
  if (id !== 'yes' || from === null || why === '') return null;
  return { place, say: [], wish: { want: 'endSeries', series, from, why, seen } };
}

/** What stands now is read again before each question. */
const goOn = (place: Ending): Outcome => ({
  place,
  say: [],
  wish: {
    want: 'seriesOpened',
    series: place.series,
    from: place.from,
    ...(place.resumes === true ? { resumes: true } : {}),
  },
});

function dayed(place: Ending, text: string, context: Context): Outcome {
  const day = endingDay(text, hereOf(context));
  return typeof day === 'string'
    ? goOn({ ...place, from: day })
    : after({ say: [{ message: { body: context.texts.forumPlan.endFault(day.fault) } }] }, goOn(place));
}

function reasoned(place: Ending, text: string, context: Context): Outcome {
  const why = sized(text, 'why');
  const { least, most } = FORUM_SIZES.why;
  return why === null
    ? after(
        { say: [{ message: { body: context.texts.forumPlan.length('why', least, most) } }] },
        askWhy(place, context),
      )
    : goOn({ ...place, why });
}

/** Done, or somebody else changed something meanwhile: then it is shown as it is now. */
export function seriesEnded(place: Place, told: number | null, context: Context): Outcome {
  const { forumPlan, date } = context.texts;
  if (place.at !== 'forumSeries' || place.from === null || told === null)
    return say({ at: 'home' }, { body: forumPlan.changedMeanwhile, options: backToForums(context) });
  // Where it can be taken back at once: whoever slipped sees it now.
  const { series, name } = place;
  return say(
    { at: 'forumSeries', series, name, ends: false, from: null, why: '', seen: [] },
    {
      body: forumPlan.ended(name, date(place.from), told),
      options: [[resumeDoor(context)], ...backToForums(context)],
    },
  );
}

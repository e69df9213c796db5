import { type PeriodLine, periodState } from '../../../assessment/period.ts';
import { addDays } from '../../../reminders/office.ts';
import type { Context } from '../../context.ts';
import type { Item, Message, Option } from '../../message.ts';
import type { Place } from '../../place.ts';
import type { PeriodDecision, PeriodNews, PeriodPlace, PeriodShown } from '../../topics/period-talk.ts';
import { after, type Heard, type Outcome, say } from '../../turn.ts';
import { wayBack } from '../home.ts';
import { rowsOf } from '../rows.ts';
import { dayChoices, dayHeard, isDayOff } from './days.ts';
import { openedNews, triedNews } from './plan.ts';
import { byAgency, namesOf, notYours, runsPeriods } from './shown.ts';

/** Periods in one list, the newest first: what is older is history, and `sinau period` lists it. */
const SHOWN = 6;
/** The list; or one of them, by its standing button. */
export function askPeriods(place: Place, period: number | null, context: Context): Outcome {
  if (!runsPeriods(context)) return notYours(context);
  return period === null
    ? { place, say: [], wish: { want: 'periods' } }
    : { place, say: [], wish: { want: 'period', period } };
}

export function periodsNews(place: Place, news: PeriodNews, context: Context): Outcome {
  switch (news.granted) {
    case 'periods':
      return say({ at: 'home' }, listed(news.lines, news.drafts, context));
    case 'period':
      if (news.shown === null) return gone(context);
      return place.at === 'period' && place.decision === 'close'
        ? closing(place, news.shown, context)
        : shown(news.shown, context);
    case 'tryPeriod':
      return triedNews(place, news.trial, context);
    case 'openPeriod':
      return openedNews(place, news.shown, context);
    case 'decidePeriod':
      return decided(news, context);
  }
}

const gone = (context: Context): Outcome =>
  say(
    { at: 'home' },
    {
      body: context.texts.periods.gone,
      options: [[{ id: 's:periods', label: context.texts.periods.list }], ...wayBack(context)],
    },
  );

function listed(lines: readonly PeriodLine[], drafts: number, context: Context): Message {
  const { periods } = context.texts;
  const newest = lines.toReversed().slice(0, SHOWN);
  return {
    title: periods.title,
    body: lines.length === 0 ? periods.none : periods.pick,
    items: newest.map((line, n) => lineItem(line, context, `${n + 1}. `)),
    ...(lines.length > SHOWN ? { note: periods.older(lines.length - SHOWN) } : {}),
    options: [
      ...rowsOf(
        newest.map((line, n) => ({ id: `s:period:${line.id}`, label: String(n + 1) })),
        3,
      ),
      [{ id: 's:periodNew', label: periods.open, primary: lines.length === 0 }],
      ...(drafts === 0 ? [] : [[{ id: 's:drafts', label: context.texts.dictionary.drafts(drafts) }]]),
      ...wayBack(context),
    ],
  };
}

function lineItem(line: PeriodLine, context: Context, number = ''): Item {
  const { periods, date } = context.texts;
  return {
    head: `${number}${line.name}`,
    lines: [
      `${periods.dates(date(line.opensOn), date(line.closesOn))}, ${periods.state(periodState(line, context.today))}`,
      periods.counts(line),
    ],
  };
}

function shown({ line, opd, off }: PeriodShown, context: Context): Outcome {
  const { periods } = context.texts;
  const state = periodState(line, context.today);
  const decisions: Option[] =
    state === 'closed'
      ? [{ id: 'reopen', label: periods.reopen }]
      : [
          { id: 'extend', label: periods.extend },
          { id: 'close', label: periods.close, danger: true },
        ];
  return say(
    { at: 'period', period: line.id, name: line.name, seen: line.closesOn, decision: null, to: null, off },
    {
      title: line.name,
      body: [
        `${periods.dates(context.texts.date(line.opensOn), context.texts.date(line.closesOn))}, ${periods.state(state)}`,
        periods.counts(line),
        ...about(line, context),
      ].join('\n'),
      items: byAgency(opd, context),
      options: [decisions, [{ id: 's:periods', label: periods.list }], ...wayBack(context)],
    },
  );
}

/** Scope, competencies, optional ones and late answers, a line each; what there is not is not said. */
function about(line: PeriodLine, context: Context): string[] {
  const { periods } = context.texts;
  return [
    periods.scope(line.scope),
    periods.competencies(isUsual(line, context) ? null : namesOf(line.competencies, context)),
    ...(line.optional.length === 0
      ? []
      : [periods.optional(line.optionalMin, namesOf(line.optional, context))]),
    ...(line.lateDays === 0 ? [] : [periods.late(line.lateDays)]),
  ];
}

/** All managerial and socio-cultural ones, less those that are optional: said in these words, not one by one. */
function isUsual({ competencies, optional }: PeriodLine, context: Context): boolean {
  const usual = [...context.dictionary(null).competencies.values()].filter(
    ({ code, kind }) => kind !== 'teknis' && !optional.includes(code),
  );
  return usual.length === competencies.length && usual.every(({ code }) => competencies.includes(code));
}

/** Hears what is to become of the period that is shown. */
export function period(
  place: Extract<PeriodPlace, { at: 'period' }>,
  heard: Heard,
  context: Context,
): Outcome | null {
  if (!runsPeriods(context)) return notYours(context);
  const { decision } = place;
  if (heard.kind === 'text')
    return decision === null || decision === 'close' || place.to !== null
      ? null
      : chosenDay(place, dayHeard(heard, context), context);
  if (heard.kind !== 'option') return null;
  switch (heard.id) {
    case 'extend':
    case 'reopen':
      return askDay({ ...place, decision: heard.id, to: null }, context);
    case 'close':
      return {
        place: { ...place, decision: 'close', to: place.seen },
        say: [],
        wish: { want: 'period', period: place.period },
      };
    case 'keep':
      return {
        place: { ...place, decision: null, to: null },
        say: [],
        wish: { want: 'period', period: place.period },
      };
    case 'yes':
      return decision === null || place.to === null
        ? null
        : {
            place,
            say: [],
            wish: { want: 'decidePeriod', period: place.period, decision, seen: place.seen, to: place.to },
          };
    default:
      return decision === null ? null : chosenDay(place, dayHeard(heard, context), context);
  }
}

/** The earliest day it can go on until: an extension is later than before, and nothing ends in the past. */
function earliest({ decision, seen }: Extract<PeriodPlace, { at: 'period' }>, { today }: Context): string {
  const after = decision === 'extend' ? addDays(seen, 1) : today;
  return after < today ? today : after;
}

function askDay(place: Extract<PeriodPlace, { at: 'period' }>, context: Context): Outcome {
  const { periods } = context.texts;
  const from = addDays(earliest(place, context), -1);
  return say(place, {
    body: `${place.decision === 'extend' ? periods.extendAsk(place.name) : periods.reopenAsk(place.name)}\n\n${periods.dayAsk}`,
    options: [...dayChoices(from, [3, 7, 14], context, place.off), [{ id: 'keep', label: periods.keep }]],
  });
}

function chosenDay(
  place: Extract<PeriodPlace, { at: 'period' }>,
  day: string | null,
  context: Context,
): Outcome {
  const { periods, date } = context.texts;
  if (day === null)
    return after({ say: [{ message: { body: periods.dayUnclear } }] }, askDay(place, context));
  const least = earliest(place, context);
  if (day < least)
    return after(
      { say: [{ message: { body: periods.dayTooEarly(date(addDays(least, -1))) } }] },
      askDay(place, context),
    );
  const extend = place.decision === 'extend';
  const note = isDayOff(day, place.off) ? periods.lastDayOff(null) : undefined;
  return sure(
    { ...place, to: day },
    extend
      ? periods.extendSure(place.name, date(place.seen), date(day))
      : periods.reopenSure(place.name, date(day)),
    { id: 'yes', label: extend ? periods.yesExtend : periods.yesReopen, primary: true },
    context,
    note,
  );
}

function sure(place: PeriodPlace, body: string, yes: Option, { texts }: Context, note?: string): Outcome {
  const options = [[yes], [{ id: 'keep', label: texts.periods.keep }]];
  return say(place, { body, ...(note === undefined ? {} : { note }), options });
}

/** Before closing the count is looked up anew: how many have not sent is what the decision is about. */
function closing(
  place: Extract<PeriodPlace, { at: 'period' }>,
  { line }: PeriodShown,
  context: Context,
): Outcome {
  const { periods } = context.texts;
  return sure(
    { ...place, seen: line.closesOn, to: line.closesOn },
    periods.closeSure(line.name, line.assigned - line.sent),
    { id: 'yes', label: periods.yesClose, danger: true },
    context,
  );
}

const DONE: Readonly<Record<PeriodDecision, 'extended' | 'closed' | 'reopened'>> = {
  extend: 'extended',
  close: 'closed',
  reopen: 'reopened',
};

function decided(news: Extract<PeriodNews, { granted: 'decidePeriod' }>, context: Context): Outcome {
  if (news.shown === null) return gone(context);
  const { periods } = context.texts;
  const body = news.done ? periods[DONE[news.decision]] : periods.busy;
  return after({ say: [{ message: { body } }] }, shown(news.shown, context));
}

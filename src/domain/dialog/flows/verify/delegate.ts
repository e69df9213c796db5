import { addDays, daysBetween, weekday } from '../../../reminders/office.ts';
import { spokenTime } from '../../../time/spoken.ts';
import type { Context } from '../../context.ts';
import type { Message, Option } from '../../message.ts';
import type { Place } from '../../place.ts';
import type { DelegateFound, DelegateView, StandIn } from '../../topics/delegate.ts';
import { type Heard, type Outcome, say } from '../../turn.ts';
import { wayBack } from '../home.ts';

/** Whoever is away longer is replaced, not stood in for. Days. */
const LONGEST_DAYS = 60;
/** Names offered at once. */
const MOST_NAMES = 6;
const FRIDAY = 5;

const at = (view: DelegateView): Place => ({ at: 'verify', view });

const asking = (place: Place, words: string, of: number | null = null): Outcome => ({
  place,
  say: [],
  wish: { want: 'verify', ask: { ask: 'delegation', words, of } },
});

/** Shows who stands in, or asks who should. */
export const openDelegation = (): Outcome => asking(at({ view: 'who', people: [] }), '');

export function delegating(view: DelegateView, heard: Heard, context: Context): Outcome | null {
  if (heard.kind === 'text') return typed(view, heard.text.trim(), context);
  if (heard.kind !== 'option') return null;
  const { id } = heard;
  if (id === 'back') return openDelegation();
  switch (view.view) {
    case 'who': {
      const one = view.people[Number(/^p:(\d)$/.exec(id)?.[1] ?? -1)];
      return one === undefined ? null : untilAsk(one, context);
    }
    case 'until': {
      const day = /^d:(\d{4}-\d\d-\d\d)$/.exec(id)?.[1];
      return day === undefined ? null : agree(view.to, context.today, day, context);
    }
    case 'agree':
      return id === 'yes' ? asking(at(view), '', view.to.id) : null;
    case 'standing':
      return id === 'end' ? ended(view.id, context) : null;
  }
}

function typed(view: DelegateView, text: string, context: Context): Outcome | null {
  if (view.view === 'who') return asking(at(view), text.slice(0, 100));
  if (view.view !== 'until') return null;
  const { texts, office, now, today } = context;
  const reading = spokenTime(text, { day: today, minute: office.minuteOf(now) });
  // What names no day at all is another wish, or a word in between.
  if (reading.read === 'none') return null;
  const unclear = say(at(view), { body: texts.delegate.dayUnclear });
  if (reading.read !== 'time') return unclear;
  const { first, last } = reading.time;
  // One day alone is the last one; two are a stretch.
  const from = first === last || first < today ? today : first;
  if (last < today || from > last || daysBetween(from, last) > LONGEST_DAYS) return unclear;
  return agree(view.to, from, last, context);
}

/** What came back: the stand-in there is, the names to choose from, or that the chosen one may. */
export function delegateNews(place: Place, found: DelegateFound, context: Context): Outcome {
  const { delegate, date } = context.texts;
  const view = place.at === 'verify' ? place.view : null;
  if (view?.view === 'agree') {
    const { to, firstDay, lastDay } = view;
    if (!found.people.some((one) => one.id === to.id)) return leave(delegate.gone, context);
    return {
      ...leave(delegate.done(to.name, date(firstDay), date(lastDay)), context),
      changes: [{ change: 'verify', what: { verify: 'delegate', to: to.id, firstDay, lastDay } }],
    };
  }
  const { standing } = found;
  if (standing !== null && found.words === '')
    return say(at({ view: 'standing', id: standing.id }), {
      body: delegate.standing(standing.to, date(standing.firstDay), date(standing.lastDay)),
      options: [[{ id: 'end', label: delegate.end }], ...wayBack(context).slice(-1)],
    });
  const people = found.people.slice(0, MOST_NAMES);
  const message: Message = {
    body: people.length === 0 && found.words !== '' ? delegate.nobody : delegate.who,
    items: people.map((one) => ({ head: one.name, lines: [one.post] })),
    options: [
      ...people.map((one, n) => [{ id: `p:${n}`, label: one.name.slice(0, 40) }]),
      ...wayBack(context).slice(-1),
    ],
  };
  return say(at({ view: 'who', people }), message);
}

/** Friday of this week, then one, two and four weeks: what absences last. */
function untilAsk(to: StandIn, context: Context): Outcome {
  const { texts, today } = context;
  const toFriday = FRIDAY - weekday(today);
  const lengths = [...(toFriday > 0 ? [toFriday] : []), 7, 14, 28];
  const options: Option[][] = lengths.map((length) => {
    const day = addDays(today, length);
    return [{ id: `d:${day}`, label: texts.delegate.untilDay(texts.shortDate(day)) }];
  });
  return {
    place: at({ view: 'until', to }),
    say: [
      {
        message: {
          body: texts.delegate.until(to.name),
          options: [...options, [{ id: 'back', label: texts.buttons.back }]],
        },
        inPlace: true,
      },
    ],
  };
}

function agree(to: StandIn, firstDay: string, lastDay: string, context: Context): Outcome {
  const { delegate, buttons, date } = context.texts;
  return {
    place: at({ view: 'agree', to, firstDay, lastDay }),
    say: [
      {
        message: {
          title: delegate.agreeTitle(to.name),
          body: delegate.agree(to.name, date(firstDay), date(lastDay)),
          options: [
            [{ id: 'yes', label: delegate.yes, primary: true }],
            [{ id: 'back', label: buttons.back }],
          ],
        },
        inPlace: true,
      },
    ],
  };
}

const ended = (id: number, context: Context): Outcome => ({
  ...leave(context.texts.delegate.ended, context),
  changes: [{ change: 'verify', what: { verify: 'endDelegation', id } }],
});

function leave(body: string, context: Context): Outcome {
  const options = [[{ id: 's:verify', label: context.texts.verify.toQueue }], ...wayBack(context).slice(-1)];
  return { place: { at: 'home' }, say: [{ message: { body, options }, inPlace: true }] };
}

import type { ReminderEffect } from '../../../reminders/effect.ts';
import type { Context } from '../../context.ts';
import type { Message, Option } from '../../message.ts';
import type { Place } from '../../place.ts';
import type {
  FailedMessage,
  PlannedAhead,
  SteerAsk,
  SteerCommand,
  SteerFound,
  SteerPlace,
} from '../../topics/steer.ts';
import { type Heard, type Outcome, say } from '../../turn.ts';
import { wayBack } from '../home.ts';

/** Days of a plan: what the plan itself holds for sure. */
const DAYS = 7;
/** Failed messages numbered at once, and lines of a plan: more is a wall on a phone. */
const MOST_FAILED = 6;
const MOST_LINES = 20;

const STATE: SteerPlace = { at: 'steer', view: 'state' };
const wish = (place: Place, ask: SteerAsk): Outcome => ({ place, say: [], wish: { want: 'steer', ask } });

/** Everybody's reminders: whether they rest, what is planned, what they do, what was not delivered. */
export function openSteering(ask: SteerCommand['ask'], context: Context): Outcome {
  if (context.person?.roles.includes('admin') !== true) return notYours(context);
  return wish(STATE, { ask });
}

/** A row in the settings of an admin. */
export const steerDoor = ({ person, texts }: Context): readonly Option[][] =>
  person?.roles.includes('admin') === true ? [[{ id: 's:steer', label: texts.steer.door }]] : [];

export function steering(place: SteerPlace, heard: Heard, context: Context): Outcome | null {
  if (heard.kind !== 'option') return null;
  const { texts } = context;
  switch (heard.id) {
    case 'plan':
    case 'effect':
    case 'failed':
    case 'resume':
    case 'state':
      return wish(STATE, { ask: heard.id });
    case 'pause':
      return shown(
        { at: 'steer', view: 'pause' },
        asked(
          texts.steer.pauseAsk,
          { id: 'yes', label: texts.steer.pauseYes, danger: true },
          'state',
          context,
        ),
      );
    case 'holdOutOn':
    case 'holdOutOff': {
      const on = heard.id === 'holdOutOn';
      const yes = { id: 'yes', label: texts.steer.holdOutYes(on), danger: !on };
      return shown(
        { at: 'steer', view: 'holdOut', on },
        asked(texts.steer.holdOutAsk(on), yes, 'effect', context),
      );
    }
    case 'yes':
      if (place.view === 'holdOut') return wish(STATE, { ask: 'holdOut', on: place.on });
      return place.view === 'pause' ? wish(STATE, { ask: 'pause' }) : null;
    case 'retry':
    case 'drop':
      return place.view === 'failed' && place.open !== null
        ? wish({ ...place, open: null }, { ask: heard.id, id: place.open })
        : null;
    default:
      return opened(place, heard.id);
  }
}

/** One of the list: its details come with a fresh look at it. */
function opened(place: SteerPlace, id: string): Outcome | null {
  const number = /^n:(\d)$/.exec(id)?.[1];
  const open = place.view === 'failed' && number !== undefined ? place.shown[Number(number)] : undefined;
  return place.view === 'failed' && open !== undefined ? wish({ ...place, open }, { ask: 'failed' }) : null;
}

export function steerNews(place: Place, found: SteerFound, context: Context): Outcome {
  switch (found.found) {
    case 'no':
      return notYours(context);
    case 'state':
      return shown(STATE, stateMessage(found, context));
    case 'plan':
      return shown(STATE, planMessage(found.lines, found.paused, context));
    case 'effect':
      return shown(STATE, effectMessage(found.effect, context));
    case 'failed':
      return failedNews(place, found, context);
  }
}

const notYours = (context: Context): Outcome =>
  say({ at: 'home' }, { body: context.texts.steer.notYours, options: wayBack(context) });
const shown = (place: Place, message: Message): Outcome => ({ place, say: [{ message, inPlace: true }] });

const asked = (body: string, yes: Option, back: 'state' | 'effect', { texts }: Context): Message => ({
  body,
  options: [[yes], [{ id: back, label: texts.buttons.back }]],
});

function stateMessage(found: Extract<SteerFound, { found: 'state' }>, context: Context): Message {
  const { texts, office } = context;
  const since = found.paused === null ? null : texts.date(office.dayOf(found.paused.since));
  const official = found.doubts.estimated.length + found.doubts.emptyYears.length === 0;
  return {
    title: texts.steer.title,
    body: [texts.steer.state(since), ...(official ? [] : [texts.steer.doubts(found.doubts)])].join('\n\n'),
    options: [
      [{ id: 'plan', label: texts.steer.plan }],
      [{ id: 'effect', label: texts.steer.effect }],
      [{ id: 'failed', label: texts.steer.failed(found.failed) }],
      [
        since === null
          ? { id: 'pause', label: texts.steer.pause }
          : { id: 'resume', label: texts.steer.resume, primary: true },
      ],
      ...wayBack(context),
    ],
  };
}

function planMessage(lines: readonly PlannedAhead[], paused: boolean, context: Context): Message {
  const { texts } = context;
  const days = Map.groupBy(lines.slice(0, MOST_LINES), ({ day }) => day);
  return {
    title: texts.steer.planTitle(DAYS),
    body: [
      paused ? texts.steer.planPaused : '',
      lines.length === 0 ? texts.steer.planNone : texts.steer.planNote,
    ]
      .filter(Boolean)
      .join('\n'),
    items: [...days].map(([day, planned]) => ({
      head: texts.date(day),
      lines: planned.map((line) => texts.steer.planLine(line)),
    })),
    options: [[{ id: 'state', label: texts.buttons.back }]],
  };
}

/** Who acts, who switches something off, and what a tenth does without being reminded. */
function effectMessage({ since, rungs, muted, holdOut }: ReminderEffect, context: Context): Message {
  const { texts, office } = context;
  const { steer } = texts;
  const day = (at: Date): string => texts.date(office.dayOf(at));
  return {
    title: steer.effect,
    body: steer.effectSince(day(since)),
    items: [
      { head: steer.actedTitle, lines: rungs.length === 0 ? [steer.actedNone] : rungs.map(steer.acted) },
      { head: steer.mutedTitle, lines: [steer.muted(muted)] },
      {
        head: steer.holdOutTitle,
        lines:
          holdOut === null
            ? [steer.holdOutNone]
            : [
                steer.holdOutSince(day(holdOut.since)),
                steer.reminded(holdOut.reminded),
                steer.heldOut(holdOut.heldOut),
                steer.lift(holdOut.lift),
              ],
      },
    ],
    note: steer.effectNote,
    options: [
      [
        holdOut === null
          ? { id: 'holdOutOn', label: steer.holdOutOn }
          : { id: 'holdOutOff', label: steer.holdOutOff },
      ],
      [{ id: 'state', label: texts.buttons.back }],
    ],
  };
}

function failedNews(
  place: Place,
  { messages, after }: Extract<SteerFound, { found: 'failed' }>,
  context: Context,
): Outcome {
  const { texts } = context;
  const open = place.at === 'steer' && place.view === 'failed' ? place.open : null;
  const one = open === null ? undefined : messages.find(({ id }) => id === open);
  if (one !== undefined && place.at === 'steer' && place.view === 'failed')
    return shown(place, detailMessage(one, context));
  const listed = messages.slice(0, MOST_FAILED);
  const told = after === null ? '' : afterwards(after, messages, context);
  return shown(
    { at: 'steer', view: 'failed', shown: listed.map(({ id }) => id), open: null },
    {
      title: texts.steer.failedTitle,
      body: [told, messages.length === 0 ? texts.steer.failedNone : ''].filter(Boolean).join('\n'),
      items: listed.map((message, n) => item(message, context, `${n + 1}. `)),
      ...(messages.length > MOST_FAILED
        ? { note: texts.steer.failedMore(messages.length - MOST_FAILED) }
        : {}),
      options: [
        ...(listed.length === 0 ? [] : [listed.map((_, n) => ({ id: `n:${n}`, label: String(n + 1) }))]),
        [{ id: 'state', label: texts.buttons.back }],
      ],
    },
  );
}

/** What is off the list was done, however often it was asked for. */
function afterwards(
  { ask, id }: { readonly ask: 'retry' | 'drop'; readonly id: string },
  messages: readonly FailedMessage[],
  { texts }: Context,
): string {
  return messages.some((one) => one.id === id) ? texts.steer.notDone : texts.steer.done(ask);
}

function detailMessage(message: FailedMessage, context: Context): Message {
  const { texts } = context;
  const { head, lines } = item(message, context);
  return {
    title: head,
    body: [...lines, texts.steer.failedAbout(message.state)].join('\n'),
    options: [
      [
        { id: 'retry', label: texts.steer.retry, primary: true },
        ...(message.state === 'failed' ? [] : [{ id: 'drop', label: texts.steer.drop }]),
      ],
      [{ id: 'failed', label: texts.steer.toList }],
    ],
  };
}

function item(message: FailedMessage, { texts, office }: Context, number = '') {
  const when = `${texts.shortDate(office.dayOf(message.at))} ${texts.clock(office.minuteOf(message.at))}`;
  return {
    head: `${number}${texts.steer.failedHead(message)}`,
    lines: [`${texts.steer.channel(message.channel)}, ${texts.steer.failedLine(message, when)}`],
  };
}

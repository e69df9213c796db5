import { addDays } from '../../../reminders/office.ts';
import type { Context } from '../../context.ts';
import type { Message, Option } from '../../message.ts';
import type { Place } from '../../place.ts';
import type { MentorAct, MentorFound, MentorView, Pair, PairAct } from '../../topics/mentoring.ts';
import { type Heard, type Outcome, say } from '../../turn.ts';
import { dayHeard } from '../periods/days.ts';
import { asking, at, lastMet, nameOf, onward } from './shared.ts';

type Opened = Extract<MentorView, { view: 'pair' | 'when' | 'ending' }>;

const openPair = (place: Place, pair: number, act: PairAct): Outcome =>
  asking(place, { ask: 'pair', pair, act });

/** What may be done with the option of an open pair. */
const ACTS = ['accept', 'decline', 'withdraw', 'when'] as const;

export function pairHeard(view: Opened, heard: Heard, context: Context): Outcome | null {
  const act = (done: PairAct): Outcome => openPair(at(view), view.pair, done);
  if (view.view === 'when') {
    const on = dayHeard(heard, context);
    if (on !== null) return act({ act: 'met', on });
    // Words that are no day are asked for once more, by looking at the pair again.
    return heard.kind === 'text' ? act({ act: 'met', on: '' }) : null;
  }
  if (heard.kind !== 'option') return null;
  if (view.view === 'ending') return heard.id === 'yes' ? act({ act: 'end' }) : act({ act: 'look' });
  if (heard.id === 'end') return askEnd(view.pair, view.name, context);
  const done = ACTS.find((one) => one === heard.id);
  return done === undefined ? null : act({ act: done });
}

function askEnd(pair: number, name: string, context: Context): Outcome {
  const { mentoring, buttons } = context.texts;
  return say(at({ view: 'ending', pair }), {
    body: mentoring.endAsk(name),
    options: [
      [
        { id: 'yes', label: mentoring.endYes, danger: true },
        { id: 'no', label: buttons.back },
      ],
    ],
  });
}

/** The pair as it is now, and what was wanted with it: done only where it still can be. */
export function pairNews({ pair, act }: Extract<MentorFound, { found: 'pair' }>, context: Context): Outcome {
  if (pair === null)
    return say({ at: 'home' }, { body: context.texts.mentoring.pairGone, options: onward(context) });
  return (
    (pair.state === 'asked' ? requested(pair, act, context) : goingOn(pair, act, context)) ??
    look(pair, context)
  );
}

/** A request that waits: the mentor answers it, the mentee may take it back. */
function requested(pair: Pair, { act }: PairAct, context: Context): Outcome | null {
  const { mentoring } = context.texts;
  const { id, name, role } = pair;
  if (act === 'withdraw' && role === 'mentee')
    return done(mentoring.withdrawn, { mentoring: 'withdraw', pair: id }, context);
  if (role !== 'mentor') return null;
  if (act === 'decline')
    return done(mentoring.declined(name), { mentoring: 'answer', pair: id, accept: false }, context);
  if (act !== 'accept') return null;
  return pair.bar === null
    ? done(mentoring.accepted(name), { mentoring: 'answer', pair: id, accept: true }, context)
    : look(pair, context, mentoring.bar(pair.bar));
}

/** A pair that runs: both may tell of meetings and end it. */
function goingOn(pair: Pair, act: PairAct, context: Context): Outcome | null {
  const { mentoring } = context.texts;
  const { id, name } = pair;
  switch (act.act) {
    case 'end':
      return done(mentoring.ended(name, pair.meetings), { mentoring: 'end', pair: id }, context);
    case 'when':
      return askWhen(pair, mentoring.when(name), context);
    case 'notYet':
      return done(mentoring.notYet(name), { mentoring: 'notYet', pair: id }, context, opened(pair, context));
    case 'met':
      return met(pair, act.on, context);
    case 'look':
    case 'accept':
    case 'decline':
    case 'withdraw':
      return null;
  }
}

function done(body: string, what: MentorAct, context: Context, ways: readonly Option[][] = []): Outcome {
  return say({ at: 'home' }, { body, options: [...ways, ...onward(context)] }, [
    { change: 'mentoring', what },
  ]);
}

const opened = ({ id }: Pair, { texts }: Context): Option[][] => [
  [{ id: `s:mentorPair:${id}`, label: texts.mentoring.open }],
];

function look(pair: Pair, context: Context, first?: string): Outcome {
  const { mentoring } = context.texts;
  const competency = nameOf(pair.code, context);
  const message = (shown: Message): Outcome =>
    say(at({ view: 'pair', pair: pair.id, name: pair.name }), {
      ...shown,
      ...(first === undefined ? {} : { note: first }),
      options: [...(shown.options ?? []), ...onward(context)],
    });
  if (pair.state === 'running')
    return message({
      title: mentoring.pairHead(competency, pair.name),
      body: mentoring.running(pair, competency, lastMet(pair, context)),
      options: [[{ id: 'when', label: mentoring.met, primary: true }], [{ id: 'end', label: mentoring.end }]],
    });
  if (pair.role === 'mentee')
    return message({
      title: mentoring.waitingTitle(pair.name),
      body: mentoring.waiting(pair, competency),
      options: [[{ id: 'withdraw', label: mentoring.withdraw }]],
    });
  return message({
    title: mentoring.requestTitle(pair.name),
    body: mentoring.request(pair, competency),
    options: [
      [
        { id: 'accept', label: mentoring.accept, primary: true },
        { id: 'decline', label: mentoring.decline },
      ],
    ],
  });
}

/** First day of a meeting that can be noted: a pair's beginning. */
const since = ({ startedOn }: Pair, { today }: Context): string => startedOn ?? today;

function askWhen(pair: Pair, body: string, context: Context): Outcome {
  const { mentoring } = context.texts;
  const { today } = context;
  const yesterday = addDays(today, -1);
  const days: Option[] = [{ id: `d:${today}`, label: mentoring.today }];
  if (yesterday >= since(pair, context)) days.push({ id: `d:${yesterday}`, label: mentoring.yesterday });
  return say(at({ view: 'when', pair: pair.id }), { body, options: [days, ...onward(context)] });
}

function met(pair: Pair, on: string, context: Context): Outcome {
  const { mentoring, date, shortDate } = context.texts;
  const from = since(pair, context);
  if (on < from || on > context.today) return askWhen(pair, mentoring.whenUnclear(shortDate(from)), context);
  const claim: Option[][] = [
    [{ id: `s:mentorClaim:${pair.id}:${on}`, label: mentoring.claim, primary: true }],
  ];
  const body = mentoring.noted(pair.name, date(on), pair.meetings + 1);
  return done(body, { mentoring: 'met', pair: pair.id, on }, context, claim);
}

export function claimNews(
  place: Place,
  { claim }: Extract<MentorFound, { found: 'claim' }>,
  context: Context,
): Outcome {
  const { mentoring } = context.texts;
  const say_ = (body: string): Outcome => say(place, { body, options: onward(context) });
  if (claim === null) return say_(mentoring.claimGone);
  if (claim.added) return say_(mentoring.claimed(claim.jp));
  return say_(claim.jp > 0 ? mentoring.claimedBefore : mentoring.claimFull);
}

import { competencyNamed } from '../../../competency/named.ts';
import { LONGEST_GOAL, RHYTHMS } from '../../../mentoring/offer.ts';
import type { Context } from '../../context.ts';
import type { Option } from '../../message.ts';
import type { Place } from '../../place.ts';
import type { MentorFound, MentorView } from '../../topics/mentoring.ts';
import { type Heard, type Outcome, say } from '../../turn.ts';
import { soundsAsking } from '../assess/words.ts';
import { asking, at, nameOf, onward } from './shared.ts';

/** Gaps offered as buttons. */
const MOST_GAPS = 5;

type Finding = Extract<MentorView, { view: 'which' | 'matches' | 'goal' | 'rhythm' }>;
type Agreeing = Extract<MentorView, { view: 'agree' }>;

/** Which competency: what is still open as buttons, any other by its name. */
export function which(gaps: readonly string[], context: Context): Outcome {
  const { mentoring } = context.texts;
  const codes = gaps.slice(0, MOST_GAPS);
  return say(at({ view: 'which', codes }), {
    body: codes.length === 0 ? mentoring.whichNoGap : mentoring.which,
    options: [
      ...codes.map((code, n): Option[] => [{ id: `c:${n}`, label: nameOf(code, context).slice(0, 60) }]),
      ...onward(context).slice(0, 1),
    ],
  });
}

export function finding(view: Finding, heard: Heard, context: Context): Outcome | null {
  if (heard.kind === 'text') return typed(view, heard.text, context);
  if (heard.kind !== 'option') return null;
  const { id } = heard;
  switch (view.view) {
    case 'which': {
      const code = view.codes[Number(/^c:(\d)$/.exec(id)?.[1] ?? -1)];
      return code === undefined ? null : asking(at(view), { ask: 'matches', code, again: false });
    }
    case 'matches':
      return chosenMatch(view, id, context);
    case 'goal':
      return id === 'leave' ? leave(context) : null;
    case 'rhythm': {
      if (id === 'leave') return leave(context);
      const rhythm = RHYTHMS.find((one) => id === `r:${one}`);
      return rhythm === undefined ? null : askAgree({ ...view, view: 'agree', rhythm }, context);
    }
  }
}

/** A competency by its name, or the goal in own words; anything else is a wish of its own. */
function typed(view: Finding, text: string, context: Context): Outcome | null {
  const { mentoring } = context.texts;
  if (view.view === 'which') {
    const named = competencyNamed(text, context.dictionary(null));
    if (named === null && soundsAsking(text)) return null;
    return named === null
      ? say(at(view), { body: mentoring.unknownCompetency, options: onward(context).slice(0, 1) })
      : asking(at(view), { ask: 'matches', code: named, again: false });
  }
  if (view.view !== 'goal') return null;
  const goal = text.trim();
  return goal.length > LONGEST_GOAL
    ? say(at(view), { body: mentoring.goalLong(LONGEST_GOAL), options: leaving(context) })
    : askRhythm({ ...view, view: 'rhythm', goal }, context);
}

function chosenMatch(
  { code, shown }: Extract<MentorView, { view: 'matches' }>,
  id: string,
  context: Context,
): Outcome | null {
  const here = at({ view: 'matches', code, shown });
  if (id === 'again') return asking(here, { ask: 'matches', code, again: true });
  if (id === 'other') return asking(here, { ask: 'mine', next: 'find' });
  const mentor = shown[Number(/^m:(\d)$/.exec(id)?.[1] ?? -1)];
  return mentor === undefined ? null : askGoal({ view: 'goal', code, mentor }, context);
}

const leaving = ({ texts }: Context): Option[][] => [[{ id: 'leave', label: texts.mentoring.leave }]];

const leave = (context: Context): Outcome =>
  say({ at: 'home' }, { body: context.texts.mentoring.left, options: onward(context) });

function askGoal(view: Extract<MentorView, { view: 'goal' }>, context: Context): Outcome {
  const body = context.texts.mentoring.goal(view.mentor.name);
  return say(at(view), { body, options: leaving(context) });
}

function askRhythm(view: Extract<MentorView, { view: 'rhythm' }>, context: Context): Outcome {
  const { mentoring } = context.texts;
  const rows = RHYTHMS.map((days): Option[] => [{ id: `r:${days}`, label: mentoring.rhythm(days) }]);
  return say(at(view), {
    body: mentoring.rhythmAsk(view.mentor.name),
    options: [...rows, ...leaving(context)],
  });
}

/** What the mentor will read, before anything is sent. */
function askAgree(view: Agreeing, context: Context): Outcome {
  const { mentoring } = context.texts;
  const { code, mentor, goal, rhythm } = view;
  return say(at(view), {
    title: mentoring.agreeTitle(mentor.name),
    body: mentoring.agree(nameOf(code, context), goal, rhythm, mentor.before),
    options: [
      [{ id: 'yes', label: mentoring.send, primary: true }],
      [
        { id: 'rewrite', label: mentoring.again },
        { id: 'leave', label: mentoring.leave },
      ],
    ],
  });
}

export function agreed(view: Agreeing, heard: Heard, context: Context): Outcome | null {
  if (heard.kind !== 'option') return null;
  const { code, mentor, goal, rhythm } = view;
  if (heard.id === 'leave') return leave(context);
  if (heard.id === 'rewrite') return askGoal({ view: 'goal', code, mentor }, context);
  if (heard.id !== 'yes') return null;
  const request = { mentor: mentor.id, code, goal, rhythm, again: mentor.before };
  return asking(at(view), { ask: 'mayAsk', request });
}

/** Whether it may be asked was looked up a moment ago: what has changed meanwhile is said and nothing is sent. */
export function mayAskNews(
  place: Place,
  { request, may }: Extract<MentorFound, { found: 'mayAsk' }>,
  context: Context,
): Outcome {
  const { mentoring } = context.texts;
  if (!may || place.at !== 'mentoring' || place.view.view !== 'agree')
    return say({ at: 'home' }, { body: mentoring.gone, options: onward(context) });
  return say({ at: 'home' }, { body: mentoring.sent(place.view.mentor.name), options: onward(context) }, [
    { change: 'mentoring', what: { mentoring: 'ask', ...request } },
  ]);
}

export function matchesNews(
  { code, matches, before }: Extract<MentorFound, { found: 'matches' }>,
  context: Context,
): Outcome {
  const { mentoring, buttons } = context.texts;
  const competency = nameOf(code, context);
  const shown = matches.map(({ id, name, before: paired }) => ({ id, name, before: paired }));
  const again: Option[][] = before ? [[{ id: 'again', label: mentoring.showBefore }]] : [];
  const place = at({ view: 'matches', code, shown });
  if (matches.length === 0)
    return say(
      place,
      {
        body: mentoring.none(competency, before),
        options: [
          ...again,
          [
            { id: 'other', label: mentoring.other },
            { id: 's:forum', label: buttons.forum },
          ],
          ...onward(context),
        ],
      },
      // Kept without the person, like a search that found nothing.
      before ? [] : [{ change: 'unmetNeed', words: `mentor ${competency}`, competency: code }],
    );
  return say(place, {
    title: mentoring.matchesTitle(competency),
    items: matches.map((match, n) => ({
      head: `${n + 1}. ${match.name}`,
      lines: mentoring.match(match, competency).split('\n'),
    })),
    note: mentoring.matchesNote,
    options: [
      ...matches.map(({ name }, n): Option[] => [{ id: `m:${n}`, label: `${n + 1}. ${name}`.slice(0, 60) }]),
      ...again,
      [{ id: 'other', label: mentoring.other }],
      ...onward(context),
    ],
  });
}

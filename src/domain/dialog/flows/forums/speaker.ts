import { SPEAKER } from '../../../forums/run.ts';
import type { Context } from '../../context.ts';
import type { Option } from '../../message.ts';
import type { Place } from '../../place.ts';
import type { RunLine, RunNews, RunPlace } from '../../topics/forum-run.ts';
import { type Heard, type Outcome, say } from '../../turn.ts';
import { looksLikeWish } from '../assess/words.ts';
import { wayBack } from '../home.ts';
import { backTo, keep } from './run-doors.ts';
import { hours, notYours, plansForums } from './shown.ts';

type Choosing = Extract<RunPlace, { at: 'forumSpeaker' }>;

/** Names in one message. */
const SHOWN = 6;

/** Asks for a name; whoever was asked before stands above, and may be withdrawn. */
export function askSpeaker(line: RunLine, context: Context): Outcome {
  const { forumRun } = context.texts;
  const found = line.speakers
    .filter(({ answer }) => answer !== 'tidak')
    .map(({ id, name }) => ({ id, name }));
  return say(
    { at: 'forumSpeaker', event: line.id, title: line.title, found, chosen: null, withdraws: true },
    {
      title: line.title,
      body: forumRun.speakerAsk,
      items: line.speakers.map(({ name, answer }) => ({
        head: name,
        lines: [forumRun.speakerState(answer)],
      })),
      options: [
        ...found.slice(0, SHOWN).map(({ name }, n) => [{ id: `p:${n}`, label: forumRun.withdraw(name) }]),
        [keep(context)],
      ],
    },
  );
}

export function forumSpeaker(place: Choosing, heard: Heard, context: Context): Outcome | null {
  if (!plansForums(context)) return notYours(context);
  const { event } = place;
  if (heard.kind === 'text')
    return looksLikeWish(heard.text)
      ? null
      : {
          place,
          say: [],
          wish: { want: 'findSpeaker', event, words: heard.text.trim().slice(0, SPEAKER.most) },
        };
  if (heard.kind !== 'option') return null;
  if (heard.id === 'keep')
    return say({ at: 'home' }, { body: context.texts.home.cancelled, options: backTo(event, context) });
  if (heard.id === 'yes' && place.chosen !== null) {
    const person = place.found[place.chosen]?.id;
    const want = place.withdraws === true ? 'withdrawSpeaker' : 'inviteSpeaker';
    return person === undefined ? null : { place, say: [], wish: { want, event, person } };
  }
  const chosen = Number(/^p:(\d)$/.exec(heard.id)?.[1] ?? -1);
  const found = place.found[chosen];
  return found === undefined ? null : sure({ ...place, chosen }, found.name, context);
}

/** Somebody is written to: shown before, and sent by a button. */
function sure(place: Choosing, name: string, context: Context): Outcome {
  const { forumRun } = context.texts;
  const [body, yes]: [string, Option] =
    place.withdraws === true
      ? [forumRun.withdrawCheck(name), { id: 'yes', label: forumRun.withdrawYes, danger: true }]
      : [forumRun.speakerCheck(name), { id: 'yes', label: forumRun.speakerYes, primary: true }];
  return say(place, { title: place.title, body, options: [[yes], [keep(context)]] });
}

export function speakerFound(
  place: Place,
  { people }: Extract<RunNews, { granted: 'findSpeaker' }>,
  context: Context,
): Outcome {
  const { forumRun, forumPlan, office } = context.texts;
  if (place.at !== 'forumSpeaker')
    return say({ at: 'home' }, { body: forumPlan.gone, options: wayBack(context) });
  const found = people.slice(0, SHOWN);
  if (found.length === 0)
    return say(
      { ...place, found: [], chosen: null, withdraws: false },
      { body: office.codeNobody, options: [[keep(context)]] },
    );
  return say(
    { ...place, found: found.map(({ id, name }) => ({ id, name })), chosen: null, withdraws: false },
    {
      body: forumRun.speakerPick,
      items: found.map((one, n) => ({ head: `${n + 1}. ${one.name}`, lines: [one.post] })),
      options: [...found.map((one, n) => [{ id: `p:${n}`, label: one.name.slice(0, 40) }]), [keep(context)]],
    },
  );
}

export function speakerInvited(
  place: Place,
  { outcome, event }: Extract<RunNews, { granted: 'inviteSpeaker' }>,
  context: Context,
): Outcome {
  const { forumRun } = context.texts;
  const name = chosenName(place);
  const body = {
    asked: forumRun.speakerAsked(name),
    unlinked: forumRun.speakerUnlinked(name),
    not: forumRun.speakerNot,
  }[outcome];
  return say({ at: 'home' }, { body, options: backTo(event, context) });
}

/** No longer asked, or somebody else was faster. */
export function speakerWithdrawn(
  place: Place,
  { done, event }: Extract<RunNews, { granted: 'withdrawSpeaker' }>,
  context: Context,
): Outcome {
  const { forumRun } = context.texts;
  const body = done ? forumRun.withdrawn(chosenName(place)) : forumRun.withdrawNot;
  return say({ at: 'home' }, { body, options: backTo(event, context) });
}

const chosenName = (place: Place): string =>
  place.at === 'forumSpeaker' ? (place.found[place.chosen ?? -1]?.name ?? '') : '';

/** What was answered, or that there is nothing to answer any more. */
export function speakerAnswered(
  place: Place,
  { event }: Extract<RunNews, { granted: 'speak' }>,
  context: Context,
): Outcome {
  const { forumRun } = context.texts;
  if (event === null) return say(place, { body: forumRun.speakGone, options: wayBack(context) });
  const { answer } = event;
  const other = answer === 'bersedia' ? 'tidak' : 'bersedia';
  return say(
    place,
    {
      body: forumRun.spoken(answer === 'bersedia', event.title, hours(event.startsAt, event.endsAt, context)),
      options: [
        ...(answer === 'bersedia'
          ? [[{ id: `s:ics:${event.id}`, label: context.texts.buttons.calendar, primary: true }]]
          : []),
        [
          {
            id: `s:speak:${event.id}:${other}`,
            label: other === 'bersedia' ? forumRun.speakYes : forumRun.speakBack,
          },
        ],
        ...wayBack(context),
      ],
    },
    [{ change: 'noted', action: 'speaker answer', subject: String(event.id) }],
  );
}

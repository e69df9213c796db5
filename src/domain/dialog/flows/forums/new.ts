import { correctedTime, FORUM_SIZES, forumTime, type NewForum } from '../../../forums/plan.ts';
import type { Context } from '../../context.ts';
import type { Filled } from '../../form.ts';
import type { Message } from '../../message.ts';
import type { Place } from '../../place.ts';
import type {
  ForumDraft,
  ForumNews,
  ForumPlace,
  ForumQuestion,
  ForumTrial,
} from '../../topics/forum-talk.ts';
import { after, type Heard, type Outcome, say } from '../../turn.ts';
import { looksLikeWish } from '../assess/words.ts';
import { wayBack } from '../home.ts';
import { backToForums, choosesAgency, clashLines, hereOf, notYours, plansForums, sized } from './shown.ts';

type Asking = Extract<ForumPlace, { at: 'forumNew' }>;

const emptyFor = (context: Context): ForumDraft => ({
  opd: choosesAgency(context) ? '' : (context.person?.opd ?? ''),
  name: '',
  place: '',
  time: null,
});

/** A forum is put together question by question (or in one window), shown whole, and written only after a button. */
export function startForum(filled: Filled | undefined, context: Context): Outcome {
  if (!plansForums(context)) return notYours(context);
  let draft = emptyFor(context);
  if (filled === undefined) return goOn(draft, context);
  // What cannot be used of a window is said, and asked for again in words.
  const faults: string[] = [];
  for (const [name, ask] of [
    ['opd', 'opd'],
    ['name', 'name'],
    ['when', 'time'],
    ['place', 'place'],
  ] as const) {
    if (name === 'opd' && !choosesAgency(context)) continue;
    const heeded = answered(draft, ask, filled[name] ?? '', context);
    if ('problem' in heeded) faults.push(heeded.problem);
    else draft = heeded;
  }
  const next = goOn(draft, context);
  return faults.length === 0 ? next : after({ say: [{ message: { body: faults.join('\n') } }] }, next);
}

function goOn(draft: ForumDraft, context: Context): Outcome {
  const place = (ask: ForumQuestion): Asking => ({ at: 'forumNew', ask, draft });
  const whole = complete(draft);
  if (whole !== null) return { place: place('sure'), say: [], wish: { want: 'tryForum', draft: whole } };
  return ask(draft, missing(draft), context);
}

function missing({ opd, name, time }: ForumDraft): Exclude<ForumQuestion, 'sure'> {
  if (opd === '') return 'opd';
  if (name === '') return 'name';
  return time === null ? 'time' : 'place';
}

function complete({ time, ...draft }: ForumDraft): NewForum | null {
  return time === null || draft.opd === '' || draft.name === '' || draft.place === ''
    ? null
    : { ...draft, time };
}

function ask(draft: ForumDraft, question: Exclude<ForumQuestion, 'sure'>, context: Context): Outcome {
  const { forumPlan } = context.texts;
  const words = {
    opd: forumPlan.opdAsk,
    name: forumPlan.nameAsk,
    time: forumPlan.timeAsk,
    place: forumPlan.placeAsk,
  };
  return say(
    { at: 'forumNew', ask: question, draft },
    { body: words[question], options: [[{ id: 'keep', label: forumPlan.keep }]] },
  );
}

/** The draft with an answer in it, or what is wrong with the answer. */
function answered(
  draft: ForumDraft,
  question: Exclude<ForumQuestion, 'sure'>,
  text: string,
  context: Context,
): ForumDraft | { readonly problem: string } {
  const { forumPlan } = context.texts;
  if (question === 'time') {
    const time = forumTime(text, hereOf(context));
    return 'fault' in time ? { problem: forumPlan.fault(time.fault) } : { ...draft, time };
  }
  const words = sized(text, question);
  if (words !== null) return { ...draft, [question]: words };
  const { least, most } = FORUM_SIZES[question];
  return { problem: forumPlan.length(question, least, most) };
}

/** Hears the answer to the question of the place. */
export function forumNew(place: Asking, heard: Heard, context: Context): Outcome | null {
  if (!plansForums(context)) return notYours(context);
  const { draft, ask: question } = place;
  if (heard.kind === 'option') return pressed(place, heard.id, context);
  if (heard.kind !== 'text') return null;
  if (question === 'sure') return retimed(draft, heard.text, context);
  const heeded = answered(draft, question, heard.text, context);
  if ('problem' in heeded)
    return after({ say: [{ message: { body: heeded.problem } }] }, ask(draft, question, context));
  return goOn(heeded, context);
}

/** A better time under the preview corrects it: whoever sees the dates notices what was meant. */
function retimed(draft: ForumDraft, text: string, context: Context): Outcome | null {
  const time = looksLikeWish(text) ? null : correctedTime(text, draft.time, hereOf(context));
  return time === null ? null : goOn({ ...draft, time }, context);
}

function pressed({ draft, ask: question }: Asking, id: string, context: Context): Outcome | null {
  const whole = complete(draft);
  if (id === 'keep')
    return say({ at: 'home' }, { body: context.texts.home.cancelled, options: wayBack(context) });
  if (question !== 'sure' || whole === null) return null;
  if (id === 'again') return startForum(undefined, context);
  if (id !== 'yes') return null;
  return { place: { at: 'forumNew', ask: 'sure', draft }, say: [], wish: { want: 'addForum', draft: whole } };
}

/** What the draft would be, or what still has to change. */
export function triedForum(place: Place, trial: ForumTrial, context: Context): Outcome {
  const { forumPlan } = context.texts;
  const whole = place.at === 'forumNew' ? complete(place.draft) : null;
  if (place.at !== 'forumNew' || whole === null) return notYours(context);
  const { draft } = place;
  const again = (body: string, left: ForumDraft): Outcome =>
    after({ say: [{ message: { body } }] }, ask(left, missing(left), context));
  if (trial.opd === null)
    return choosesAgency(context)
      ? again(forumPlan.noOpd(draft.opd), { ...draft, opd: '' })
      : notYours(context);
  if (trial.taken) return again(forumPlan.taken(draft.name), { ...draft, name: '' });
  if (trial.dates.length === 0) {
    const body = whole.time.kind === 'single' ? forumPlan.fault('dayOff') : forumPlan.noDates;
    return again(body, { ...draft, time: null });
  }
  return say({ ...place, draft: { ...draft, opd: trial.opd } }, preview(whole, trial, context));
}

function preview({ name, place, time }: NewForum, trial: ForumTrial, context: Context): Message {
  const { forumPlan, date, clock } = context.texts;
  const hours = `${forumPlan.rhythm(time)}, ${clock(time.startsAt)}–${clock(time.startsAt + time.minutes)}`;
  return {
    title: forumPlan.previewTitle,
    body: forumPlan.preview(trial.opd ?? '', name, place, hours),
    items: [
      {
        head: forumPlan.datesHead,
        lines: trial.dates.map(({ by, on }) => (by === on ? date(on) : forumPlan.moved(date(by), date(on)))),
      },
    ],
    note: [...clashLines(trial.clashes, context), forumPlan.sure(trial.people)].join('\n\n'),
    options: [
      [{ id: 'yes', label: forumPlan.save, primary: true }],
      [
        { id: 'again', label: forumPlan.again },
        { id: 'keep', label: forumPlan.keep },
      ],
    ],
  };
}

/** Written, or somebody was faster with the same. */
export function addedForum(
  place: Place,
  { done }: Extract<ForumNews, { granted: 'addForum' }>,
  context: Context,
): Outcome {
  const { forumPlan } = context.texts;
  const name = place.at === 'forumNew' ? place.draft.name : '';
  return say(
    { at: 'home' },
    {
      body: done ? forumPlan.added(name) : forumPlan.taken(name),
      options: backToForums(context),
    },
  );
}

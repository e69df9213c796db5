import { daysBetween } from '../../reminders/office.ts';
import { leaveDays } from '../../time/leave-days.ts';
import type { Context } from '../context.ts';
import type { LeavePlace, OwnLeave } from '../topics/leave.ts';
import { type Heard, type Outcome, say } from '../turn.ts';
import { agreed } from './agreed.ts';
import { wayBack } from './home.ts';

/** Whoever is away longer is no longer at the post; what is further ahead has been misspoken. Days. */
const LONGEST = 184;
const FURTHEST = 366;
/** Listed at once: nobody plans more. */
const MOST_SHOWN = 3;

/** "saya cuti 1-5 Desember", or the button of the settings: shows the days in full, or asks for them. */
export function openLeave(text: string, context: Context): Outcome {
  if (text.trim() === '') return say({ at: 'leaveWhen' }, { body: context.texts.leave.ask });
  const { texts, today, office, now } = context;
  const read = leaveDays(text, { day: today, minute: office.minuteOf(now) });
  if (read.read !== 'days')
    return say({ at: 'leaveWhen' }, { body: texts.leave[read.read === 'none' ? 'ask' : 'unclear'] });
  const { first, last } = read;
  if (last < first) return say({ at: 'leaveWhen' }, { body: texts.leave.unclear });
  if (daysBetween(first, last) > LONGEST || daysBetween(today, last) > FURTHEST)
    return say({ at: 'leaveWhen' }, { body: texts.leave.tooFar });
  return say(
    { at: 'leave', first, last },
    {
      body: [texts.leave.confirm(daysOf({ first, last }, context)), ...fallsInto(first, last, context)].join(
        '\n\n',
      ),
      options: [
        [{ id: 'yes', label: texts.leave.yes, primary: true }],
        [
          { id: 'other', label: texts.leave.other },
          { id: 'no', label: texts.leave.no },
        ],
      ],
    },
  );
}

/** Hears the days, or the decision about them. */
export function leave(place: LeavePlace, heard: Heard, context: Context): Outcome | null {
  const { texts } = context;
  if (heard.kind === 'text') {
    if (place.at === 'leave' && agreed(heard.text))
      return leave(place, { kind: 'option', id: 'yes' }, context);
    const read = leaveDays(heard.text, { day: context.today, minute: context.office.minuteOf(context.now) });
    // What names no time at all is another wish.
    return read.read === 'none' ? null : openLeave(heard.text, context);
  }
  if (heard.kind !== 'option' || place.at !== 'leave') return null;
  if (heard.id === 'other') return openLeave('', context);
  if (heard.id === 'no') return say({ at: 'home' }, { body: texts.leave.dropped, options: wayBack(context) });
  if (heard.id !== 'yes') return null;
  const { first, last } = place;
  return say({ at: 'home' }, { body: texts.leave.saved(daysOf(place, context)), options: toPrefs(context) }, [
    { change: 'leave', first, last },
  ]);
}

/** What is noted and not over, below the settings, with the way to say one. */
export function leaveList(leaves: readonly OwnLeave[], context: Context) {
  const { texts } = context;
  const shown = leaves.slice(0, MOST_SHOWN);
  return {
    lines: shown.length === 0 ? [] : [texts.leave.listTitle, ...shown.map((one) => daysOf(one, context))],
    options: [
      ...shown.map((one) => [{ id: `unleave:${one.id}`, label: texts.leave.cancel(shortly(one, context)) }]),
      [{ id: 'leave', label: texts.leave.door }],
    ],
  };
}

/** A choice of the settings that is about leave; null: it is not. */
export function leaveChosen(id: string, context: Context): Outcome | null {
  if (id === 'leave') return openLeave('', context);
  const [, leave] = /^unleave:(\d{1,15})$/.exec(id) ?? [];
  if (leave === undefined) return null;
  return say({ at: 'home' }, { body: context.texts.leave.cancelled, options: toPrefs(context) }, [
    { change: 'unleave', id: Number(leave) },
  ]);
}

type Days = Pick<OwnLeave, 'first' | 'last'>;

const daysOf = ({ first, last }: Days, { texts }: Context): string =>
  texts.leave.days(texts.date(first), texts.date(last));
const shortly = ({ first, last }: Days, { texts }: Context): string =>
  texts.leave.days(texts.shortDate(first), texts.shortDate(last));

const toPrefs = (context: Context) => [
  [{ id: 's:prefs', label: context.texts.buttons.reminders }],
  ...wayBack(context),
];

/** Deadlines and the forum of these days: said before, since nobody says it in time. */
function fallsInto(first: string, last: string, { texts, facts, office }: Context): readonly string[] {
  const within = (day: string): boolean => first <= day && day <= last;
  const lines = (facts?.assessments ?? []).flatMap(({ period }) =>
    period === null || !within(period.closesOn)
      ? []
      : [texts.leave.deadline(period.name, texts.shortDate(period.closesOn))],
  );
  const forum = facts?.forum ?? null;
  if (forum !== null && within(office.dayOf(forum.startsAt)))
    lines.push(texts.leave.forum(forum.title, texts.shortDate(office.dayOf(forum.startsAt))));
  return lines.length === 0 ? [] : [[texts.leave.inIt, ...lines.map((line) => `- ${line}`)].join('\n')];
}

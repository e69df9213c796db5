import type { ForumPlanTexts } from '../../domain/dialog/texts/forum-plan.ts';
import { FARTHEST, FORUM_HOURS } from '../../domain/forums/plan.ts';
import { clock } from './format.ts';

const DAYS: Readonly<Record<string, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
};
const ORDINALS: Readonly<Record<string, string>> = {
  '+1': 'first',
  '+2': 'second',
  '+3': 'third',
  '+4': 'fourth',
  '-1': 'last',
};
const LENGTHS = { name: 'name', place: 'place', why: 'reason', opd: 'agency’s short name' } as const;
const FIELDS = {
  name: 'Name or topic of the forum',
  when: 'Time, such as second Wednesday every month 09:00, or 16 Dec 09:00-11:00',
  place: 'Place',
  why: 'Reason (participants read it)',
  from: 'First day without it, such as 1 Jan or today',
  opd: 'Agency (short name)',
} as const;
const FAULTS = {
  unread: 'I did not understand that time.',
  rhythm:
    'I do not know that rhythm. These work: second Wednesday every month 09:00, last Thursday every month 13:30, the 15th of every month at 09:00, or Monday every week 08:00.',
  noDay: 'No day was given. Please write day and time together.',
  noTime: 'No time of day was given. Please write day and time together.',
  lateDate:
    'Not every month has a 29th, 30th and 31st. Please choose a date from 1 to 28, or for example the last Friday every month.',
  past: 'That time is over. Please choose one to come.',
  far: `That is more than ${FARTHEST} days away, or already over this year. Please choose a nearer time.`,
  dayOff: 'That day is a day off. Please choose a working day.',
  hours: `That is outside office hours. A forum begins and ends between ${clock(FORUM_HOURS.from)} and ${clock(FORUM_HOURS.to)}.`,
} as const;

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);
const DECIDED = { move: 'moved', cancel: 'cancelled', end: 'ended' } as const;
const END_FAULTS = {
  unread: 'I did not understand the day. For example: 1 Jan, next Monday, or today.',
  past: 'That day is over. Please choose today or a day to come.',
  far: `That day is more than ${FARTHEST} days ahead. Please choose one that is nearer.`,
} as const;

const heard = (told: number): string =>
  told === 0 ? 'Nobody needs to be told.' : `To be told, once: ${people(told)}.`;

const wereTold = (told: number): string => (told === 0 ? 'Nobody had to be told.' : `Told: ${people(told)}.`);

/** Forums as an officer plans them, in English. */
export const forumPlan: ForumPlanTexts = {
  notYours: 'Forums are scheduled by the agency’s personnel officers and BKPP’s admin.',
  title: 'Manage forums',
  none: 'There is no coming forum yet.',
  pick: 'Which forum would you like to manage?',
  more: (left) => `${left} more after these.`,
  line: (opd, when, attending) => `${opd} · ${when} · ${people(attending)} coming`,
  onDayOff: 'Please note: that day is a day off, and this forum has not been moved.',
  opdAsk: 'For which agency? Please type its short name.',
  nameAsk: 'What is the name or topic of the forum?',
  timeAsk: 'When is it? For example: second Wednesday every month 09:00, or 16 Dec 09:00-11:00.',
  placeAsk: 'Where is it?',
  length: (what, least, most) => `Please write the ${LENGTHS[what]} in ${least} to ${most} characters.`,
  fault: (why) => FAULTS[why],
  noOpd: (opd) => `There is no agency “${opd}”, or it is not yours to plan for.`,
  taken: (name) => `This agency already has such a forum “${name}”. Please use another name or time.`,
  noDates: 'There is no such date in the next ten weeks.',
  previewTitle: 'Draft of the forum',
  preview: (opd, name, place, hours) =>
    [name, `Agency: ${opd}`, `Time: ${hours}`, `Place: ${place}`].join('\n'),
  rhythm: (time) => {
    if (time.kind === 'single') return 'once';
    const date = /BYMONTHDAY=(\d+)/.exec(time.rule)?.[1];
    if (date !== undefined) return `date ${date} of every month`;
    const [, ordinal = '', day = ''] = /BYDAY=([+-]\d)?([A-Z]{2})/.exec(time.rule) ?? [];
    return ordinal === ''
      ? `${DAYS[day] ?? day} every week`
      : `${ORDINALS[ordinal] ?? ordinal} ${DAYS[day] ?? day} every month`;
  },
  datesHead: 'Next dates',
  moved: (by, on) => `${on} (instead of ${by}, a day off)`,
  clash: (others) => ['Please note what the agency already has at that time:', ...others].join('\n'),
  sure: (count) =>
    `${people(count)} will see it in /forum and be reminded before the day. Nothing is saved yet. Schedule it?`,
  added: (name) => `The forum “${name}” is scheduled.`,
  moveAsk: (title) => `To when should ${title} move? For example: 16 Dec 09:00.`,
  whyAsk: (decision) => `Why is it ${DECIDED[decision]}? Participants will read the reason.`,
  moveCheck: (title, from, to, why, told) =>
    [
      title,
      `It was: ${from}`,
      `It will be: ${to}`,
      `Reason: ${why}`,
      heard(told),
      'Whoever said they would come is asked again. Move it?',
    ].join('\n'),
  cancelCheck: (title, when, why, told) =>
    [`${title}, ${when}, will be cancelled.`, `Reason: ${why}`, heard(told), 'Cancel it?'].join('\n'),
  noMove: 'That is when it is now. Please give another time.',
  oneTime: 'Only one meeting is moved. Please give one date and time.',
  changedMeanwhile: 'Somebody else has just changed this forum, so I changed nothing. Please look again.',
  gone: 'That forum is over, was cancelled, or is not yours to decide about.',
  decided: (decision, told) => `The forum is ${DECIDED[decision]}. ${wereTold(told)}`,
  seriesNone: 'There is no recurring forum yet.',
  seriesPick: 'Which recurring forum would you like to see?',
  seriesLine: (opd, hours, place) => `${opd} · ${hours} · ${place}`,
  seriesEnds: (from) => `Not held any more from ${from}`,
  seriesNoDates: 'No meeting is scheduled.',
  seriesGone: 'That recurring forum has ended, or is not yours to decide about.',
  meeting: (when, attending) => `${when} · ${people(attending)} will attend`,
  endAsk: (name) => `From when is ${name} not held any more? Please choose, or type the day.`,
  endFault: (why) => END_FAULTS[why],
  endCheck: (from, last, why) =>
    [
      `Not held any more from ${from}.`,
      last === null ? 'There is no meeting before that.' : `Last meeting: ${last}`,
      `Reason: ${why}`,
    ].join('\n'),
  endGone: 'These are cancelled',
  endSure: (told) => `${heard(told)} End it?`,
  ended: (name, from, told) =>
    [
      `${name} is not held any more from ${from}. ${wereTold(told)}`,
      'If that was a slip, press “Take up again” within a week after that day.',
    ].join('\n'),
  resumeBack: 'Held again',
  resumeSure: (told) => `${heard(told)} Take it up again?`,
  resumed: (name, told) => `${name} is held again as before. ${wereTold(told)}`,
  resume: 'Take up again',
  yesResume: 'Yes, take it up',
  series: 'Recurring forums',
  end: 'End this forum',
  endToday: 'From today',
  endAfter: (on) => `After ${on}`,
  yesEnd: 'Yes, end it',
  add: 'Schedule a forum',
  manage: 'Manage forums',
  save: 'Yes, schedule it',
  keep: 'Never mind',
  again: 'Start over',
  move: 'Move',
  cancel: 'Cancel it',
  yesMove: 'Yes, move it',
  yesCancel: 'Yes, cancel it',
  field: (what) => FIELDS[what],
};

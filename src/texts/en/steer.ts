import type { SteerTexts } from '../../domain/dialog/texts/steer.ts';
import type { Share } from '../../domain/reminders/effect.ts';
import { isHoursKind } from '../../domain/reminders/hours-item.ts';
import { isVerifyKind } from '../../domain/reminders/verify-item.ts';
import { list, number, shortDate } from './format.ts';
import { hoursNotices } from './hours-notices.ts';
import { verifyNotices } from './verify-notices.ts';

const KINDS: Readonly<Record<string, string>> = {
  assessment: 'Assessment',
  forum: 'Forum',
  notes: 'What a forum decided',
  mentoring: 'Mentoring',
  own: 'Own request',
};
const RUNGS: Readonly<Record<string, string>> = {
  opening: 'opening',
  'last-day': 'last day',
  'one-hour': 'shortly before',
  june: 'June',
  september: 'September',
  november: 'November',
  'after-3': 'after 3 days',
  'after-10': 'after 10 days',
  unreachable: 'not linked',
  ended: 'after the last reminder',
};
const CHANNELS = { telegram: 'Telegram', slack: 'Slack', terminal: 'Terminal' } as const;
const kindOf = (kind: string): string => {
  if (isVerifyKind(kind)) return verifyNotices.title(kind);
  return isHoursKind(kind) ? hoursNotices.title(kind) : (KINDS[kind] ?? kind);
};
const persons = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

const named = (kind: string, rung: string): string =>
  `${kindOf(kind)}${rung === '' ? '' : ` ${RUNGS[rung] ?? rung}`}`;

const points = (share: number): string => number(Math.round(100 * share));
const percent = (share: number | null): string => `${points(share ?? 0)}%`;
const shareWords = (share: Share | null): string =>
  share === null
    ? 'too few people'
    : `${percent(share.share)} (${number(share.count)} of ${persons(share.of)}; between ${percent(share.low)} and ${percent(share.high)})`;

/** Everybody's reminders, in English. */
export const steer: SteerTexts = {
  door: 'Manage all reminders',
  title: 'All reminders',
  notYours: 'Reminders of everybody are managed by the admin of BKPP only.',
  state: (since) =>
    since === null
      ? 'Reminders go out as usual.'
      : `All reminders rest since ${since}. Conversations are answered all the same.`,
  doubts: ({ estimated, emptyYears }) => {
    const days = estimated.map(({ day, name }) => `${shortDate(day)} ${name}`);
    const years = emptyYears.map((year) => `all of ${year}`);
    return `Not all holidays of the next 60 days are official: ${list([...days, ...years])}. Once the joint decree is out, please import them with /impor.`;
  },
  plan: 'Plan of 7 days',
  effect: 'Are reminders of use?',
  pause: 'Pause all',
  pauseAsk:
    'Pause all reminders of everybody? What already waits to go out is taken back. Conversations are still answered, and the pause can be ended at any time.',
  pauseYes: 'Yes, pause all',
  resume: 'Resume',
  failed: (count) => (count === 0 ? 'Failed messages' : `Failed messages (${count})`),
  planTitle: (days) => `Plan of the next ${days} days`,
  planNone: 'No reminder is planned.',
  planLine: ({ kind, rung, people, unreachable }) =>
    `${named(kind, rung)}: ${persons(people)}${unreachable === 0 ? '' : ` (${unreachable} not linked)`}`,
  planNote:
    'What is done before its time does not go out, what falls together is merged, and nobody gets more than three messages a week.',
  planPaused: 'They rest now: nothing goes out before they are resumed.',
  effectSince: (since) => `Counted since ${since}.`,
  actedTitle: 'Acted within 48 hours of a reminder',
  actedNone: 'No reminder has gone out yet.',
  acted: ({ kind, rung, within48h }) =>
    `${named(kind, rung === 'own' ? '' : rung)}${rung === 'own' ? ', at the own request' : ''}: ${shareWords(within48h)}`,
  mutedTitle: 'Switched some or all reminders off',
  muted: shareWords,
  effectNote: 'Between: where the true figure lies, with 95% likelihood.',
  holdOutTitle: 'Compared with no reminder',
  holdOutNone: 'Not compared: everybody is reminded.',
  holdOutSince: (since) => `Since ${since}, began before the reminder of the last day:`,
  reminded: (share) => `Reminded: ${shareWords(share)}`,
  heldOut: (share) => `Not reminded: ${shareWords(share)}`,
  lift: (lift) =>
    lift === null
      ? 'The difference cannot be told yet.'
      : `Difference: ${points(lift.lift)} percentage points, with 95% likelihood between ${points(lift.low)} and ${points(lift.high)}.`,
  holdOutOn: 'Begin to compare',
  holdOutOff: 'End the comparison',
  holdOutAsk: (on) =>
    on
      ? 'Begin to compare? In every period opened from now on, one person in ten, chosen by chance, is reminded on the last day only. Then it shows how many act because they are reminded.'
      : 'End the comparison? Everybody is reminded again, and what was found is not shown any more.',
  holdOutYes: (on) => (on ? 'Yes, begin' : 'Yes, end it'),
  failedTitle: 'Failed messages',
  failedNone: 'Every message was answered and delivered.',
  failedMore: (count) => `${count} more: sinau failed`,
  failedHead: ({ id, state }) => {
    if (state === 'failed') return `${id}: not answered`;
    return state === 'refused' ? `${id}: refused` : `${id}: may not have arrived`;
  },
  failedLine: ({ failure, attempts }, when) =>
    `${when}, tried ${attempts === 1 ? 'once' : `${attempts} times`}${failure === null ? '' : `: ${failure}`}`,
  channel: (channel) => CHANNELS[channel],
  failedAbout: (state) => {
    if (state === 'failed') return 'Tried again, it is read and answered as if it had just come in.';
    return state === 'refused'
      ? 'Tried again, it is sent once more to the same account.'
      : 'It may have arrived. Tried again, the copy is marked as one.';
  },
  retry: 'Try again',
  drop: 'Take off the list',
  done: (ask) => (ask === 'retry' ? 'All right, it is tried again.' : 'All right, it is off the list.'),
  notDone: 'It cannot be tried again: its words are not kept any more.',
  toList: 'Back to the list',
};

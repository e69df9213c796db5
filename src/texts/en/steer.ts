import type { SteerTexts } from '../../domain/dialog/texts/steer.ts';
import { isVerifyKind } from '../../domain/reminders/verify-item.ts';
import { verifyNotices } from './verify-notices.ts';

const KINDS: Readonly<Record<string, string>> = {
  assessment: 'Assessment',
  forum: 'Forum',
  notes: 'What a forum decided',
  own: 'Own request',
};
const RUNGS: Readonly<Record<string, string>> = {
  opening: 'opening',
  'last-day': 'last day',
  'one-hour': 'shortly before',
  unreachable: 'not linked',
  ended: 'after the last reminder',
};
const CHANNELS = { telegram: 'Telegram', slack: 'Slack', terminal: 'Terminal' } as const;
const kindOf = (kind: string): string =>
  KINDS[kind] ?? (isVerifyKind(kind) ? verifyNotices.title(kind) : kind);
const persons = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

/** Everybody's reminders, in English. */
export const steer: SteerTexts = {
  door: 'Manage all reminders',
  title: 'All reminders',
  notYours: 'Reminders of everybody are managed by the admin of BKPP only.',
  state: (since) =>
    since === null
      ? 'Reminders go out as usual.'
      : `All reminders rest since ${since}. Conversations are answered all the same.`,
  plan: 'Plan of 7 days',
  pause: 'Pause all',
  pauseAsk:
    'Pause all reminders of everybody? What already waits to go out is taken back. Conversations are still answered, and the pause can be ended at any time.',
  pauseYes: 'Yes, pause all',
  resume: 'Resume',
  failed: (count) => (count === 0 ? 'Failed messages' : `Failed messages (${count})`),
  planTitle: (days) => `Plan of the next ${days} days`,
  planNone: 'No reminder is planned.',
  planLine: ({ kind, rung, people, unreachable }) =>
    `${kindOf(kind)}${rung === '' ? '' : ` ${RUNGS[rung] ?? rung}`}: ${persons(people)}${unreachable === 0 ? '' : ` (${unreachable} not linked)`}`,
  planNote:
    'What is done before its time does not go out, what falls together is merged, and nobody gets more than three messages a week.',
  planPaused: 'They rest now: nothing goes out before they are resumed.',
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

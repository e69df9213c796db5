import type { Item } from '../../domain/dialog/message.ts';
import type { VerifyWords } from '../../domain/reminders/verify-item.ts';
import { date, stopped } from './format.ts';

const persons = (count: number): string => (count === 1 ? '1 person' : `${count} people`);
const competencies = (count: number): string => (count === 1 ? '1 competency' : `${count} competencies`);

const peerAsked = (by: string | null, until: string | null): Item => ({
  head: `${by ?? 'A colleague'} asks for your view`,
  lines: [
    'A few taps. What you answer is shown to nobody.',
    ...(until === null ? [] : [stopped(`Open until ${date(until)}`)]),
  ],
});

const unlinkedItem = (count: number, by: string | null, more: number): Item => ({
  head:
    count === 1
      ? '1 assessment waits for a supervisor who has no linked account'
      : `${count} assessments wait for supervisors who have no linked account`,
  lines: [
    stopped(`Waited for: ${by ?? 'a supervisor'}${more > 0 ? ` and ${more} more` : ''}`),
    'Please hand over a link code. What was answered is not shown here.',
  ],
});

const pendingHead = (period: string, count: number): string =>
  `${period}: ${persons(count)} ${count === 1 ? 'has' : 'have'} not sent it`;

/** Counts only: the list is for the officer alone. */
const pendingLines = (rung: string, count: number, unreachable: number, until: string | null): string[] => [
  ...(until === null ? [] : [stopped(`Due ${date(until)}`)]),
  ...(rung === 'ended' ? ['The last reminder goes out today. After this I remind nobody any more.'] : []),
  ...(unreachable === 0
    ? []
    : [
        `${unreachable} of these ${count} ${unreachable === 1 ? 'has' : 'have'} no linked account, so no reminder reaches them. Link codes are made with /kode.`,
      ]),
];

/** What verifying tells people about, in English. */
export const verifyNotices: VerifyWords = {
  title: (kind) => {
    switch (kind) {
      case 'verify':
        return 'Waiting for you to verify';
      case 'returned':
        return 'Notes from your supervisor';
      case 'verdict':
        return 'Your supervisor has looked at it';
      case 'handed':
        return 'Passed on to be verified';
      case 'passed':
        return 'Passed on to be verified';
      case 'delegated':
        return 'Standing in to verify';
      case 'second':
        return 'Your objection was decided';
      case 'peer':
        return 'A view for a colleague';
      case 'viewed':
        return 'The views of colleagues';
      case 'unlinked':
        return 'Supervisors without a linked account';
      case 'pending':
        return 'Assessments of your agency';
    }
  },
  item: ({ kind, rung, news: { count, differing, by, to, period, until } }) => {
    const head = period ?? 'Self-assessment';
    const supervisor = by ?? 'Your supervisor';
    switch (kind) {
      case 'verify':
        return {
          head: `${persons(count)} waiting to be verified`,
          lines: ['What fits can be confirmed together, mostly in less than a minute.'],
        };
      case 'returned':
        return {
          head,
          lines: [
            `${supervisor} left ${count === 1 ? 'one note' : `${count} notes`} for you to answer.`,
            ...(until === null ? [] : [stopped(`It can be sent until ${date(until)}`)]),
          ],
        };
      case 'verdict':
        return {
          head,
          lines: [
            differing === 0
              ? `${supervisor} looked at ${competencies(count)}, and all of it fits.`
              : `${supervisor} looked at ${competencies(count)} and sees ${differing} of them differently. You can read why.`,
          ],
        };
      case 'handed':
        return {
          head,
          lines: [
            `It has waited long for ${by ?? 'your supervisor'}, so I pass it on to ${stopped(to ?? 'the supervisor above')}`,
            'What is seen there is what you agreed to when you sent it.',
          ],
        };
      case 'passed':
        return {
          head: count === 1 ? '1 assessment passed on' : `${count} assessments passed on`,
          lines: [
            `They waited long for you to verify, so they are now with ${stopped(to ?? 'the supervisor above')}`,
            'If you are often away, somebody can stand in for you.',
          ],
        };
      case 'delegated':
        return {
          head: `In the name of ${by ?? 'a supervisor'}`,
          lines: [
            until === null
              ? 'You are asked to verify the answers of the team.'
              : stopped(`You are asked to verify the answers of the team until ${date(until)}`),
          ],
        };
      case 'second':
        return { head, lines: [`${by ?? 'The second look'} has decided about your objection.`] };
      case 'peer':
        return peerAsked(by, until);
      case 'viewed':
        return {
          head: 'The views of colleagues',
          lines: ['Your request is closed, and its summary can be read.'],
        };
      case 'unlinked':
        return unlinkedItem(count, by, differing);
      case 'pending':
        return { head: pendingHead(head, count), lines: pendingLines(rung, count, differing, until) };
    }
  },
  door: (kind) => {
    switch (kind) {
      case 'verify':
      case 'passed':
      case 'delegated':
        return 'Open the list';
      case 'returned':
        return 'Read the notes';
      case 'verdict':
      case 'handed':
      case 'second':
        return 'My results';
      case 'peer':
        return 'Give a view';
      case 'viewed':
        return 'Read the summary';
      case 'unlinked':
        return 'Make a link code';
      case 'pending':
        return 'See the list';
    }
  },
};

import type { LeaveTexts } from '../../domain/dialog/texts/leave.ts';

/** Leave, in English. */
export const leave: LeaveTexts = {
  ask: 'From which day to which day are you on leave? Just write it, for example "1-5 December" or "tomorrow until Friday".',
  unclear:
    'I did not get the days. Please write the first and the last one, for example "1-5 December" or "tomorrow until Friday".',
  tooFar:
    'I can note a leave of half a year at most, and at most a year ahead. Please write the days once more.',
  days: (first, last) => (first === last ? first : `${first} to ${last}`),
  confirm: (days) =>
    `Leave: ${days}. I send no reminders on these days, and put what had to wait into one message when you are back. Is that right?`,
  inIt: 'What falls into it:',
  deadline: (period, day) => `${period}, due ${day}. Better sent before you leave.`,
  forum: (title, day) => `${title}, ${day}`,
  yes: 'Yes, note it',
  other: 'Other days',
  no: 'Never mind',
  saved: (days) => `All right, I noted your leave: ${days}. Have a good rest.`,
  dropped: 'All right, I noted nothing.',
  door: 'I will be on leave',
  listTitle: 'Leave (no reminders):',
  cancel: (days) => `Cancel leave ${days}`,
  cancelled: 'All right, that leave is gone. Reminders go on.',
};

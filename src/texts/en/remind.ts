import type { RemindTexts } from '../../domain/dialog/texts/remind.ts';
import type { NoMoment } from '../../domain/dialog/topics/remind.ts';
import type { Unclear } from '../../domain/time/spoken.ts';

const UNCLEAR: Readonly<Record<Unclear, string>> = {
  event: 'I do not know the date of that event. Please name the day, for example "Monday morning".',
  vague: 'When exactly? For example "tomorrow at 9" or "Monday morning".',
  impossible: 'That date or hour does not exist. Please write it again, for example "Monday at 9".',
  past: 'That moment is past. Please name one to come, for example "tomorrow at 9".',
  future: 'Please write the time again, for example "tomorrow at 9".',
  several: 'I read more than one time. Which one? Please write only one, for example "Monday at 9".',
};

const NONE: Readonly<Record<NoMoment, string>> = {
  gone: 'That one is done or cancelled, so there is nothing to be reminded of.',
  far: 'That is more than a year away. Please choose a nearer time.',
  stopped: 'All your reminders are off. Please switch them on first, then write again.',
};

export const remind: RemindTexts = {
  ask: (what) =>
    `When shall I remind you of "${what}"? Just write it, for example "Monday morning", "tomorrow at 9" or "until 2 pm".`,
  unclear: (why) => UNCLEAR[why],
  confirm: (what, when) => `I will remind you of "${what}" on ${when}. Is that right?`,
  moved: 'I moved it to the nearest reminder hour: outside office hours and on holidays I send no reminders.',
  onlyOnce: 'For now I remind you once; repeating is not possible yet.',
  yes: 'Yes, remind me',
  other: 'Another time',
  no: 'Never mind',
  saved: (what, when) => `All right, I will remind you of "${what}" on ${when}.`,
  dropped: 'All right, never mind.',
  none: (why) => NONE[why],
  late: (day) => `That is too late: its last day is ${day}. Please choose an earlier time.`,
  assessment: (period) => `assessment ${period}`,
  something: 'what you asked for',
  otherTime: 'Another time? Just write it, for example "Monday morning" or "until 2 pm".',
  listTitle: 'What you asked to be reminded of:',
  line: (what, when) => `${what}: ${when}`,
  cancel: (n) => `Cancel number ${n}`,
  cancelled: 'All right, I cancelled that reminder.',
};

import type { Reply } from '../../domain/dialog/facts.ts';
import type { ReminderWords } from '../../domain/reminders/compose.ts';
import { isHoursKind } from '../../domain/reminders/hours-item.ts';
import type { PutOffKind } from '../../domain/reminders/kinds.ts';
import { noticeOf } from '../../domain/reminders/mentor-item.ts';
import { daysBetween, type LocalDate, type OfficeTime } from '../../domain/reminders/office.ts';
import { hoursNotices } from './hours-notices.ts';
import { mentorNotices } from './mentor-notices.ts';
import { verifyNotices } from './verify-notices.ts';

const dateFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const dateOf = (day: LocalDate): string => dateFormat.format(new Date(`${day}T00:00:00Z`));

const two = (n: number): string => String(n).padStart(2, '0');
const clock = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

const LATER: Readonly<Record<PutOffKind, string>> = {
  assessment: 'Assessment later',
  forum: 'Forum later',
  own: 'My reminder later',
  jp: 'JP later',
  certificate: 'JP later',
};

/** The date is always given: the message may be read later. */
function dayWords(day: LocalDate, today: LocalDate): string {
  const days = daysBetween(today, day);
  if (days === 0) return `today, ${dateOf(day)}`;
  if (days === 1) return `tomorrow, ${dateOf(day)}`;
  return dateOf(day);
}

const forumTitle = (reply: Reply | null): string => (reply === null ? 'Forum invitation' : 'Forum reminder');

/** Reminders in English. */
export function remindersEn(office: OfficeTime): ReminderWords {
  return {
    title: (items) => {
      const [first] = items;
      if (items.length > 1 || first === undefined) return 'Reminders for you';
      if (first.kind === 'forum') return forumTitle(first.reply);
      if (first.kind === 'own') return 'Your own reminder';
      if (isHoursKind(first.kind)) return hoursNotices.title(first.kind);
      if (first.kind === 'notes') return 'What the forum decided';
      if (first.kind === 'mentoring') return mentorNotices.title(noticeOf(first.rung));
      if (first.kind !== 'assessment') return verifyNotices.title(first.kind);
      if (first.rung === 'opening') return 'Your competency assessment is open';
      return first.rung === 'last-day' ? 'Last chance to assess' : 'An assessment you have not sent';
    },
    greeting: (name) => `${name}, a short reminder:`,
    assessment: (item, today) => {
      const lines: string[] = [];
      if (item.closesOn !== null) {
        lines.push(`Due ${dayWords(item.closesOn, today)}.`);
        if (item.rung === 'last-day' && item.closesOn !== today)
          lines.push('Today is the last working day before the deadline.');
      }
      if (item.answered === 0)
        lines.push('Nothing answered yet. You may do it in parts: every answer is saved at once.');
      else if (item.answered < item.total)
        lines.push(`${item.answered} of ${item.total} answered. You can go on from there.`);
      else lines.push('Everything is answered. It only needs to be sent to your supervisor.');
      return { head: item.period ?? 'Self-assessment', lines };
    },
    forum: (item, today) => {
      const when = dayWords(office.dayOf(item.startsAt), today);
      const from = clock(office.minuteOf(item.startsAt));
      const to = clock(office.minuteOf(item.endsAt));
      const lines = [`${when[0]?.toUpperCase()}${when.slice(1)}, ${from}–${to}`, item.place];
      if (item.topic !== '') lines.push(`Topic: ${item.topic}`);
      if (item.before !== '') lines.push(`Decided last time: ${item.before}`);
      if (item.speaks === 'bersedia') lines.push('You are the speaker.');
      else if (item.speaks === 'open') lines.push('You are asked to speak there. Please answer.');
      else if (item.reply === 'hadir') lines.push('You said that you will attend. Thank you.');
      if (item.reply === 'tunggu')
        lines.push('You are still on the waiting list. I will tell you as soon as there is a seat.');
      return { head: item.title, lines };
    },
    own: (item) => ({
      head: item.words === '' ? 'What you asked to be reminded of' : item.words,
      lines: ['As you asked.'],
    }),
    work: 'Do it now',
    verify: verifyNotices,
    hours: hoursNotices,
    mentoring: mentorNotices,
    notes: {
      item: ({ title, heldAt }) => ({
        head: title,
        lines: [
          `The forum of ${dateOf(office.dayOf(new Date(heldAt)))} is over. What was decided?`,
          'Colleagues read it before the next one.',
        ],
      }),
      door: 'Write what was decided',
    },
    attend: 'I will attend',
    speak: 'I will speak',
    declineSpeaking: 'I cannot',
    stopSpeaking: 'I cannot speak after all',
    decline: 'I cannot attend',
    later: (kind) => (kind === null ? 'Later' : LATER[kind]),
    prefs: 'Settings',
  };
}

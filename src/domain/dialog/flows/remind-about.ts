import { addDays, type LocalDate } from '../../reminders/office.ts';
import type { WishedMoment } from '../../reminders/own-moment.ts';
import type { SpokenTime, Unclear } from '../../time/spoken.ts';
import type { Context } from '../context.ts';
import type { RemindAbout, RemindPlace } from '../topics/remind.ts';
import { matterOf } from '../typed/said-reminder.ts';
import { kept } from './kept.ts';

/** A line to remember, not a letter. Characters. */
const LONGEST = 120;

/** Who is reminded before an hour has to have time for it. Minutes. */
const IN_TIME = 30;

const ASSESSMENT = /\b(?:evaluasi|penilaian|asesmen|assessment|evaluation)\b/i;
const FORUM = /\bforum\b/i;

/** What somebody wants to be reminded of; `beside` is what the text says but for the time. */
export function aboutOf(text: string, beside: string, context: Context): RemindAbout {
  const named = namedOne(text, context);
  if (named !== undefined) return named;
  const { words } = kept(matterOf(beside), context);
  const evaluation = openOnes(context).find((one) => one.kind === 'assessment');
  // Without a word of what about, it is what she has to do here; she sees it before it is saved.
  return words === '' && evaluation !== undefined
    ? evaluation
    : { kind: 'own', words: words.slice(0, LONGEST) };
}

/** What is put off: what was named, else the first that waits; null: nothing does. */
export const postponedOne = (text: string, context: Context): RemindAbout | null =>
  namedOne(text, context) ?? openOnes(context)[0] ?? null;

function namedOne(text: string, context: Context): RemindAbout | undefined {
  const one = (kind: 'assessment' | 'forum') => openOnes(context).find((known) => known.kind === kind);
  return (
    (ASSESSMENT.test(text) ? one('assessment') : undefined) ?? (FORUM.test(text) ? one('forum') : undefined)
  );
}

export function openOnes({ facts }: Context): readonly Exclude<RemindAbout, { kind: 'own' }>[] {
  const evaluations = (facts?.assessments ?? []).flatMap(({ id, period }) =>
    period === null ? [] : [{ kind: 'assessment' as const, subject: String(id), title: period.name }],
  );
  const forum = facts?.forum ?? null;
  return forum === null
    ? evaluations
    : [...evaluations, { kind: 'forum' as const, subject: String(forum.id), title: forum.title }];
}

/**
 * The day and hours that a time means for this reminder. What is bound to a day ("sebelum Jumat", "H-2", a stretch that
 * has begun: "akhir bulan") moves earlier; a reminder put off until a day waits for it.
 */
export function momentMeant(
  time: SpokenTime,
  { about, instead }: RemindPlace,
  context: Context,
): WishedMoment | Unclear {
  const { first, last, bound, daysAhead } = time;
  const wished = (day: LocalDate, earlier: boolean): WishedMoment | Unclear =>
    day < context.today ? 'past' : { day, hours: hoursMeant(time), earlier };
  if (daysAhead !== null) {
    const end = lastDayOf(about, context);
    return end === null ? 'event' : wished(addDays(end, -daysAhead), true);
  }
  if (bound === 'before' && time.hours === null) return wished(addDays(first, -1), true);
  if (first < context.today) return wished(last, true);
  if (bound === 'before' || (bound === 'until' && !instead)) return wished(last, true);
  return wished(first, false);
}

/** "Sore" is any moment of it; "habis Jumatan" is not before. */
function hoursMeant({ hours, bound }: SpokenTime): WishedMoment['hours'] {
  if (hours === null) return null;
  const { from, to, exact } = hours;
  if (bound === 'before') return { from: Math.max(0, from - IN_TIME), to: from, loose: false };
  return exact ? { from, to: from + 1, loose: false } : { from, to, loose: bound !== 'from' };
}

/** The deadline, or the day of the event; null: of what only she knows. */
function lastDayOf(about: RemindAbout, { facts, office }: Context): LocalDate | null {
  switch (about.kind) {
    case 'assessment':
      return facts?.assessments.find(({ id }) => String(id) === about.subject)?.period?.closesOn ?? null;
    case 'forum': {
      const forum = facts?.forum ?? null;
      return String(forum?.id) === about.subject && forum !== null ? office.dayOf(forum.startsAt) : null;
    }
    case 'own':
      return null;
  }
}

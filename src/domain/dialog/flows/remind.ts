import { spokenTime } from '../../time/spoken.ts';
import type { Context } from '../context.ts';
import type { Place } from '../place.ts';
import type { OwnReminder, RemindAbout, RemindNews, RemindPlace } from '../topics/remind.ts';
import { type Heard, type Outcome, say } from '../turn.ts';
import { asksForQuiet, asksForQuietThen, asksToBeReminded, namesMoment } from '../typed/said-reminder.ts';
import { agreed } from './agreed.ts';
import { wayBack } from './home.ts';
import { aboutOf, momentMeant, openOnes, postponedOne } from './remind-about.ts';

/** "ingetin isi evaluasi Senin jam 9", "tunda sampai jam 2". null: no moment was named, so it is about the settings. */
export function remindMe(place: Place, text: string, postpone: boolean, context: Context): Outcome | null {
  const asked = asksToBeReminded(text);
  const quiet = asksForQuiet(text);
  if (!asked && !quiet && !postpone) return null;
  const read = spokenTime(text, hereOf(context));
  if (read.read === 'none') return postpone && !asked && !quiet ? postponed(place, text, context) : null;
  if (!postpone && read.read === 'time' && !namesMoment(read.time, text)) return null;
  // "Jangan ingatkan saya besok" names a moment too, and it is not when she wishes to be reminded.
  if (asksForQuietThen(text)) return null;
  const about = asked ? aboutOf(text, read.beside, context) : postponedOne(text, context);
  if (about === null) return null;
  return timed({ at: 'remindWhen', about, instead: postpone || quiet }, text, context);
}

/** Hears when, or the decision about it. */
export function remind(place: RemindPlace, heard: Heard, context: Context): Outcome | null {
  const { texts } = context;
  if (heard.kind === 'text') {
    if (place.at === 'remind' && agreed(heard.text))
      return remind(place, { kind: 'option', id: 'yes' }, context);
    // "ingatkan telepon vendor besok" names another matter: it is a reminder of its own.
    if (asksToBeReminded(heard.text)) return null;
    return answersWhen(heard.text, context) ? timed(waiting(place), heard.text, context) : null;
  }
  if (heard.kind !== 'option' || place.at !== 'remind') return null;
  if (heard.id === 'other')
    return say(waiting(place), { body: texts.remind.ask(what(place.about, context)) });
  if (heard.id === 'no')
    return say({ at: 'home' }, { body: texts.remind.dropped, options: wayBack(context) });
  if (heard.id !== 'yes') return null;
  const { about, instead, dueAt, windowAt } = place;
  return say(
    { at: 'home' },
    {
      body: texts.remind.saved(what(about, context), whenWords(new Date(dueAt), context)),
      options: [[{ id: 's:prefs', label: texts.buttons.reminders }], ...wayBack(context)],
    },
    [{ change: 'remind', about, instead, day: context.office.dayOf(new Date(dueAt)), dueAt, windowAt }],
  );
}

/** Words beside the time that still make an answer to "when?". A question with so many is about something else. */
const BESIDE = 5;
const BESIDE_IN_QUESTION = 2;

/** "jam 9 saja" answers; "apakah webinar 3 jam dihitung JP?" names hours too, but asks about something else. */
function answersWhen(text: string, context: Context): boolean {
  const read = spokenTime(text, hereOf(context));
  if (read.read === 'none') return false;
  const said = read.read === 'time' ? read.time.said : read.said;
  const beside = wordsIn(text) - wordsIn(said);
  return beside <= (/\?\s*$/.test(text) ? BESIDE_IN_QUESTION : BESIDE);
}

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length;

/** The calendar has answered: the moment is shown in full before anything is written. */
export function remindNews(place: Place, { moment }: RemindNews, context: Context): Outcome {
  const { texts } = context;
  if (place.at !== 'remindWhen') return say(place, { body: texts.home.stale });
  if (moment === 'far') return say(place, { body: texts.remind.none(moment), options: wayBack(context) });
  if (typeof moment === 'object' && 'until' in moment) {
    // The end of a day is the first moment of the next.
    const last = context.office.dayOf(new Date(moment.until.getTime() - 1));
    return say(place, { body: texts.remind.late(texts.date(last)), options: wayBack(context) });
  }
  if (typeof moment === 'string')
    return say(
      { at: 'home' },
      {
        body: texts.remind.none(moment),
        options: [[{ id: 's:prefs', label: texts.buttons.reminders }], ...wayBack(context)],
      },
    );
  return say(
    {
      ...place,
      at: 'remind',
      dueAt: moment.dueAt.toISOString(),
      windowAt: moment.windowAt.toISOString(),
    },
    {
      body: texts.remind.confirm(what(place.about, context), whenWords(moment.dueAt, context)),
      ...(moment.moved ? { note: texts.remind.moved } : {}),
      options: [
        [{ id: 'yes', label: texts.remind.yes, primary: true }],
        [
          { id: 'other', label: texts.remind.other },
          { id: 'no', label: texts.remind.no },
        ],
      ],
    },
  );
}

/** Where *Tunda* leaves somebody: another time may be written at once. */
export function afterSnooze(kind: string, subject: string, context: Context): RemindPlace | null {
  const about = openOnes(context).find(
    (one) => one.kind === kind && 'subject' in one && one.subject === subject,
  );
  return about === undefined ? null : { at: 'remindWhen', about, instead: true };
}

/** What was asked for and waits, below the settings. */
export function ownList(own: readonly OwnReminder[], context: Context) {
  const { texts } = context;
  return {
    lines: own.map((one, n) => `${n + 1}. ${texts.remind.line(one.what, whenWords(one.dueAt, context))}`),
    options: own.map((one, n) => [
      { id: `unremind:${one.kind}:${one.subject}:${one.rung}`, label: texts.remind.cancel(n + 1) },
    ]),
  };
}

/** A reminder of one's own is taken back. null: not such a choice. */
export function unremind(id: string, context: Context): Outcome | null {
  const [, kind, subject, rung] = /^unremind:([a-z]{1,20}):(\d{1,15}):(own:[\d-]{10})$/.exec(id) ?? [];
  if (kind === undefined || subject === undefined || rung === undefined) return null;
  const options = [[{ id: 's:prefs', label: context.texts.buttons.reminders }], ...wayBack(context)];
  return say({ at: 'home' }, { body: context.texts.remind.cancelled, options }, [
    { change: 'unremind', kind, subject, rung },
  ]);
}

function timed(place: Extract<RemindPlace, { at: 'remindWhen' }>, text: string, context: Context): Outcome {
  const { texts } = context;
  const read = spokenTime(text, hereOf(context));
  if (read.read === 'none') return say(place, { body: texts.remind.ask(what(place.about, context)) });
  if (read.read === 'unclear') return say(place, { body: texts.remind.unclear(read.why) });
  const moment = momentMeant(read.time, place, context);
  if (typeof moment === 'string') return say(place, { body: texts.remind.unclear(moment) });
  return {
    place,
    say: read.time.repeat === null ? [] : [{ message: { body: texts.remind.onlyOnce } }],
    wish: { want: 'ownMoment', about: place.about, moment },
  };
}

/** "nanti saja" without a time: the next working morning, as the button does. */
function postponed(place: Place, text: string, context: Context): Outcome | null {
  const about = postponedOne(text, context);
  return about === null || about.kind === 'own'
    ? null
    : { place, say: [], wish: { want: 'snooze', kind: about.kind, subject: about.subject } };
}

const waiting = ({ about, instead }: RemindPlace): Extract<RemindPlace, { at: 'remindWhen' }> => ({
  at: 'remindWhen',
  about,
  instead,
});

function what(about: RemindAbout, { texts }: Context): string {
  if (about.kind !== 'own')
    return about.kind === 'assessment' ? texts.remind.assessment(about.title) : about.title;
  return about.words === '' ? texts.remind.something : about.words;
}

function whenWords(at: Date, { texts, office }: Context): string {
  return `${texts.date(office.dayOf(at))}, ${texts.clock(office.minuteOf(at))}`;
}

const hereOf = ({ today, now, office }: Context) => ({ day: today, minute: office.minuteOf(now) });

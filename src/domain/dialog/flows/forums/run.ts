import { codeGood, mayMakeCode } from '../../../forums/code.ts';
import { SEATS, seatsOf } from '../../../forums/run.ts';
import type { Context } from '../../context.ts';
import type { Place } from '../../place.ts';
import type { RunLine, RunNews } from '../../topics/forum-run.ts';
import { after, type Heard, type Outcome, say } from '../../turn.ts';
import { askAgenda, saidAgenda, sureAgenda } from './agenda.ts';
import { askNotes, saidNotes } from './notes.ts';
import { backTo, keep, type Running, sureOf } from './run-doors.ts';
import { backToForums, hours, notYours, plansForums } from './shown.ts';
import { askSpeaker } from './speaker.ts';

/** What an officer settles about one event: asked, shown as it would be, written after a button. */
export const askRun = (event: number, part: Running['part'], context: Context): Outcome =>
  plansForums(context)
    ? { place: { at: 'home' }, say: [], wish: { want: 'forumRun', event, part } }
    : notYours(context);

const gone = (context: Context): Outcome =>
  say({ at: 'home' }, { body: context.texts.forumPlan.gone, options: backToForums(context) });

/** The question of a part, with how it stands now. */
export function runNews(
  { part, line, ideas }: Extract<RunNews, { granted: 'forumRun' }>,
  context: Context,
): Outcome {
  if (line === null) return gone(context);
  const { id: event, title, series } = line;
  const place: Running = { at: 'forumRun', part, event, title, series, words: '' };
  if (part === 'code') return askCode(place, line, context);
  const begun = line.startsAt <= context.now;
  if (part === 'notes') return begun ? askNotes(place, line.notes, context) : gone(context);
  if (begun) return gone(context);
  const { seatsNow } = context.texts.forumRun;
  if (part === 'speaker') return askSpeaker(line, context);
  if (part === 'agenda') return askAgenda(place, line.topic, ideas ?? { topics: [], gaps: [] }, context);
  return asked(place, seatsNow(line.seats, line.attending, line.waiting), context);
}

function asked(place: Running, now: string, context: Context): Outcome {
  const body = [now, context.texts.forumRun.seatsAsk].filter(Boolean).join('\n\n');
  return say(place, { title: place.title, body, options: [[keep(context)]] });
}

/** A new code ends the one before: it is asked for by a button of its own. */
function askCode(place: Running, line: RunLine, context: Context): Outcome {
  const { forumRun } = context.texts;
  if (!mayMakeCode(line, context.now))
    return say({ at: 'home' }, { body: forumRun.codeNotNow, options: backTo(place.event, context) });
  const { from, until } = codeGood(line);
  return say(place, {
    title: line.title,
    body: forumRun.codeAsk(hours(from, until, context), line.coded, line.attended),
    options: [[{ id: 'make', label: forumRun.makeCode, primary: true }], [keep(context)]],
  });
}

/** Hears what is to be written, and the button that writes it. */
export function forumRun(place: Running, heard: Heard, context: Context): Outcome | null {
  if (!plansForums(context)) return notYours(context);
  const { event, part, words } = place;
  if (heard.kind === 'text') return part === 'code' ? null : said(place, heard.text, context);
  if (heard.kind !== 'option') return null;
  if (heard.id === 'keep')
    return say({ at: 'home' }, { body: context.texts.home.cancelled, options: backTo(event, context) });
  if (heard.id === 'use' && part === 'agenda' && words !== '') return sureAgenda(place, words, context);
  if (heard.id === 'make' && part === 'code') return { place, say: [], wish: { want: 'forumCode', event } };
  if ((heard.id !== 'yes' && heard.id !== 'series') || words === '') return null;
  const series = heard.id === 'series' && place.series;
  return { place, say: [], wish: { want: 'forumWrite', event, part, words, series } };
}

function said(place: Running, text: string, context: Context): Outcome {
  const { forumRun } = context.texts;
  if (place.part === 'agenda') return saidAgenda(place, text, context);
  if (place.part === 'notes') return saidNotes(place, text, context);
  const seats = seatsOf(text);
  if (seats === undefined)
    return after(
      { say: [{ message: { body: forumRun.seatsFault(SEATS.least, SEATS.most) } }] },
      asked({ ...place, words: '' }, '', context),
    );
  const words = seats === null ? 'bebas' : String(seats);
  return say({ ...place, words }, sureOf(place, forumRun.seatsCheck(seats), place.series, context));
}

export function runWritten(
  place: Place,
  { done, up }: Extract<RunNews, { granted: 'forumWrite' }>,
  context: Context,
): Outcome {
  if (!done || place.at !== 'forumRun') return gone(context);
  const { forumRun } = context.texts;
  const saved = { agenda: forumRun.agendaSaved, notes: forumRun.notesSaved } as const;
  const body =
    place.part === 'agenda' || place.part === 'notes' ? saved[place.part] : forumRun.seatsSaved(up);
  return say({ at: 'home' }, { body, options: backTo(place.event, context) });
}

/** The code, shown once: it is stored as a hash by this very turn. */
export function codeMade(
  { event, made }: Extract<RunNews, { granted: 'forumCode' }>,
  context: Context,
): Outcome {
  const { forumRun } = context.texts;
  if (made === null)
    return say({ at: 'home' }, { body: forumRun.codeNotNow, options: backTo(event, context) });
  const body = forumRun.code(made.code, hours(made.from, made.until, context));
  return say({ at: 'home' }, { title: made.code, body, options: backTo(event, context) }, [
    { change: 'forumCode', event, hash: made.hash },
  ]);
}

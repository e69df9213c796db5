import { NOTES } from '../../../forums/run.ts';
import type { Context } from '../../context.ts';
import { after, type Outcome, say } from '../../turn.ts';
import { kept } from '../kept.ts';
import { keep, type Running, sureOf } from './run-doors.ts';

/** Asks what was decided; `now`: what is written already. */
export function askNotes(place: Running, now: string, context: Context): Outcome {
  const { forumRun } = context.texts;
  const written = now === '' ? '' : forumRun.notesLine(now);
  const body = [written, forumRun.notesAsk].filter(Boolean).join('\n\n');
  return say(place, { title: place.title, body, options: [[keep(context)]] });
}

/** Read by the whole agency: shown as it would be, and written by a button. */
export function saidNotes(place: Running, text: string, context: Context): Outcome {
  const { forumRun } = context.texts;
  const { words, note } = kept(text, context);
  const { least, most } = NOTES;
  if (words.length < least || words.length > most)
    return after(
      { say: [{ message: { body: forumRun.notesLength(least, most) } }] },
      askNotes({ ...place, words: '' }, '', context),
    );
  return say({ ...place, words }, sureOf(place, forumRun.notesCheck(words), false, context, note));
}

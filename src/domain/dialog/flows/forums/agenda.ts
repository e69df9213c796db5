import { AGENDA } from '../../../forums/run.ts';
import type { Context } from '../../context.ts';
import type { AgendaIdeas } from '../../topics/forum-run.ts';
import { after, type Outcome, say } from '../../turn.ts';
import { kept } from '../kept.ts';
import { suggestedAgenda } from './agenda-ideas.ts';
import { keep, type Running, sureOf } from './run-doors.ts';

/** Suggests an agenda from votes and the agency's widest gaps; the officer takes it or types her own. */
export function askAgenda(place: Running, now: string, ideas: AgendaIdeas, context: Context): Outcome {
  const { forumRun } = context.texts;
  const { items, words } = suggestedAgenda(ideas, context);
  return say(
    { ...place, words },
    {
      title: place.title,
      ...(now === '' ? {} : { body: forumRun.agendaLine(now) }),
      items,
      note: words === '' ? forumRun.agendaNoIdeas : forumRun.agendaAsk,
      options: [
        ...(words === '' ? [] : [[{ id: 'use', label: forumRun.agendaUse, primary: true }]]),
        [keep(context)],
      ],
    },
  );
}

export function saidAgenda(place: Running, text: string, context: Context): Outcome {
  const { words, note } = kept(text, context);
  const { least, most } = AGENDA;
  if (words.length >= least && words.length <= most) return sureAgenda(place, words, context, note);
  const body = context.texts.forumRun.agendaLength(least, most);
  return after({ say: [{ message: { body } }] }, askAgenda(place, '', { topics: [], gaps: [] }, context));
}

/** Read by the whole agency: shown as it would be, and written by a button. */
export const sureAgenda = (place: Running, words: string, context: Context, note?: string): Outcome =>
  say({ ...place, words }, sureOf(place, context.texts.forumRun.agendaCheck(words), false, context, note));

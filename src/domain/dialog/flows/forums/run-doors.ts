import { mayMakeCode } from '../../../forums/code.ts';
import { NOTES, SPEAKER } from '../../../forums/run.ts';
import type { Context } from '../../context.ts';
import type { Form } from '../../form.ts';
import type { Message, Option } from '../../message.ts';
import type { AgendaIdeas, ForumPart, RunLine, RunPlace } from '../../topics/forum-run.ts';
import { wayBack } from '../home.ts';
import { rowsOf } from '../rows.ts';
import { wordsForm } from '../windows.ts';
import { agendaForm } from './agenda-ideas.ts';

export type Running = Extract<RunPlace, { at: 'forumRun' }>;

export const backTo = (event: number, context: Context): Option[][] => [
  [{ id: `s:forumEvent:${event}`, label: context.texts.forumRun.backToEvent }],
  ...wayBack(context),
];

export const keep = ({ texts }: Context): Option => ({ id: 'keep', label: texts.forumPlan.keep });

/** What would be written, and the button that writes it; `series`: for the later ones too, if so wished. */
export function sureOf(
  { title }: Running,
  body: string,
  series: boolean,
  context: Context,
  note?: string,
): Message {
  const { forumRun } = context.texts;
  return {
    title,
    body,
    ...(note === undefined ? {} : { note }),
    options: [
      [{ id: 'yes', label: series ? forumRun.onlyThis : forumRun.save, primary: true }],
      ...(series ? [[{ id: 'series', label: forumRun.wholeSeries }]] : []),
      [keep(context)],
    ],
  };
}

/** What is to be seen of how an event is run. */
export function runLines(run: RunLine | null, { texts }: Context): string[] {
  if (run === null) return [];
  const { forumRun } = texts;
  return [
    ...(run.topic === '' ? [] : [forumRun.agendaLine(run.topic)]),
    ...run.speakers.map(({ name, answer }) => forumRun.speakerLine(name, forumRun.speakerState(answer))),
    ...(run.seats === null && run.waiting === 0 ? [] : [forumRun.seatsLine(run.seats, run.waiting)]),
    ...(run.notes === '' ? [] : [forumRun.notesLine(run.notes)]),
    ...(run.attended === 0 ? [] : [forumRun.attendedLine(run.attended)]),
  ];
}

/** What may still be settled about it; `ideas`: what its agenda may be made of, while it is to come. */
export function runDoors(run: RunLine | null, ideas: AgendaIdeas | null, context: Context): Option[][] {
  if (run === null) return [];
  const { now } = context;
  const door = (part: ForumPart, label: string, form?: Form): Option => ({
    id: `s:forumRun:${run.id}:${part}`,
    label,
    ...(form === undefined ? {} : { form }),
  });
  const { forumRun } = context.texts;
  const asked = (label: string, question: string, size: { least: number; most: number }): Form =>
    wordsForm(label, question, size, false, context);
  const doors = [
    ...(run.startsAt > now
      ? [
          door('seats', forumRun.seats, asked(forumRun.seats, forumRun.seatsAsk, { least: 1, most: 20 })),
          door('agenda', forumRun.agenda, ideas === null ? undefined : agendaForm(run.topic, ideas, context)),
          door('speaker', forumRun.speaker, asked(forumRun.speaker, forumRun.speakerAsk, SPEAKER)),
        ]
      : [door('notes', forumRun.notesDoor, asked(forumRun.notesDoor, forumRun.notesAsk, NOTES))]),
    ...(mayMakeCode(run, now) ? [door('code', forumRun.codeDoor)] : []),
  ];
  return rowsOf(doors, 2);
}

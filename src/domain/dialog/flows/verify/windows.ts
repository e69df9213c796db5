import type { ReturnAction } from '../../../assessment/return-note.ts';
import type { Level } from '../../../competency/dictionary.ts';
import type { Context } from '../../context.ts';
import type { Form } from '../../form.ts';
import { wordsForm } from '../windows.ts';

/** A reason or a note is a few sentences, not a report. Characters. */
export const LONGEST_NOTE = 500;
const SHORTEST_NOTE = 3;
const SIZE = { least: SHORTEST_NOTE, most: LONGEST_NOTE };

/** What was typed as a note; null when it is too short or too long to be one. */
export function noteOf(text: string): string | null {
  const plain = text.trim().replaceAll(/[^\S\n]+/g, ' ');
  return plain.length < SHORTEST_NOTE || plain.length > LONGEST_NOTE ? null : plain;
}

/** Why another level than the person's own. */
export const reasonForm = (name: string, level: 0 | Level, context: Context): Form =>
  wordsForm(context.texts.windows.reason, context.texts.verify.reasonAsk(name, level), SIZE, false, context);

/** An action that speaks for itself needs no note: an empty window asks like the button alone. */
export const noteForm = (name: string, action: ReturnAction, context: Context): Form =>
  wordsForm(
    context.texts.windows.note,
    context.texts.verify.noteAsk(name, action),
    SIZE,
    action === 'example' || action === 'fill',
    context,
  );

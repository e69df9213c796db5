import { type Assessment, openNotes } from '../../../assessment/state.ts';
import type { Context } from '../../context.ts';
import type { Message } from '../../message.ts';
import { after, type Outcome } from '../../turn.ts';
import { askAbout } from '../assess/ask-about.ts';
import { nameOf } from '../assess/overview.ts';

/** What the superior asked to be mended, a button each; a single one is asked at once. null: nothing is left to mend. */
export function returnedAsk(assessment: Assessment, context: Context): Outcome | null {
  const open = openNotes(assessment);
  const [first, ...others] = open;
  if (first === undefined) return null;
  const { verify, buttons, date } = context.texts;
  const until = assessment.returned?.until ?? null;
  const message: Message = {
    title: verify.returnedTitle(first.by),
    body: verify.returnedBody(open.length, until === null ? null : date(until)),
    items: open.map((note) => ({
      head: nameOf(assessment, note.code, context),
      lines: [verify.returnedLine(note.action, note.note)],
    })),
  };
  if (others.length === 0)
    return after({ say: [{ message }] }, askAbout(assessment, first.code, context, true));
  const options = [
    ...open.map((note, n) => [
      {
        id: `c:${note.code}`,
        label: verify.mend(nameOf(assessment, note.code, context)).slice(0, 40),
        primary: n === 0,
      },
    ]),
    [{ id: 'review', label: buttons.review }],
  ];
  return { place: { at: 'change', assessment: assessment.id }, say: [{ message: { ...message, options } }] };
}

import { type Assessment, nextOpen, openNotes, progress } from '../../../assessment/state.ts';
import type { Context } from '../../context.ts';
import type { Message, Option } from '../../message.ts';
import { type Outcome, say } from '../../turn.ts';

/** The overview as a new message. */
export const toReview = (assessment: Assessment, context: Context): Outcome =>
  say({ at: 'review', assessment: assessment.id }, reviewMessage(assessment, context));

/** The overview: every competency with what was chosen. */
export function reviewMessage(assessment: Assessment, context: Context): Message {
  const { assess, buttons } = context.texts;
  const { answered, skipped, total } = progress(assessment);
  const options: Option[][] = [];
  if (answered > 0) options.push([{ id: 'send', label: buttons.send, primary: true }]);
  if (nextOpen(assessment) !== null)
    options.push([{ id: 'go', label: buttons.resume(answered + skipped, total) }]);
  options.push([
    { id: 'change', label: buttons.change },
    { id: 'pause', label: buttons.pause },
  ]);
  return {
    title: assess.reviewTitle,
    body: [mendedLine(assessment, context), assess.reviewCounts(answered, skipped, total)]
      .filter((line) => line !== '')
      .join('\n\n'),
    items: assessment.items.map((item) => ({
      head: nameOf(assessment, item.code, context),
      lines: [
        assess.reviewLine(item.answer?.chosen ?? null, item.answer?.basis === 'unsupported'),
        ...(item.proof == null ? [] : [context.texts.files.proofLine(item.proof.name)]),
      ],
    })),
    note: assess.reviewNote,
    options,
  };
}

/** A competency's name in the dictionary version of its assessment. */
export function nameOf(assessment: Assessment, code: string, context: Context): string {
  return context.dictionary(assessment.dictionaryVersion).competencies.get(code)?.name ?? code;
}

/** Said in the overview of an assessment that was handed back: how many notes are still open. */
function mendedLine(assessment: Assessment, context: Context): string {
  if ((assessment.returned?.notes.length ?? 0) === 0) return '';
  return context.texts.verify.mended(openNotes(assessment).length);
}

import { type Assessment, nextOpen, progress } from '../../assessment/state.ts';
import type { Context } from '../context.ts';
import type { Message, Option } from '../message.ts';

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
    body: assess.reviewCounts(answered, skipped, total),
    items: assessment.items.map((item) => ({
      head: nameOf(assessment, item.code, context),
      lines: [assess.reviewLine(item.answer?.chosen ?? null, item.answer?.basis === 'unsupported')],
    })),
    note: assess.reviewNote,
    options,
  };
}

/** A competency's name in the dictionary version of its assessment. */
export function nameOf(assessment: Assessment, code: string, context: Context): string {
  return context.dictionary(assessment.dictionaryVersion).competencies.get(code)?.name ?? code;
}

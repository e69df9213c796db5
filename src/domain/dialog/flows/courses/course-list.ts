import type { Reason, Suggestions } from '../../../recommendation/course.ts';
import type { Context } from '../../context.ts';
import type { Item } from '../../message.ts';

/** Courses as numbered entries: what it is, its facts from the catalogue, and why it is here. */
export function courseItems(
  { ranked, filters }: Pick<Suggestions, 'ranked' | 'filters'>,
  context: Context,
  version: number | null,
): Item[] {
  return ranked.map(({ course, reasons }, index) => ({
    head: `${index + 1}. ${course.title} (${course.id})`,
    lines: [
      context.texts.courses.facts(course, filters.maxCost !== undefined),
      ...telling(reasons).map((reason) => because(reason, context, version)),
    ],
  }));
}

/** On a phone one reason is enough: the gap, else words that say more than one thing, else what was understood. */
function telling(reasons: readonly Reason[]): readonly Reason[] {
  const best =
    reasons.find((one) => one.because === 'gap') ??
    reasons.find((one) => one.because === 'words' && one.words.length > 1) ??
    reasons.find((one) => one.because === 'competency') ??
    reasons[0];
  return best === undefined ? [] : [best];
}

function because(reason: Reason, context: Context, version: number | null): string {
  const { courses } = context.texts;
  const name = (code: string): string => context.dictionary(version).competencies.get(code)?.name ?? code;
  switch (reason.because) {
    case 'gap':
      return courses.becauseGap(name(reason.competency), reason.actual, reason.required, reason.passage);
    case 'words':
      return courses.becauseWords(reason.words);
    case 'competency':
      return courses.becauseCompetency(name(reason.competency));
  }
}

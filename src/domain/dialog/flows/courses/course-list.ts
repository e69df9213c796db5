import type { Suggestion } from '../../../recommendation/course.ts';
import type { Reason } from '../../../recommendation/reason.ts';
import type { Context } from '../../context.ts';
import type { Item } from '../../message.ts';

/** Courses as numbered entries: what it is, its facts from the catalogue, and why it is here. `priced`: an unknown price is said. */
export function courseItems(
  ranked: readonly Suggestion[],
  priced: boolean,
  context: Context,
  version: number | null,
): Item[] {
  return ranked.map(({ course, reasons }, index) => ({
    head: `${index + 1}. ${course.title} (${course.id})`,
    lines: [
      context.texts.courses.facts(course, priced),
      // On a phone one reason is enough: the one that tells most.
      ...reasons.slice(0, 1).map((reason) => because(reason, context, version)),
    ],
  }));
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

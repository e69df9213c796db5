import type { PlanTexts } from '../../domain/dialog/texts/planning.ts';
import { list, number } from './format.ts';

const courses = (count: number): string => (count === 1 ? '1 course' : `${number(count)} courses`);

export const planning: PlanTexts = {
  door: 'Smallest plan',
  title: 'Smallest plan',
  summary: (count, jp, closed, gaps) =>
    closed === gaps
      ? `${courses(count)}, ${number(jp)} JP, closing ${gaps === 1 ? 'your gap' : `all ${number(gaps)} of your gaps`}.`
      : `${courses(count)}, ${number(jp)} JP, closing ${number(closed)} of your ${number(gaps)} gaps.`,
  none: 'Within these limits no course closes a gap of yours.',
  closes: (names) => `Closes: ${list(names)}`,
  fewer: (count, closed, gaps) => `With ${courses(count)} only: ${number(closed)} of ${number(gaps)}.`,
  oneMore: (title, jp, names, beyond) =>
    `One more course, ${title} (${number(jp)} JP), would close ${list(names)}, but goes ${number(beyond)} JP beyond the limit.`,
  open: (names) => `Still open: ${list(names)}.`,
  hopeless: (names) =>
    `Nothing in the catalogue for your level yet: ${list(names)}. A mentor or a learning community can help.`,
  within: (jp, until) =>
    jp === null ? `No limit of JP, done by ${until}.` : `At most ${number(jp)} JP, done by ${until}.`,
  nearly: 'There are very many combinations, so a slightly smaller one may exist.',
  hours: (jp) => (jp === null ? 'No JP limit' : `${number(jp)} JP`),
  months: (months) => `${number(months)} months`,
  chosen: (label) => `✓ ${label}`,
};

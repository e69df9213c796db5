import type { Course, CourseProfile } from '../../domain/recommendation/course.ts';
import type { Drawback, Support } from '../../domain/recommendation/reason.ts';
import type { Scored } from './scored.ts';

export type Gap = NonNullable<CourseProfile['gaps']>[number];

/** One part of what a course is worth for a gap, and how it is told: for it, or against it where it was not earned. */
interface Part {
  readonly worth: number;
  readonly support?: Support;
  readonly against?: Drawback;
}

/** Forms of one person at a time or of one's own: what suffices for one level (brief, section 7, rule 7). */
const LIGHT = new Set(['non_klasikal', 'daring_asinkron', 'daring_sinkron']);
const TAUGHT = new Set(['klasikal', 'blended']);
/** How well an audience label must fit her work to be said: from here on it counts as much as being for everyone. */
export const FITS_HER = 0.5;

/** What a course is worth for a gap: the parts rank it by their sum, and are what is told to whoever asks why. */
export function gapParts(
  gap: Gap,
  everyone: ReadonlySet<string>,
  hoursLeft: CourseProfile['hoursLeft'],
): (one: Pick<Scored, 'course' | 'signals' | 'label'>) => readonly Part[] {
  return (one) => [
    levelPart(gap, one.course),
    audiencePart(one, everyone),
    formPart(gap, one.course),
    ...(hoursLeft === undefined ? [] : [hoursPart(one.course, hoursLeft)]),
    subjectPart(gap, one.course),
  ];
}

export const worth = (parts: readonly Part[]): number => parts.reduce((sum, part) => sum + part.worth, 0);

function levelPart({ code, actual, required }: Gap, { levelTo: to }: Course): Part {
  return to >= required
    ? { worth: 0.5, support: { also: 'level', competency: code, actual, to } }
    : { worth: 0, against: { despite: 'short', to, required } };
}

function audiencePart(
  { course, signals, label }: Pick<Scored, 'course' | 'signals' | 'label'>,
  everyone: ReadonlySet<string>,
): Part {
  const forAll = course.audience.find((one) => everyone.has(one));
  const earned = Math.max(2 * signals.audience, forAll === undefined ? 0 : 1);
  if (signals.audience >= FITS_HER && label.own !== null)
    return { worth: earned, support: { also: 'audience', label: label.own, who: 'own' } };
  if (forAll !== undefined)
    return { worth: earned, support: { also: 'audience', label: forAll, who: 'everyone' } };
  return course.audience.length === 0
    ? { worth: earned }
    : { worth: earned, against: { despite: 'audience', labels: course.audience } };
}

function formPart({ actual, required }: Gap, { mode }: Course): Part {
  const wide = required - actual;
  return (wide >= 2 ? TAUGHT : LIGHT).has(mode)
    ? { worth: 1, support: { also: 'form', mode, wide } }
    : { worth: 0, against: { despite: 'form', mode, wide } };
}

/** Whether its hours fit into what is left of the year; without a date it can be taken at once. */
function hoursPart(
  { jp, endDate }: Course,
  { jp: left, year }: NonNullable<CourseProfile['hoursLeft']>,
): Part {
  // Where nothing is left no course is the worse for it.
  if (left <= 0) return { worth: 0 };
  if (jp > left) return { worth: 0, against: { despite: 'hours', jp, left } };
  return endDate === null || endDate.startsWith(year)
    ? { worth: 0.25, support: { also: 'hours', jp, left } }
    : { worth: 0, against: { despite: 'later', year: endDate.slice(0, 4) } };
}

function subjectPart({ code }: Gap, { competencies }: Course): Part {
  const [first] = competencies;
  if (first !== undefined && first !== code)
    return { worth: 0, against: { despite: 'aside', competency: first } };
  return competencies.length === 1
    ? { worth: 1, support: { also: 'focus', competency: code } }
    : { worth: 0 };
}

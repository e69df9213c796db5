import type { CourseProfile } from '../../domain/recommendation/course.ts';
import type { AudienceRule } from './content.ts';

/**
 * The audience labels that plainly exclude this person by status, job level, kind of agency or job family (brief,
 * section 7, rule 3). A label of which nothing is known about her excludes nobody; one that fits in any respect
 * includes her.
 */
export function excludingLabels(
  profile: CourseProfile,
  rules: ReadonlyMap<string, AudienceRule>,
): readonly string[] {
  const excluding: string[] = [];
  for (const [label, rule] of rules) {
    const asked = [
      fits(rule.status, profile.status),
      fits(rule.jobLevel, profile.jobLevel),
      fits(rule.opd, profile.opd),
      fits(rule.jobFamily, profile.jobFamily),
    ].filter((answer) => answer !== undefined);
    if (asked.length > 0 && !asked.includes(true)) excluding.push(label);
  }
  return excluding;
}

/** Undefined when the rule does not ask, or nothing is known. */
function fits(wanted: readonly string[] | undefined, has: string | undefined): boolean | undefined {
  if (wanted === undefined || has === undefined || has === '') return undefined;
  return wanted.some((one) => one.toLowerCase() === has.toLowerCase());
}

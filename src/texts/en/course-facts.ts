import type { CourseFact } from '../../domain/dialog/texts/courses.ts';
import type { Course, CourseFilters, CourseState } from '../../domain/recommendation/course.ts';
import { courseDate, number } from './format.ts';

const MODES: Readonly<Record<string, string>> = {
  klasikal: 'in person',
  daring: 'online',
  daring_sinkron: 'online at set times',
  daring_asinkron: 'online at your own pace',
  blended: 'blended',
  non_klasikal: 'at the workplace',
};
const FORMS: Readonly<Record<string, string>> = {
  pelatihan: 'training course',
  bimtek: 'technical guidance (bimtek)',
  kombel: 'learning community',
  magang: 'work placement',
};
export const formWords = (form: string): string => FORMS[form] ?? form;
export const modeWords = (mode: string): string => MODES[mode] ?? mode.replaceAll('_', ' ');

/** Without a start date the state alone says when; unknown is said like unscheduled. */
const STATES: Readonly<Record<CourseState, string>> = {
  dibuka: 'no date yet',
  selesai: 'over',
  setiap_saat: 'any time',
  tanpa_jadwal: 'no date yet',
};

export function schedule({ state, startDate }: Course): string {
  if (startDate !== null && state !== 'selesai') return `starts ${courseDate(startDate)}`;
  return STATES[state ?? 'tanpa_jadwal'];
}

function price(cost: number | null): string {
  if (cost === null) return 'price not stated';
  return cost === 0 ? 'free' : `Rp${number(cost)}`;
}

export function filterParts(filters: CourseFilters): string[] {
  const { modes = [], forms = [], maxJp, maxCost, maxDays, startFrom, startTo, endTo } = filters;
  const parts: string[] = [];
  if (modes.length > 0) parts.push(modes.map(modeWords).join(' or '));
  if (forms.length > 0) parts.push(forms.map(formWords).join(' or '));
  if (maxJp !== undefined) parts.push(`at most ${number(maxJp)} JP`);
  if (maxCost !== undefined) parts.push(maxCost === 0 ? 'free' : `at most Rp${number(maxCost)}`);
  if (maxDays !== undefined) parts.push(maxDays === 1 ? 'at most 1 day' : `at most ${number(maxDays)} days`);
  if (startFrom !== undefined) parts.push(`from ${courseDate(startFrom)}`);
  if (startTo !== undefined) parts.push(`until ${courseDate(startTo)}`);
  if (endTo !== undefined) parts.push(`done by ${courseDate(endTo)}`);
  return parts;
}

export function fact(course: Course, which: CourseFact): string {
  switch (which) {
    case 'hours':
      return `${number(course.jp)} JP`;
    case 'mode':
      return modeWords(course.mode);
    case 'schedule':
      return schedule(course);
    case 'provider':
      return course.provider;
    case 'price':
      return price(course.cost);
  }
}

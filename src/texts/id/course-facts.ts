import type { CourseFact } from '../../domain/dialog/texts/courses.ts';
import type { Course, CourseFilters, CourseState } from '../../domain/recommendation/course.ts';
import { courseDate, number } from './format.ts';

const MODES: Readonly<Record<string, string>> = {
  klasikal: 'tatap muka',
  daring: 'daring',
  daring_sinkron: 'daring terjadwal',
  daring_asinkron: 'daring mandiri',
  blended: 'campuran',
  non_klasikal: 'di tempat kerja',
};
const FORMS: Readonly<Record<string, string>> = { kombel: 'komunitas belajar' };
export const formWords = (form: string): string => FORMS[form] ?? form;
export const modeWords = (mode: string): string => MODES[mode] ?? mode.replaceAll('_', ' ');

/** Without a start date the state alone says when; unknown is said like unscheduled. */
const STATES: Readonly<Record<CourseState, string>> = {
  dibuka: 'jadwal belum ada',
  selesai: 'sudah selesai',
  setiap_saat: 'bisa kapan saja',
  tanpa_jadwal: 'jadwal belum ada',
};

export function schedule({ state, startDate }: Course): string {
  if (startDate !== null && state !== 'selesai') return `mulai ${courseDate(startDate)}`;
  return STATES[state ?? 'tanpa_jadwal'];
}

function price(cost: number | null): string {
  if (cost === null) return 'biaya belum tercantum';
  return cost === 0 ? 'gratis' : `Rp${number(cost)}`;
}

export function filterParts(filters: CourseFilters): string[] {
  const { modes = [], forms = [], maxJp, maxCost, maxDays, startFrom, startTo, endTo } = filters;
  const parts: string[] = [];
  if (modes.length > 0) parts.push(modes.map(modeWords).join(' atau '));
  if (forms.length > 0) parts.push(forms.map(formWords).join(' atau '));
  if (maxJp !== undefined) parts.push(`paling banyak ${number(maxJp)} JP`);
  if (maxCost !== undefined) parts.push(maxCost === 0 ? 'gratis' : `paling mahal Rp${number(maxCost)}`);
  if (maxDays !== undefined) parts.push(`paling lama ${number(maxDays)} hari`);
  if (startFrom !== undefined) parts.push(`mulai ${courseDate(startFrom)}`);
  if (startTo !== undefined) parts.push(`paling lambat ${courseDate(startTo)}`);
  if (endTo !== undefined) parts.push(`selesai paling lambat ${courseDate(endTo)}`);
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

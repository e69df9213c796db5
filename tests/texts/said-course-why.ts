import type { CourseWhyTexts, NameOf } from '../../src/domain/dialog/texts/course-why.ts';
import type { Course } from '../../src/domain/recommendation/course.ts';
import type { Drawback, Reason, Support } from '../../src/domain/recommendation/reason.ts';

const REASONS: readonly Reason[] = [
  { because: 'gap', competency: 'M.03', actual: 0, required: 1, passage: '' },
  { because: 'gap', competency: 'M.03', actual: 2, required: 5, passage: 'Isi.' },
  { because: 'words', words: [] },
  { because: 'words', words: ['surat', 'dinas'] },
  { because: 'competency', competency: 'M.03' },
];
const SUPPORT: readonly Support[] = [
  { also: 'level', competency: 'M.03', actual: 0, to: 2 },
  { also: 'level', competency: 'M.03', actual: 2, to: 3 },
  { also: 'audience', label: 'Petugas loket', who: 'own' },
  { also: 'audience', label: 'Petugas loket', who: 'named' },
  { also: 'audience', label: 'Semua ASN', who: 'everyone' },
  { also: 'conditions', met: ['mode', 'form', 'hours', 'price', 'schedule'] },
  { also: 'form', mode: 'klasikal', wide: 2 },
  { also: 'form', mode: 'daring_sinkron', wide: 1 },
  { also: 'hours', jp: 7.5, left: 12 },
  { also: 'focus', competency: 'M.03' },
  { also: 'kin', title: 'Menulis Surat Dinas' },
];
const DRAWBACKS: readonly Drawback[] = [
  { despite: 'words', words: ['pivot'] },
  { despite: 'unknown', conditions: ['price', 'schedule'] },
  { despite: 'short', to: 2, required: 4 },
  { despite: 'audience', labels: ['Guru SD', 'Guru SMP'] },
  { despite: 'aside', competency: 'M.03' },
  { despite: 'form', mode: 'daring_sinkron', wide: 3 },
  { despite: 'form', mode: 'klasikal', wide: 1 },
  { despite: 'hours', jp: 40, left: 7.5 },
  { despite: 'later', year: '2027' },
];
const name: NameOf = () => 'Komunikasi';

/** Every part that may be told of a course. */
export const courseWhySamples = (course: Course) => ({
  reason: REASONS.map((one): Parameters<CourseWhyTexts['reason']> => [one, name]),
  support: SUPPORT.map((one): Parameters<CourseWhyTexts['support']> => [one, course, name]),
  drawback: DRAWBACKS.map((one): Parameters<CourseWhyTexts['drawback']> => [one, course, name]),
});

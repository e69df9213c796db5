import type { CourseWordTexts } from '../../src/domain/dialog/texts/course-words.ts';
import type { CourseWord } from '../../src/domain/recommendation/course-word.ts';

const word = (more: Partial<CourseWord>): CourseWord => ({
  course: 'KRS-083',
  title: 'Pengelolaan Arsip Dinamis',
  kind: 'alias',
  value: 'arsip kantor',
  verdict: 'suggested',
  source: 'search',
  score: 4,
  ...more,
});
const WORDS = [
  word({}),
  word({ source: 'model', score: 1 }),
  word({ source: 'person', score: 0 }),
  word({ kind: 'competency', value: 'T.ARS.01', source: 'words', score: 2.9 }),
];
const COURSE = { id: 'KRS-083', title: 'Pengelolaan Arsip Dinamis', aliases: [], competencies: [] };

/** What is said of the words of courses, with arguments at their edges. */
export const courseWordSamples = {
  waiting: [[0], [1], [12]] satisfies Parameters<CourseWordTexts['waiting']>[],
  modelSure: [['localhost:8000', 50]] satisfies Parameters<CourseWordTexts['modelSure']>[],
  inVain: [
    [{ courses: 0, why: 'no answer' }],
    [{ courses: 1, why: 'error' }],
    [{ courses: 5, why: 'budget' }],
  ] satisfies Parameters<CourseWordTexts['inVain']>[],
  begun: [['words'], ['model']] satisfies Parameters<CourseWordTexts['begun']>[],
  position: [[2, 12]] satisfies Parameters<CourseWordTexts['position']>[],
  suggestion: WORDS.map(
    (one): Parameters<CourseWordTexts['suggestion']> => [one, one.kind === 'alias' ? '' : 'Kearsipan'],
  ),
  why: WORDS.map((one): Parameters<CourseWordTexts['why']> => [one]),
  shown: [
    [COURSE, []],
    [{ ...COURSE, aliases: ['arsip kantor', 'surat lama'] }, ['T.ARS.01 Kearsipan']],
  ] satisfies Parameters<CourseWordTexts['shown']>[],
  there: [['arsip kantor']] satisfies Parameters<CourseWordTexts['there']>[],
  addSure: [['arsip kantor', 'KRS-083']] satisfies Parameters<CourseWordTexts['addSure']>[],
  removeSure: [['arsip kantor', 'KRS-083']] satisfies Parameters<CourseWordTexts['removeSure']>[],
  decided: [
    ['approved', 'arsip kantor'],
    ['rejected', 'arsip kantor'],
  ] satisfies Parameters<CourseWordTexts['decided']>[],
};

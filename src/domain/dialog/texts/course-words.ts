import type { CourseCalled, CourseWord } from '../../recommendation/course-word.ts';
import type { AskedInVain } from '../topics/course-words.ts';

/** What courses are called and teach, decided by BKPP's admin. */
export interface CourseWordTexts {
  readonly door: string;
  readonly title: string;
  readonly waiting: (count: number) => string;
  readonly review: string;
  readonly find: string;
  readonly fromWords: string;
  readonly fromModel: string;
  /** @param host to which titles and descriptions go. */
  readonly modelSure: (host: string, courses: number) => string;
  readonly modelYes: string;
  readonly begun: (by: 'words' | 'model') => string;
  /** The model was asked and did not answer for all; asking again goes on where it ended. */
  readonly inVain: (ended: AskedInVain) => string;
  readonly busy: string;
  readonly cannot: string;
  /** "Usulan 2 dari 12". */
  readonly position: (n: number, of: number) => string;
  /** @param competency name of a suggested competency, empty for an alias or an unknown one. */
  readonly suggestion: (word: CourseWord, competency: string) => string;
  readonly why: (word: CourseWord) => string;
  readonly approve: string;
  readonly reject: string;
  readonly later: string;
  readonly see: string;
  readonly noMore: string;
  readonly askCourse: string;
  readonly noCourse: string;
  readonly several: string;
  readonly shown: (course: CourseCalled, competencies: readonly string[]) => string;
  readonly note: string;
  readonly add: string;
  readonly remove: string;
  readonly askAlias: string;
  readonly noAlias: string;
  readonly there: (alias: string) => string;
  readonly addSure: (alias: string, title: string) => string;
  readonly addYes: string;
  readonly askRemove: string;
  readonly removeSure: (alias: string, title: string) => string;
  readonly removeYes: string;
  readonly leave: string;
  readonly decided: (verdict: 'approved' | 'rejected', value: string) => string;
  readonly gone: string;
}

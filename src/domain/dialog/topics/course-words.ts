import type { CourseCalled, CourseWord, WordChoice } from '../../recommendation/course-word.ts';

/** Courses about which one press asks a model, at most. */
export const ASKED_ABOUT = 50;

/** How it ended when a model was last asked what courses are called, before all of them had their answer. */
export interface AskedInVain {
  /** Courses that were answered about. */
  readonly courses: number;
  /** `error`: it broke off, and the log says how. */
  readonly why: 'budget' | 'no answer' | 'error';
}

/** What courses are called and teach: BKPP's admin decides. */
export interface WordsCommand {
  readonly do: 'courseWords';
  /** Suggestions one after the other, a course to be named, or one course. */
  readonly open: 'menu' | 'review' | 'find' | 'course';
  /** Number of the course; empty elsewhere. */
  readonly course: string;
}

export interface WordsPlace {
  readonly at: 'words';
  readonly view: WordsView;
}
export type WordsView =
  | { readonly see: 'menu'; readonly asking: 'nothing' | 'course' | 'model' }
  /** `passed`: suggestions that were left for later in this round. */
  | { readonly see: 'review'; readonly word: WordChoice | null; readonly passed: number }
  | {
      readonly see: 'course';
      readonly course: string;
      readonly doing: 'looking' | 'adding' | 'removing';
      /** What waits for its button; null while it may be typed or chosen. */
      readonly value: string | null;
      /** Aliases as numbered on screen. */
      readonly listed: readonly string[];
    };

/** Each leaves the same when it is granted twice; the right is asked of the roster each time. */
export interface WordsWish {
  readonly want: 'courseWords';
  readonly ask: WordsAsk;
}
export type WordsAsk =
  | { readonly words: 'menu' }
  | { readonly words: 'next'; readonly passed: number }
  | { readonly words: 'called'; readonly by: string }
  | { readonly words: 'decide'; readonly word: WordChoice; readonly verdict: 'approved' | 'rejected' }
  | { readonly words: 'suggest'; readonly by: 'words' | 'model' };

export interface WordsNews {
  readonly granted: 'courseWords';
  /** null: no right. */
  readonly told: WordsTold | null;
}
export type WordsTold =
  /** `model`: host of the configured one; null without. */
  | {
      readonly words: 'menu';
      readonly waiting: number;
      readonly model: string | null;
      readonly inVain: AskedInVain | null;
    }
  | { readonly words: 'next'; readonly word: CourseWord | null; readonly waiting: number }
  | { readonly words: 'called'; readonly courses: readonly CourseCalled[] }
  /** `done` false: there is no such course any more. */
  | {
      readonly words: 'decide';
      readonly word: WordChoice;
      readonly verdict: 'approved' | 'rejected';
      readonly done: boolean;
    }
  | {
      readonly words: 'suggest';
      readonly by: 'words' | 'model';
      readonly begun: 'begun' | 'busy' | 'cannot';
    };

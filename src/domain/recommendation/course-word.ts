import { asOneThing } from '../tables/cell.ts';

/** What a course is called besides its title, or which competency it teaches. */
export type WordKind = 'alias' | 'competency';
export type WordVerdict = 'suggested' | 'approved' | 'rejected';

/** Which word of which course somebody decides on. */
export interface WordChoice {
  readonly course: string;
  readonly kind: WordKind;
  readonly value: string;
}

/** What somebody or something says a course is called or teaches. */
export interface CourseWord extends WordChoice {
  readonly title: string;
  readonly verdict: WordVerdict;
  /** 'search': typed before the course was chosen; 'words': its own text; 'model'; 'person': typed by hand. */
  readonly source: string;
  /** How many people chose the course after searching for it, or how clearly its words say so. */
  readonly score: number;
}

/** A course with what is approved of it. */
export interface CourseCalled {
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly competencies: readonly string[];
}

/** Longest alias: a phrase, not a sentence. Characters. */
export const LONGEST_ALIAS = 80;

/** An alias as it is kept, or null for what is none: too short, too long, or with a number that points at a person. */
export function aliasOf(written: string): string | null {
  // Exported it stands in one cell with others.
  const value = asOneThing(written.trim()).toLowerCase().replace(/\s+/g, ' ');
  if (value.length < 2 || value.length > LONGEST_ALIAS || !/\p{L}/u.test(value)) return null;
  return /\d(?:[\s.-]?\d){6,}|@|https?:/.test(value) ? null : value;
}

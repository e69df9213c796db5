import type { JobLevel, Status } from '../people/person.ts';
import type { Why } from './reason.ts';

export type CourseState = 'dibuka' | 'selesai' | 'setiap_saat' | 'tanpa_jadwal';

/** One entry of the training catalogue. */
export interface Course {
  /** `KRS-083`. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly competencies: readonly string[];
  /** Participants' level on entry (0 = none) and the level it leads to. */
  readonly levelFrom: number;
  readonly levelTo: number;
  readonly jp: number;
  readonly form: string;
  readonly mode: string;
  readonly provider: string;
  readonly audience: readonly string[];
  /** Rupiah; 0 = free; null = unknown. */
  readonly cost: number | null;
  /** Office dates 'YYYY-MM-DD', null = not scheduled. */
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly state: CourseState | null;
}

/** Who asks, as far as it changes what fits. Empty for a stranger or an anonymous query. */
export interface CourseProfile {
  readonly status?: Status;
  readonly jobLevel?: JobLevel;
  readonly opd?: string;
  readonly jobFamily?: string;
  readonly post?: string;
  /** Known best-supported level a competency (0–5); a competency that is missing filters nothing. */
  readonly actual?: Readonly<Record<string, number>>;
  /** Open gaps, widest and most important first. */
  readonly gaps?: readonly { readonly code: string; readonly required: number; readonly actual: number }[];
  /** Learning hours (JP) that still count in a year: up to the target of a PNS, the ceiling of a PPPK. */
  readonly hoursLeft?: { readonly jp: number; readonly year: string };
}

/** Filters a person set or said ("gratis, daring, maksimal 40 JP"). A course with an unknown price or date is not excluded by it. */
export interface CourseFilters {
  readonly modes?: readonly string[];
  readonly forms?: readonly string[];
  readonly maxJp?: number;
  readonly maxCost?: number;
  readonly maxDays?: number;
  /** Start date window, inclusive. */
  readonly startFrom?: string;
  readonly startTo?: string;
  /** Latest last day, inclusive ("sebelum akhir tahun"). */
  readonly endTo?: string;
}

export interface CourseRequest {
  /** Free words, any register; empty when only gaps count. At most 500 characters are used. */
  readonly query: string;
  readonly profile: CourseProfile;
  readonly filters?: CourseFilters;
  /** Conditions that stand in the words ("online") are not asked for. */
  readonly anyCondition?: boolean;
  /** Courses not to offer again (dismissed, done). */
  readonly exclude?: readonly string[];
  /** The office date that decides what is over. */
  readonly today: string;
  /** How many to return, at most 20. */
  readonly limit: number;
  /** Asked before the words may leave for an endpoint's embedding. Without it they stay in the house. */
  readonly allow?: () => Promise<boolean>;
}

export interface Suggestion extends Why {
  readonly course: Course;
  /** Comparable inside one answer only. */
  readonly score: number;
  /** Near enough to the best to be shown unasked. The best always is. */
  readonly close: boolean;
}

export interface Suggestions {
  /** Best first. Empty when `abstained`. */
  readonly ranked: readonly Suggestion[];
  /** Nothing in the catalogue fits: say so, never invent. */
  readonly abstained: boolean;
  /** What would have fitted but is over: may be named as closed, never offered. At most 3. */
  readonly closed: readonly Course[];
  /** What answers the words far better and only fails a condition that was said, best first, at most 3: named, not offered as asked. */
  readonly beyond: readonly Course[];
  /** The request says neither a topic nor a condition ("rekomendasi buat saya"): it can only be about the person's gaps. */
  readonly wordless: boolean;
  /** What was read out of the words, merged with the caller's: shown to the person so that she can correct it. */
  readonly filters: CourseFilters;
}

import type { JobLevel, Status } from '../people/person.ts';

/** Who takes part; a list that is missing excludes nobody. All lists that are there must hold the person. */
export interface Scope {
  /** Short names. */
  readonly opd?: readonly string[];
  readonly units?: readonly string[];
  readonly jobLevels?: readonly JobLevel[];
  readonly statuses?: readonly Status[];
}

/** A period as it is to be opened. Days are office dates, 'YYYY-MM-DD'. */
export interface NewPeriod {
  readonly name: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly scope: Scope;
  /** For everybody, besides the post's technical ones. null: all managerial and socio-cultural ones. */
  readonly competencies: readonly string[] | null;
  /** Codes of which each person answers at least `optionalMin`. */
  readonly optional: readonly string[];
  readonly optionalMin: number;
  /** Days after the last one on which an answer is still taken, marked as late. */
  readonly lateDays: number;
}

/** One assessment period, with how far its people are. Never who. */
export interface PeriodLine extends NewPeriod {
  readonly id: number;
  readonly competencies: readonly string[];
  readonly closed: boolean;
  readonly dictionaryVersion: number;
  readonly assigned: number;
  readonly begun: number;
  readonly sent: number;
}

/** What a new period names and nothing knows. */
export interface PeriodUnknown {
  readonly what: 'opd' | 'unit' | 'competency';
  readonly value: string;
}

/** What opening a period would mean: nobody is told, nothing is written. */
export interface PeriodTrial {
  readonly unknown: readonly PeriodUnknown[];
  readonly nameTaken: boolean;
  readonly opd: readonly { readonly opd: string; readonly people: number }[];
  /** What makes its last day no working day: the holiday's name, or 'weekend'. */
  readonly lastDayOff: string | null;
  /** Unclosed periods at the same time, with how many people would have both. */
  readonly beside: readonly { readonly name: string; readonly people: number }[];
}

/** Longest name of a period. Characters. */
export const LONGEST_NAME = 120;
/** Longest list of a scope, and of competencies. */
export const LONGEST_LIST = 60;
/** A year and a day: longer is a slip of the hand. */
const LONGEST_DAYS = 366;

export type PeriodFault = 'reversed' | 'over' | 'long' | 'few' | 'both';

/**
 * What is wrong with a new period before anything is looked up: its last day before its first, or over already; longer
 * than a year; fewer optional competencies than must be answered; a competency both for everybody and optional.
 */
export function periodFault(period: NewPeriod, today: string): PeriodFault | null {
  if (period.closesOn < period.opensOn) return 'reversed';
  if (period.closesOn < today) return 'over';
  if ((Date.parse(period.closesOn) - Date.parse(period.opensOn)) / 86_400_000 > LONGEST_DAYS) return 'long';
  if (period.optionalMin > period.optional.length) return 'few';
  if (period.optional.some((code) => period.competencies?.includes(code) === true)) return 'both';
  return null;
}

/** closed: by hand, and frozen. over: its last day has passed. */
export type PeriodState = 'coming' | 'open' | 'over' | 'closed';

/** Days as the office counts them; both ends belong to the period. */
export function periodState(
  period: { readonly opensOn: string; readonly closesOn: string; readonly closed: boolean },
  today: string,
): PeriodState {
  if (period.closed) return 'closed';
  if (today < period.opensOn) return 'coming';
  return today > period.closesOn ? 'over' : 'open';
}

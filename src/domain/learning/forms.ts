import type { LocalDate } from '../reminders/office.ts';

/** Forms of learning as the conversion table writes them (Peraturan LAN 10/2018, domain words of the city). */
export const FORMS = [
  'pelatihan',
  'seminar',
  'workshop',
  'bimtek',
  'sosialisasi',
  'webinar',
  'e-learning',
  'coaching',
  'mentoring',
  'komunitas belajar',
  'belajar mandiri',
  'benchmarking',
  'outbound',
  'magang',
  'detasering',
] as const;
export type FormName = (typeof FORMS)[number];

/** What is counted: JP as the certificate states them, days, sessions, or the whole activity once. */
export type FormUnit = 'certificate' | 'day' | 'session' | 'activity';

/** How one form becomes JP from a day on. */
export interface LearningForm {
  readonly form: FormName;
  /** Office date. */
  readonly validFrom: LocalDate;
  readonly unit: FormUnit;
  /** JP a unit. */
  readonly jp: number;
  /** JP a unit of an international one; null: the same. */
  readonly international: number | null;
  /** Most JP a month from this form; null: no limit. */
  readonly monthly: number | null;
  /** Legal basis and how sure it is. */
  readonly basis: string;
}

/** The conversion that holds for an activity that ended on `day`; null when the table has none. */
export function formOn(forms: readonly LearningForm[], form: string, day: LocalDate): LearningForm | null {
  const holding = forms.filter((one) => one.form === form && one.validFrom <= day);
  return holding.reduce<LearningForm | null>(
    (last, one) => (last === null || one.validFrom > last.validFrom ? one : last),
    null,
  );
}

import type { Plan } from '../recommendation/plan.ts';

/** Months in which a plan may lie. */
export const PLAN_MONTHS = [3, 6, 12] as const;
export type PlanMonths = (typeof PLAN_MONTHS)[number];
/** Learning hours a plan may take, as offered; any number may be named. */
export const PLAN_HOURS = [20, 40, 80] as const;

/** `jp` null: as many hours as it takes. */
export interface PlanWithin {
  readonly jp: number | null;
  readonly months: PlanMonths;
}

const PLAN_DEFAULT: PlanWithin = { jp: 40, months: 12 };

/** `again`: a plan that is shown is made anew, in its place. */
export type PlanCommand = { readonly do: 'plan'; readonly again: boolean } & PlanWithin;

export type PlanWish = { readonly want: 'plan'; readonly again: boolean } & PlanWithin;

/** `plan` null: there is no level yet from which a gap could be measured. */
export type PlanNews = {
  readonly granted: 'plan';
  readonly again: boolean;
  readonly plan: Plan | null;
  /** The last day a course may lie on. */
  readonly until: string;
} & PlanWithin;

/** What a standing button names: "40" or "0" for no limit, "12". */
export function planWithin(jp: string, months: string): PlanWithin {
  const found = PLAN_MONTHS.find((one) => String(one) === months) ?? PLAN_DEFAULT.months;
  if (!/^\d{1,4}$/.test(jp)) return { jp: PLAN_DEFAULT.jp, months: found };
  return { jp: Number(jp) === 0 ? null : Number(jp), months: found };
}

import type { Plan } from '../../recommendation/plan.ts';

/** Months in which a plan may lie. */
export const PLAN_MONTHS = [3, 6, 12] as const;
export type PlanMonths = (typeof PLAN_MONTHS)[number];
/** Learning hours a plan may take, as offered; any number may be named. */
export const PLAN_HOURS = [20, 40, 80] as const;

/** `jp` null: as many hours as it takes. */
export interface PlanWithin {
  readonly jp: number | null;
  readonly months: PlanMonths;
  /** A last day that was said ("sampai Maret"): it counts instead of the months. */
  readonly until?: string;
}

const PLAN_DEFAULT: PlanWithin = { jp: 40, months: 12 };

/** `again`: a plan that is shown is made anew, in its place. */
export type PlanCommand = { readonly do: 'plan'; readonly again: boolean } & PlanWithin & SaidWithin;

export type PlanWish = { readonly want: 'plan'; readonly again: boolean } & PlanWithin & SaidWithin;

/** Words in which a last day may stand, read with those of a search. */
interface SaidWithin {
  readonly words?: string;
}

/** `plan` null: there is no level yet from which a gap could be measured. */
export type PlanNews = {
  readonly granted: 'plan';
  readonly again: boolean;
  readonly plan: Plan | null;
  /** The last day a course may lie on. */
  readonly last: string;
} & PlanWithin;

/** What a standing button names: "40" or "0" for no limit; "12" months, or a last day. */
export function planWithin(jp: string, time: string): PlanWithin {
  const until = /^\d{4}-\d\d-\d\d$/.test(time) ? { until: time } : {};
  const months = PLAN_MONTHS.find((one) => String(one) === time) ?? PLAN_DEFAULT.months;
  if (!/^\d{1,4}$/.test(jp)) return { jp: PLAN_DEFAULT.jp, months, ...until };
  return { jp: Number(jp) === 0 ? null : Number(jp), months, ...until };
}

/** More words are a story. */
const LONGEST = 12;
const HOURS = /\b(\d{1,4}) ?(?:jp|jam pelajaran)\b/i;
const NO_HOURS = /\b(?:tanpa batas|tidak dibatasi|bebas|no limit)\b/i;
const TIME =
  /\b(?:sampai|sebelum|selesai|paling (?:lambat|telat)|selambatnya|dalam|until|before|within|by)\s+\S|\b(?:bulan|tahun|minggu|semester|months?|year)\b/i;
const ASKED =
  /^(?:(?:tolong|coba|mohon|minta|saya|aku|mau|ingin|buat(?:kan|in)?|bikin(?:kan|in)?|susun(?:kan)?|lihat|tampilkan|please|show|make|give|me|my|the|a)\s+)*(?:rencana\s+(?:(?:yang\s+)?(?:paling\s+kecil|terkecil)|(?:belajar|pelatihan)\s+(?:saya|aku|terkecil))|smallest\s+(?:learning\s+)?plan|learning\s+plan)\b/i;
const FEWEST = /\b(?:paling sedikit|sesedikit mungkin|fewest)\b.*\b(?:kesenjangan|gaps?)\b/i;

const hoursSaid = (text: string): Partial<Pick<PlanWithin, 'jp'>> => {
  if (NO_HOURS.test(text)) return { jp: null };
  const hours = HOURS.exec(text)?.[1];
  return hours === undefined ? {} : { jp: Number(hours) };
};

/** "Rencana terkecil, maks 20 JP sampai Maret": a plan that is asked for in words. */
export function planAsked(text: string): PlanCommand | null {
  if (!ASKED.test(text.trim()) && !FEWEST.test(text)) return null;
  return { do: 'plan', again: false, ...PLAN_DEFAULT, ...hoursSaid(text), words: text };
}

/** "Maks 30 JP sampai Maret" below a plan: other limits for it. What was not named stays. */
export function otherLimits(text: string, within: PlanWithin): (PlanWithin & SaidWithin) | null {
  if (text.trim().split(/\s+/).length > LONGEST || text.includes('?')) return null;
  const hours = hoursSaid(text);
  if (hours.jp === undefined && !TIME.test(text)) return null;
  return { ...within, ...hours, words: text };
}

import { addDays, nearestOpen, type OfficeDays, officeDay } from './calendar.ts';

export interface SamplePeriod {
  readonly name: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly closed: boolean;
}

/** Everyone answers these; technical ones follow from the post. */
export const PERIOD_COMPETENCIES = [
  'M.01',
  'M.02',
  'M.03',
  'M.04',
  'M.05',
  'M.06',
  'M.07',
  'M.08',
  'SK.01',
] as const;

/** Two closed half-years and the running one: opened about ten days ago, closing about three days from now, on open days. */
export function samplePeriods(now: Date, open: OfficeDays): [SamplePeriod, SamplePeriod, SamplePeriod] {
  const today = officeDay(now);
  const closesOn = nearestOpen(addDays(today, 3), 1, open);
  const past = (halfYears: number): SamplePeriod => {
    const end = nearestOpen(monthsEarlier(closesOn, 6 * halfYears), -1, open);
    const begin = nearestOpen(addDays(end, -14), -1, open);
    return { name: name(closesOn, halfYears), opensOn: begin, closesOn: end, closed: true };
  };
  return [
    past(2),
    past(1),
    {
      name: name(closesOn, 0),
      opensOn: nearestOpen(addDays(today, -10), -1, open),
      closesOn,
      closed: false,
    },
  ];
}

/** "Penilaian Mandiri Semester II 2026". Counted in half-years, so that no two ever share a name. */
function name(closesOn: string, halfYearsAgo: number): string {
  const half = Number(closesOn.slice(0, 4)) * 2 + (Number(closesOn.slice(5, 7)) > 6 ? 1 : 0) - halfYearsAgo;
  return `Penilaian Mandiri Semester ${half % 2 === 0 ? 'I' : 'II'} ${Math.floor(half / 2)}`;
}

function monthsEarlier(day: string, months: number): string {
  const date = new Date(day);
  // The 28th exists in every month, and the day within a period's month matters to nobody.
  const dayOfMonth = Math.min(date.getUTCDate(), 28);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, dayOfMonth))
    .toISOString()
    .slice(0, 10);
}

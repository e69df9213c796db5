/** A span of office days, inclusive; an open end is missing. */
export interface Period {
  readonly from?: string;
  readonly to?: string;
}

const DAY = 86_400_000;
const at = (day: string): Date => new Date(`${day}T00:00:00Z`);
const text = (date: Date): string => date.toISOString().slice(0, 10);

export const daysAfter = (day: string, days: number): string =>
  text(new Date(at(day).getTime() + days * DAY));

/** A month, `ahead` months from the one `today` is in. */
export function monthAhead(today: string, ahead: number): Required<Period> {
  const date = at(today);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + ahead];
  return { from: text(new Date(Date.UTC(year, month, 1))), to: text(new Date(Date.UTC(year, month + 1, 0))) };
}

/** A named month (1–12): of that year, or the next one that is not over. */
export function monthNamed(today: string, month: number, year: number | undefined): Required<Period> {
  const now = at(today);
  const behind = month - (now.getUTCMonth() + 1);
  if (year !== undefined) return monthAhead(today, (year - now.getUTCFullYear()) * 12 + behind);
  return monthAhead(today, behind < 0 ? behind + 12 : behind);
}

/** Monday to Sunday, `ahead` weeks from the one `today` is in. */
export function weekAhead(today: string, ahead: number): Required<Period> {
  const since = (at(today).getUTCDay() + 6) % 7;
  const from = daysAfter(today, ahead * 7 - since);
  return { from, to: daysAfter(from, 6) };
}

export function yearAhead(today: string, ahead: number): Required<Period> {
  const year = at(today).getUTCFullYear() + ahead;
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** January to June or July to December, `ahead` halves from the one `today` is in. */
export function halfYearAhead(today: string, ahead: number): Required<Period> {
  const month = at(today).getUTCMonth();
  const first = (month < 6 ? 0 : 6) + 6 * ahead - month;
  return { from: monthAhead(today, first).from, to: monthAhead(today, first + 5).to };
}

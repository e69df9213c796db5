/** From so many people on, one class for all of them is worth proposing. */
const WORTH_A_COURSE = 20;
/** Agencies named beside one competency. */
const AGENCIES = 3;

/** People of one agency of whom both the required and the best supported level of a competency are known. */
export interface GapRow {
  readonly code: string;
  readonly opd: string;
  readonly known: number;
  /** Of these, by an official result or the superior's current verdict. */
  readonly confirmed: number;
  /** Below what their post requires. */
  readonly below: number;
  /** Most frequent among those below; null where there is none. */
  readonly required: number | null;
  readonly actual: number | null;
}

export interface GapCount {
  readonly code: string;
  readonly known: number;
  readonly confirmed: number;
  /** null: nearly all; the number would point at the few who are not. */
  readonly below: number | null;
  /** Where most of them work, most first; empty within one agency. */
  readonly agencies: readonly { readonly opd: string; readonly below: number }[];
  /** For whom one class for many would be made; null where there are too few for one. */
  readonly course: { readonly required: number; readonly actual: number } | null;
}

export interface GapCounts {
  /** Widest first: most people below what is required. */
  readonly ranked: readonly GapCount[];
  /** Competencies in which somebody is below, but too few to be told. */
  readonly withheld: number;
}

/**
 * The gaps of an agency or the city in counts. Groups under `least` people are not told, nor what would give them away:
 * a count whose rest is such a group, and an agency without which the rest of the city would be one.
 * @param least fewest people about whom a figure is shown
 */
export function gapCounts(rows: readonly GapRow[], least: number): GapCounts {
  const byCode = Map.groupBy(rows, ({ code }) => code);
  const small = (people: number): boolean => people > 0 && people < least;
  const sums = [...byCode].map(([code, group]) => {
    const sum = (of: (row: GapRow) => number): number => group.reduce((total, row) => total + of(row), 0);
    const [known, confirmed, below] = [
      sum((row) => row.known),
      sum((row) => row.confirmed),
      sum((row) => row.below),
    ];
    return { code, group, known, confirmed: small(confirmed) ? 0 : confirmed, below };
  });
  const ranked = sums
    .filter(({ below }) => below >= least)
    .sort((a, b) => b.below - a.below || (a.code < b.code ? -1 : 1))
    .map(({ code, group, known, confirmed, below }): GapCount => {
      const nearlyAll = small(known - below);
      return {
        code,
        known,
        confirmed,
        below: nearlyAll ? null : below,
        agencies: nearlyAll || group.length < 2 ? [] : agenciesOf(group, below, small),
        course: below >= WORTH_A_COURSE ? typicalOf(group) : null,
      };
    });
  return { ranked, withheld: sums.filter(({ below }) => small(below)).length };
}

function agenciesOf(
  group: readonly GapRow[],
  below: number,
  small: (people: number) => boolean,
): GapCount['agencies'] {
  const told = group
    .filter((row) => row.below > 0 && !small(row.below) && !small(row.known - row.below))
    .sort((a, b) => b.below - a.below || (a.opd < b.opd ? -1 : 1))
    .slice(0, AGENCIES);
  const rest = (): number => below - told.reduce((sum, row) => sum + row.below, 0);
  while (told.length > 0 && small(rest())) told.pop();
  return told.map((row) => ({ opd: row.opd, below: row.below }));
}

/** What most of them lack, read off the agency with most of them. */
function typicalOf(group: readonly GapRow[]): GapCount['course'] {
  const [most] = group.toSorted((a, b) => b.below - a.below || (a.opd < b.opd ? -1 : 1));
  if (most === undefined || most.required === null || most.actual === null) return null;
  return { required: most.required, actual: most.actual };
}

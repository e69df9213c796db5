import { keptBack } from './kept-back.ts';

export interface TrendPeriod {
  readonly id: number;
  readonly name: string;
  /** Of its dictionary: only levels of one version are compared. */
  readonly version: number;
}

/** People of one agency in one period; of a superior's own people, all are one row. */
export interface ParticipationRow {
  readonly period: number;
  readonly opd: string;
  readonly total: number;
  readonly sent: number;
  readonly verified: number;
}

/** Of those who sent, how many have a known and a required level of a competency, and how many are below. */
export interface BelowRow {
  readonly period: number;
  readonly opd: string;
  readonly code: string;
  readonly known: number;
  readonly below: number;
}

export type Participation = Pick<ParticipationRow, 'total' | 'sent' | 'verified'>;
export type Below = Pick<BelowRow, 'known' | 'below'>;

export interface Trends {
  /** Oldest first. `people` null: too few to be told. */
  readonly periods: readonly (TrendPeriod & { readonly people: Participation | null })[];
  /** The periods whose levels can be compared: those with the newest dictionary. */
  readonly comparable: readonly TrendPeriod[];
  /** A share for each comparable period, null: too few; the widest of the newest period first. */
  readonly gaps: readonly { readonly code: string; readonly shares: readonly (Below | null)[] }[];
  /** The last two periods by agency, in order of their names; empty within one agency. */
  readonly agencies: readonly { readonly opd: string; readonly people: readonly (Participation | null)[] }[];
}

export interface TrendRows {
  /** Oldest first. */
  readonly periods: readonly TrendPeriod[];
  readonly participation: readonly ParticipationRow[];
  readonly below: readonly BelowRow[];
}

/**
 * Participation and gaps over periods, in counts. Groups under `least` are not told, nor a share whose rest is such a group or nobody,
 * nor an agency without which they would follow from the whole: `rows` are always of everything the asker may see, `opd`
 * chooses one agency of them.
 * @param least fewest people about whom a figure is shown
 */
export function trends(rows: TrendRows, least: number, opd: string | null): Trends {
  const newest = rows.periods.at(-1);
  const comparable = rows.periods.filter(({ version }) => version === newest?.version);

  const people = (period: number): Participation | null =>
    told(
      rows.participation.filter((row) => row.period === period),
      opd,
      (group) => sum(group, ({ total }) => total) >= least,
      ({ total }) => total,
      together,
    );
  const share = (period: number, code: string): Below | null =>
    told(
      rows.below.filter((row) => row.period === period && row.code === code),
      opd,
      (group) => {
        const [known, below] = [sum(group, (row) => row.known), sum(group, (row) => row.below)];
        // All of them or none is what each single one of them is.
        return below >= least && known - below >= least;
      },
      ({ known }) => known,
      (group) => ({ known: sum(group, (row) => row.known), below: sum(group, (row) => row.below) }),
    );

  const codes = [...new Set(rows.below.map(({ code }) => code))].sort();
  return {
    periods: rows.periods.map((period) => ({ ...period, people: people(period.id) })),
    comparable,
    gaps: codes
      .map((code) => ({ code, shares: comparable.map(({ id }) => share(id, code)) }))
      .filter(({ shares }) => shares.some((one) => one !== null))
      .sort((a, b) => ratio(b.shares.at(-1)) - ratio(a.shares.at(-1))),
    agencies: opd === null ? byAgency(rows, least) : [],
  };
}

/** All groups together, or the one of `opd`; null where that is not told. */
function told<R extends { readonly opd: string }, S>(
  group: readonly R[],
  opd: string | null,
  tells: (group: readonly R[]) => boolean,
  size: (row: R) => number,
  whole: (group: readonly R[]) => S,
): S | null {
  if (opd === null) return tells(group) ? whole(group) : null;
  const hidden = keptBack(group, tells, size);
  const own = group.filter((row) => row.opd === opd && !hidden.has(row));
  return own.length === 0 ? null : whole(own);
}

/** The last two periods of each agency. */
function byAgency({ periods, participation }: TrendRows, least: number): Trends['agencies'] {
  const names = [...new Set(participation.map(({ opd }) => opd))].sort();
  if (names.length < 2) return [];
  const enough = (group: readonly ParticipationRow[]): boolean => sum(group, ({ total }) => total) >= least;
  const last = periods
    .slice(-2)
    .map(({ id }) => participation.filter((row) => row.period === id))
    .map((group) => {
      const hidden = keptBack(group, enough, ({ total }) => total);
      return group.filter((row) => !hidden.has(row));
    });
  return names.map((opd) => ({
    opd,
    people: last.map((group) => group.find((row) => row.opd === opd) ?? null),
  }));
}

const together = (group: readonly ParticipationRow[]): Participation => ({
  total: sum(group, ({ total }) => total),
  sent: sum(group, ({ sent }) => sent),
  verified: sum(group, ({ verified }) => verified),
});

const sum = <T>(rows: readonly T[], of: (row: T) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

const ratio = (share: Below | null | undefined): number =>
  share === null || share === undefined || share.known === 0 ? -1 : share.below / share.known;

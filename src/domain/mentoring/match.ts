import type { Supported } from '../assessment/supported.ts';

/** Somebody who offers the competency and may be asked, as storage found them: seen, active, free, no superior, no subordinate. */
export interface Candidate {
  readonly id: number;
  readonly name: string;
  readonly post: string;
  readonly unit: string;
  readonly agency: string;
  readonly field: string;
  /** Places left. */
  readonly free: number;
  readonly sameAgency: boolean;
  readonly sameFamily: boolean;
  /** They were a pair before, or one of them said no. */
  readonly before: boolean;
  readonly supported: Supported | null;
}

/** Why somebody is offered, besides the competency and that the level is enough. */
export type MatchReason = 'family' | 'agency' | 'elsewhere';

/** A match as it is shown: its level is nobody's business, only that it is enough. */
export interface Match {
  readonly id: number;
  readonly name: string;
  readonly post: string;
  readonly unit: string;
  readonly agency: string;
  readonly field: string;
  readonly free: number;
  readonly before: boolean;
  readonly reasons: readonly MatchReason[];
}

/** What counts as enough: dated rules. */
export interface Enough {
  /** `mentor_least_level`: the lowest level that guides anybody. */
  readonly least: number;
  /** `mentor_above`: so many levels above whoever learns. */
  readonly above: number;
}

const MOST_MATCHES = 3;
/** Far above whoever learns helps less than one or two levels: it is another world. Levels. */
const NEAR_ABOVE = 2;

/** Whether this level may guide somebody at `actual` (null: not known). An unsupported level never does. */
export function guides(
  supported: Supported | null,
  actual: number | null,
  { least, above }: Enough,
): boolean {
  if (supported === null || supported.source === 'unsupported') return false;
  return supported.level >= Math.max(least, (actual ?? 0) + above);
}

/**
 * Up to three who can guide, the best first: the same job family, then one or two levels above rather than further, then
 * the same agency, then most places left. Those with whom there was a pair before only where it was asked for (`again`).
 */
export function matchesOf(
  candidates: readonly Candidate[],
  actual: number | null,
  enough: Enough,
  again: boolean,
): Match[] {
  const far = ({ supported }: Candidate): number =>
    Math.max(0, (supported?.level ?? 0) - (actual ?? 0) - NEAR_ABOVE);
  return candidates
    .filter((one) => one.free > 0 && (again || !one.before) && guides(one.supported, actual, enough))
    .toSorted(
      (a, b) =>
        Number(b.sameFamily) - Number(a.sameFamily) ||
        far(a) - far(b) ||
        Number(b.sameAgency) - Number(a.sameAgency) ||
        b.free - a.free ||
        a.id - b.id,
    )
    .slice(0, MOST_MATCHES)
    .map(({ supported: _level, sameAgency, sameFamily, ...one }) => ({
      ...one,
      reasons: [
        ...(sameFamily ? (['family'] as const) : []),
        sameAgency ? ('agency' as const) : ('elsewhere' as const),
      ],
    }));
}

/** A share with the interval in which it lies with 95% likelihood; null where there is nothing to divide by. */
export interface Share {
  readonly of: number;
  readonly count: number;
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** 97.5% of a normal distribution lie below. */
const Z = 1.959964;

/** Wilson's interval: it holds for small groups and near 0 and 1, where the usual one does not. */
export function shareOf(count: number, of: number): Share {
  if (of === 0) return { of, count, share: null, low: null, high: null };
  const p = count / of;
  const square = Z * Z;
  const middle = (p + square / (2 * of)) / (1 + square / of);
  const half = (Z / (1 + square / of)) * Math.sqrt((p * (1 - p)) / of + square / (4 * of * of));
  return { of, count, share: p, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

export interface Lift {
  readonly lift: number;
  readonly low: number;
  readonly high: number;
}

/** How much larger one share is than another, with its interval (Newcombe). null: one of them is empty. */
export function lift(one: Share, other: Share): Lift | null {
  if (one.share === null || other.share === null) return null;
  const part = (a: number | null, b: number | null): number => ((a ?? 0) - (b ?? 0)) ** 2;
  const difference = one.share - other.share;
  return {
    lift: difference,
    low: difference - Math.sqrt(part(one.share, one.low) + part(other.high, other.share)),
    high: difference + Math.sqrt(part(one.high, one.share) + part(other.share, other.low)),
  };
}

/** How far back it is looked unless said otherwise: half a year. Days. */
export const EFFECT_DAYS = 183;

/** How many people one rung reached, and how many of them acted within 48 hours. */
export interface RungEffect {
  readonly kind: string;
  readonly rung: string;
  readonly sent: number;
  readonly acted: number;
}

/** Both groups of a hold-out: people with a linked account, and how many began before the last day's reminder. */
export interface HoldOut {
  readonly since: Date;
  readonly reminded: { readonly people: number; readonly began: number };
  readonly heldOut: { readonly people: number; readonly began: number };
}

export interface EffectCounts {
  readonly since: Date;
  readonly rungs: readonly RungEffect[];
  /** Of the people reached: who switched a topic or everything off. */
  readonly mute: { readonly reached: number; readonly muted: number };
  /** null: there is none. */
  readonly holdOut: HoldOut | null;
}

/** What reminders do. A share of too few people is null: it says nothing, and could point at somebody. */
export interface ReminderEffect {
  readonly since: Date;
  readonly rungs: readonly {
    readonly kind: string;
    readonly rung: string;
    readonly within48h: Share | null;
  }[];
  readonly muted: Share | null;
  readonly holdOut: {
    readonly since: Date;
    readonly reminded: Share | null;
    readonly heldOut: Share | null;
    readonly lift: Lift | null;
  } | null;
}

/** Orders the rungs of a ladder as they go out; what people asked for comes last. */
function daysBefore(rung: string): number {
  if (rung === 'opening') return Number.MAX_SAFE_INTEGER;
  return Number(/^H-(\d+)$/.exec(rung)?.[1] ?? (rung === 'own' ? -1 : 0));
}

/** @param least the fewest people of whom a share is told. */
export function effectOf({ since, rungs, mute, holdOut }: EffectCounts, least: number): ReminderEffect {
  const told = (count: number, of: number): Share | null => (of < least ? null : shareOf(count, of));
  const group = ({ people, began }: HoldOut['reminded']): Share | null => told(began, people);
  const groups = holdOut && { reminded: group(holdOut.reminded), heldOut: group(holdOut.heldOut) };
  return {
    since,
    rungs: rungs
      .toSorted((a, b) => a.kind.localeCompare(b.kind) || daysBefore(b.rung) - daysBefore(a.rung))
      .map(({ kind, rung, sent, acted }) => ({ kind, rung, within48h: told(acted, sent) })),
    muted: told(mute.muted, mute.reached),
    holdOut: holdOut &&
      groups && {
        since: holdOut.since,
        ...groups,
        lift: groups.reminded && groups.heldOut && lift(groups.reminded, groups.heldOut),
      },
  };
}

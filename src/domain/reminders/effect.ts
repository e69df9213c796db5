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

/** How much larger one share is than another, with its interval (Newcombe). null: one of them is empty. */
export function lift(
  one: Share,
  other: Share,
): { readonly lift: number; readonly low: number; readonly high: number } | null {
  if (one.share === null || other.share === null) return null;
  const part = (a: number | null, b: number | null): number => ((a ?? 0) - (b ?? 0)) ** 2;
  const difference = one.share - other.share;
  return {
    lift: difference,
    low: difference - Math.sqrt(part(one.share, one.low) + part(other.high, other.share)),
    high: difference + Math.sqrt(part(one.high, one.share) + part(other.share, other.low)),
  };
}

/** A 95 % interval of a mean. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

const ROUNDS = 2000;
/** Any: the same file gives the same interval. */
const SEED = 1;

/** Percentile bootstrap over the items, drawn from a fixed seed. */
export function intervalOf(values: readonly number[]): Interval {
  return intervalBy(values, (drawn) => drawn.reduce((sum, value) => sum + value, 0) / drawn.length, ROUNDS);
}

/** The same for any figure of a sample, such as a kappa or an F1, which is no mean of its items. */
export function intervalBy<T>(
  items: readonly T[],
  figure: (drawn: readonly T[]) => number,
  rounds = 1000,
): Interval {
  if (items.length === 0) return { low: 0, high: 0 };
  let state = SEED;
  const next = (): number => {
    // Numerical Recipes' congruential generator: enough to draw items, and nothing here is a secret.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const draw = (): readonly T[] =>
    Array.from({ length: items.length }, () => items[Math.floor(next() * items.length)]).filter(
      (one) => one !== undefined,
    );
  const figures = Array.from({ length: rounds }, () => figure(draw())).sort((a, b) => a - b);
  return {
    low: figures[Math.floor(rounds * 0.025)] ?? 0,
    high: figures[Math.ceil(rounds * 0.975) - 1] ?? 0,
  };
}

/** A 95 % interval of a mean. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

const ROUNDS = 2000;

/** Percentile bootstrap over the items, with a fixed seed: the same file gives the same interval. */
export function intervalOf(values: readonly number[], seed = 1): Interval {
  if (values.length === 0) return { low: 0, high: 0 };
  let state = seed;
  const next = (): number => {
    // Numerical Recipes' congruential generator: enough to draw items, and nothing here is a secret.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const means = Array.from({ length: ROUNDS }, () => {
    const drawn = values.map(() => values[Math.floor(next() * values.length)] ?? 0);
    return drawn.reduce((sum, value) => sum + value, 0) / values.length;
  }).sort((a, b) => a - b);
  return { low: means[Math.floor(ROUNDS * 0.025)] ?? 0, high: means[Math.ceil(ROUNDS * 0.975) - 1] ?? 0 };
}

import { describe, expect, it } from 'vitest';
import { intervalBy, intervalOf } from '../../../src/knowledge/evaluation/bootstrap.ts';

const half = Array.from({ length: 40 }, (_, n) => n % 2);

describe('The interval of a figure', () => {
  it('holds the figure, and is the same for the same items', () => {
    const { low, high } = intervalOf(half);
    expect(low).toBeLessThan(0.5);
    expect(high).toBeGreaterThan(0.5);
    // A share of one half over 40 items: 0.5 ± 0.155.
    expect([low, high].map((end) => Math.abs(end - 0.5) < 0.2)).toEqual([true, true]);
    expect(intervalOf(half)).toEqual({ low, high });
  });

  it('is narrower over more items', () => {
    const more = intervalOf(Array.from({ length: 10 }, () => half).flat());
    const few = intervalOf(half);
    expect(more.high - more.low).toBeLessThan(few.high - few.low);
  });

  it('is a point where every item is alike, and of any figure, not of means only', () => {
    expect(intervalOf([1, 1, 1])).toEqual({ low: 1, high: 1 });
    expect(intervalBy([3, 5, 7], (drawn) => Math.max(...drawn)).high).toBe(7);
    expect(intervalOf([])).toEqual({ low: 0, high: 0 });
  });
});

import { expect, it } from 'vitest';
import { lift, shareOf } from '../../../src/domain/reminders/effect.ts';

it.each([
  [0, 10, 0, 0.278],
  [5, 10, 0.237, 0.763],
  [10, 10, 0.722, 1],
  [81, 263, 0.255, 0.366],
])('%i of %i lie between %f and %f (Wilson)', (count, of, low, high) => {
  const share = shareOf(count, of);
  expect(share.low).toBeCloseTo(low, 3);
  expect(share.high).toBeCloseTo(high, 3);
});

it('the lift is what Newcombe published: 56 of 70 against 48 of 80', () => {
  const found = lift(shareOf(56, 70), shareOf(48, 80));
  expect(found?.lift).toBeCloseTo(0.2, 4);
  expect(found?.low).toBeCloseTo(0.0524, 4);
  expect(found?.high).toBeCloseTo(0.3339, 4);
});

it('nothing is said of nobody', () => {
  expect(shareOf(0, 0)).toEqual({ of: 0, count: 0, share: null, low: null, high: null });
  expect(lift(shareOf(0, 0), shareOf(1, 2))).toBe(null);
});

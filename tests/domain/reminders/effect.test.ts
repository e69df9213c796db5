import { expect, it } from 'vitest';
import { effectOf, lift, shareOf } from '../../../src/domain/reminders/effect.ts';

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

it('a share of too few people is not told, nor is what it would be compared with', () => {
  const since = new Date('2026-06-01T00:00:00Z');
  const rung = { kind: 'forum', rung: 'H-1', sent: 4, acted: 4 };
  const found = effectOf(
    {
      since,
      rungs: [rung, { ...rung, sent: 5 }],
      mute: { reached: 4, muted: 1 },
      holdOut: { since, reminded: { people: 40, began: 20 }, heldOut: { people: 4, began: 1 } },
    },
    5,
  );
  expect(found).toMatchObject({
    rungs: [{ within48h: null }, { within48h: { count: 4, of: 5 } }],
    muted: null,
    holdOut: { reminded: { count: 20, of: 40 }, heldOut: null, lift: null },
  });
});

it('rungs are told in the order of their ladder', () => {
  const since = new Date('2026-06-01T00:00:00Z');
  const ladders = {
    assessment: ['H-1', 'H-3', 'H-7', 'last-day', 'opening', 'own'],
    forum: ['H-1', 'H-7', 'one-hour'],
  };
  const rungs = Object.entries(ladders).flatMap(([kind, all]) =>
    all.map((rung) => ({
      kind,
      rung,
      sent: 9,
      acted: 3,
    })),
  );
  const found = effectOf({ since, rungs, mute: { reached: 9, muted: 0 }, holdOut: null }, 5);
  expect(found.rungs.map(({ rung }) => rung)).toEqual([
    ...['opening', 'H-7', 'H-3', 'H-1', 'last-day', 'own'],
    ...['H-7', 'H-1', 'one-hour'],
  ]);
});

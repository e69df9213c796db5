import { describe, expect, it } from 'vitest';
import { keptBack } from '../../../src/domain/insight/kept-back.ts';
import { type TrendRows, trends } from '../../../src/domain/insight/trends.ts';

const LEAST = 5;
const period = (id: number, version = 2) => ({ id, name: `Periode ${id}`, version });
const people = (id: number, opd: string, total: number, sent = total, verified = 0) => ({
  period: id,
  opd,
  total,
  sent,
  verified,
});
const gap = (id: number, opd: string, known: number, below: number, code = 'INT') => ({
  period: id,
  opd,
  code,
  known,
  below,
});
const rows = (of: Partial<TrendRows>): TrendRows => ({
  periods: [period(1), period(2)],
  participation: [],
  below: [],
  ...of,
});

describe('Groups that are kept back', () => {
  const kept = (...sizes: number[]) =>
    [
      ...keptBack(
        sizes,
        (group) => group.reduce((all, one) => all + one, 0) >= LEAST,
        (size) => size,
      ),
    ].sort((a, b) => a - b);

  it('take the next smallest with them until they are enough people, and never stand alone', () => {
    expect(kept(5, 6, 40)).toEqual([]);
    expect(kept(4, 6, 40)).toEqual([4, 6]);
    expect(kept(4, 3, 40)).toEqual([3, 4]);
    // Two groups of three people in all would be a group of three.
    expect(kept(1, 2, 9, 40)).toEqual([1, 2, 9]);
    expect(kept(3)).toEqual([3]);
  });
});

describe('Trends', () => {
  it('count who was assigned, sent and verified in each period, the oldest first', () => {
    const of = rows({
      participation: [people(1, 'A', 10, 4, 1), people(1, 'B', 20, 8, 2), people(2, 'A', 12, 12, 3)],
    });
    expect(trends(of, LEAST, null).periods.map(({ name, people: told }) => [name, told])).toEqual([
      ['Periode 1', { total: 30, sent: 12, verified: 3 }],
      ['Periode 2', { total: 12, sent: 12, verified: 3 }],
    ]);
  });

  it('tell nothing of fewer than five people', () => {
    const of = rows({ participation: [people(1, '', 4), people(2, '', 5)], below: [gap(2, '', 4, 4)] });
    const { periods, gaps } = trends(of, LEAST, null);
    expect(periods.map((one) => one.people?.total ?? null)).toEqual([null, 5]);
    expect(gaps).toEqual([]);
  });

  it.each([
    ['none', 20, 0, false],
    ['four', 20, 4, false],
    ['five', 20, 5, true],
    ['all but four', 20, 16, false],
    ['all but five', 20, 15, true],
    ['all', 20, 20, false],
  ])('tell a share when %s are below only where no few people stand out', (_who, known, below, told) => {
    const { gaps } = trends(rows({ below: [gap(2, '', known, below)] }), LEAST, null);
    expect(gaps.map(({ shares }) => shares)).toEqual(told ? [[null, { known, below }]] : []);
  });

  it('compare levels of one version of the dictionary only', () => {
    const of = rows({
      periods: [period(1, 1), period(2, 2), period(3, 2)],
      below: [gap(1, '', 50, 25), gap(2, '', 50, 20), gap(3, '', 50, 10)],
    });
    const { comparable, gaps } = trends(of, LEAST, null);
    expect(comparable.map(({ id }) => id)).toEqual([2, 3]);
    expect(gaps).toEqual([
      {
        code: 'INT',
        shares: [
          { known: 50, below: 20 },
          { known: 50, below: 10 },
        ],
      },
    ]);
  });

  it('show one agency of the city, unless it is small or the one without which a small one would be known', () => {
    const of = rows({
      participation: [people(2, 'A', 3), people(2, 'B', 8), people(2, 'C', 40)],
      below: [gap(2, 'A', 20, 2), gap(2, 'B', 30, 10), gap(2, 'C', 40, 20)],
    });
    const newest = (opd: string) => {
      const { periods, gaps } = trends(of, LEAST, opd);
      return [periods.at(-1)?.people?.total ?? null, gaps[0]?.shares.at(-1)?.below ?? null];
    };
    expect(newest('A')).toEqual([null, null]);
    expect(newest('B')).toEqual([null, null]);
    expect(newest('C')).toEqual([40, 20]);
    expect(
      trends(of, LEAST, null).agencies.map((one) => [one.opd, one.people.map((p) => p?.total ?? null)]),
    ).toEqual([
      ['A', [null, null]],
      ['B', [null, null]],
      ['C', [null, 40]],
    ]);
  });

  it('put the competency with the widest share of the newest period first', () => {
    const of = rows({ below: [gap(2, '', 50, 10, 'A'), gap(2, '', 50, 30, 'B'), gap(1, '', 50, 45, 'C')] });
    expect(trends(of, LEAST, null).gaps.map(({ code }) => code)).toEqual(['B', 'A', 'C']);
  });
});

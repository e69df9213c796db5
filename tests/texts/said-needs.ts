import type { TrendScope } from '../../src/domain/dialog/topics/trends.ts';
import type { Below, Participation } from '../../src/domain/insight/trends.ts';

/** What is said of needs, with arguments at their edges. */
export const needs = {
  gapsScope: [[null], ['Dishub']] as [string | null][],
  below: [
    [34, 120, 20],
    [null, 30, 0],
  ] as [number | null, number, number][],
  agencies: [
    [[{ opd: 'Dishub', below: 12 }]],
    [
      [
        { opd: 'Dishub', below: 12 },
        { opd: 'Dinkes', below: 5 },
      ],
    ],
  ] as [{ opd: string; below: number }[]][],
  gapsNote: [[0], [2]] as [number][],
  scope: [[null], ['Dishub']] as [string | null][],
  searches: [
    [5, 5],
    [5000, 1200],
  ] as [number, number][],
  dismissed: [[5], [120]] as [number][],
  words: [[['drone']], [['drone', 'pemetaan', 'gis']]] as [string[]][],
  note: [[0], [12]] as [number][],
};

const PEOPLE: readonly Participation[] = [
  { total: 5, sent: 0, verified: 0 },
  { total: 1200, sent: 990, verified: 600 },
];
const people = PEOPLE.map((one): [Participation] => [one]);

/** What is said of trends. */
export const trends = {
  scope: [
    [{ of: 'city', opd: null }],
    [{ of: 'city', opd: 'Dishub' }],
    [{ of: 'agency', opd: 'Dishub' }],
    [{ of: 'team', opd: null }],
  ] as [TrendScope][],
  participation: people,
  cells: people,
  sent: people,
  gapsBody: [
    [1, 0],
    [2, 3],
  ] as [number, number][],
  below: [[{ known: 5, below: 5 }], [{ known: 1200, below: 0 }]] as [Below][],
  note: [[0], [12]] as [number][],
};

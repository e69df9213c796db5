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

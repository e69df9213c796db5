/** What is said of needs, with arguments at their edges. */
export const needs = {
  scope: [[null], ['Dishub']] as [string | null][],
  searches: [
    [5, 5],
    [5000, 1200],
  ] as [number, number][],
  dismissed: [[5], [120]] as [number][],
  words: [[['drone']], [['drone', 'pemetaan', 'gis']]] as [string[]][],
  note: [[0], [12]] as [number][],
};

import { describe, expect, it } from 'vitest';
import { demandOf, type Need } from '../../../src/domain/insight/demand.ts';

/** The same words of so many people, the first of whom has the number `from`. */
const times = (n: number, competency: string | null, words: string[], from = 0, half = '2026-2'): Need[] =>
  Array.from({ length: n }, (_, at) => ({ competency, words, teller: `${half}:${from + at}` }));
const again = (n: number, competency: string | null, words: string[], teller: string | null): Need[] =>
  Array.from({ length: n }, () => ({ competency, words, teller }));

describe('what people looked for in vain', () => {
  it('is ranked by how often, in groups of at least five, and says how much is withheld', () => {
    const needs = [
      ...times(4, 'M.01', ['etika']),
      ...times(6, 'M.03', ['pidato']),
      ...times(21, null, ['drone']),
    ];
    expect(
      demandOf(
        needs,
        new Map([
          ['M.03', 7],
          ['M.05', 4],
          ['M.07', 5],
        ]),
      ),
    ).toEqual({
      ranked: [
        { competency: null, searches: 21, people: 21, dismissed: 0, words: ['drone'], course: true },
        { competency: 'M.03', searches: 6, people: 6, dismissed: 7, words: ['pidato'], course: false },
        { competency: 'M.07', searches: 0, people: 0, dismissed: 5, words: [], course: false },
      ],
      withheld: 4,
    });
  });

  it('tells no word that fewer than five people searched with: it could be somebody’s own', () => {
    const needs = [
      ...times(5, 'M.03', ['pidato', 'pidato']),
      ...times(4, 'M.03', ['kelurahan', 'pidato'], 5),
      ...again(9, 'M.03', ['kelurahan'], '2026-2:6'),
    ];
    expect(demandOf(needs, new Map()).ranked).toMatchObject([{ searches: 18, people: 9, words: ['pidato'] }]);
  });

  it('counts somebody who asks again and again once, and proposes no course for one person', () => {
    const four = [...times(3, 'M.03', ['pidato']), ...again(40, 'M.03', ['pidato', 'rahasia'], '2026-2:9')];
    expect(demandOf(four, new Map())).toEqual({ ranked: [], withheld: 43 });
    expect(demandOf([...four, ...times(1, 'M.03', ['pidato'], 5)], new Map()).ranked).toEqual([
      { competency: 'M.03', searches: 44, people: 5, dismissed: 0, words: ['pidato'], course: false },
    ]);
  });

  it('takes searches without a mark for one person’s, and never sums two half-years', () => {
    expect(demandOf(again(30, null, ['drone'], null), new Map())).toEqual({ ranked: [], withheld: 30 });
    const three = [...times(3, null, ['drone']), ...times(3, null, ['drone'], 0, '2026-1')];
    expect(demandOf([...three, ...again(9, null, ['drone'], null)], new Map()).ranked).toEqual([]);
  });

  it('is nothing where nobody looked', () => {
    expect(demandOf([], new Map())).toEqual({ ranked: [], withheld: 0 });
  });
});

import { describe, expect, it } from 'vitest';
import { demandOf, type Need } from '../../../src/domain/insight/demand.ts';

const times = (n: number, competency: string | null, ...words: string[]): Need[] =>
  Array.from({ length: n }, () => ({ competency, words }));

describe('what people looked for in vain', () => {
  it('is ranked by how often, in groups of at least five, and says how much is withheld', () => {
    const needs = [...times(4, 'M.01', 'etika'), ...times(6, 'M.03', 'pidato'), ...times(21, null, 'drone')];
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
        { competency: null, searches: 21, dismissed: 0, words: ['drone'], course: true },
        { competency: 'M.03', searches: 6, dismissed: 7, words: ['pidato'], course: false },
        { competency: 'M.07', searches: 0, dismissed: 5, words: [], course: false },
      ],
      withheld: 4,
    });
  });

  it('tells no word that fewer than five searches hold: it could be somebody’s own', () => {
    const needs = [...times(5, 'M.03', 'pidato', 'pidato'), ...times(4, 'M.03', 'kelurahan', 'pidato')];
    expect(demandOf(needs, new Map()).ranked).toMatchObject([{ searches: 9, words: ['pidato'] }]);
  });

  it('is nothing where nobody looked', () => {
    expect(demandOf([], new Map())).toEqual({ ranked: [], withheld: 0 });
  });
});

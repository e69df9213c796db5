import { describe, expect, it } from 'vitest';
import { gaps, jobPersonMatch, type Standing } from '../../../src/domain/assessment/gap.ts';
import { levelOf } from '../../../src/domain/assessment/ladder.ts';

const standing = (code: string, required: number | null, actual: number | null): Standing => ({
  code,
  required: required === null ? null : levelOf(required),
  supported: actual === null ? null : { level: actual === 0 ? 0 : levelOf(actual), source: 'own' },
});

describe('Gaps and the match with the post', () => {
  it('gives the brief’s example of a Pengawas: 88.9 %, gaps in Komunikasi and Pengembangan Diri', () => {
    const levels = [2, 2, 1, 2, 3, 1, 2, 2, 2];
    const all = levels.map((level, index) => standing(`M.0${index + 1}`, 2, level));
    expect(jobPersonMatch(all).percent).toBeCloseTo(88.889, 2);
    expect(gaps(all).map((gap) => gap.code)).toEqual(['M.03', 'M.06']);
  });

  it('puts the widest gap first and leaves out what is unanswered or has no requirement', () => {
    const all = [
      standing('A', 2, 1),
      standing('B', 4, 1),
      standing('C', null, 1),
      standing('D', 3, null),
      standing('E', 3, 0),
    ];
    expect(gaps(all).map((gap) => [gap.code, gap.size])).toEqual([
      ['B', 3],
      ['E', 3],
      ['A', 1],
    ]);
    expect(jobPersonMatch(all)).toMatchObject({ counted: 3, total: 5 });
  });

  it('has no percentage when nothing can be compared', () => {
    expect(jobPersonMatch([standing('A', null, 3)]).percent).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import type { Source } from '../../../src/domain/assessment/supported.ts';
import { type Candidate, guides, matchesOf } from '../../../src/domain/mentoring/match.ts';
import { offerable } from '../../../src/domain/mentoring/offer.ts';

const ENOUGH = { least: 3, above: 1 };
const at = (level: 0 | 1 | 2 | 3 | 4 | 5, source: Source = 'superior') => ({ level, source });
const somebody = (id: number, change: Partial<Candidate> = {}): Candidate => ({
  id,
  name: `Mentor ${id}`,
  post: 'Analis',
  unit: 'Bidang',
  agency: 'Dishub',
  field: '',
  free: 1,
  sameAgency: false,
  sameFamily: false,
  before: false,
  supported: at(3),
  ...change,
});
const ids = (candidates: Candidate[], actual: number | null, again = false) =>
  matchesOf(candidates, actual, ENOUGH, again).map(({ id }) => id);

describe('Who may guide', () => {
  it.each([
    [at(3), 1, true],
    [at(3), null, true],
    [at(2), 0, false],
    [at(3), 3, false],
    [at(4), 3, true],
    [at(5, 'unsupported'), 1, false],
    [null, 1, false],
  ] as const)('%o for somebody at %s: %s', (supported, actual, may) => {
    expect(guides(supported, actual, ENOUGH)).toBe(may);
  });

  it('is decided by dated rules', () => {
    expect(guides(at(2), 1, { least: 2, above: 1 })).toBe(true);
    expect(guides(at(4), 2, { least: 2, above: 3 })).toBe(false);
  });

  it('offers only what more than the own word supports, the strongest first', () => {
    const standing = (code: string, level: 2 | 3 | 4, source: Source) => ({
      code,
      required: null,
      supported: at(level, source),
    });
    expect(
      offerable(
        [
          standing('M.01', 3, 'own'),
          standing('M.02', 4, 'unsupported'),
          standing('M.03', 4, 'official'),
          standing('M.04', 2, 'superior'),
          { code: 'M.05', required: 3, supported: null },
        ],
        3,
      ),
    ).toEqual(['M.03', 'M.01']);
  });
});

describe('Whoever looks for a mentor', () => {
  it('gets three at most: the same family, a near level, the own agency, then who has most places', () => {
    const all = [
      somebody(1, { supported: at(5) }),
      somebody(2, { free: 2 }),
      somebody(3, { sameAgency: true }),
      somebody(4, { sameFamily: true, supported: at(5) }),
      somebody(5),
    ];
    expect(ids(all, 1)).toEqual([4, 3, 2]);
    expect(ids(all.slice(0, 2), 1)).toEqual([2, 1]);
  });

  it('gets nobody without a place, too low, or from a former pair unless asked for', () => {
    const all = [somebody(1, { free: 0 }), somebody(2, { supported: at(2) }), somebody(3, { before: true })];
    expect(ids(all, 1)).toEqual([]);
    expect(ids(all, 1, true)).toEqual([3]);
  });

  it('reads reasons, and never a level', () => {
    const [match] = matchesOf([somebody(1, { sameFamily: true, sameAgency: true })], 1, ENOUGH, false);
    expect(match?.reasons).toEqual(['family', 'agency']);
    expect(JSON.stringify(match)).not.toMatch(/level|supported/);
  });
});

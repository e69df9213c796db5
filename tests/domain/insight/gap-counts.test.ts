import { describe, expect, it } from 'vitest';
import { type GapRow, gapCounts } from '../../../src/domain/insight/gap-counts.ts';

const row = (code: string, opd: string, below: number, known: number, confirmed = known): GapRow => ({
  code,
  opd,
  known,
  confirmed,
  below,
  required: below === 0 ? null : 2,
  actual: below === 0 ? null : 1,
});
const ranked = (...rows: GapRow[]) => gapCounts(rows, 5).ranked;

describe('gaps in counts', () => {
  it('are told widest first, over all agencies, and worth a class from twenty people on', () => {
    const counts = gapCounts(
      [row('M.03', 'Dishub', 12, 30), row('M.03', 'Dukcapil', 9, 20), row('M.01', 'Dishub', 6, 30)],
      5,
    );
    expect(counts.ranked).toEqual([
      {
        code: 'M.03',
        known: 50,
        confirmed: 50,
        below: 21,
        agencies: [
          { opd: 'Dishub', below: 12 },
          { opd: 'Dukcapil', below: 9 },
        ],
        course: { required: 2, actual: 1 },
      },
      { code: 'M.01', known: 30, confirmed: 30, below: 6, agencies: [], course: null },
    ]);
    expect(counts.withheld).toBe(0);
  });

  it('of fewer than five people are withheld and counted; nobody below is no secret', () => {
    const counts = gapCounts([row('M.03', 'Dishub', 4, 30), row('M.01', 'Dishub', 0, 30)], 5);
    expect(counts).toEqual({ ranked: [], withheld: 1 });
    expect(ranked(row('M.03', 'Dishub', 5, 30, 3))[0]).toMatchObject({ below: 5, confirmed: 0 });
  });

  it('of nearly all are said as that: the rest would be a small group', () => {
    expect(ranked(row('M.03', 'Dishub', 28, 30))[0]).toMatchObject({ below: null, agencies: [] });
    expect(ranked(row('M.03', 'Dishub', 30, 30))[0]).toMatchObject({ below: 30 });
  });

  it('name no agency that is small itself, nor one by which the small rest could be reckoned', () => {
    const [told] = ranked(
      row('M.03', 'Dishub', 12, 30),
      row('M.03', 'Dinkes', 8, 30),
      row('M.03', 'Setda', 3, 30),
    );
    expect(told).toMatchObject({ below: 23, agencies: [{ opd: 'Dishub', below: 12 }] });
    const [whole] = ranked(row('M.03', 'Dishub', 12, 14), row('M.03', 'Dinkes', 8, 30));
    expect(whole?.agencies).toEqual([{ opd: 'Dinkes', below: 8 }]);
  });
});

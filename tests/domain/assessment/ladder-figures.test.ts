import { describe, expect, it } from 'vitest';
import { ladderFigures } from '../../../bench/ladder.ts';
import { startLadder, tap } from '../../../src/domain/assessment/ladder.ts';

const ANSWERERS = 5_000;

describe('The ladder of behaviours over simulated people', () => {
  it('settles honest people at their true level in a median of two taps, seven in eight of them within three', () => {
    const figures = ladderFigures(ANSWERERS, 0, 7);
    expect(figures).toMatchObject({ median: 2, worst: 4, atTruth: 1, nearTruth: 1 });
    expect(figures.inThree).toBeGreaterThan(0.86);
  });

  it('keeps most people at or next to the true level when one tap in ten is wrong', () => {
    const figures = ladderFigures(ANSWERERS, 0.1, 7);
    expect(figures.worst).toBe(4);
    expect(figures.atTruth).toBeGreaterThan(0.75);
    expect(figures.nearTruth).toBeGreaterThan(0.9);
  });

  it('gives the same figures for the same seed', () => {
    expect(ladderFigures(500, 0.1, 3)).toEqual(ladderFigures(500, 0.1, 3));
    expect(ladderFigures(500, 0.1, 3)).not.toEqual(ladderFigures(500, 0.1, 4));
  });

  it('asks the nearer half first: one level above a required 2 is settled with the third tap', () => {
    const up = tap(startLadder(2), 'yes');
    if (up.settled) throw new Error('too early');
    const further = tap(up.ladder, 'yes');
    if (further.settled) throw new Error('too early');
    expect(further.ladder.probe).toBe(4);
    expect(tap(further.ladder, 'no')).toEqual({ settled: true, level: 3 });
  });
});

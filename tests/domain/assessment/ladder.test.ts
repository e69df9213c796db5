import { describe, expect, it } from 'vitest';
import { type Ladder, startLadder, type Tap, tap } from '../../../src/domain/assessment/ladder.ts';
import { LEVELS, type Level } from '../../../src/domain/competency/dictionary.ts';

/** Somebody who answers by her true level, and how many taps she needed. */
function honest(required: Level | null, truth: number): { level: number; taps: number } {
  let ladder: Ladder = startLadder(required);
  for (;;) {
    const step = tap(ladder, ladder.probe <= truth ? 'yes' : 'no');
    if (step.settled) return { level: step.level, taps: ladder.taps + 1 };
    ladder = step.ladder;
  }
}

describe('The ladder of behaviours', () => {
  it('settles everybody at the true level, wherever it began', () => {
    for (const required of [null, ...LEVELS]) {
      for (const truth of [0, ...LEVELS]) expect(honest(required, truth).level).toBe(truth);
    }
  });

  it('needs two taps of somebody who is where the post wants her, and never more than four of anyone', () => {
    for (const required of LEVELS) {
      expect(honest(required, required).taps).toBeLessThanOrEqual(2);
      for (const truth of [0, ...LEVELS]) expect(honest(required, truth).taps).toBeLessThanOrEqual(4);
    }
  });

  it.each<[Tap, number]>([
    ['sometimes', 1],
    ['no', 1],
    ['yes', 3],
  ])('goes on at level %s → %i from a required level of 2', (answer, probe) => {
    const step = tap(startLadder(2), answer);
    expect(step).toMatchObject({ settled: false, ladder: { probe } });
  });

  it('takes "kadang" as not yet consistent', () => {
    const up = tap(startLadder(2), 'yes');
    if (up.settled) throw new Error('too early');
    expect(tap(up.ladder, 'sometimes')).toEqual({ settled: true, level: 2 });
  });
});

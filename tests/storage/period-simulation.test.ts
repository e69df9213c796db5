import { expect, it } from 'vitest';
import { simulatePeriod } from '../../bench/period.ts';
import { onEveryDatabase } from '../support/database.ts';

onEveryDatabase('a period with pauses, changes of mind, transfers and returned answers', (database) => {
  it('loses no answer, has one current verdict a source, and never shows a stale one as current', async () => {
    const { counts, wrong } = await simulatePeriod(database(), 70, 7);
    expect(wrong).toEqual([]);
    expect(counts.answers).toBeGreaterThan(400);
    // Everything that can happen did, so that nothing holds only because it was never tried.
    for (const happened of [
      'sendings',
      'verdicts',
      'returned',
      'objections',
      'secondLooks',
      'passedOn',
      'refused',
      'stale',
    ] as const)
      expect([happened, counts[happened]]).not.toEqual([happened, 0]);
  }, 120_000);
});

import { describe, expect, it } from 'vitest';
import { occurrences, RuleError } from '../../../src/domain/forums/series.ts';
import { officeTime } from '../../../src/office-time.ts';
import { recurrence } from '../../../src/recurrence.ts';
import { shippedCalendar as calendar } from '../../support/calendar.ts';

const office = officeTime('Asia/Jakarta');
const series = (rule: string, since = '2026-01-01') => ({
  rule,
  since,
  startsAt: 9 * 60,
  minutes: 120,
  endsFrom: null,
});
const held = (rule: string, now: string, since?: string): string[] =>
  occurrences(series(rule, since), new Date(now), recurrence, office, calendar).map(({ occursOn, heldOn }) =>
    occursOn === heldOn ? heldOn : `${occursOn} → ${heldOn}`,
  );

describe('a monthly forum', () => {
  it('"Rabu kedua tiap bulan" for the coming seventy days', () => {
    expect(held('FREQ=MONTHLY;BYDAY=+2WE', '2026-11-24T03:00:00Z')).toEqual(['2026-12-09', '2027-01-13']);
  });

  it('moves to the next working day when it meets a holiday', () => {
    expect(held('FREQ=MONTHLY;BYDAY=+4TH', '2026-12-01T03:00:00Z')).toEqual([
      '2026-12-24 → 2026-12-28',
      '2027-01-28',
    ]);
  });

  it('is still in sight on the holiday that moved it', () => {
    expect(held('FREQ=MONTHLY;BYDAY=+4TH', '2026-12-27T03:00:00Z')[0]).toBe('2026-12-24 → 2026-12-28');
  });

  it('has no date from the day on that it ends, by the rule', () => {
    const until = (endsFrom: string) =>
      occurrences(
        { ...series('FREQ=MONTHLY;BYDAY=+4TH'), endsFrom },
        new Date('2026-12-01T03:00:00Z'),
        recurrence,
        office,
        calendar,
      ).map(({ heldOn }) => heldOn);
    expect(until('2027-01-28')).toEqual(['2026-12-28']);
    expect(until('2027-01-29')).toEqual(['2026-12-28', '2027-01-28']);
    expect(until('2026-12-24')).toEqual([]);
  });

  it('begins and ends at the office hour', () => {
    const [first] = occurrences(
      series('FREQ=MONTHLY;BYDAY=+2WE'),
      new Date('2026-11-24T03:00:00Z'),
      recurrence,
      office,
      calendar,
    );
    expect(first?.startsAt.toISOString()).toBe('2026-12-09T02:00:00.000Z');
    expect(first?.endsAt.toISOString()).toBe('2026-12-09T04:00:00.000Z');
  });

  it('leaves out the one that has begun', () => {
    expect(held('FREQ=MONTHLY;BYDAY=+2WE', '2026-12-09T02:00:00Z')[0]).toBe('2027-01-13');
  });

  it('counts every second month from its first day', () => {
    const rule = 'FREQ=MONTHLY;INTERVAL=2;BYDAY=+2WE';
    expect(held(rule, '2026-11-24T03:00:00Z', '2026-01-01')).toEqual(['2027-01-13']);
    expect(held(rule, '2026-11-24T03:00:00Z', '2026-02-01')).toEqual(['2026-12-09']);
  });

  it.each(['', 'every second Wednesday', 'FREQ=MONTHLY;BYDAY=XX'])('refuses the rule "%s"', (rule) => {
    expect(() => held(rule, '2026-11-24T03:00:00Z')).toThrow(RuleError);
  });
});

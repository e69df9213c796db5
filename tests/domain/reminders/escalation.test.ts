import { expect, it } from 'vitest';
import { escalations } from '../../../src/domain/reminders/escalation.ts';
import { officeTime } from '../../../src/office-time.ts';
import { shippedCalendar } from '../../support/calendar.ts';

const office = officeTime('Asia/Jakarta');
const told = (opensOn: string, closesOn: string): string[] =>
  escalations(opensOn, closesOn, office, shippedCalendar).map(
    ({ rung, from }) => `${rung} ${new Date(from.getTime() + 7 * 3_600_000).toISOString().slice(0, 16)}`,
  );

it.each([
  ['a Thursday', '2026-11-16', '2026-12-03', '2026-11-26T08:30', '2026-12-03T13:00'],
  ['a Friday, before the prayer', '2026-11-02', '2026-11-27', '2026-11-20T08:30', '2026-11-27T08:30'],
  ['a Sunday: on the Friday', '2026-11-02', '2026-11-29', '2026-11-20T08:30', '2026-11-27T08:30'],
  ['within a week of its opening', '2026-11-24', '2026-11-27', '2026-11-24T08:30', '2026-11-27T08:30'],
])('a period that closes on %s', (_, opensOn, closesOn, unreachable, ended) => {
  expect(told(opensOn, closesOn)).toEqual([`unreachable ${unreachable}`, `ended ${ended}`]);
});

it('nobody is told of a period without a working day', () => {
  expect(told('2026-11-28', '2026-11-29')).toEqual([]);
});

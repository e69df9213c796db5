import { expect, it } from 'vitest';
import { ownMoment } from '../../../src/domain/reminders/schedule.ts';
import { officeTime } from '../../../src/office-time.ts';

const office = officeTime('Asia/Jakarta');
const calendar = { holidays: new Set(['2026-12-09']), ramadan: [] };
// A Tuesday.
const now = new Date('2026-11-24T09:10:00+07:00');

it.each<[what: string, day: string, minute: number | null, hour: number | null, due: string, moved: boolean]>(
  [
    ['at the very minute inside a window', '2026-11-25', 540, null, '2026-11-25T09:00:00+07:00', false],
    ['after the noon break', '2026-11-25', 720, null, '2026-11-25T13:00:00+07:00', true],
    ['an evening on the next morning', '2026-11-25', 1140, null, '2026-11-26T08:30:00+07:00', true],
    ['after Friday prayer on Monday', '2026-11-27', 780, null, '2026-11-30T08:30:00+07:00', true],
    ['a day in the morning', '2026-11-26', null, null, '2026-11-26T08:30:00+07:00', false],
    ['a day at the preferred hour', '2026-11-26', null, 13, '2026-11-26T13:00:00+07:00', false],
    ['a Sunday on Monday', '2026-11-29', null, null, '2026-11-30T08:30:00+07:00', true],
    ['a holiday on the day after', '2026-12-09', 540, null, '2026-12-10T08:30:00+07:00', true],
    ['what is past in the next window', '2026-11-24', 540, null, '2026-11-24T13:00:00+07:00', true],
  ],
)('one’s own reminder goes out: %s', (_, day, minute, hour, due, moved) => {
  const found = ownMoment(day, minute, hour, now, office, calendar);
  expect(found.dueAt).toEqual(new Date(due));
  expect(found.moved).toBe(moved);
});

import { expect, it } from 'vitest';
import { ownMoment, type WishedMoment } from '../../../src/domain/reminders/own-moment.ts';
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
  const hours = minute === null ? null : { from: minute, to: minute + 1, loose: false };
  const found = ownMoment({ day, hours, earlier: false }, hour, now, office, calendar);
  expect(found.dueAt).toEqual(new Date(due));
  expect(found.moved).toBe(moved);
});

const PAGI = { from: 450, to: 660, loose: true };
const SORE = { from: 900, to: 1080, loose: true };
const AFTER_PRAYER = { from: 780, to: 900, loose: false };

it.each<[what: string, day: string, hours: WishedMoment['hours'], due: string, moved: boolean]>([
  ['in the first window of a morning', '2026-11-25', PAGI, '2026-11-25T08:30:00+07:00', false],
  [
    'late on that day where no window is open any more',
    '2026-11-25',
    SORE,
    '2026-11-25T14:30:00+07:00',
    true,
  ],
  ['before the prayer on a Friday afternoon', '2026-11-27', SORE, '2026-11-27T10:30:00+07:00', true],
  ['on Monday after the prayer', '2026-11-27', AFTER_PRAYER, '2026-11-30T08:30:00+07:00', true],
])('a part of the day is met %s', (_, day, hours, due, moved) => {
  const found = ownMoment({ day, hours, earlier: false }, null, now, office, calendar);
  expect([found.dueAt, found.moved]).toEqual([new Date(due), moved]);
});

it.each<[what: string, day: string, hours: WishedMoment['hours'], due: string]>([
  ['on the working day before a Sunday', '2026-11-29', null, '2026-11-27T08:30:00+07:00'],
  ['on the working day before a holiday', '2026-12-09', PAGI, '2026-12-08T08:30:00+07:00'],
  [
    'before the break that its minute falls into',
    '2026-11-25',
    { from: 720, to: 721, loose: false },
    '2026-11-25T11:00:00+07:00',
  ],
])('what is bound to a day goes out %s', (_, day, hours, due) => {
  const found = ownMoment({ day, hours, earlier: true }, null, now, office, calendar);
  expect(found.dueAt).toEqual(new Date(due));
});

import { describe, expect, it } from 'vitest';
import { windowsOf } from '../../../src/domain/reminders/calendar.ts';
import { addDays, mondayOf, weekday } from '../../../src/domain/reminders/office.ts';
import {
  assessmentSlots,
  forumSlots,
  momentsOf,
  nextMorning,
  type Slot,
} from '../../../src/domain/reminders/schedule.ts';
import { officeTime } from '../../../src/office-time.ts';
import { shippedCalendar as calendar } from '../../support/calendar.ts';

const office = officeTime('Asia/Jakarta');

/** Local instants, readable: '2026-11-26 08.30'. */
const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}.${String(minute % 60).padStart(2, '0')}`;
const local = (at: Date, zone = office): string => `${zone.dayOf(at)} ${clock(zone.minuteOf(at))}`;
const table = (slots: readonly Slot[], zone = office): string[] =>
  slots.map((slot) => `${slot.rung} ${local(slot.dueAt, zone)}`);
const inWindow = ({ dueAt }: Slot): boolean => {
  const minute = office.minuteOf(dueAt);
  return windowsOf(office.dayOf(dueAt), calendar).some((one) => one.opens <= minute && minute < one.closes);
};
const at = (day: string, time: string): Date => new Date(`${day}T${time}:00+07:00`);

describe('the windows of a day', () => {
  it.each([
    ['Tuesday', '2026-11-24', ['08.30–11.30', '13.00–15.00']],
    ['Friday, before the prayer', '2026-11-27', ['08.30–11.00']],
    ['Saturday', '2026-11-28', []],
    ['Sunday', '2026-11-29', []],
    ['Christmas Eve 2026, cuti bersama', '2026-12-24', []],
    ['a Thursday in Ramadan', '2026-02-26', ['08.30–14.30']],
    ['a Friday in Ramadan', '2026-02-27', ['08.30–10.30']],
    ['the last working day of Ramadan is cuti bersama', '2026-03-18', []],
    ['the first day of Ramadan', '2026-02-19', ['08.30–14.30']],
    ['the day before Ramadan is usual', '2026-02-18', ['08.30–11.30', '13.00–15.00']],
  ])('%s', (_, day, windows) => {
    expect(windowsOf(day, calendar).map((one) => `${clock(one.opens)}–${clock(one.closes)}`)).toEqual(
      windows,
    );
  });
});

describe('the ladder of an evaluation', () => {
  it('goes out as soon as the window opens: opening, H-7, H-3, H-1, last day', () => {
    expect(table(assessmentSlots('2026-11-16', '2026-12-03', null, office, calendar))).toEqual([
      'opening 2026-11-16 08.30',
      'H-7 2026-11-26 08.30',
      'H-3 2026-11-30 08.30',
      'H-1 2026-12-02 08.30',
      'last-day 2026-12-03 08.30',
    ]);
  });

  it('moves a deadline on Sunday to the Friday before', () => {
    expect(table(assessmentSlots('2026-11-02', '2026-11-29', null, office, calendar))).toEqual([
      'opening 2026-11-02 08.30',
      'H-7 2026-11-20 08.30',
      'H-3 2026-11-26 08.30',
      'H-1 2026-11-27 08.30',
      'last-day 2026-11-27 08.30',
    ]);
  });

  it('moves a deadline on Christmas Day past the cuti bersama before it', () => {
    expect(table(assessmentSlots('2026-12-01', '2026-12-25', null, office, calendar)).slice(1)).toEqual([
      'H-7 2026-12-18 08.30',
      'H-3 2026-12-22 08.30',
      'H-1 2026-12-23 08.30',
      'last-day 2026-12-23 08.30',
    ]);
  });

  it('lets an opening on a Saturday wait for Monday', () => {
    expect(table(assessmentSlots('2026-11-28', '2026-12-18', null, office, calendar))[0]).toBe(
      'opening 2026-11-30 08.30',
    );
  });

  it('knows nothing before the opening: a period of four days has no H-7', () => {
    expect(
      assessmentSlots('2026-11-24', '2026-11-27', null, office, calendar).map((slot) => slot.rung),
    ).toEqual(['opening', 'H-3', 'H-1', 'last-day']);
  });

  it.each([
    [10, '2026-12-03 10.00', 'in a window'],
    [7, '2026-12-03 08.30', 'before the first: when it opens'],
    [12, '2026-12-03 13.00', 'in the break: after it'],
    [16, '2026-12-03 14.30', 'after the last: half an hour before it closes'],
    [11, '2026-12-03 11.00', 'in the last half hour'],
  ])('keeps to the preferred hour %i: %s, %s', (hour, due) => {
    expect(table(assessmentSlots('2026-11-16', '2026-12-03', hour, office, calendar)).at(-1)).toBe(
      `last-day ${due}`,
    );
  });

  it('goes out before Friday prayer for somebody who prefers the afternoon', () => {
    expect(table(assessmentSlots('2026-11-16', '2026-11-27', 14, office, calendar)).at(-1)).toBe(
      'last-day 2026-11-27 10.30',
    );
  });

  it('names the window that each moment falls in', () => {
    const slots = assessmentSlots('2026-11-16', '2026-12-03', 14, office, calendar);
    expect(slots.map((slot) => local(slot.windowAt))).toEqual([
      '2026-11-16 13.00',
      '2026-11-26 13.00',
      '2026-11-30 13.00',
      '2026-12-02 13.00',
      '2026-12-03 13.00',
    ]);
  });
});

describe('the ladder of a forum', () => {
  it.each([
    ['at 10.30: one hour before', at('2026-12-09', '10:30'), null, '2026-12-08 08.30', '2026-12-09 09.30'],
    [
      'at 09.00: the working day before, with H-1',
      at('2026-12-09', '09:00'),
      null,
      '2026-12-08 14.30',
      '2026-12-08 14.30',
    ],
    [
      'at 09.30: when the window opens',
      at('2026-12-09', '09:30'),
      null,
      '2026-12-08 08.30',
      '2026-12-09 08.30',
    ],
    ['at 13.00: before the break', at('2026-12-09', '13:00'), null, '2026-12-08 08.30', '2026-12-09 11.00'],
    ['Monday 09.00: Friday', at('2026-12-14', '09:00'), null, '2026-12-11 10.30', '2026-12-11 10.30'],
    [
      'Monday 28 December 09.00: before Christmas and its cuti bersama',
      at('2026-12-28', '09:00'),
      null,
      '2026-12-23 14.30',
      '2026-12-23 14.30',
    ],
    [
      'Friday 13.00, after the prayer: before it',
      at('2026-12-11', '13:00'),
      null,
      '2026-12-10 08.30',
      '2026-12-11 10.30',
    ],
    [
      'in Ramadan at 09.00: in the last window of the day before',
      at('2026-03-04', '09:00'),
      null,
      '2026-03-03 14.00',
      '2026-03-03 14.00',
    ],
    [
      'at 09.00, for somebody who prefers 14.00',
      at('2026-12-09', '09:00'),
      14,
      '2026-12-08 14.00',
      '2026-12-08 14.00',
    ],
  ])('%s', (_, startsAt, hour, dayBefore, hourBefore) => {
    expect(table(forumSlots(startsAt, hour, office, calendar)).slice(1)).toEqual([
      `H-1 ${dayBefore}`,
      `one-hour ${hourBefore}`,
    ]);
  });

  it('announces a week ahead, earlier when that day is a holiday', () => {
    expect(table(forumSlots(at('2026-12-31', '10:30'), null, office, calendar))[0]).toBe(
      'H-7 2026-12-23 08.30',
    );
  });

  it.each([null, 6, 12, 13, 17])(
    'keeps inside the windows and before the event all year, preferring %s',
    (hour) => {
      const outside: string[] = [];
      for (let day = '2026-01-12'; day < '2027-01-31'; day = addDays(day, 1))
        for (const time of ['07:00', '09:00', '12:30', '14:00'])
          for (const slot of forumSlots(at(day, time), hour, office, calendar))
            if (slot.dueAt >= at(day, time) || !inWindow(slot))
              outside.push(`${day} ${time} ${table([slot])}`);
      expect(outside).toEqual([]);
    },
  );
});

describe('the zone is a name', () => {
  it.each([
    ['Asia/Makassar', '2026-12-03 08.30', '2026-12-03T00:30:00.000Z'],
    ['Asia/Jayapura', '2026-12-03 08.30', '2026-12-02T23:30:00.000Z'],
    ['Europe/Amsterdam', '2026-12-03 08.30', '2026-12-03T07:30:00.000Z'],
  ])('%s keeps office hours', (zone, due, instant) => {
    const there = officeTime(zone);
    const last = assessmentSlots('2026-11-16', '2026-12-03', null, there, calendar).at(-1);
    expect(last === undefined ? '' : local(last.dueAt, there)).toBe(due);
    expect(last?.dueAt.toISOString()).toBe(instant);
  });

  it('keeps office hours over a clock change', () => {
    const there = officeTime('Europe/Amsterdam');
    const slots = assessmentSlots('2026-10-19', '2026-10-29', null, there, {
      holidays: new Set(),
      ramadan: [],
    });
    expect(slots.map((slot) => slot.dueAt.toISOString().slice(0, 16))).toEqual([
      '2026-10-19T06:30',
      '2026-10-22T06:30',
      '2026-10-26T07:30',
      '2026-10-28T07:30',
      '2026-10-29T07:30',
    ]);
  });

  it('refuses a zone nobody knows', () => {
    expect(() => officeTime('Asia/Semarang')).toThrow(RangeError);
  });
});

describe('what the clock says', () => {
  it.each([
    ['2026-11-24', '08:29', null, '2026-11-24 08.30'],
    ['2026-11-24', '08:30', '2026-11-24 08.30', '2026-11-24 13.00'],
    ['2026-11-24', '11:29', '2026-11-24 08.30', '2026-11-24 13.00'],
    ['2026-11-24', '11:30', null, '2026-11-24 13.00'],
    ['2026-11-24', '15:00', null, '2026-11-25 08.30'],
    ['2026-11-27', '11:00', null, '2026-11-30 08.30'],
    ['2026-12-23', '15:30', null, '2026-12-28 08.30'],
  ])('on %s at %s', (day, time, open, next) => {
    const moments = momentsOf(at(day, time), office, calendar);
    expect(moments.windowAt === null ? null : local(moments.windowAt)).toBe(open);
    expect(local(moments.nextWindowAt)).toBe(next);
  });

  it('counts weeks from Monday to Sunday, in the office', () => {
    const sundayNight = momentsOf(new Date('2026-11-29T16:59:00Z'), office, calendar);
    expect(local(sundayNight.weekFrom)).toBe('2026-11-23 00.00');
    const mondayMorning = momentsOf(new Date('2026-11-29T17:00:00Z'), office, calendar);
    expect(local(mondayMorning.weekFrom)).toBe('2026-11-30 00.00');
    expect(local(mondayMorning.nextWeekAt)).toBe('2026-12-07 08.30');
    expect(weekday(mondayOf('2026-11-29'))).toBe(1);
  });

  it.each([
    ['2026-11-24', '10:00', null, '2026-11-25 08.30'],
    ['2026-11-27', '09:00', null, '2026-11-30 08.30'],
    ['2026-11-24', '07:00', 10, '2026-11-25 10.00'],
    ['2026-11-24', '10:00', 14, '2026-11-25 08.30'],
    ['2026-12-23', '14:00', null, '2026-12-28 08.30'],
  ])('a Tunda on %s at %s, preferring %s, comes back on %s', (day, time, hour, due) => {
    expect(local(nextMorning(at(day, time), hour, office, calendar).dueAt)).toBe(due);
  });
});

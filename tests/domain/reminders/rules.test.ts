import { describe, expect, it } from 'vitest';
import type { DatedRule } from '../../../src/domain/assessment/rules.ts';
import { type Calendar, calendarOfWeek, windowsOf } from '../../../src/domain/reminders/calendar.ts';
import { addDays } from '../../../src/domain/reminders/office.ts';
import { REMINDER_BOUNDS, REMINDER_RULES, type ReminderRule } from '../../../src/domain/reminders/rules.ts';
import { urgency } from '../../../src/domain/reminders/rungs.ts';
import { assessmentSlots, forumSlots, momentsOf, type Slot } from '../../../src/domain/reminders/schedule.ts';
import { officeTime } from '../../../src/office-time.ts';
import { ruleFile } from '../../../src/storage/rules/rules-file.ts';
import { shippedCalendar } from '../../support/calendar.ts';

const office = officeTime('Asia/Jakarta');
const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}.${String(minute % 60).padStart(2, '0')}`;
const windows = (day: string, calendar: Calendar): string[] =>
  windowsOf(day, calendar).map((one) => `${clock(one.opens)}–${clock(one.closes)}`);
const table = (slots: readonly Slot[]): string[] =>
  slots.map(({ rung, dueAt }) => `${rung} ${office.dayOf(dueAt)} ${clock(office.minuteOf(dueAt))}`);
const rule = (name: ReminderRule, value: number, from = '2026-01-01'): DatedRule => ({
  name,
  from,
  value,
  basis: 'SK Kepala BKPP',
  certainty: 'ditemukan',
});
const ruled = (...rules: DatedRule[]): Calendar => ({ ...shippedCalendar, rules });
const six = calendarOfWeek(shippedCalendar, 6);

describe('a unit that works six days', () => {
  it.each([
    ['Saturday', '2026-11-28', ['08.30–11.00']],
    ['Sunday', '2026-11-29', []],
    ['Tuesday, home earlier', '2026-11-24', ['08.30–11.30', '13.00–13.30']],
    ['Friday', '2026-11-27', ['08.30–11.00']],
    ['a Saturday in Ramadan', '2026-02-28', ['08.30–11.00']],
    ['a Thursday in Ramadan', '2026-02-26', ['08.30–13.30']],
    ['a holiday on Saturday', '2027-01-01', []],
  ])('%s', (_, day, expected) => {
    expect(windows(day, six)).toEqual(expected);
  });

  it('has its last working day before a Sunday on the Saturday', () => {
    expect(table(assessmentSlots('2026-11-02', '2026-11-29', null, office, six)).slice(-3)).toEqual([
      'H-3 2026-11-26 08.30',
      'H-1 2026-11-28 08.30',
      'last-day 2026-11-28 08.30',
    ]);
  });

  it('hears of a Monday forum on the Saturday before', () => {
    const startsAt = new Date('2026-12-14T09:00:00+07:00');
    expect(table(forumSlots(startsAt, null, office, six)).slice(1)).toEqual([
      'H-1 2026-12-12 10.30',
      'one-hour 2026-12-12 10.30',
    ]);
  });
});

describe('rules of reminders', () => {
  it('hold from their day on', () => {
    const calendar = ruled(
      rule('reminder_closes', 1600, '2026-12-01'),
      rule('reminder_friday_closes', 1045, '2026-12-01'),
    );
    expect(windows('2026-11-30', calendar)).toEqual(['08.30–11.30', '13.00–15.00']);
    expect(windows('2026-12-01', calendar)).toEqual(['08.30–11.30', '13.00–16.00']);
    expect(windows('2026-12-04', calendar)).toEqual(['08.30–10.45']);
  });

  it('make the ladders, and a rung of no days is left out', () => {
    const calendar = ruled(
      rule('reminder_first_days', 10),
      rule('reminder_second_days', 0),
      rule('reminder_forum_first_days', 3),
      rule('reminder_forum_notice_minutes', 30),
    );
    expect(table(assessmentSlots('2026-11-09', '2026-12-03', null, office, calendar))).toEqual([
      'opening 2026-11-09 08.30',
      'H-10 2026-11-23 08.30',
      'H-1 2026-12-02 08.30',
      'last-day 2026-12-03 08.30',
    ]);
    expect(table(forumSlots(new Date('2026-12-09T10:30:00+07:00'), null, office, calendar))).toEqual([
      'H-3 2026-12-04 08.30',
      'H-1 2026-12-08 08.30',
      'one-hour 2026-12-09 10.00',
    ]);
  });

  it('leave the ladder of what opened before them as it was', () => {
    const calendar = ruled(rule('reminder_first_days', 10, '2026-11-20'));
    expect(table(assessmentSlots('2026-11-09', '2026-12-03', null, office, calendar))[1]).toContain('H-7');
  });

  it('set the budget of the week', () => {
    const calendar = ruled(rule('reminder_weekly_messages', 2, '2026-11-23'));
    const budget = (day: string) =>
      momentsOf(new Date(`${day}T09:00:00+07:00`), office, calendar).weeklyMessages;
    expect([budget('2026-11-22'), budget('2026-11-25')]).toEqual([3, 2]);
  });

  it('order rungs of any length as those of the usual ladder', () => {
    expect(
      ['H-1', 'H-2', 'H-3', 'H-5', 'H-14', 'opening'].map((rung) => urgency('assessment', rung)),
    ).toEqual([2, 4, 4, 5, 5, 6]);
  });

  it('whatever is allowed leaves every working day a window', () => {
    const clocks = REMINDER_RULES.filter((name) => REMINDER_BOUNDS[name].clock === true);
    for (const late of clocks)
      for (const early of clocks) {
        const calendar = ruled(
          ...clocks.map((name) => rule(name, REMINDER_BOUNDS[name][name === late ? 'most' : 'least'])),
          rule(early, REMINDER_BOUNDS[early].least, '2026-01-02'),
        );
        for (let day = '2026-02-16'; day < '2026-03-16'; day = addDays(day, 1))
          for (const week of [5, 6] as const) {
            const usual = windowsOf(day, calendarOfWeek(shippedCalendar, week)).length > 0;
            expect(windowsOf(day, calendarOfWeek(calendar, week)).length > 0).toBe(usual);
          }
      }
  });

  it.each([
    ['reminder_opens', 899, false],
    ['reminder_opens', 1100, false],
    ['reminder_opens', 900, true],
    ['reminder_weekly_messages', 4, false],
    ['reminder_first_days', 15, false],
    ['reminder_first_days', 0, true],
    ['late_days', 61, false],
  ])('a file that sets %s to %i: %s', (nama, nilai, taken) => {
    const file = {
      aturan: [{ nama, berlaku_sejak: '2027-01-01', nilai, dasar: 'SK', kepastian: 'ditemukan' }],
    };
    expect(ruleFile.safeParse(file).success).toBe(taken);
  });
});

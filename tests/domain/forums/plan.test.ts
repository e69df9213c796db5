import { expect, it } from 'vitest';
import { step } from '../../../src/domain/dialog/step.ts';
import { correctedTime, forumTime } from '../../../src/domain/forums/plan.ts';
import { linked, person } from '../dialog/people.ts';

/** Tuesday, ten o'clock. */
const here = { day: '2026-11-24', minute: 600 };

it.each([
  ['16 Des 09.00', { kind: 'single', day: '2026-12-16', startsAt: 540, minutes: 120 }],
  ['Rabu, 16 Des jam 13.30', { kind: 'single', day: '2026-12-16', startsAt: 810, minutes: 120 }],
  ['16 Dec 09:00-10:30', { kind: 'single', day: '2026-12-16', startsAt: 540, minutes: 90 }],
  ['Kamis 09.00', { kind: 'single', day: '2026-11-26', startsAt: 540, minutes: 120 }],
  ['hari ini 14.00', { kind: 'single', day: '2026-11-24', startsAt: 840, minutes: 120 }],
  [
    'Rabu kedua tiap bulan 09.00',
    { kind: 'series', rule: 'FREQ=MONTHLY;BYDAY=+2WE', startsAt: 540, minutes: 120 },
  ],
  [
    'Kamis terakhir tiap bulan 13.30 sampai 15.00',
    { kind: 'series', rule: 'FREQ=MONTHLY;BYDAY=-1TH', startsAt: 810, minutes: 90 },
  ],
  [
    'second Wednesday of every month at 09:00',
    { kind: 'series', rule: 'FREQ=MONTHLY;BYDAY=+2WE', startsAt: 540, minutes: 120 },
  ],
  [
    'Rabu kedua tiap bulan 09.00 WIB s.d. 10.30 WIB',
    { kind: 'series', rule: 'FREQ=MONTHLY;BYDAY=+2WE', startsAt: 540, minutes: 90 },
  ],
  [
    'Rabu kedua tiap bulan 09.00 - selesai',
    { kind: 'series', rule: 'FREQ=MONTHLY;BYDAY=+2WE', startsAt: 540, minutes: 120 },
  ],
  ['16 Des 09.00 - 10.00', { kind: 'single', day: '2026-12-16', startsAt: 540, minutes: 60 }],
  ['16 Des jam 9 - 10', { kind: 'single', day: '2026-12-16', startsAt: 540, minutes: 60 }],
  ['Rabu kedua Desember jam 9', { kind: 'single', day: '2026-12-09', startsAt: 540, minutes: 120 }],
  ['Rabu kedua bulan depan jam 9', { kind: 'single', day: '2026-12-09', startsAt: 540, minutes: 120 }],
  ['Monday every week 08:00', { kind: 'series', rule: 'FREQ=WEEKLY;BYDAY=MO', startsAt: 480, minutes: 120 }],
])('reads "%s"', (words, time) => {
  expect(forumTime(words, here)).toEqual(time);
});

it.each([
  ['kapan-kapan', 'unread'],
  ['minggu depan jam 9', 'unread'],
  ['', 'unread'],
  ['Rabu keenam tiap bulan 09.00', 'rhythm'],
  ['tiap hari 09.00', 'rhythm'],
  ['Rabu kedua tiap bulan', 'noTime'],
  ['jam 13.00', 'noDay'],
  ['16 Des', 'noTime'],
  ['16 Des pagi', 'noTime'],
  ['16 November 2026 09.00', 'past'],
  ['hari ini 10.00', 'past'],
  ['16 Nov 09.00', 'far'],
  ['Sabtu 09.00', 'dayOff'],
  ['16 Des 07.00', 'hours'],
  ['16 Des 15.00', 'hours'],
  ['16 Des 09.00-09.05', 'hours'],
  ['16 Des 10.00-09.00', 'hours'],
  ['Rabu kedua tiap bulan 24.00', 'hours'],
  ['Senin tiap minggu 19.00', 'hours'],
  ['Senin tiap minggu 10.00-09.00', 'hours'],
])('says of "%s" why not: %s', (words, fault) => {
  expect(forumTime(words, here)).toEqual({ fault });
});

it.each(['forumNew', 'forums'] as const)(
  'an old button of somebody without the right (%s) is explained',
  (wanted) => {
    const context = { ...linked, person: { ...person, roles: [] } };
    const { say, wish } = step({ at: 'home' }, { kind: 'command', command: { do: wanted } }, context);
    expect(wish).toBeUndefined();
    expect(say[0]?.message.body).toBe(linked.texts.forumPlan.notYours);
  },
);

const PLANNED = { kind: 'series', rule: 'FREQ=MONTHLY;BYDAY=+2WE', startsAt: 540, minutes: 180 } as const;

it.each([
  ['sudah benar, Rabu jam 9', PLANNED],
  ['Rabu 09.00', PLANNED],
  ['Kamis jam 10', PLANNED],
  ['Rabu depan jam 9', PLANNED],
  ['9 Des 09.00', PLANNED],
  ['jam 10', null],
  ['10 Des 09.00', { kind: 'single', day: '2026-12-10', startsAt: 540, minutes: 180 }],
  ['9 Des 10.00', { kind: 'single', day: '2026-12-09', startsAt: 600, minutes: 180 }],
  ['Kamis, 10 Des 09.00-10.00', { kind: 'single', day: '2026-12-10', startsAt: 540, minutes: 60 }],
  [
    'Rabu kedua tiap bulan 10.00',
    { kind: 'series', rule: 'FREQ=MONTHLY;BYDAY=+2WE', startsAt: 600, minutes: 180 },
  ],
])('"%s" over a planned series of three hours', (words, time) => {
  expect(correctedTime(words, PLANNED, here)).toEqual(time);
});

it('a date of the series itself is no other event, and a single one may move to a weekday alone', () => {
  const monthly = { kind: 'series', rule: 'FREQ=MONTHLY;BYMONTHDAY=15', startsAt: 540, minutes: 60 } as const;
  expect(correctedTime('15 Des jam 9', monthly, here)).toEqual(monthly);
  expect(correctedTime('16 Des jam 9', monthly, here)).toMatchObject({ day: '2026-12-16', minutes: 60 });
  const single = { kind: 'single', day: '2026-12-10', startsAt: 540, minutes: 60 } as const;
  expect(correctedTime('Kamis 09.00', single, here)).toMatchObject({ day: '2026-11-26', minutes: 60 });
});

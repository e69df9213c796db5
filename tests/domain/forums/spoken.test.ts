import { expect, it } from 'vitest';
import { spokenRule } from '../../../src/domain/forums/spoken.ts';
import { recurrence } from '../../../src/recurrence.ts';

it.each([
  ['Rabu kedua tiap bulan 09.00', 'FREQ=MONTHLY;BYDAY=+2WE', 540],
  ['  kamis minggu terakhir setiap bulan,  pukul 13.30 ', 'FREQ=MONTHLY;BYDAY=-1TH', 810],
  ["Jum'at pertama tiap bulan jam 8:15", 'FREQ=MONTHLY;BYDAY=+1FR', 495],
  ['Senin tiap minggu 08.00', 'FREQ=WEEKLY;BYDAY=MO', 480],
])('reads "%s"', (words, rule, startsAt) => {
  expect(spokenRule(words)).toEqual({ rule, startsAt });
  expect(recurrence.dates(rule, '2026-11-01', '2026-11-01', '2027-01-31').length).toBeGreaterThanOrEqual(3);
});

it.each([
  'Minggu kedua tiap bulan 09.00',
  'Rabu tiap bulan 09.00',
  'Rabu kelima tiap bulan 09.00',
  'Rabu kedua tiap minggu 09.00',
  'Rabu kedua tiap bulan 24.00',
  'Rabu kedua tiap bulan 09.60',
  'Rabu kedua tiap bulan',
  'FREQ=MONTHLY',
  '',
])('refuses "%s"', (words) => {
  expect(spokenRule(words)).toBeNull();
});

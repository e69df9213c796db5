import { expect, it } from 'vitest';
import { spokenRule } from '../../../src/domain/forums/spoken.ts';
import { recurrence } from '../../../src/recurrence.ts';

it.each([
  ['Rabu kedua tiap bulan 09.00', 'FREQ=MONTHLY;BYDAY=+2WE', 540],
  ['  kamis minggu terakhir setiap bulan,  pukul 13.30 ', 'FREQ=MONTHLY;BYDAY=-1TH', 810],
  ["Jum'at pertama tiap bulan jam 8:15", 'FREQ=MONTHLY;BYDAY=+1FR', 495],
  ['Senin tiap minggu 08.00', 'FREQ=WEEKLY;BYDAY=MO', 480],
  ['tiap tgl 15 jam 9', 'FREQ=MONTHLY;BYMONTHDAY=15', 540],
  ['tanggal 28 setiap bulan pukul 13.30', 'FREQ=MONTHLY;BYMONTHDAY=28', 810],
  ['the 15th of every month at 09:00', 'FREQ=MONTHLY;BYMONTHDAY=15', 540],
  ['Jumat terakhir jam setengah 10', 'FREQ=MONTHLY;BYDAY=-1FR', 570],
  ['tiap bulan, hari Rabu kedua, jam 9 pagi', 'FREQ=MONTHLY;BYDAY=+2WE', 540],
  ['Rabu ke-2 tiap bln pkl 9', 'FREQ=MONTHLY;BYDAY=+2WE', 540],
  ['rebo minggu ke2 saben sasi jam 9', 'FREQ=MONTHLY;BYDAY=+2WE', 540],
  ['setiap minggu ketiga hari Kamis jam 2', 'FREQ=MONTHLY;BYDAY=+3TH', 840],
  ['sebulan sekali tgl 10 jam 10', 'FREQ=MONTHLY;BYMONTHDAY=10', 600],
  ['2nd Wednesday of every month at 09:00', 'FREQ=MONTHLY;BYDAY=+2WE', 540],
  ['tiap Selasa jam 8', 'FREQ=WEEKLY;BYDAY=TU', 480],
])('reads "%s"', (words, rule, startsAt) => {
  expect(spokenRule(words)).toEqual({ rule, startsAt });
  expect(recurrence.dates(rule, '2026-11-01', '2026-11-01', '2027-01-31').length).toBeGreaterThanOrEqual(3);
});

it.each([
  ['Minggu kedua tiap bulan 09.00', 'rhythm'],
  ['Rabu tiap bulan 09.00', 'rhythm'],
  ['sebulan sekali hari Rabu jam 9', 'rhythm'],
  ['Rabu kelima tiap bulan 09.00', 'rhythm'],
  ['Rabu ke-5 tiap bulan 09.00', 'rhythm'],
  ['Rabu kedua tiap minggu 09.00', 'rhythm'],
  ['Rabu kedua dan keempat tiap bulan 09.00', 'rhythm'],
  ['Rabu kedua dan keempat 09.00', 'rhythm'],
  ['Rabu ke-2 dan ke-4 jam 9', 'rhythm'],
  ['Rabu kedua Kamis tiap bulan 09.00', 'rhythm'],
  ['tiap tanggal 15 hari Rabu 09.00', 'rhythm'],
  ['tiap tanggal 45 jam 9', 'rhythm'],
  ['tiap dua minggu hari Rabu 09.00', 'rhythm'],
  ['2 minggu sekali hari Rabu jam 9', 'rhythm'],
  ['tiap hari 09.00', 'rhythm'],
  ['tiap kapan saja', 'rhythm'],
  ['FREQ=MONTHLY', 'rhythm'],
  ['Rabu kedua tiap bulan 09.60', 'rhythm'],
  ['tiap tanggal 31 jam 9', 'lateDate'],
  ['Sabtu pertama tiap bulan 09.00', 'dayOff'],
  ['second sunday every month 09:00', 'dayOff'],
  ['Rabu kedua tiap bulan', 'noTime'],
  ['Rabu kedua tiap bulan pagi', 'noTime'],
  ['Rabu kedua tiap bulan 9', 'noTime'],
  ['tiap tgl 15', 'noTime'],
])('refuses "%s": %s', (words, fault) => {
  expect(spokenRule(words)).toEqual({ fault });
});

it.each(['', 'Kamis 09.00', 'tgl 15 bulan depan jam 9', 'Rabu kedua Desember jam 9'])(
  'hears no rhythm in "%s"',
  (words) => {
    expect(spokenRule(words)).toBeNull();
  },
);

import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/knowledge/understanding/day.ts';
import { officeTime } from '../../../src/knowledge/understanding/time-slots.ts';

describe('The day a person means, seen from Tuesday 24 November 2026', () => {
  it.each([
    ['besok', '2026-11-25'],
    ['sesuk esuk', '2026-11-25'],
    ['besok lusa', '2026-11-26'],
    ['kemarin', '2026-11-23'],
    ['Rabu', '2026-11-25'],
    ['Selasa', '2026-12-01'],
    ['Senin depan', '2026-11-30'],
    ['20', '2026-12-20'],
    ['tgl 30', '2026-11-30'],
    ['31', '2026-12-31'],
    ['7 Des', '2026-12-07'],
    ['3/1', '2027-01-03'],
    ['17 Agustus 2026', '2026-08-17'],
    ['2026-12-01', '2026-12-01'],
    ['minggu depan', undefined],
    ['2 hari', undefined],
  ])('%s → %s', (said, day) => {
    expect(dayOf(said, '2026-11-24')).toBe(day);
  });
});

describe('The hour in office reading', () => {
  it.each([
    ['jam 2', '14.00'],
    ['jam 2 pagi', '02.00'],
    ['jam 7', '07.00'],
    ['jam pitu esuk', '07.00'],
    ['jam 3 sore', '15.00'],
    ['jam 11 siang', '11.00'],
    ['jam 1 siang', '13.00'],
    ['jam 8 malam', '20.00'],
    ['jam setengah tiga', '14.30'],
    ['jam setengah 9', '08.30'],
    ['pukul 13.15', '13.15'],
    ['pkl 09:45', '09.45'],
    ['16.00 ya', '16.00'],
    ['jam 10an', '10.00'],
    ['jam 99', undefined],
    ['jam kerja', undefined],
    ['2 jam', undefined],
  ])('%s → %s', (said, hour) => {
    expect(officeTime(said)).toBe(hour);
  });
});

import { describe, expect, it } from 'vitest';
import { leaveDays } from '../../../src/domain/time/leave-days.ts';

/** A Monday. */
const HERE = { day: '2026-11-30', minute: 9 * 60 };

describe('the days of a leave', () => {
  it.each([
    ['saya cuti 1-5 Desember', '2026-12-01', '2026-12-05'],
    ['saya cuti 1 - 5 Desember 2026', '2026-12-01', '2026-12-05'],
    ['cuti tgl 1–5 des', '2026-12-01', '2026-12-05'],
    ['cuti tanggal 1 s/d 5 Desember', '2026-12-01', '2026-12-05'],
    ['cuti tanggal 1 s.d. 5 Desember', '2026-12-01', '2026-12-05'],
    ['saya cuti 1 sampai 5 Desember ya', '2026-12-01', '2026-12-05'],
    ['saya cuti 28 Desember - 8 Januari', '2026-12-28', '2027-01-08'],
    ['cuti 3/12 - 7/12', '2026-12-03', '2026-12-07'],
    ['cuti 2026-12-01 sampai 2026-12-05', '2026-12-01', '2026-12-05'],
    ['cuti Selasa, 1 Desember sampai Jumat, 4 Desember', '2026-12-01', '2026-12-04'],
    ['cuti besok', '2026-12-01', '2026-12-01'],
    ['cuti besok sampai Jumat', '2026-12-01', '2026-12-04'],
    ['cuti Rabu', '2026-12-02', '2026-12-02'],
    ['aku cuti sampai Rabu', '2026-11-30', '2026-12-02'],
    ['cuti minggu depan', '2026-12-07', '2026-12-13'],
    ['cuti minggu ini', '2026-11-30', '2026-12-06'],
    ['cuti 3 hari mulai Rabu', '2026-12-02', '2026-12-04'],
    ['cuti melahirkan 3 bulan mulai 1 Desember', '2026-12-01', '2027-02-28'],
    ['cuti mulai besok selama seminggu', '2026-12-01', '2026-12-07'],
    ['cuti sesuk', '2026-12-01', '2026-12-01'],
    ['I am on leave December 1-5', '2026-12-01', '2026-12-05'],
    ['I am on leave 1 to 5 December', '2026-12-01', '2026-12-05'],
    ['on leave until Friday', '2026-11-30', '2026-12-04'],
  ])('%s', (text, first, last) => {
    expect(leaveDays(text, HERE)).toEqual({ read: 'days', first, last });
  });

  it.each([
    ['saya cuti', 'none'],
    ['cuti 3 hari', 'unclear'],
    ['cuti mulai Senin', 'unclear'],
    ['cuti tiap Jumat', 'unclear'],
    ['cuti 31 Februari', 'unclear'],
    ['cuti kemarin', 'unclear'],
    ['cuti habis lebaran', 'unclear'],
    ['cuti jam 9', 'unclear'],
  ])('%s: %s', (text, read) => {
    expect(leaveDays(text, HERE)).toEqual({ read });
  });
});

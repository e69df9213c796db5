import { describe, expect, it } from 'vitest';
import { activityDays } from '../../../src/domain/learning/activity-days.ts';
import { amountIn, isMuch } from '../../../src/domain/learning/amount.ts';
import { formSaid } from '../../../src/domain/learning/form-words.ts';

const TODAY = '2026-11-30';

describe('Days of an activity, as said in an office', () => {
  it.each([
    ['1-3 Oktober 2026', '2026-10-01', '2026-10-03'],
    ['1 s.d. 3 Okt', '2026-10-01', '2026-10-03'],
    ['1 dan 2 Oktober', '2026-10-01', '2026-10-02'],
    ['30 September sampai 2 Oktober 2026', '2026-09-30', '2026-10-02'],
    ['28 Des - 2 Jan 2026', '2025-12-28', '2026-01-02'],
    ['2026-10-01 - 2026-10-03', '2026-10-01', '2026-10-03'],
    ['Senin, 12 Oktober 2026', '2026-10-12', '2026-10-12'],
    ['kemarin', '2026-11-29', '2026-11-29'],
    ['20 Desember', '2025-12-20', '2025-12-20'],
    ['1 Januari 2025', '2025-01-01', '2025-01-01'],
  ])('%s', (said, startedOn, endedOn) => {
    expect(activityDays(said, TODAY)).toEqual({ startedOn, endedOn });
  });

  it.each([
    ['besok', 'future'],
    ['20 Desember 2026', 'future'],
    ['5-6 Desember 2026', 'future'],
    ['31 Desember 2024', 'old'],
    ['1 Jan 2025 - 30 Nov 2026', 'long'],
    ['3-1 Oktober 2026', 'order'],
    ['bulan lalu', 'unread'],
    ['0-3 Oktober 2026', 'unread'],
    ['31 Februari 2026', 'unread'],
    ['', 'unread'],
  ])('%s cannot be', (said, fault) => {
    expect(activityDays(said, TODAY)).toEqual({ fault });
  });
});

describe('What an activity is counted by', () => {
  it.each([
    ['8 JP', 'certificate', 1, 8],
    ['8,5', 'certificate', 2, 8.5],
    ['90 menit', 'certificate', 1, 2],
    ['1 jam 30 menit', 'certificate', 1, 2],
    ['20 jam pelajaran', 'certificate', 1, 20],
    ['dua hari', 'day', 3, 2],
    ['3 kali', 'session', 1, 3],
  ] as const)('%s by %s', (said, unit, days, amount) => {
    expect(amountIn(said, unit, days)).toBe(amount);
  });

  it.each([
    ['33', 'certificate', 1, 'hours'],
    ['30 menit', 'certificate', 1, 'none'],
    ['-5', 'certificate', 1, 'unread'],
    ['4', 'day', 3, 'days'],
    ['1,5', 'day', 3, 'unread'],
    ['32', 'session', 1, 'sessions'],
    ['banyak', 'session', 1, 'unread'],
  ] as const)('%s by %s cannot be', (said, unit, days, fault) => {
    expect(amountIn(said, unit, days)).toEqual({ fault });
  });

  it('32 JP a day are possible, more than 12 worth a second look', () => {
    expect(amountIn('32', 'certificate', 1)).toBe(32);
    expect([isMuch(12, 1), isMuch(13, 1), isMuch(13, 2)]).toEqual([false, true, false]);
  });
});

it.each([
  ['lapor jp: bimtek arsip', 'bimtek'],
  ['setor sertif kelas AI 8jp', 'pelatihan'],
  ['piagam benchmarking ke Surabaya', 'benchmarking'],
  ['webinar tentang pelatihan', 'webinar'],
  ['kombel', 'komunitas belajar'],
  ['jalan-jalan', null],
])('%s names the form %s', (said, form) => {
  expect(formSaid(said)).toBe(form);
});

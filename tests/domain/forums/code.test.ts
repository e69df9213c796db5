import { describe, expect, it } from 'vitest';
import { attendCode, codeGood, mayMakeCode } from '../../../src/domain/forums/code.ts';
import { agendaOf, eventForm, seatsOf } from '../../../src/domain/forums/run.ts';

const at = (time: string): Date => new Date(`2026-12-09T${time}:00+07:00`);
const event = { startsAt: at('09:00'), endsAt: at('11:00') };

describe('the code of a room', () => {
  it.each([
    ['hadir K7RM4', 'K7RM4'],
    ['Hadir k7rm4.', 'K7RM4'],
    ['kode hadir: k7rm4', 'K7RM4'],
    ['absen K7RM4', 'K7RM4'],
    ['attendance code K7RM4', 'K7RM4'],
    [' k7rm4 ', 'K7RM4'],
    ['hadir K7RMB', 'K7RMB'],
    ['hadir K7R10', 'K7R10'],
    ['hadir k7r m4', 'K7RM4'],
    ['k7 rm4', 'K7RM4'],
    ['K-7-R-M-4', 'K7RM4'],
    ['hadir, K7RM4 pak', 'K7RM4'],
    ['kodenya k7rm4 ya', 'K7RM4'],
    ['kode saya: K7RM4', 'K7RM4'],
    ['hadir JAM34', 'JAM34'],
    ['K7RM4 hadir', 'K7RM4'],
  ])('is heard in "%s"', (text, code) => {
    expect(attendCode(text)).toBe(code);
  });

  it.each([
    'hadir',
    'saya hadir',
    'hadir jam9',
    'hadir jam 3-4',
    'saya hadir jam10',
    'hadir tgl16 ya',
    'hadir pkl09',
    'hadir jam9-3',
    'hadir jam 10',
    'cara 4',
    'kode K7RMB',
    'hadir besok',
    'hadir 34679',
    'angka',
    '34679',
    'K7RMB',
    'hadir 12345',
    'hadir pukul',
    'ACDE-3467',
    'ACDE3467',
    'hadir K7RM4 ya pak tadi saya lupa',
    'level3',
  ])('is not heard in "%s"', (text) => {
    expect(attendCode(text)).toBeNull();
  });

  it('is good from shortly before the event to shortly after it, and made from the day before', () => {
    expect(codeGood(event)).toEqual({ from: at('08:45'), until: at('11:30') });
    expect(mayMakeCode(event, new Date(at('09:00').getTime() - 24 * 3_600_000))).toBe(true);
    expect(mayMakeCode(event, new Date(at('08:59').getTime() - 24 * 3_600_000))).toBe(false);
    expect(mayMakeCode(event, at('11:30'))).toBe(true);
    expect(mayMakeCode(event, at('11:31'))).toBe(false);
  });
});

it.each([
  ['40', 40],
  ['40 kursi', 40],
  ['1', 1],
  ['5000', 5000],
  ['bebas', null],
  ['Tanpa batas', null],
  ['unlimited', null],
  ['0', undefined],
  ['5001', undefined],
  ['-3', undefined],
  ['empat puluh', undefined],
])('"%s" seats are %s', (text, seats) => {
  expect(seatsOf(text)).toBe(seats);
});

it.each([
  ['Forum Transportasi', true, 'komunitas belajar'],
  ['Seminar bulanan', true, 'komunitas belajar'],
  ['Seminar Akal Imitasi', false, 'seminar'],
  ['Lokakarya Menghadapi Warga Marah', false, 'workshop'],
  ['Workshop GIS', false, 'workshop'],
  ['Webinar Arsip', false, 'webinar'],
  ['Bimbingan Teknis PBJ', false, 'bimtek'],
  ['Bedah Aplikasi', false, 'komunitas belajar'],
] as const)('"%s" (of a series: %s) counts as %s', (title, series, form) => {
  expect(eventForm(title, series)).toBe(form);
});

it('an agenda takes what fits one line, in order', () => {
  expect(agendaOf(['Trotoar', 'Parkir'])).toBe('Trotoar; Parkir');
  const long = 'x'.repeat(295);
  expect(agendaOf([long, 'tidak muat', 'ya'])).toBe(`${long}; ya`);
  expect(agendaOf([])).toBe('');
});

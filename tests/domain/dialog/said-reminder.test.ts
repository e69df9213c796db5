import { expect, it } from 'vitest';
import {
  asksForQuiet,
  asksForQuietThen,
  asksToBeReminded,
  reminderAsked,
} from '../../../src/domain/dialog/typed/said-reminder.ts';

it('who wants no reminder asks for none', () => {
  for (const text of [
    'jangan ingatkan saya telepon vendor besok',
    "don't remind me tomorrow",
    'nggak usah ingatkan saya besok',
    'ora usah dielingke sesuk',
    'jangan dulu ingatkan saya besok',
    'gak perlu ingatkan hari Sabtu',
  ]) {
    expect(asksToBeReminded(text)).toBe(false);
    expect(asksForQuiet(text)).toBe(true);
    expect(reminderAsked(text)).toBe(null);
  }
  expect(asksToBeReminded('jangan lupa ingatkan saya besok')).toBe(true);
});

it('who wants none on a day wishes for that day, and not for none any more', () => {
  for (const text of ['gak usah ingatkan saya besok', 'jangan ingatkan saya hari Sabtu'])
    expect(asksForQuietThen(text)).toBe(true);
  for (const text of [
    'jangan ingatkan saya lagi',
    'jangan ingatkan saya sampai Senin',
    'stop ngingetin mulai besok',
    'ingatkan saya besok',
  ])
    expect(asksForQuietThen(text)).toBe(false);
});

it.each([
  ['tolong ingatkan saya 2 jam lagi telepon vendor', true],
  ['besok jam 9 ingetin upload sertifikat', true],
  ['bikin pengingat kirim laporan besok', true],
  // A story, a setting, two wishes, no moment.
  ['saya ingatkan rekan saya besok harus datang', false],
  ['ingatkan pagi saja', false],
  ['ingatkan saya besok dan tampilkan JP saya', false],
  ['ingatkan saya', false],
  ['diingatkan atasan kemarin soal laporan', false],
  ['minta diingatkan besok jam 9 kirim laporan', true],
])('an order with its moment is a reminder by rule: %s → %s', (text, wanted) => {
  expect(reminderAsked(text) !== null).toBe(wanted);
});

it.each([
  ['ingatkan saya besok jam 9 kirim laporan', true],
  ['tolong bikin pengingat besok jam 9 kirim laporan', true],
  ['Bikin reminder laporan tiap tanggal 5 supaya tidak telat', false],
  ['Tiap Senin ingatkan staf kirim laporan', false],
])('where an example is awaited, only what begins with the order is one: %s → %s', (text, wanted) => {
  expect(reminderAsked(text, 'example') !== null).toBe(wanted);
});

it('no note in free words is an order', () => {
  expect(reminderAsked('Ingatkan peserta kirim data paling lambat Jumat', 'words')).toBe(null);
});

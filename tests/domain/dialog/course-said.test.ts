import { describe, expect, it } from 'vitest';
import {
  markSaid,
  narrows,
  numberSaid,
  wantsOthers,
} from '../../../src/domain/dialog/flows/courses/course-said.ts';

describe('Typed below a list of courses', () => {
  it.each([
    ['2', 2],
    ['nomor 2', 2],
    ['no. 3', 3],
    ['yang kedua dong', 2],
    ['lihat nomer 1', 1],
    ['tell me more about the first one', 1],
    ['nomor dua', 2],
    ['yo sing kapisan', 1],
  ])('%s opens one of them', (text, n) => {
    expect(numberSaid(text)).toBe(n);
  });

  it.each(['2 hari saja', 'dua', 'pelatihan pertama saya', 'yang 8 JP', 'pelatihan excel'])(
    '%s does not',
    (text) => {
      expect(numberSaid(text)).toBeNull();
    },
  );

  it.each([
    ['daftar', 'interested'],
    ['saya mau daftar', 'interested'],
    ['sign me up please', 'interested'],
    ['simpan dulu', null],
    ['simpan', 'saved'],
    ['kurang cocok', 'unfit'],
    ['sudah pernah', 'done'],
    ['kembali ke daftar', 'list'],
    ['daftar pegawai yang belum isi', null],
    ['ikut forum besok', null],
  ] as const)('%s is the button %s', (text, mark) => {
    expect(markSaid(text)).toBe(mark);
  });

  it.each(['yang lain dong', 'lainnya', 'ada yang lain?', 'show more'])('%s asks for others', (text) => {
    expect(wantsOthers(text)).toBe(true);
  });

  it.each(['yang gratis dan online', 'tapi yang daring', 'only free ones'])(
    '%s narrows the search',
    (text) => {
      expect(narrows(text)).toBe(true);
    },
  );

  it.each([
    'hasil saya',
    'pelatihan yang gratis',
    'yang tadi saya tanyakan ke bu Rina soal forum bulan depan itu apa',
  ])('%s does not', (text) => {
    expect(narrows(text)).toBe(false);
    expect(wantsOthers(text)).toBe(false);
  });
});

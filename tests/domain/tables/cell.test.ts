import { describe, expect, it } from 'vitest';
import { aliasOf } from '../../../src/domain/recommendation/course-word.ts';
import { dateOf, inOneCell, listOf, numberOf, wholeOf } from '../../../src/domain/tables/cell.ts';

const cell = (value: string | number | boolean | readonly string[]) => ({ at: 'A2', value });
const held = (read: { ok: true; value: unknown } | { ok: false; code: string }): unknown =>
  read.ok ? read.value : read.code;

describe('a cell that people of this country filled', () => {
  it.each([
    ['12', 12],
    [12.5, 12.5],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['1.500', 1500],
    ['1.500.000', 1_500_000],
    ['Rp 1.500.000,00', 1_500_000],
    ['Rp1.500.000,-', 1_500_000],
    ['1,500,000.25', 1_500_000.25],
    ['20 JP', 20],
    ['-3', -3],
    ['1.50.000', 'not_a_number'],
    ['dua puluh', 'not_a_number'],
    ['', 'not_a_number'],
    ['1e9', 'not_a_number'],
    [true, 'not_a_number'],
  ])('holds the number %j = %j', (written, number) => {
    expect(held(numberOf(cell(written)))).toBe(number);
  });

  it('holds a whole number within bounds, or says what is wrong', () => {
    expect([5, 0, '5,0'].map((one) => held(wholeOf(cell(one), 0, 5)))).toEqual([5, 0, 5]);
    expect([6, -1, '2,5', 'x'].map((one) => held(wholeOf(cell(one), 0, 5)))).toEqual([
      'out_of_range',
      'out_of_range',
      'not_whole',
      'not_a_number',
    ]);
  });

  it.each([
    ['2027-02-01', '2027-02-01'],
    ['2027-2-1', '2027-02-01'],
    ['2027-02-01T08:00:00', '2027-02-01'],
    ['01/02/2027', '2027-02-01'],
    ['1/2/27', '2027-02-01'],
    ['1-2-2027', '2027-02-01'],
    ['01.02.2027', '2027-02-01'],
    ['1 Februari 2027', '2027-02-01'],
    ['Senin, 1 Peb. 2027', '2027-02-01'],
    ['17-Agu-27', '2027-08-17'],
    ['5 Mei 2027', '2027-05-05'],
    [46_419, '2027-02-01'],
    ['31/02/2027', 'not_a_date'],
    ['02/13/2027', 'not_a_date'],
    ['Februari 2027', 'not_a_date'],
    ['1 Foo 2027', 'not_a_date'],
    [12, 'not_a_date'],
    ['besok', 'not_a_date'],
  ])('holds the day %j = %j', (written, day) => {
    expect(held(dateOf(cell(written)))).toBe(day);
  });

  it('holds the names of a course as they were decided on, whatever signs somebody typed', () => {
    const alias = aliasOf('Pemberkasan kilat; arsip desa | map') ?? '';
    expect(alias).toBe('pemberkasan kilat, arsip desa, map');
    for (const names of [[alias], [alias, 'filing'], []])
      expect(listOf({ at: 'A1', value: inOneCell(names) })).toEqual(names);
  });

  it('holds several things, parted the way people part them', () => {
    expect(listOf(cell('M.01; M.02;M.01;'))).toEqual(['M.01', 'M.02']);
    expect(listOf(cell('M.01, M.02'))).toEqual(['M.01', 'M.02']);
    expect(listOf(cell('Guru, SD; Guru SMP'))).toEqual(['Guru, SD', 'Guru SMP']);
    expect(listOf(cell('a\nb'))).toEqual(['a', 'b']);
    expect(listOf(cell(['a', ' b ']))).toEqual(['a', 'b']);
    expect(listOf(undefined)).toEqual([]);
  });
});

import { expect, it } from 'vitest';
import type { CourseFilters } from '../../../src/domain/recommendation/course.ts';
import { loadRetrievalContent } from '../../../src/knowledge/retrieval/content.ts';
import { criteriaIn } from '../../../src/knowledge/retrieval/criteria/criteria.ts';
import { CONTENT } from '../../../src/wire/content.ts';

const content = loadRetrievalContent(CONTENT);
const { spelling } = content.language();
const read = (query: string, today = '2026-11-24') => criteriaIn(query, today, content.criteria, spelling);
const daring = ['daring_sinkron', 'daring_asinkron'];

it.each<[string, CourseFilters, string]>([
  ['excel gratis', { maxCost: 0 }, 'excel'],
  ['kelas canva sing ora mbayar', { maxCost: 0 }, 'kelas canva sing'],
  ['pengadaan maks 40 JP', { maxJp: 40 }, 'pengadaan'],
  ['arsip paling banyak 20jp', { maxJp: 20 }, 'arsip'],
  ['bendahara 10 jp saja', { maxJp: 10 }, 'bendahara'],
  ['kursus audit di bawah 2 juta', { maxCost: 2_000_000 }, 'kursus audit'],
  ['bimtek arsip satu hari', { maxDays: 1 }, 'bimtek arsip'],
  ['kelas drone paling lama tiga hari', { maxDays: 3 }, 'kelas drone'],
  ['kelas excel maksimal 10 jam pelajaran', { maxJp: 10 }, 'kelas excel'],
  [
    'public speaking offline januari',
    { modes: ['klasikal'], startFrom: '2027-01-01', startTo: '2027-01-31' },
    'public speaking',
  ],
  ['bimtek sebelum bulan Maret', { endTo: '2027-02-28' }, 'bimtek'],
  ['diklat semester depan', { startFrom: '2027-01-01', startTo: '2027-06-30' }, 'diklat'],
  ['excel yang onlen', { modes: daring }, 'excel yang'],
  ['pelatihan tatap muka coaching', { modes: ['klasikal'] }, 'pelatihan coaching'],
  ['kursus hukum jangan online', { modes: ['klasikal', 'blended', 'non_klasikal'] }, 'kursus hukum jangan'],
  ['webinar netralitas', { forms: ['webinar'] }, 'netralitas'],
  ['pelatihan bulan depan', { startFrom: '2026-12-01', startTo: '2026-12-31' }, 'pelatihan'],
  ['bimtek Februari 2027', { startFrom: '2027-02-01', startTo: '2027-02-28' }, 'bimtek'],
  ['sing desember iki damkar', { startFrom: '2026-12-01', startTo: '2026-12-31' }, 'sing damkar'],
  ['kelas arsip sebelum puasa', { endTo: '2027-02-07' }, 'kelas arsip'],
  ['ikut satu kegiatan sblm akhir tahun', { endTo: '2026-12-31' }, 'ikut satu kegiatan'],
  ['pelatihan paling telat minggu ini', { startTo: '2026-11-29' }, 'pelatihan'],
  ['pelatihan sampai akhir tahun depan', { startTo: '2027-12-31' }, 'pelatihan'],
  ['pelatihan arsip dalam 3 bulan', { startFrom: '2026-11-24', startTo: '2027-02-24' }, 'pelatihan arsip'],
  ['diklat dua minggu ke depan', { startFrom: '2026-11-24', startTo: '2026-12-08' }, 'diklat'],
  ['bimtek habis lebaran', { startFrom: '2027-03-10' }, 'bimtek'],
])('reads the conditions of "%s"', (query, filters, rest) => {
  expect(read(query)).toMatchObject({ filters, rest });
  expect(Object.keys(read(query).filters)).toEqual(Object.keys(filters));
});

it.each([
  'rapat daring bikin capek',
  'kenapa penipuan online makin banyak',
  'bulan ini sudah dua kali antrean ngamuk. harus bagaimana',
  'butuh 20 JP lagi',
  'kemarin tiga hari banjir terus',
  'sudah 3 bulan menunggu dalam antrean',
])('takes no condition out of what is told: "%s"', (query) => {
  expect(read(query).filters).toEqual({});
});

it('counts from the office day: in December "bulan depan" is January of the next year', () => {
  expect(read('pelatihan bulan depan', '2026-12-31').filters).toEqual({
    startFrom: '2027-01-01',
    startTo: '2027-01-31',
  });
  expect(read('bimtek November', '2026-11-24').filters).toEqual({
    startFrom: '2026-11-24',
    startTo: '2026-11-30',
  });
});

it('hears which topic she does not want', () => {
  expect(read('webinar gratis, bebas asal bukan politik')).toMatchObject({ unwanted: ['politik'] });
});

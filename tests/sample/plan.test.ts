import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { officeDays, secondWednesday } from '../../src/sample/calendar.ts';
import { shiftCatalogue } from '../../src/sample/catalogue.ts';
import { readCityContent } from '../../src/sample/content.ts';
import { samplePeriods } from '../../src/sample/periods.ts';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));

describe('periods of the sample', () => {
  const running = (now: string, holidays: string[] = []) => {
    const [, , period] = samplePeriods(new Date(now), officeDays(new Set(holidays)));
    return [period.name.slice(-16), period.opensOn, period.closesOn];
  };

  test.each([
    // Tuesday: Friday. Thursday: Sunday becomes Monday.
    ['2026-11-24T03:00:00Z', [], '2026-11-13', '2026-11-27'],
    ['2026-11-26T03:00:00Z', [], '2026-11-16', '2026-11-30'],
    // 23.59 in Jakarta is the same day still, 00.30 the next.
    ['2026-11-24T16:59:00Z', [], '2026-11-13', '2026-11-27'],
    ['2026-11-24T17:30:00Z', [], '2026-11-13', '2026-11-30'],
    // Christmas and the day before are closed.
    ['2026-12-21T03:00:00Z', ['2026-12-24', '2026-12-25'], '2026-12-11', '2026-12-28'],
  ])('at %s with %j closed: %s to %s', (now, holidays, opens, closes) => {
    expect(running(now, holidays).slice(1)).toEqual([opens, closes]);
  });

  it('carry three different names on every day of a year', () => {
    for (let day = 0; day < 366; day += 1) {
      const now = new Date(Date.UTC(2026, 0, 1 + day));
      expect(new Set(samplePeriods(now, officeDays(new Set())).map(({ name }) => name)).size).toBe(3);
    }
  });
});

test.each([
  ['2026-12-01', '2026-12-09'],
  ['2026-07-01', '2026-07-08'],
  ['2026-10-01', '2026-10-14'],
  ['2027-01-01', '2027-01-13'],
])('the second Wednesday of the month of %s is %s', (first, day) => {
  expect(secondWednesday(first)).toBe(day);
});

describe('the catalogue of the sample', () => {
  const courses = [
    { id: 'KRS-130', startDate: '2026-12-01', endDate: '2026-12-03' },
    { id: 'KRS-001', startDate: null, endDate: null },
  ];

  it('keeps its dates on the day of its anchor', () => {
    expect(shiftCatalogue(courses, new Date('2026-11-24T03:00:00Z'))).toEqual(courses);
  });

  it('moves with the first start, by office days of Semarang', () => {
    expect(shiftCatalogue(courses, new Date('2028-02-22T17:30:00Z'))).toEqual([
      { id: 'KRS-130', startDate: '2028-03-01', endDate: '2028-03-03' },
      { id: 'KRS-001', startDate: null, endDate: null },
    ]);
  });
});

describe('what people of the sample tell', () => {
  it('is quoted word for word, for competencies that exist', async () => {
    const { stories, dictionary } = await readCityContent(CONTENT);
    const known = JSON.stringify(dictionary);
    for (const [code, list] of Object.entries(stories.cerita)) {
      expect(known).toContain(`"code":"${code}"`);
      for (const { teks, kutipan } of list) {
        expect(teks).toContain(kutipan);
        expect(kutipan.length).toBeGreaterThan(10);
      }
    }
  });

  it('fits posts that somebody holds, and agencies of the real list', async () => {
    const { city, posts, agencies } = await readCityContent(CONTENT);
    const held = new Set(
      city.perangkat_daerah.flatMap(({ kepala, unit }) => [
        kepala.jabatan,
        ...unit.flatMap(({ pimpinan, staf }) => [pimpinan?.jabatan, ...staf.map(({ jabatan }) => jabatan)]),
      ]),
    );
    for (const { jabatan } of posts.jabatan) expect(held).toContain(jabatan);
    const real = new Set(agencies.opd.map(({ short }) => short));
    for (const { opd } of city.perangkat_daerah) expect(real).toContain(opd);
  });
});
